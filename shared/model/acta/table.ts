// The work at the table in an acta (sections 6 and 11): what was contributed and what was done with it (P1, P2), the floor,
// remarks on drafts and the groups of the plenary. Each member only where there is something: other actas stay as they were.
import type { Card, CardGroup, Rain } from '../cards.ts';
import type { Turn } from '../floor.ts';
import type { ParticipantId, PartyId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { Remark } from '../remarks.ts';
import type { SubmesaPlan } from '../submesas.ts';

/** A contribution as the acta tells it. The text of a hidden one is '' (C28). */
export type ActaCard = Pick<
  Card,
  | 'id'
  | 'text'
  | 'source'
  | 'origin'
  | 'partyId'
  | 'by'
  | 'enteredBy'
  | 'late'
  | 'disposition'
  | 'reason'
  | 'became'
> & { rain: number | null; group: string | null; hidden: string | null };

export interface ActaContributions {
  rains: Pick<
    Rain,
    'number' | 'question' | 'perPerson' | 'signature' | 'state' | 'openedAt' | 'endedAt' | 'endReason'
  >[];
  groups: Pick<CardGroup, 'id' | 'title'>[];
  cards: ActaCard[];
}

export interface ActaFloor {
  /** Turns taken by party, in the order of the mesa; null: people without one. */
  turns: { partyId: PartyId | null; turns: number }[];
  /** Given before their place in the order, with the reason (C9). */
  overrides: { at: number; by: ParticipantId; reason: string }[];
  /** Doubts about the common sheet, and whether each was attended to (E12). */
  doubts: { by: ParticipantId; text: string; attended: boolean }[];
  /** N1: how many said that they had read the common sheet, by party. */
  readers: { partyId: PartyId | null; people: number }[];
}

export interface ActaDivision {
  startedAt: number;
  endedAt: number | null;
  groups: Omit<SubmesaPlan, 'members'>[];
}

export interface ActaTable {
  contributions?: ActaContributions;
  floor?: ActaFloor;
  divisions?: ActaDivision[];
  remarks?: Omit<Remark, 'id' | 'field'>[];
}

const cardOf = (state: MesaState, card: Card): ActaCard => ({
  id: card.id,
  text: card.hidden === null ? card.text : '',
  source: card.source,
  origin: card.origin,
  partyId: card.partyId,
  by: card.by,
  enteredBy: card.enteredBy,
  late: card.late,
  disposition: card.disposition,
  reason: card.reason,
  became: card.became,
  rain: state.cards.rains.find((rain) => rain.id === card.rainId)?.number ?? null,
  group: card.groupId,
  hidden: card.hidden?.reason ?? null,
});

function contributionsOf(state: MesaState): ActaContributions | null {
  const { rains, cards, groups } = state.cards;
  if (rains.length === 0 && cards.length === 0) return null;
  return {
    rains: rains.map(
      ({ number, question, perPerson, signature, state: how, openedAt, endedAt, endReason }) => ({
        number,
        question,
        perPerson,
        signature,
        state: how,
        openedAt,
        endedAt,
        endReason,
      }),
    ),
    groups: groups.map(({ id, title }) => ({ id, title })),
    cards: cards.map((card) => cardOf(state, card)),
  };
}

/** One line for each party of the mesa and one for people without one, leaving out those with nothing. */
function byParty(state: MesaState, of: (PartyId | null)[]): { partyId: PartyId | null; many: number }[] {
  const all = [...state.parties.map((party) => party.id), null];
  return all.flatMap((partyId) => {
    const many = of.filter((one) => one === partyId).length;
    return many === 0 ? [] : [{ partyId, many }];
  });
}

const taken = (turn: Turn): boolean => turn.startedAt !== null;

function floorOf(state: MesaState): ActaFloor | null {
  const { turns, readers } = state.floor;
  if (turns.length === 0 && readers.length === 0) return null;
  const spoken = turns.filter(taken);
  return {
    turns: byParty(
      state,
      spoken.map((turn) => turn.partyId),
    ).map(({ partyId, many }) => ({ partyId, turns: many })),
    overrides: spoken
      .filter((turn) => turn.override !== '')
      .map((turn) => ({ at: turn.startedAt ?? turn.requestedAt, by: turn.by, reason: turn.override })),
    doubts: turns
      .filter((turn) => turn.kind === 'doubt' && turn.state !== 'withdrawn')
      .map((turn) => ({ by: turn.by, text: turn.text, attended: taken(turn) })),
    readers: byParty(
      state,
      readers.map((id) => state.participants[id]?.partyId ?? null),
    ).map(({ partyId, many }) => ({ partyId, people: many })),
  };
}

/** Members of the content about the work at the table; {} for a mesa that did none of it. */
export function tableOf(state: MesaState): ActaTable {
  const contributions = contributionsOf(state);
  const floor = floorOf(state);
  const divisions = state.divisions.map(({ startedAt, endedAt, groups }) => ({
    startedAt,
    endedAt,
    groups: groups.map(({ name, task, commitmentId }) => ({ name, task, commitmentId })),
  }));
  const remarks = state.remarks.map(({ id: _, field: __, ...remark }) => remark);
  return {
    ...(contributions ? { contributions } : {}),
    ...(floor ? { floor } : {}),
    ...(divisions.length > 0 ? { divisions } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}
