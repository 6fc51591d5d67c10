// The list of cards follows the view: one request at a time, the former list meanwhile, calm when the line fails.
import { expect, it } from 'vitest';
import { CardFeed } from '../../../client/cards/cardFeed.ts';
import type { ApiResult } from '../../../client/net/api.ts';
import type { CardList } from '../../../shared/model/views/cardsView.ts';

const list = (seq: number): ApiResult<CardList> => ({ ok: true, value: { seq, cards: [], groups: [] } });
const DOWN: ApiResult<CardList> = { ok: false, error: { code: 'offline', message: 'Sin conexión' } };

/** A feed whose requests are answered by hand and whose waits are run by hand. */
function held() {
  const asked: ((answer: ApiResult<CardList>) => void)[] = [];
  const waits: { ms: number; task: () => void }[] = [];
  const feed = new CardFeed({
    fetch: () => new Promise((resolve) => asked.push(resolve)),
    after: (ms, task) => {
      const wait = { ms, task };
      waits.push(wait);
      return () => waits.splice(waits.indexOf(wait), 1);
    },
  });
  const stop = feed.subscribe(() => undefined);
  const answer = async (value: ApiResult<CardList>) => {
    asked.shift()?.(value);
    await Promise.resolve();
    await Promise.resolve();
  };
  const ring = () => waits.shift()?.task();
  return { feed, asked, waits, answer, ring, stop };
}

it('asks once for many changes, keeps the former list meanwhile, and once more for what came on the way', async () => {
  const { feed, asked, answer, waits, ring } = held();
  feed.want(3, 'participant');
  feed.want(4, 'participant');
  expect(asked).toHaveLength(1);
  await answer(list(3));
  expect(feed.read().list?.seq).toBe(3);
  expect(waits).toHaveLength(1);
  feed.want(5, 'participant');
  expect(asked).toHaveLength(0);
  ring();
  await answer(list(5));
  feed.want(5, 'participant');
  expect(feed.read()).toEqual({ list: { seq: 5, cards: [], groups: [] }, error: null });
  expect(asked).toHaveLength(0);
});

it('waits longer after each failure, whatever news come, and the former list stays', async () => {
  const { feed, asked, answer, waits, ring } = held();
  feed.want(1, 'participant');
  await answer(list(1));
  feed.want(2, 'participant');
  const seen: number[] = [];
  for (let time = 0; time < 6; time += 1) {
    await answer(DOWN);
    feed.want(3 + time, 'participant');
    expect(asked).toHaveLength(0);
    seen.push(waits[0]?.ms ?? 0);
    ring();
  }
  expect(seen).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(feed.read().list?.seq).toBe(1);
  expect(feed.read().error?.code).toBe('offline');
  await answer(list(9));
  expect(feed.read()).toMatchObject({ list: { seq: 9 }, error: null });
});

it('[C28] asks anew for another reader, and shows nothing of the former one', async () => {
  const { feed, answer } = held();
  feed.want(1, 'facilitator');
  await answer(list(1));
  feed.want(1, 'participant');
  expect(feed.read().list).toBeNull();
  await answer(list(1));
  expect(feed.read().list?.seq).toBe(1);
});

it('asks nobody again once nobody reads', async () => {
  const { feed, answer, waits, stop } = held();
  feed.want(1, 'participant');
  await answer(DOWN);
  expect(waits).toHaveLength(1);
  stop();
  expect(waits).toHaveLength(0);
});
