// trust.md 8: clocks that jump an hour. While the program runs its time is carried by the monotonic clock; over a
// restart the wall clock may have gone back, and the record goes on in the order of its sequence.
import { afterEach, expect, it, vi } from 'vitest';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { systemClock } from '../../server/systemWorld.ts';
import { MesaId } from '../../shared/model/ids.ts';
import { firstChainBreak } from '../../shared/record/hashChain.ts';
import { openApp, openTable, whoIs } from '../support/app.ts';
import { FakeClock, START_MS } from '../support/clock.ts';
import { TestPerson } from '../support/person.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const HOUR = 3_600_000;
afterEach(() => vi.restoreAllMocks());

it('[trust 8] the clock of the machine jumps an hour forth and back: the time of the program does not', () => {
  const clock = systemClock();
  const real = Date.now;
  const before = clock.now();
  const started = performance.now();
  for (const jump of [HOUR, -HOUR, 0]) {
    vi.spyOn(Date, 'now').mockImplementation(() => real() + jump);
    expect(Math.abs(clock.now() - before - (performance.now() - started))).toBeLessThan(5);
  }
});

it.each([HOUR, -HOUR])(
  '[trust 8] a restart after the clock jumped %i ms: the mesa goes on in the order of its record',
  async (jump) => {
    const folder = temporaryFolder();
    const first = await openApp({ folder });
    const table = await openTable(first);
    const { mesaId, facilitatorToken } = table.created;
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    const seen = table.facilitator.view;
    await first.app.close();

    const second = await openApp({ folder, clock: new FakeClock(START_MS + jump) });
    const facilitator = await TestPerson.connect(second.url, await whoIs(second, mesaId, facilitatorToken));
    expect(facilitator.view).toMatchObject({ seq: seen.seq, spotlight: seen.spotlight, phases: seen.phases });
    await facilitator.must('spotlight.clear', {});
    await facilitator.must('lock.set', { target: 'tree', locked: true, reason: 'Lectura' });
    const room = await second.app.mesas.room(mesaId);
    expect(room?.state.seq).toBe(seen.seq + 2);
    await second.app.close();

    const third = await openApp({ folder });
    const again = await TestPerson.connect(third.url, await whoIs(third, mesaId, facilitatorToken));
    expect(again.view).toMatchObject({ seq: seen.seq + 2, spotlight: null });
    expect(again.view.tree.lock).toMatchObject({ locked: true, reason: 'Lectura' });
    await third.app.close();

    const store = await openSqliteStorage({ folder });
    const events = await store.loadEvents(MesaId.parse(mesaId));
    await store.close();
    expect(firstChainBreak(events)).toBeNull();
    const times = events.slice(-3).map(({ at }) => at);
    expect(Math.sign(times[1]! - times[0]!)).toBe(Math.sign(jump));
  },
);
