// The work at the table in the verifier (C6, C9, C10, C15, C28, E3, P1): what nobody could have done at that moment, or
// could not have done with that role. What was written is people's own; that it was theirs to write is checked here.
import { speakingOrder } from '../../floor/order.ts';
import type { Card } from '../../model/cards.ts';
import type { EventPayload, EventType, MesaEvent } from '../../model/event.ts';
import type { ParticipantId } from '../../model/ids.ts';
import type { MesaState } from '../../model/mesa.ts';
import { EVALUATION_FLOOR } from '../../model/tableLimits.ts';
import { type Difference, difference } from './difference.ts';

interface Step {
  /** Just before the event. */
  state: MesaState;
  event: MesaEvent;
  chain: MesaEvent[];
}
type Holds<T extends EventType> = (payload: EventPayload<T>, step: Step) => boolean;

const personIn = ({ participants }: MesaState, id: string | null) =>
  id !== null && Object.hasOwn(participants, id) ? participants[id as ParticipantId] : undefined;
const isFacilitation = ({ state, event }: Step): boolean =>
  personIn(state, event.actor)?.role === 'facilitator';
/** B7: one's own act, or typed by the facilitation. */
const isBy = (by: ParticipantId, step: Step): boolean =>
  (step.event.actor === by || isFacilitation(step)) && personIn(step.state, by)?.status === 'admitted';

const rainOf = ({ cards }: MesaState, id: string) => cards.rains.find((one) => one.id === id);
const cardOf = ({ cards }: MesaState, id: string) => cards.cards.find((one) => one.id === id);
const areKnown = (state: MesaState, ids: readonly string[]): boolean => ids.every((id) => cardOf(state, id));
const turnOf = ({ floor }: MesaState, id: string) => floor.turns.find((one) => one.id === id);
const isDivided = ({ divisions }: MesaState): boolean => divisions.at(-1)?.endedAt === null;

/** C10: signed as was said when writing opened, and all at once; what came later came to the parking lot. */
const revealed: Holds<'card.revealed'> = ({ rainId, cardId, partyId, by, late }, { state, event, chain }) => {
  const rain = rainOf(state, rainId);
  if (rain?.state !== 'revealed' || cardOf(state, cardId)) return false;
  const isSigned =
    (rain.signature === 'name' ? by !== null && personIn(state, by)?.partyId === partyId : by === null) &&
    (rain.signature !== 'anonymous' || partyId === null);
  if (late) return isSigned && (rain.signature === 'name' || event.actor === 'system');
  const before = chain[event.seq - 2];
  const goesOn = before?.type === 'rain.revealed' || before?.type === 'card.revealed';
  const ofBefore = goesOn ? (before.payload as EventPayload<'card.revealed'>) : null;
  const isTogether = ofBefore?.rainId === rainId && ofBefore.late !== true && before?.at === event.at;
  return isSigned && isTogether && rain.cards < rain.people * rain.perPerson;
};

/** P1: what is not adopted says why; participants only say what became a node, of what nobody answered otherwise. */
const disposed: Holds<'cards.disposed'> = ({ cardIds, disposition, reason, became }, step) => {
  if (!areKnown(step.state, cardIds)) return false;
  const isReasoned = disposition === 'adopted' || disposition === 'pending' || reason !== '';
  const isFree = ({ hidden, disposition: now }: Card) =>
    hidden === null && (now === 'pending' || now === 'adopted');
  const isOwn =
    disposition === 'adopted' &&
    became?.kind === 'node' &&
    cardIds.every((id) => isFree(cardOf(step.state, id)!));
  return isReasoned && (isFacilitation(step) || isOwn);
};

/** C9: somebody present who waited, and out of the declared order only with a reason. */
const granted: Holds<'turn.granted'> = ({ turnId, override }, step) => {
  const isHere = (by: ParticipantId) => personIn(step.state, by)?.present === true;
  const turn = turnOf(step.state, turnId);
  if (turn?.state !== 'waiting' || !isHere(turn.by) || !isFacilitation(step)) return false;
  const first = speakingOrder(step.state.floor).find((one) => isHere(one.by));
  return (first?.id === turnId) === (override === '');
};

/** C15, B5: once; a replacement is judged by the facilitation or by another party, never by its author. */
const answered: Holds<'remark.answered'> = ({ remarkId, answer, reason }, step) => {
  const remark = step.state.remarks.find((one) => one.id === remarkId);
  if (!remark || remark.answer !== null) return false;
  const { actor } = step.event;
  const partyId = personIn(step.state, actor)?.partyId ?? null;
  if (answer === 'withdrawn')
    return remark.by === actor || (isFacilitation(step) && remark.enteredBy !== null);
  if (answer === 'resolved') return remark.kind !== 'replace';
  const isOther = partyId !== null && partyId !== remark.partyId;
  const mayJudge = remark.kind === 'replace' && remark.by !== actor && (isFacilitation(step) || isOther);
  return mayJudge && (answer === 'accepted' || reason !== '');
};

/** trust.md 5, k: counts of everybody who answered, or of nobody. */
const evaluated: Holds<'evaluation.closed'> = ({ answered: many, said, gathered }, step) => {
  const fits = (counts: number[] | null) =>
    many < EVALUATION_FLOOR ? counts === null : counts?.reduce((sum, one) => sum + one, 0) === many;
  // A day after the session it closes by itself, and the answers are gone (trust.md 10).
  const isLate = step.event.actor === 'system' && step.state.session.state === 'closed';
  return (isFacilitation(step) || isLate) && step.state.evaluation === null && fits(said) && fits(gathered);
};

/** 5.1, P1: nothing that was written waits unread, what is shown has its answer, and nobody is left in a group. */
const closed: Holds<'session.closed'> = (_, { state, state: { cards } }) =>
  !isDivided(state) &&
  cards.rains.every((rain) => rain.state !== 'open') &&
  cards.cards.every((card) => card.disposition !== 'pending' || card.hidden !== null);

const RULES: { [T in EventType]?: Holds<T> } = {
  'rain.opened': ({ number }, step) =>
    isFacilitation(step) &&
    number === step.state.cards.rains.length + 1 &&
    step.state.cards.rains.every((one) => one.state !== 'open'),
  'rain.revealed': ({ rainId }, step) => isFacilitation(step) && rainOf(step.state, rainId)?.state === 'open',
  'rain.withdrawn': ({ rainId }, step) =>
    isFacilitation(step) && rainOf(step.state, rainId)?.state === 'open',
  'card.revealed': revealed,
  'card.brought': ({ cardId }, step) => isFacilitation(step) && !cardOf(step.state, cardId),
  'cards.grouped': ({ cardIds }, { state }) => areKnown(state, cardIds),
  'cards.split': ({ cardIds }, { state }) => areKnown(state, cardIds),
  'card.hidden': ({ cardId }, step) => isFacilitation(step) && cardOf(step.state, cardId)?.hidden === null,
  'card.shown': ({ cardId }, step) => isFacilitation(step) && cardOf(step.state, cardId)?.hidden != null,
  'cards.disposed': disposed,
  'turn.requested': ({ turnId, by }, step) => isBy(by, step) && !turnOf(step.state, turnId),
  'turn.granted': granted,
  'turn.ended': ({ turnId }, { state }) => turnOf(state, turnId)?.state === 'speaking',
  'turn.withdrawn': ({ turnId }, { state }) => turnOf(state, turnId)?.state === 'waiting',
  'turn.declined': ({ participantId }, step) => isBy(participantId, step),
  'background.read': ({ participantId }, step) => isBy(participantId, step),
  'remark.sent': ({ by, number, commitmentId }, step) =>
    isBy(by, step) &&
    number === step.state.remarks.length + 1 &&
    step.state.commitments.some((one) => one.id === commitmentId),
  'remark.answered': answered,
  'submesas.formed': (_, step) => isFacilitation(step) && !isDivided(step.state),
  'submesas.extended': (_, step) => isFacilitation(step) && isDivided(step.state),
  'submesas.ended': (_, step) => isFacilitation(step) && isDivided(step.state),
  'submesa.moved': (_, step) => isFacilitation(step) && isDivided(step.state),
  'evaluation.closed': evaluated,
  // Not its ten seconds: one that was written a moment too late changes nothing of the state either.
  'phase.undone': ({ phaseId }, step) =>
    isFacilitation(step) && step.state.phaseUndo?.clock.phaseId === phaseId,
  'session.closed': closed,
};

/** The first thing of the work at the table that could not have happened, or null. */
export function checkTable(step: Step): Difference | null {
  const { type, payload, seq } = step.event;
  const holds = (RULES as Record<string, ((payload: unknown, step: Step) => boolean) | undefined>)[type];
  if (holds === undefined || holds(payload, step)) return null;
  return difference('tableStep', { path: ['events', seq - 1, 'payload'], found: type, seq });
}
