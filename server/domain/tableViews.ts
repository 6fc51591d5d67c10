// What each role sees of the work at the table (trust.md 4): numbers of private cards and never their words, the order of
// the floor, remarks that wait, groups, and the evaluation.
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { Remark } from '../../shared/model/remarks.ts';
import { REMARKS_ANSWERED_SHOWN } from '../../shared/model/tableLimits.ts';
import type { CardsView, EvaluationView, FloorView, MesaView } from '../../shared/model/view.ts';

type TableView = Pick<MesaView, 'cards' | 'floor' | 'remarks' | 'submesas' | 'evaluation'>;

function cardsView(state: MesaState): CardsView {
  const { cards, groups, rains, seq } = state.cards;
  const pending = cards.filter((card) => card.disposition === 'pending' && card.hidden === null);
  return {
    seq,
    rains: rains.map((rain) => ({
      ...rain,
      cards: cards.filter((card) => card.rainId === rain.id).length,
      people: 0,
      byParty: [],
    })),
    total: cards.length,
    groups: groups.length,
    pending: pending.length,
    pendingInputs: pending.filter((card) => card.source === 'consultation').length,
  };
}

function floorView(state: MesaState): FloorView {
  const { seconds, turns, declined, readers } = state.floor;
  return {
    seconds,
    speaking: turns.find((turn) => turn.state === 'speaking') ?? null,
    queue: turns.filter((turn) => turn.state === 'waiting').map((turn) => ({ ...turn, place: 'arrival' })),
    declined,
    readers,
    balance: null,
  };
}

/** Remarks that wait, and the last answered ones: a view stays bounded however long the session is. */
function remarksView(state: MesaState): Remark[] {
  const answered = state.remarks.filter((one) => one.answer !== null);
  const shown = new Set(answered.slice(-REMARKS_ANSWERED_SHOWN));
  return state.remarks.filter((one) => one.answer === null || shown.has(one));
}

const evaluationView = (state: MesaState): EvaluationView => ({
  open: state.session.state === 'closed' && state.evaluation === null,
  answered: state.evaluation?.answered ?? 0,
  result: state.evaluation,
});

/** The part of a view that is about the work at the table. At the door nothing of it is said. */
export function tableView(state: MesaState, role: Role | 'lobby', _now: number): TableView {
  const inside = role !== 'lobby';
  const division = state.divisions.at(-1);
  return {
    cards: inside
      ? cardsView(state)
      : { seq: 0, rains: [], total: 0, groups: 0, pending: 0, pendingInputs: 0 },
    floor: inside
      ? floorView(state)
      : { seconds: 0, speaking: null, queue: [], declined: [], readers: [], balance: null },
    remarks: inside ? remarksView(state) : [],
    submesas: inside && division && division.endedAt === null ? division : null,
    evaluation: inside ? evaluationView(state) : { open: false, answered: 0, result: null },
  };
}
