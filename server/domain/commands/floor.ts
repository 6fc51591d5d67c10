// The floor: asking to speak, giving it and ending it; the common sheet (C9, E12). The facilitation asks for people
// without a device, never for itself (B5, B7).
import { speakingOrder } from '../../../shared/floor/order.ts';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { Turn, TurnId } from '../../../shared/model/floor.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { TURNS_WAITING_PER_PERSON } from '../../../shared/model/tableLimits.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

/** Who the act is of: oneself, or for the facilitation a participant it names (B5, B7). */
function personOf(state: MesaState, actor: Participant, named: ParticipantId | null): Result<Participant> {
  if (actor.role !== 'facilitator')
    return named === null || named === actor.id ? ok(actor) : refuse('not_for_somebody');
  if (named === null || named === actor.id) return refuse('only_for_somebody');
  const person = state.participants[named];
  return person?.status === 'admitted' && person.role === 'participant'
    ? ok(person)
    : refuse('unknown_person');
}

function findTurn(state: MesaState, id: TurnId): Result<Turn> {
  const turn = state.floor.turns.find((candidate) => candidate.id === id);
  return turn ? ok(turn) : refuse('unknown_turn');
}

/** Their own turn, or any for the facilitation. */
const mayTouch = (actor: Participant, turn: Turn): boolean =>
  actor.role === 'facilitator' || turn.by === actor.id;

const waitingOf = (state: MesaState, id: ParticipantId): Turn[] =>
  state.floor.turns.filter((turn) => turn.by === id && turn.state === 'waiting');

const request: Handlers<'turn.request'>['turn.request'] = (state, args, { actor, newId }) => {
  const person = personOf(state, actor, args.for);
  if (!person.ok) return person;
  if (args.kind === 'doubt' && args.text === '') return refuse('doubt_empty');
  const by = person.value.id;
  if (waitingOf(state, by).length >= TURNS_WAITING_PER_PERSON) return refuse('turns_full');
  const asked = state.floor.turns.filter((turn) => turn.by === by).length;
  const tooMany = oneMoreRefusal('turns', asked);
  if (tooMany) return tooMany;
  const turnId = newId() as TurnId;
  return done([event('turn.requested', { turnId, by, kind: args.kind, text: args.text })], {
    value: { turnId },
  });
};

/**
 * C9: out of the declared order it needs a reason, which is recorded and shown to everybody. Who is away keeps the
 * place and is passed over without one. Ends the turn that was running.
 */
const grant: Handlers<'turn.grant'>['turn.grant'] = (state, { turnId, reason }) => {
  const turn = findTurn(state, turnId);
  if (!turn.ok) return turn;
  if (turn.value.state === 'speaking') return done([]);
  if (turn.value.state !== 'waiting') return refuse('turn_not_waiting');
  const isHere = (by: ParticipantId): boolean => state.participants[by]?.present === true;
  if (!isHere(turn.value.by)) return refuse('turn_person_away');
  const first = speakingOrder(state.floor).find((candidate) => isHere(candidate.by));
  const isFirst = first?.id === turnId;
  if (!isFirst && reason === '') return refuse('turn_out_of_order');
  return done([event('turn.granted', { turnId, override: isFirst ? '' : reason })]);
};

const end: Handlers<'turn.end'>['turn.end'] = (state, { turnId }, { actor }) => {
  const turn = findTurn(state, turnId);
  if (!turn.ok) return turn;
  if (!mayTouch(actor, turn.value)) return refuse('turn_not_yours');
  // Whoever speaks and whoever facilitates may press at the same time: the second changes nothing.
  if (turn.value.state === 'done') return done([]);
  return turn.value.state === 'speaking'
    ? done([event('turn.ended', { turnId })])
    : refuse('turn_not_waiting');
};

const withdraw: Handlers<'turn.withdraw'>['turn.withdraw'] = (state, { turnId }, { actor }) => {
  const turn = findTurn(state, turnId);
  if (!turn.ok) return turn;
  if (!mayTouch(actor, turn.value)) return refuse('turn_not_yours');
  if (turn.value.state === 'withdrawn') return done([]);
  return turn.value.state === 'waiting'
    ? done([event('turn.withdrawn', { turnId })])
    : refuse('turn_not_waiting');
};

/** «Hoy prefiero no tomar la palabra» also takes back what the person was waiting for. */
const decline: Handlers<'turn.decline'>['turn.decline'] = (state, args, { actor }) => {
  const person = personOf(state, actor, args.for);
  if (!person.ok) return person;
  const { id } = person.value;
  if (state.floor.declined.includes(id) === args.declined) return done([]);
  const taken: NewEvent[] = args.declined
    ? waitingOf(state, id).map((turn) => event('turn.withdrawn', { turnId: turn.id }))
    : [];
  return done([...taken, event('turn.declined', { participantId: id, declined: args.declined })]);
};

export const floorHandlers: Handlers<
  | 'turn.request'
  | 'turn.withdraw'
  | 'turn.grant'
  | 'turn.end'
  | 'turn.decline'
  | 'floor.setSeconds'
  | 'background.read'
> = {
  'turn.request': request,
  'turn.withdraw': withdraw,
  'turn.grant': grant,
  'turn.end': end,
  'turn.decline': decline,
  'floor.setSeconds': (state, { seconds }) =>
    done(state.floor.seconds === seconds ? [] : [event('floor.timed', { seconds })]),
  /** N1: said by the person, or written down by the facilitation for who was given the sheet on paper. */
  'background.read': (state, args, { actor }) => {
    const person = personOf(state, actor, args.for);
    if (!person.ok) return person;
    const { id } = person.value;
    if (state.planning.background.length === 0) return refuse('background_missing_here');
    if (state.floor.readers.includes(id)) return done([]);
    return done([event('background.read', { participantId: id })]);
  },
};
