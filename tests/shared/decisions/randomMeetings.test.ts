// Whole meetings at random, with people who come, go, answer twice, answer for others, leave the body and come back.
// MEETINGS=100000 runs the long proof; SEED=… plays one again.
import { describe, expect, it } from 'vitest';
import { evaluateConsensus } from '../../../shared/decisions/consensus.ts';
import { partyPositions, stancesOf } from '../../../shared/decisions/partyPosition.ts';
import { POSITION_MODES } from '../../../shared/model/config.ts';
import { type Decision, STANCES } from '../../../shared/model/decision.ts';
import type { DecisionId, PartyId, SeatId } from '../../../shared/model/ids.ts';
import type { MesaState, Role } from '../../../shared/model/mesa.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';
import { Random, seeded } from '../../support/random.ts';

const MEETINGS = Number(process.env.MEETINGS) || 1000;
const STEPS = 45;
const ROLES: Role[] = ['facilitator', 'participant', 'observer', 'screen'];

interface Run {
  meeting: Meeting;
  random: Random;
  /** How many closings gave each result, to know that the run reached them. */
  results: Map<string, number>;
  marks: number;
}

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
  return { meeting, random, results, marks: 0 };
}

const alive = (state: MesaState) =>
  state.decisions.find((one) => one.state === 'open' || one.state === 'suspended');
const last = (state: MesaState): Decision | undefined => state.decisions.at(-1);
const people = (state: MesaState) =>
  Object.values(state.participants)
    .filter((one) => one.role === 'participant')
    .map((one) => one.id);

/** Mostly agreement, so that consensus and majority are reached often. */
const stanceFor = ({ random }: Run) =>
  random.chance(0.65) ? random.pick(['agree', 'agree', 'reservation'] as const) : random.pick(STANCES);

function everybodyAnswers(run: Run, id: DecisionId): void {
  const { meeting, random } = run;
  const value = random.chance(0.3) ? 'agree' : null;
  const objector = random.chance(0.3) ? random.pick(meeting.state.parties).id : null;
  for (const who of random.shuffle(people(meeting.state))) {
    run.marks += 1;
    const own = meeting.state.participants[who]?.partyId === objector;
    meeting.position(who, id, own ? 'object' : (value ?? stanceFor(run)), `secreto-${run.marks}-oculto`);
  }
}

/** One act of somebody. Refusals are part of the meeting. */
function act(run: Run): void {
  const { meeting, random } = run;
  const { state } = meeting;
  const who = random.pick(people(state));
  const now = alive(state);
  const past = last(state);
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
  if (
    !past ||
    past.state.startsWith('adopted') ||
    past.state === 'notAdopted' ||
    past.state === 'deferred' ||
    past.state === 'withdrawn'
  )
    moves.push(...Array.from({ length: 6 }, () => () => open(run)));
  if (now) {
    moves.push(...Array.from({ length: 5 }, () => () => everybodyAnswers(run, now.id)));
    moves.push(...Array.from({ length: 5 }, () => () => meeting.close(now.id)));
    moves.push(() =>
      meeting.send(who, 'decision.signal', {
        decisionId,
        round,
        contentHash: past!.rounds.at(-1)!.contentHash,
        value: 'agree',
        text: 'secreto-señal-oculto',
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
  }
  if (past) moves.push(() => meeting.send(who, 'decision.dissent', { decisionId, text: 'Nuestro disenso' }));
  random.pick(moves)();
}

function open({ meeting, random }: Run): void {
  const party = random.chance(0.3) ? random.pick(meeting.state.parties).id : null;
  meeting.send('fac', 'decision.open', {
    matter: 'Asunto de prueba',
    subject: { kind: 'text', text: 'El texto que se decide.' },
    reserved: random.chance(0.15),
    responsibleParty: party,
  });
}

/** What must hold of a round that has just adopted, from the record alone. */
function checkAdoption({ state }: Meeting, decision: Decision): string | null {
  const round = decision.rounds.at(-1)!;
  const min = state.config.quorumMinSeatsPerParty;
  const ids = state.parties.map((party) => party.id);
  const there = (attendance: Record<PartyId, number> | null) =>
    ids.every((id) => (attendance?.[id] ?? 0) >= min);
  if (!there(round.attendanceAtOpen) || !there(round.attendanceAtClose)) return 'Q7: a party was missing';
  if (state.withdrawals.some((one) => one.returnedAt === null)) return 'Q8: a party had left the body';
  const stances = ids.map((id) => round.positions?.[id]?.value);
  if (stances.includes(undefined)) return 'D4: silence was taken for consent';
  const support = stances.filter((one) => one === 'agree' || one === 'reservation').length;
  if (decision.state === 'adoptedByConsensus') {
    if (stances.includes('object')) return 'D3: an objection did not stop it';
    return support > 0 ? null : 'D3: nobody supported it';
  }
  const failed = decision.rounds.filter(
    (one) => one.rule === 'consensus' && one.result === 'deliberate',
  ).length;
  if (decision.reserved) return 'M2: a reserved matter by majority';
  if (failed < state.config.majorityMinFailedRounds) return 'M3: consensus was not exhausted';
  const invocations = Object.values(decision.invocations);
  if (invocations.length < state.config.majorityMinInvokingParties)
    return 'M5: not enough parties invoked it';
  if (invocations.some((one) => one.text.trim() === '')) return 'M4: without a reason';
  const responsible = decision.responsibleParty && round.positions?.[decision.responsibleParty]?.value;
  if (responsible === 'object') return 'M6: imposed on who objects';
  return support * 2 > ids.length ? null : 'M7: a tie or less approved';
}

/** [D8] The order of arrival changes neither positions nor result. */
function checkOrder({ meeting, random }: Run, decision: Decision): string | null {
  const round = decision.rounds.at(-1)!;
  const other = partyPositions(meeting.state, random.shuffle(round.allPositions));
  if (JSON.stringify(other) !== JSON.stringify(partyPositions(meeting.state, round.allPositions)))
    return 'the order of arrival changed a position';
  if (round.rule !== 'consensus' || round.result === 'void') return null;
  const parties = random.shuffle(meeting.state.parties.map((party) => party.id));
  const again = evaluateConsensus({ quorumHolds: true, parties, positions: stancesOf(other) });
  return again === round.result ? null : `the order of arrival gave ${again} instead of ${round.result}`;
}

function checkStep(run: Run, from: number): string | null {
  const { meeting, random, results } = run;
  for (const event of meeting.events.slice(from)) {
    if (event.type !== 'decision.roundClosed') continue;
    const decision = last(meeting.state)!;
    const { result } = decision.rounds.at(-1)!;
    results.set(result!, (results.get(result!) ?? 0) + 1);
    const wrong = decision.state.startsWith('adopted') ? checkAdoption(meeting, decision) : null;
    const disorder = checkOrder(run, decision);
    if (wrong || disorder) return wrong ?? disorder;
  }
  const open = alive(meeting.state);
  const said = meeting.events.slice(from).some((event) => event.type.endsWith('Sealed'));
  if (!open || !said) return null;
  const seen = JSON.stringify(meeting.view(random.pick(ROLES)).decisions.at(-1)!.rounds.at(-1));
  return seen.includes('oculto') ? 'D9: something hidden was in a view' : null;
}

function playMeeting(random: Random, results: Map<string, number>): { run: Run; wrong: string | null } {
  const run = newRun(random, results);
  for (let index = 0; index < STEPS; index += 1) {
    const from = run.meeting.events.length;
    act(run);
    const wrong = checkStep(run, from);
    if (wrong) return { run, wrong };
  }
  return { run, wrong: null };
}

describe('random meetings', () => {
  it(`[Q7, Q8, D3, D4, D8, D9, M2–M7] hold over ${MEETINGS} meetings, and every record verifies`, () => {
    const random = seeded('meetings');
    const results = new Map<string, number>();
    for (let index = 0; index < MEETINGS; index += 1) {
      const seed = random.int(1, 2 ** 31);
      const { run, wrong } = playMeeting(new Random(seed), results);
      if (wrong) expect.fail(`${wrong} · meeting ${seed}`);
      if (index % 100 === 0) {
        const verified = verifyActa(JSON.parse(JSON.stringify(actaFile(run.meeting))));
        if (!verified.intact) expect.fail(`${JSON.stringify(verified.first)} · meeting ${seed}`);
      }
    }
    // The run means something only if it reached every kind of end.
    for (const result of [
      'adoptedByConsensus',
      'deliberate',
      'adoptedByMajority',
      'notAdopted',
      'refusedResponsibleObjects',
    ])
      expect(results.get(result) ?? 0, result).toBeGreaterThan(0);
  }, 3_600_000);

  it('[Q5] the same seed gives the same record, hash by hash', () => {
    const heads = [7, 7].map((seed) => playMeeting(new Random(seed), new Map()).run.meeting.state.head);
    expect(heads[0]).toBe(heads[1]);
  });
});
