// What the screens read of the changes kept aside (architecture.md 3): per document, those that wait first, and
// which answers are news for their author.
import { expect, it } from 'vitest';
import { asidesOf, newAnswers, newAsides, waitingOf } from '../../../client/asides/asideLists.ts';
import type { Aside } from '../../../shared/model/aside.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';

const ana = 'ana' as ParticipantId;
const answer = { taken: true, reason: '', by: 'fac' as ParticipantId, at: 9 };
const aside = (id: string, at: number, more: Partial<Aside> = {}): Aside => ({
  id,
  target: 'tree',
  text: id,
  by: ana,
  partyId: null,
  at,
  answer: null,
  ...more,
});

it('[arch 3] a list has the changes of its document, the ones without an answer first, newest first', () => {
  const all = [aside('a', 1), aside('b', 2, { answer }), aside('c', 3), aside('d', 4, { target: 'notes' })];
  expect(asidesOf(all, 'tree').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect([waitingOf(all, 'tree'), waitingOf(all, 'notes')]).toEqual([2, 1]);
});

it('[arch 3] an author hears of an answer once, of the own changes, and not of what was answered before', () => {
  const before = [aside('a', 1), aside('b', 2, { answer }), aside('c', 3, { by: 'luis' as ParticipantId })];
  const after = before.map((one) => ({ ...one, answer }));
  expect(newAnswers(before, after, ana).map(({ id }) => id)).toEqual(['a']);
  expect(newAnswers(after, after, ana)).toEqual([]);
  expect(newAnswers([], after, ana)).toEqual([]);
});

it('[arch 3] who answers hears of what somebody else sent, once', () => {
  const before = [aside('a', 1)];
  const after = [...before, aside('b', 2), aside('c', 3, { by: 'luis' as ParticipantId })];
  expect(newAsides(before, after, 'luis').map(({ id }) => id)).toEqual(['b']);
  expect(newAsides(after, after, 'luis')).toEqual([]);
});
