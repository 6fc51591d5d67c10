// Rounds of ordering for tests: a question, a valid ballot of each method at random, and answering in a meeting.
import type { Ballot } from '../../shared/decisions/method.ts';
import { tidyBallot } from '../../shared/decisions/orderingRound.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { Ordering, OrderingId, OrderingMethodId } from '../../shared/model/ordering.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { Meeting } from './meeting.ts';
import type { Random } from './random.ts';

export const OPTIONS = ['pozos', 'padron', 'tarifa', 'cuenca'];
export const CRITERIA = [
  { id: 'incidence', label: 'Incidencia', weight: 60 },
  { id: 'feasibility', label: 'Factibilidad', weight: 40 },
];

type Question = Partial<Omit<CommandInput<'ordering.open'>, 'settings'>> & {
  settings?: Partial<CommandInput<'ordering.open'>['settings']>;
};

/** What the facilitation sends to open a round. */
export function question(method: OrderingMethodId, more: Question = {}): CommandInput<'ordering.open'> {
  const { settings, ...rest } = more;
  return {
    question: '¿Qué atendemos primero?',
    method,
    ...rest,
    settings: {
      options: OPTIONS.map((id) => ({ id, label: `Atender ${id}` })),
      ...(method === 'criteria' ? { criteria: CRITERIA } : {}),
      ...settings,
    },
  };
}

/** A ballot that counts, over any options. */
export function randomBallot(random: Random, method: OrderingMethodId, ids = OPTIONS): Ballot {
  const some = random.shuffle(ids.filter(() => random.chance(0.6)));
  switch (method) {
    case 'dots': {
      const dots: Record<string, number> = {};
      for (let left = 5; left > 0; left -= 1) {
        const id = random.pick(ids);
        if (random.chance(0.7)) dots[id] = (dots[id] ?? 0) + 1;
      }
      return { shape: 'dots', dots };
    }
    case 'approval':
      return { shape: 'approval', options: some };
    case 'ranked':
      return { shape: 'ranked', groups: some.map((id) => [id]) };
    case 'score':
      return { shape: 'score', scores: Object.fromEntries(some.map((id) => [id, random.int(0, 5)])) };
    case 'criteria':
      return {
        shape: 'criteria',
        scores: Object.fromEntries(
          random
            .shuffle(ids)
            .map((id) => [id, Object.fromEntries(CRITERIA.map((one) => [one.id, random.int(1, 5)]))]),
        ),
      };
  }
}

/** A ballot number: 80 bits in hex. */
export const ballotNumber = (random: Random): string =>
  Array.from({ length: 20 }, () => random.int(0, 15).toString(16)).join('');

export function openRound(meeting: Meeting, asked: CommandInput<'ordering.open'>): OrderingId {
  return meeting.must('fac', 'ordering.open', asked).orderingId as OrderingId;
}
export const roundOf = (meeting: Meeting, id: OrderingId): Ordering =>
  meeting.state.orderings.find((one) => one.id === id)!;

/** Answers a round with names; the code of the refusal or 'accepted'. */
export function answerRound(meeting: Meeting, id: OrderingId, by: string, ballot: Ballot): string {
  const { versionHash } = roundOf(meeting, id);
  return meeting.code(by, 'ordering.ballot', { orderingId: id, versionHash, ballot });
}

/** Puts a ballot in the box of a secret round, as the store would keep it. */
export function dropBallot(
  meeting: Meeting,
  id: OrderingId,
  by: string,
  number: string,
  ballot: Ballot,
): void {
  const { definition, byParty } = roundOf(meeting, id);
  const person = meeting.state.participants[by as ParticipantId]!;
  meeting.box.ballots.push({
    number,
    partyId: byParty ? person.partyId : null,
    ballot: tidyBallot(definition, ballot),
  });
  meeting.box.ballots.sort((a, b) => (a.number < b.number ? -1 : 1));
  meeting.box.roll.push(person.id);
  meeting.box.roll.sort();
}
