// Whole meetings at random, with people who come, go, answer twice, answer for others, leave the body, come back, hand
// over the facilitation and decide again on what is agreed. Each step is checked against the rulebook from the record.
import { POSITION_MODES } from '../../shared/model/config.ts';
import { type Decision, STANCES } from '../../shared/model/decision.ts';
import type { DecisionId, SeatId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { Meeting } from './meeting.ts';
import { alive, checkStep, last, type Run } from './meetingChecks.ts';
import { Random } from './random.ts';

const STEPS = 45;
function newRun(random: Random, results: Map<string, number>): Run {
  const ids = ['gob', 'soc', 'gar', 'aca', 'mun'].slice(0, random.int(2, 5));
  const meeting = new Meeting({
    seats: Object.fromEntries(ids.map((id) => [id, random.int(1, 3)])),
    modes: Object.fromEntries(
      ids.map((id) => [id, random.chance(0.5) ? 'spokesperson' : random.pick(POSITION_MODES)]),
    ),
    config: {
      decisionMinDeliberationMinutes: random.pick([0, 0, 10]),
      majorityMinFailedRounds: random.int(1, 2),
      majorityMinInvokingParties: random.int(1, 2),
      majorityKind: random.pick(['simple', 'simple', 'twoThirds', 'threeFifths'] as const),
    },
  });
  meeting.join('luz', { party: ids[0]! });
  meeting.join('alt', { party: ids[1]!, seat: `${ids[1]}-1`, as: 'alternate' });
  return { meeting, random, results, opened: new Map(), marks: 0 };
}

const people = (state: MesaState) =>
  Object.values(state.participants)
    .filter((one) => one.role === 'participant')
    .map((one) => one.id);

/** Who took the facilitation besides the one of the call. */
const facilitating = (state: MesaState) =>
  Object.values(state.participants)
    .filter((one) => one.role === 'facilitator' && one.id !== 'fac')
    .map((one) => one.id);

/** Mostly agreement, so that consensus and majority are reached often. */
const stanceFor = ({ random }: Run) =>
  random.chance(0.65) ? random.pick(['agree', 'agree', 'reservation'] as const) : random.pick(STANCES);

function everybodyAnswers(run: Run, id: DecisionId): void {
  const { meeting, random } = run;
  const value = random.chance(0.3) ? 'agree' : null;
  // The party that would get the task objects often enough for M6 to be reached.
  const { responsibleParty } = meeting.decision(id);
  const objector = !random.chance(0.3)
    ? null
    : responsibleParty && random.chance(0.7)
      ? responsibleParty
      : random.pick(meeting.state.parties).id;
  for (const who of random.shuffle(people(meeting.state))) {
    run.marks += 1;
    const own = meeting.state.participants[who]?.partyId === objector;
    meeting.position(who, id, own ? 'object' : (value ?? stanceFor(run)), `secreto-${run.marks}-oculto`);
  }
}

const OVER: readonly Decision['state'][] = [
  'adoptedByConsensus',
  'adoptedByMajority',
  'notAdopted',
  'deferred',
  'split',
  'escalated',
  'withdrawn',
];
const isOver = ({ state }: Decision): boolean => OVER.includes(state);
const matter = (random: Random): string => `Asunto ${random.int(1, 20)}`;

function divide({ meeting, random }: Run, decisionId: DecisionId): void {
  const parts = [1, 2].map((n) => ({ matter: matter(random), text: `La parte ${n}.` }));
  meeting.send('fac', 'decision.split', { decisionId, reason: 'Son dos asuntos', parts });
}

/** What waits on the table, and the days between two stretches of a session (5.1, 5.5). */
function around({ meeting, random }: Run, who: string): (() => unknown)[] {
  const { state } = meeting;
  if (state.state === 'paused')
    return Array.from({ length: 12 }, () => () => {
      meeting.send('fac', 'mesa.unpause', {});
      meeting.send('fac', 'session.resume', {});
      for (const id of people(state)) meeting.presence(id, random.chance(0.8));
    });
  const moves: (() => unknown)[] = [];
  const waiting = state.decisions.filter((one) => one.state === 'proposed');
  if (random.chance(0.3))
    moves.push(() =>
      meeting.send(who, 'decision.propose', {
        matter: matter(random),
        subject: { kind: 'text', text: 'Lo que alguien propone.' },
      }),
    );
  if (waiting.length > 0) {
    const decisionId = random.pick(waiting).id;
    moves.push(() => meeting.send('fac', 'decision.openProposed', { decisionId }));
    moves.push(() => meeting.send('fac', 'decision.openProposed', { decisionId }));
    if (random.chance(0.2))
      moves.push(() => meeting.send(who, 'decision.withdraw', { decisionId, reason: 'No' }));
  }
  if (random.chance(0.1))
    moves.push(() => {
      meeting.send('fac', 'session.recess', { reason: '' });
      meeting.send('fac', 'mesa.pause', { reason: 'Sigue mañana' });
    });
  return moves;
}

/** One act of somebody. Refusals are part of the meeting. */
function act(run: Run): void {
  const { meeting, random } = run;
  const { state } = meeting;
  const who = random.pick(people(state));
  const now = alive(state);
  const past = now ?? last(state);
  const decisionId = past?.id as DecisionId;
  const round = past?.rounds.length ?? 1;
  const moves: (() => unknown)[] = [
    () => meeting.presence(who, random.chance(0.7)),
    () => meeting.after(random.pick([1, 5, 11, 16])),
    () =>
      meeting.send('fac', 'seat.cede', {
        seatId: random.pick(state.seats).id as SeatId,
        to: random.pick(['holder', 'alternate'] as const),
        reason: 'Lo pidió',
      }),
    () =>
      random.chance(0.3) && people(state).length > 1
        ? meeting.send('fac', 'role.handOver', { participantId: who, reason: '' })
        : facilitating(state).map((id) => meeting.send(id, 'role.leave', { reason: '' })),
    () => (random.chance(0.15) ? meeting.send(who, 'party.withdraw', { reason: 'Nos vamos' }) : null),
    () =>
      state.parties.map((party) =>
        people(state).map(
          (id) => state.participants[id]?.partyId === party.id && meeting.send(id, 'party.return', {}),
        ),
      ),
    () => {
      for (const id of people(state)) meeting.presence(id, true);
    },
  ];
  moves.push(...around(run, who));
  if (!past || isOver(past)) moves.push(...Array.from({ length: 6 }, () => () => open(run)));
  if (now) {
    moves.push(...Array.from({ length: 5 }, () => () => everybodyAnswers(run, now.id)));
    moves.push(...Array.from({ length: 5 }, () => () => meeting.close(now.id)));
    run.marks += 1;
    moves.push(() =>
      meeting.send(who, 'decision.signal', {
        decisionId,
        round,
        contentHash: past!.rounds.at(-1)!.contentHash,
        value: 'agree',
        text: `señal-${run.marks}-oculta`,
        open: random.chance(0.5),
      }),
    );
    if (random.chance(0.1)) moves.push(() => meeting.send('fac', 'decision.void', { decisionId, round }));
  }
  if (past?.state === 'deliberating') {
    moves.push(
      ...Array.from(
        { length: 3 },
        () => () =>
          meeting.send('fac', 'decision.newRound', {
            decisionId,
            text: random.chance(0.5) ? `Texto ${run.marks}` : '',
          }),
      ),
    );
    moves.push(
      ...Array.from(
        { length: 3 },
        () => () =>
          people(state).map((id) =>
            meeting.send(id, 'decision.invokeMajority', { decisionId, text: 'Vence el plazo' }),
          ),
      ),
    );
    moves.push(
      ...Array.from({ length: 3 }, () => () => meeting.send('fac', 'decision.openMajority', { decisionId })),
    );
    if (random.chance(0.2))
      moves.push(() => meeting.send('fac', 'decision.defer', { decisionId, reason: '' }));
    if (random.chance(0.3)) moves.push(() => divide(run, decisionId));
    if (random.chance(0.1))
      moves.push(() =>
        meeting.send('fac', 'decision.escalate', { decisionId, to: 'Secretaría', reason: 'Urge' }),
      );
  }
  if (past) moves.push(() => meeting.send(who, 'decision.dissent', { decisionId, text: 'Nuestro disenso' }));
  random.pick(moves)();
}

function open({ meeting, random }: Run): void {
  const party = random.chance(0.3) ? random.pick(meeting.state.parties).id : null;
  meeting.send('fac', 'decision.open', {
    // Sometimes a matter that is already agreed (M2).
    matter: matter(random),
    subject: { kind: 'text', text: 'El texto que se decide.' },
    reserved: random.chance(0.15),
    responsibleParty: party,
  });
}

/** One meeting of a seed: the first rule it broke, or null. `results` counts how its rounds ended. */
export function playMeeting(
  random: Random,
  results: Map<string, number>,
): { run: Run; wrong: string | null } {
  const run = newRun(random, results);
  for (let index = 0; index < STEPS; index += 1) {
    const from = run.meeting.events.length;
    act(run);
    const wrong = checkStep(run, from);
    if (wrong) return { run, wrong };
  }
  return { run, wrong: null };
}

/**
 * One decision of a new meeting on a random table, where the statements arrive in the order `shuffle` gives. Answers the
 * fingerprint of everything the outcome is made of, without instants: two orders must give the same one (D8, V5).
 */
export function decideInOrder(seed: number, shuffle: <T>(items: readonly T[]) => T[]): string {
  const run = newRun(new Random(seed), new Map());
  const { meeting, random } = run;
  const id = meeting.decide();
  const said = people(meeting.state).map((who) => ({ who, value: stanceFor(run) }));
  const objector = random.chance(0.4) ? random.pick(said).who : null;
  for (const { who, value } of shuffle(said)) {
    const own = who === objector ? 'object' : value;
    meeting.position(who, id, own, `Lo que dice ${who} de este texto.`);
  }
  const answer = meeting.close(id);
  const { state, rounds } = meeting.decision(id);
  const positions = Object.entries(rounds[0]?.positions ?? {}).map(([party, { value, text, by }]) => ({
    party,
    value,
    text,
    by,
  }));
  positions.sort((a, b) => (a.party < b.party ? -1 : 1));
  return fingerprint({ answer, state, result: rounds[0]?.result ?? null, positions });
}
