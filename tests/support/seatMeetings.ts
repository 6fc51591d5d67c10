// Meetings whose parties call their own seats (B6), and random ones of people who come, are admitted, recognised and
// released by whoever tries. What is right is kept apart from the product, from the acts that were accepted.
import { actingPerson } from '../../shared/decisions/seats.ts';
import { event } from '../../shared/model/event.ts';
import type { ParticipantId, PartyId, SeatId } from '../../shared/model/ids.ts';
import { sha256Hex } from '../../shared/record/canonicalJson.ts';
import { commitTo, nameValue } from '../../shared/record/saltedCommitment.ts';
import { Meeting } from './meeting.ts';
import type { Random } from './random.ts';

export interface Place {
  seatId: SeatId;
  as: 'holder' | 'alternate';
}
export const place = (seatId: string, as: Place['as'] = 'holder'): Place => ({
  seatId: seatId as SeatId,
  as,
});
export const partyOf = (seatId: string): string => seatId.split('-')[0]!;

/** Comes in as the door records it: asks for the place, waits and is not admitted yet. */
export function arrive(meeting: Meeting, who: string, wanted: Place | null, party?: string): void {
  const participantId = who as ParticipantId;
  const salt = sha256Hex(`name/${who}`);
  meeting.people.push({ participantId, displayName: who, organisation: null, salt });
  meeting.record(who, [
    event('person.joined', {
      participantId,
      role: 'participant',
      partyId: (party ?? partyOf(wanted?.seatId ?? '')) as PartyId,
      seatId: null,
      seatAs: null,
      mode: 'inPerson',
      nameCommitment: commitTo(salt, nameValue(who, null)),
      ...(wanted ? { asksFor: wanted } : {}),
    }),
  ]);
}

/** Comes in, is admitted by the facilitation and is in the room. */
export function enter(meeting: Meeting, who: string, wanted: Place | null, party?: string): void {
  arrive(meeting, who, wanted, party);
  meeting.must('fac', 'person.admit', { participantId: who as ParticipantId });
  meeting.presence(who, true);
}

/** Two parties of two seats, each with its first person, in session. */
export function ownSeats(): Meeting {
  const meeting = new Meeting({ seats: { gob: 2, soc: 2 }, config: { seatsByParty: true }, open: false });
  enter(meeting, 'gob1', place('gob-1'));
  enter(meeting, 'soc1', place('soc-1'));
  meeting.must('fac', 'session.open', {});
  return meeting;
}

/** Who may sit where, kept by hand: place → person. */
type Sitters = Map<string, string>;
const keyOf = ({ seatId, as }: Place): string => `${seatId}/${as}`;
const sitsFor = (sitters: Sitters, party: string): string[] =>
  [...sitters].filter(([key]) => partyOf(key) === party).map(([, who]) => who);
function leaveSeat(sitters: Sitters, who: string): void {
  for (const [key, one] of [...sitters]) if (one === who) sitters.delete(key);
}

export interface SeatRun {
  meeting: Meeting;
  /** How many acts of each kind were accepted. */
  done: Map<string, number>;
  /** What broke the rule, one line each. */
  wrong: string[];
}

function check({ meeting, wrong }: SeatRun, sitters: Sitters): void {
  for (const seat of meeting.state.seats) {
    const acting = actingPerson(meeting.state, seat);
    const fits = ['holder', 'alternate'].some((as) => sitters.get(`${seat.id}/${as}`) === acting);
    if (acting !== null && !fits) wrong.push(`${acting} acts for ${seat.id} at ${meeting.events.length}`);
  }
}

function step(run: SeatRun, random: Random, sitters: Sitters, asked: Map<string, Place>): void {
  const { meeting, wrong } = run;
  const people = [...asked.keys()];
  const everybody = ['fac', ...people];
  const note = (what: string) => run.done.set(what, (run.done.get(what) ?? 0) + 1);
  const act = random.pick(['arrive', 'admit', 'recognise', 'recognise', 'release', 'away', 'cede', 'remove']);
  if (act === 'arrive' || people.length === 0) {
    const who = `p${people.length}`;
    const wanted = place(
      random.pick(['gob-1', 'gob-2', 'soc-1', 'soc-2']),
      random.pick(['holder', 'alternate']),
    );
    arrive(meeting, who, wanted);
    asked.set(who, wanted);
    return;
  }
  const who = random.pick(people);
  const participantId = who as ParticipantId;
  const wanted = asked.get(who)!;
  const party = partyOf(wanted.seatId);
  const sits = sitsFor(sitters, party);
  const by = random.pick(everybody);
  if (act === 'admit') {
    const claim = meeting.state.participants[participantId]?.claim?.open;
    if (meeting.code('fac', 'person.admit', { participantId }) !== 'accepted') return;
    if (claim && sits.length === 0) sitters.set(keyOf(wanted), who);
    meeting.presence(who, true);
    note('admit');
  } else if (act === 'recognise') {
    const where = random.chance(0.7) ? wanted : place(random.pick(['gob-1', 'soc-2']), 'alternate');
    if (meeting.code(by, 'seat.recognise', { ...where, participantId }) !== 'accepted') return;
    if (!sitsFor(sitters, partyOf(where.seatId)).includes(by)) wrong.push(`${by} recognised ${who}`);
    sitters.set(keyOf(where), who);
    note('recognise');
  } else if (act === 'release') {
    const seat = meeting.state.participants[participantId];
    const where = seat?.seatId && seat.seatAs ? { seatId: seat.seatId, as: seat.seatAs } : wanted;
    const args = { ...where, participantId, reason: random.pick(['', 'Cambio de representación']) };
    if (meeting.code(by, 'seat.release', args) !== 'accepted') return;
    if (!sits.includes(by)) wrong.push(`${by} released ${who}`);
    leaveSeat(sitters, who);
    note('release');
  } else if (act === 'away') {
    meeting.presence(who, random.chance(0.7));
  } else if (act === 'cede') {
    const to = random.pick(['holder', 'alternate'] as const);
    if (meeting.code(by, 'seat.cede', { seatId: wanted.seatId, to, reason: 'Turno' }) === 'accepted')
      note('cede');
  } else if (meeting.code('fac', 'person.demote', { participantId, reason: 'No' }) === 'accepted') {
    if (sitters.has(keyOf(wanted)) && sits.includes(who))
      wrong.push(`${who} lost the seat to the facilitation`);
  } else if (random.chance(0.2)) {
    if (meeting.code('fac', 'person.remove', { participantId, reason: 'Conducta' }) !== 'accepted') return;
    leaveSeat(sitters, who);
    note('remove');
  }
}

/** A meeting of `steps` random acts, with what was done and what broke the rule. */
export function randomSeatMeeting(random: Random, steps: number): SeatRun {
  const meeting = new Meeting({ seats: { gob: 2, soc: 2 }, config: { seatsByParty: true }, open: false });
  const run: SeatRun = { meeting, done: new Map(), wrong: [] };
  const sitters: Sitters = new Map();
  const asked = new Map<string, Place>();
  for (let n = 0; n < steps; n += 1) {
    meeting.now += 1_000;
    step(run, random, sitters, asked);
    check(run, sitters);
  }
  return run;
}
