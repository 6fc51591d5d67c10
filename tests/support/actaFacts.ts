// Seeded changes to the facts of a record, chained again as whoever runs a server could: what the record says of itself,
// and facts that may give another record that holds (class c of the comparison with the second verifier).
import type { EventType, MesaEvent } from '../../shared/model/event.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { type Change, flipHex, type OnPayload, place, rechained } from './actaMutants.ts';
import { forgedFile, ofType, type Payload, payloadOf } from './forgedRecords.ts';
import type { Random } from './random.ts';

/** A change of the list of events, chained again. */
const relisted = (name: string, change: (events: MesaEvent[], random: Random) => boolean): Change => ({
  name: `c ${name}`,
  sure: false,
  make: (random, file) => {
    const events = structuredClone(file.events);
    return change(events, random) ? forgedFile(file, events) : null;
  },
});
const ROUNDS: EventType[] = ['decision.opened', 'decision.roundOpened'];
const RESULTS = [
  'deliberate',
  'adoptedByConsensus',
  'adoptedByMajority',
  'notAdopted',
  'refusedResponsibleObjects',
];
const openingsOf = (payload: Payload) => payload.openings as Payload[];
const hashMember =
  (member: string): OnPayload =>
  (payload, random) => {
    payload[member] = flipHex(random, payload[member] as string);
    return true;
  };
const onOpening =
  (change: (opening: Payload, random: Random) => void): OnPayload =>
  (payload, random) => {
    if (openingsOf(payload).length === 0) return false;
    change(random.pick(openingsOf(payload)), random);
    return true;
  };
const altered = (content: unknown): unknown => ({ ...(content as object), otro: 'texto' });

/** Class c, for sure: what the record says of itself no longer follows from it. */
const SURE_FACTS: Change[] = [
  rechained('a result', true, ['decision.roundClosed'], (payload, random) => {
    if (payload.result === 'void') return false;
    payload.result = random.pick(RESULTS.filter((one) => one !== payload.result));
    return true;
  }),
  rechained(
    'the attendance',
    true,
    [...ROUNDS, 'decision.roundClosed', 'quorum.changed'],
    (payload, random) => {
      const attendance = payload.attendance as Record<string, number>;
      const party = random.pick(Object.keys(attendance));
      attendance[party] = (attendance[party] ?? 0) + 1;
      return true;
    },
  ),
  rechained('whether quorum holds', true, ['quorum.changed'], (payload) => {
    payload.holds = !payload.holds;
    return true;
  }),
  rechained('who is missing', true, ['quorum.changed'], (payload) => {
    const missing = payload.missing as string[];
    if (missing.pop() === undefined) missing.push('gob');
    return true;
  }),
  rechained('the hash of the rules', true, ROUNDS, hashMember('rulesHash')),
  rechained('the hash of the roll', true, ROUNDS, hashMember('rollHash')),
  rechained('the hash of a text', true, ROUNDS, hashMember('contentHash')),
  rechained('the hash of the tree', true, ['session.closed'], hashMember('treeHash')),
  rechained('a text', true, ROUNDS, (payload) => {
    payload.content = altered(payload.content);
    return true;
  }),
  rechained(
    'a stance',
    true,
    ['decision.roundClosed'],
    onOpening((opening) => {
      opening.value = opening.value === 'agree' ? 'object' : 'agree';
    }),
  ),
  rechained(
    'the words of a position',
    true,
    ['decision.roundClosed'],
    onOpening((opening, random) => {
      opening[random.pick(['text', 'passage', 'proposal'])] += ' más';
    }),
  ),
  rechained(
    'the number of a position',
    true,
    ['decision.roundClosed'],
    onOpening((opening) => {
      opening.n = (opening.n as number) + 1;
    }),
  ),
  rechained(
    'the author of a position',
    true,
    ['decision.roundClosed'],
    onOpening((opening) => {
      opening.by = `${opening.by}x`;
    }),
  ),
  rechained(
    'the salt of a position',
    true,
    ['decision.roundClosed'],
    onOpening((opening, random) => {
      opening.salt = flipHex(random, opening.salt as string);
    }),
  ),
  rechained('a position not opened', true, ['decision.roundClosed'], (payload, random) => {
    if (openingsOf(payload).length === 0) return false;
    openingsOf(payload).splice(place(openingsOf(payload), random), 1);
    return true;
  }),
  rechained('a position opened twice', true, ['decision.roundClosed'], (payload, random) => {
    if (openingsOf(payload).length === 0) return false;
    openingsOf(payload).push(random.pick(openingsOf(payload)));
    return true;
  }),
  rechained('what was sealed', true, ['decision.positionSealed'], (payload, random, _event, events) => {
    const closed = ofType(events, 'decision.roundClosed').map(payloadOf);
    payload.commitment = flipHex(random, payload.commitment as string);
    return closed.some((one) => one.decisionId === payload.decisionId && one.round === payload.round);
  }),
  // Dividing a decision is no way around who must assume the task (M6) nor around what is final (5.5).
  rechained('a part without its responsible party', true, ['decision.proposed'], (payload) => {
    if (payload.origin === null) return false;
    payload.responsibleParty = payload.responsibleParty === null ? 'gob' : null;
    return true;
  }),
  rechained('a part of no decision', true, ['decision.proposed'], (payload) => {
    payload.origin = 'nadie';
    return true;
  }),
  rechained('what was divided was not in deliberation', true, ['decision.split'], (payload) => {
    payload.decisionId = (payload.parts as string[])[0];
    return true;
  }),
  rechained('who sealed', true, ['decision.positionSealed'], (_payload, _random, event) => {
    event.actor = 'system';
    return true;
  }),
];

/** Facts that may be taken away, repeated or moved: neither the life of the acta nor the orderings (section 12). */
const LOOSE = /^(person|seat|presence|party|quorum|phase|clock|lock|decision)\./;
const looseAt = (events: MesaEvent[], random: Random): number =>
  events.indexOf(random.pick(events.filter((event) => LOOSE.test(event.type))));

/** Class c, where the change may give another record that holds: both must say the same. */
const LOOSE_FACTS: Change[] = [
  rechained('the power of a seat', false, ['person.admitted'], (payload, random) => {
    payload.decisionPower = random.pick(
      ['none', 'declared', 'confirmed'].filter((one) => one !== payload.decisionPower),
    );
    return true;
  }),
  rechained('a presence', false, ['presence.changed'], (payload) => {
    payload.present = !payload.present;
    return true;
  }),
  rechained('since when', false, ['presence.changed'], (payload, random) => {
    payload.since = (payload.since as number) + random.int(-400, 400) * 60_000;
    return true;
  }),
  rechained('a role', false, ['person.joined'], (payload, random) => {
    payload.role = random.pick(
      ['facilitator', 'participant', 'observer'].filter((one) => one !== payload.role),
    );
    return true;
  }),
  rechained('who holds a seat', false, ['person.joined'], (payload) => {
    if (payload.seatAs === null) return false;
    payload.seatAs = payload.seatAs === 'holder' ? 'alternate' : 'holder';
    return true;
  }),
  rechained('a cession', false, ['seat.ceded'], (payload) => {
    payload.to = payload.to === 'holder' ? 'alternate' : 'holder';
    return true;
  }),
  rechained('the rules of the call', false, ['mesa.created'], (payload, random) => {
    const config = payload.config as Record<string, number>;
    const rule = random.pick([
      'quorumMinSeatsPerParty',
      'quorumMinSeatsTotal',
      'majorityMinFailedRounds',
      'maxMonths',
    ]);
    config[rule] = (config[rule] ?? 0) + 1;
    return true;
  }),
  rechained('how a party speaks', false, ['mesa.created'], (payload, random) => {
    const party = random.pick(payload.parties as Payload[]);
    party.positionMode = party.positionMode === 'seatMajority' ? 'spokesperson' : 'seatMajority';
    return true;
  }),
  rechained('a text with its hash', false, ROUNDS, (payload) => {
    payload.content = altered(payload.content);
    payload.contentHash = fingerprint(payload.content);
    return true;
  }),
  rechained('a tree with its hash', false, ['session.closed'], (payload) => {
    payload.tree = null;
    payload.treeHash = fingerprint(null);
    return true;
  }),
  rechained('what is reserved', false, ['decision.opened'], (payload) => {
    payload.reserved = !payload.reserved;
    return true;
  }),
  rechained('who invokes', false, ['decision.majorityInvoked'], (payload, random, _event, events) => {
    payload.partyId = random.pick(payloadOf(events[0]!).parties as Payload[]).id;
    return true;
  }),
  rechained('the name of somebody', false, ['person.joined'], hashMember('nameCommitment')),
  relisted('an event less', (events, random) => {
    events.splice(looseAt(events, random), 1);
    return true;
  }),
  relisted('an event earlier', (events, random) => {
    const at = looseAt(events, random);
    if (at < 2) return false;
    events.splice(at - 1, 2, events[at]!, events[at - 1]!);
    return true;
  }),
  relisted('an event twice', (events, random) => {
    const at = looseAt(events, random);
    if (at < 1) return false;
    events.splice(at, 0, structuredClone(events[at]!));
    return true;
  }),
  rechained('who is recognised', false, ['seat.recognised'], (payload, random, _event, events) => {
    payload.participantId = payloadOf(random.pick(ofType(events, 'person.joined'))).participantId;
    return true;
  }),
  rechained(
    'who recognises',
    false,
    ['seat.recognised', 'seat.released'],
    (_payload, random, event, events) => {
      event.actor = random.pick(events).actor;
      return true;
    },
  ),
  rechained('the place', false, ['seat.recognised', 'seat.released'], (payload) => {
    payload.as = payload.as === 'holder' ? 'alternate' : 'holder';
    return true;
  }),
];

export const FACT_CHANGES: Change[] = [...SURE_FACTS, ...LOOSE_FACTS];
