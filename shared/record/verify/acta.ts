// The life of the acta as the rules allow it (domain.md 5.10, K2–K7): every key, note, review, observation, approval,
// signature, erratum and publication is checked against the state of that moment.
import { completesParties, signingSeatOf } from '../../decisions/actaSeats.ts';
import { isDissentInTime } from '../../decisions/actaTerms.ts';
import { buildActa } from '../../model/acta.ts';
import type { ActaStage } from '../../model/actaProcedure.ts';
import type { EventPayload, EventType, MesaEvent } from '../../model/event.ts';
import type { ParticipantId, PartyId } from '../../model/ids.ts';
import type { MesaState, Participant } from '../../model/mesa.ts';
import { actaText, isSignedBy, keyText } from '../signedText.ts';
import { type Difference, type DifferenceCode, difference } from './difference.ts';

export interface ActaStep {
  state: MesaState;
  event: MesaEvent;
  /** The whole chain: a review is computed from the events before it. */
  chain: MesaEvent[];
}
type ActaCheck = (step: ActaStep) => Difference | null;

const payloadOf = <T extends EventType>({ event }: ActaStep, _type: T) => event.payload as EventPayload<T>;
const at = ({ event }: ActaStep, ...path: string[]) => ['events', event.seq - 1, 'payload', ...path];

const wrong = (step: ActaStep, code: DifferenceCode, member?: string): Difference =>
  difference(code, {
    path: at(step, ...(member === undefined ? [] : [member])),
    found: step.event.type,
    seq: step.event.seq,
  });

/** The first condition that does not hold makes the step an illegal one. */
const allowed = (step: ActaStep, ...conditions: boolean[]): Difference | null =>
  conditions.every(Boolean) ? null : wrong(step, 'actaStep');

const actorOf = ({ state, event }: ActaStep): Participant | undefined =>
  state.participants[event.actor as ParticipantId];
const isBy = (step: ActaStep, ...roles: Participant['role'][]): boolean => {
  const person = actorOf(step);
  return person?.status === 'admitted' && roles.includes(person.role);
};
const isAt = ({ state }: ActaStep, ...stages: ActaStage[]): boolean => stages.includes(state.acta.stage);
const pending = ({ state }: ActaStep): boolean => state.acta.observations.some((one) => one.answer === null);

/** K3, K4: the text named is the one on the table and the `all` of the event is what the parties give. */
function sameText(step: ActaStep, contentHash: string): Difference | null {
  const expected = step.state.acta.review?.contentHash ?? null;
  if (expected === contentHash) return null;
  return difference('reviewHash', {
    path: at(step, 'contentHash'),
    expected,
    found: contentHash,
    seq: step.event.seq,
  });
}
function sameAll(
  step: ActaStep,
  done: { partyId: PartyId }[],
  party: PartyId,
  all: boolean,
): Difference | null {
  const expected = completesParties(step.state, done, party);
  return expected === all
    ? null
    : difference('actaAll', {
        path: at(step, 'all'),
        expected: String(expected),
        found: String(all),
        seq: step.event.seq,
      });
}

const keyIntroduced: ActaCheck = (step) => {
  const { participantId, publicKey, proof } = payloadOf(step, 'key.introduced');
  const { mesaId, seats } = step.state;
  const held = seats.some((seat) => seat.holder === participantId || seat.alternate === participantId);
  const out = allowed(step, step.event.actor === participantId, held, isBy(step, 'participant'));
  if (out) return out;
  const proved = isSignedBy(publicKey, keyText({ mesaId, participantId, publicKey }), proof);
  return proved ? null : wrong(step, 'keyProof', 'proof');
};

const noteAdded: ActaCheck = (step) => {
  const { replaces } = payloadOf(step, 'acta.noteAdded');
  const { notes } = step.state.acta;
  const shown =
    replaces === null ||
    (notes.some((one) => one.id === replaces) && !notes.some((one) => one.replaces === replaces));
  return allowed(step, isBy(step, 'facilitator'), isAt(step, 'live', 'draft'), shown);
};

/** K1: the hash laid on the table is the one of the acta computed from the events before it. */
const reviewOpened: ActaCheck = (step) => {
  const { revision, contentHash, until } = payloadOf(step, 'acta.reviewOpened');
  const next = step.state.acta.revision + 1;
  const out = allowed(
    step,
    isBy(step, 'facilitator'),
    isAt(step, 'draft'),
    !pending(step),
    revision === next,
    until >= step.event.at,
  );
  if (out) return out;
  const expected = buildActa(step.chain.slice(0, step.event.seq - 1)).contentHash;
  if (expected === contentHash) return null;
  return difference('reviewHash', {
    path: at(step, 'contentHash'),
    expected,
    found: contentHash,
    seq: step.event.seq,
  });
};

const approved: ActaCheck = (step) => {
  const { partyId, contentHash, all } = payloadOf(step, 'acta.approved');
  const { approvals } = step.state.acta;
  const seatId = signingSeatOf(step.state, step.event.actor as ParticipantId);
  const seat = step.state.seats.find((one) => one.id === seatId);
  const first = !approvals.some((one) => one.partyId === partyId);
  const out = allowed(step, isAt(step, 'underReview'), !pending(step), seat?.partyId === partyId, first);
  return out ?? sameText(step, contentHash) ?? sameAll(step, approvals, partyId, all);
};

/** K4: a seat of the party, once, with the last key its person introduced, over this very statement. */
const signed: ActaCheck = (step) => {
  const { state, event } = step;
  const { partyId, seatId, contentHash, observation, publicKey, signature, all } = payloadOf(
    step,
    'acta.signed',
  );
  const { signatures, revision, stage } = state.acta;
  const actor = event.actor as ParticipantId;
  const seat = state.seats.find((one) => one.id === seatId);
  const first = !signatures.some((one) => one.seatId === seatId);
  const own = signingSeatOf(state, actor) === seatId && seat?.partyId === partyId;
  const out = allowed(step, isAt(step, 'approved', 'signed'), own, first) ?? sameText(step, contentHash);
  if (out) return out;
  if (state.keys[actor]?.at(-1)?.publicKey !== publicKey) return wrong(step, 'signerKey', 'publicKey');
  const { mesaId } = state;
  const statement = actaText({ mesaId, revision, contentHash, partyId, seatId, observation });
  if (!isSignedBy(publicKey, statement, signature)) return wrong(step, 'signature', 'signature');
  if (stage === 'signed') return all ? wrong(step, 'actaAll', 'all') : null;
  return sameAll(step, signatures, partyId, all);
};

export const ACTA_CHECKS: Record<string, ActaCheck> = {
  'key.introduced': keyIntroduced,
  'acta.noteAdded': noteAdded,
  'acta.reviewOpened': reviewOpened,
  'acta.observed': (step) => {
    const { review } = step.state.acta;
    return allowed(
      step,
      isBy(step, 'facilitator', 'participant'),
      isAt(step, 'underReview'),
      review !== null && step.event.at <= review.until,
    );
  },
  'acta.observationAnswered': (step) => {
    const { observationId } = payloadOf(step, 'acta.observationAnswered');
    const waiting = step.state.acta.observations.some(
      (one) => one.id === observationId && one.answer === null,
    );
    return allowed(step, isBy(step, 'facilitator'), isAt(step, 'underReview', 'draft'), waiting);
  },
  'acta.approved': approved,
  'acta.signed': signed,
  'acta.erratumAdded': (step) => {
    const { number } = payloadOf(step, 'acta.erratumAdded');
    const next = step.state.acta.errata.length + 1;
    return allowed(step, isBy(step, 'facilitator'), isAt(step, 'signed', 'published'), number === next);
  },
  'acta.published': (step) =>
    allowed(step, isBy(step, 'facilitator'), isAt(step, 'signed')) ??
    sameText(step, payloadOf(step, 'acta.published').contentHash),
  /** C20: a dissent written more than 48 hours after the closing was not accepted by any rule. */
  'decision.dissentAdded': (step) => allowed(step, isDissentInTime(step.state, step.event.at)),
};
