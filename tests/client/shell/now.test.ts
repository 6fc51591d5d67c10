// What «Ahora» asks of a person, for each thing a mesa can be doing.
import { describe, expect, it } from 'vitest';
import { nowOf, targetOf } from '../../../client/shell/now.ts';
import { ParticipantId, PartyId, PhaseId } from '../../../shared/model/ids.ts';
import { PHASE_KINDS } from '../../../shared/model/mesa.ts';
import {
  exampleDecision,
  exampleMe,
  exampleOwnCard,
  exampleRain,
  exampleRound,
  exampleView,
  inPhase,
} from './exampleView.ts';

const civ = PartyId.parse('civ');

describe('what the mesa asks now', () => {
  it('asks who carries the voice for the position of the party, and says so once it was sent (D2)', () => {
    const open = exampleView({ decisions: [exampleDecision()] });
    expect(nowOf(open, exampleMe())).toMatchObject({
      kind: 'decision',
      state: 'open',
      part: 'speaks',
      answered: 0,
    });
    const answered = exampleView({
      decisions: [exampleDecision({ rounds: [exampleRound({ answered: [civ] })] })],
    });
    expect(nowOf(answered, exampleMe())).toMatchObject({ part: 'spoke', answered: 1 });
  });

  it('never asks for a position from other seats, observers or the facilitation (B5)', () => {
    const open = exampleView({ decisions: [exampleDecision()] });
    expect(nowOf(open, exampleMe({ spokesperson: false, states: false }))).toMatchObject({ part: 'listens' });
    expect(
      nowOf(open, exampleMe({ role: 'observer', partyId: null, spokesperson: false, states: false })),
    ).toMatchObject({
      part: 'watches',
    });
    expect(
      nowOf(open, exampleMe({ role: 'facilitator', partyId: null, spokesperson: false, states: false })),
    ).toMatchObject({ part: 'watches' });
  });

  it('forgets a decision that ended and goes back to the phase', () => {
    const ended = inPhase('drafting', { decisions: [exampleDecision({ state: 'adoptedByConsensus' })] });
    expect(nowOf(ended, exampleMe())).toEqual({ kind: 'drafting', phase: 'drafting' });
  });

  it('puts a closed session, a recess and a lost quorum before the phase', () => {
    const session = exampleView().session;
    expect(nowOf(exampleView({ session: { ...session, state: 'closed' } }), exampleMe())).toEqual({
      kind: 'closed',
    });
    expect(nowOf(exampleView({ session: { ...session, state: 'notHeld' } }), exampleMe())).toEqual({
      kind: 'notHeld',
    });
    expect(nowOf(exampleView({ session: { ...session, state: 'recess' } }), exampleMe())).toEqual({
      kind: 'recess',
    });
    expect(nowOf(exampleView({ session: { ...session, state: 'suspended' } }), exampleMe())).toEqual({
      kind: 'suspended',
    });
  });

  it('asks to put the cards together after a reveal of this phase, while some wait (C11)', () => {
    const cards = { ...exampleRain({ state: 'revealed', endedAt: 9 }), total: 2, pending: 2 };
    const clock = { phaseId: PhaseId.parse('f9'), plannedMs: 600_000, remainingMs: 600_000, paused: false };
    const now = nowOf(inPhase('problem', { cards, clock }), exampleMe());
    expect([now.kind, targetOf(now)]).toEqual(['grouping', 'tarjetas']);
    const done = { ...cards, pending: 0 };
    expect(nowOf(inPhase('problem', { cards: done, clock }), exampleMe()).kind).toBe('tree');
    expect(nowOf(inPhase('drafting', { cards, clock }), exampleMe()).kind).toBe('drafting');
  });

  it('asks for private cards while writing is open, also when quorum breaks, and says when there are some (C10)', () => {
    const open = exampleView({ cards: exampleRain(), can: { 'card.put': true } });
    const rain = { kind: 'rain', question: '¿Por qué se paga menos?' };
    expect(nowOf(open, exampleMe())).toEqual({ ...rain, part: 'writes' });
    expect(targetOf(nowOf(open, exampleMe()))).toBe('tarjetas');
    expect(nowOf(open, exampleMe({ cards: [exampleOwnCard()] }))).toEqual({ ...rain, part: 'wrote' });
    const typed = exampleOwnCard({ for: ParticipantId.parse('gov-p') });
    expect(nowOf(open, exampleMe({ cards: [typed] }))).toEqual({ ...rain, part: 'writes' });
    expect(nowOf(open, exampleMe({ role: 'facilitator', partyId: null }))).toEqual({
      ...rain,
      part: 'watches',
    });
    const session = { ...open.session, state: 'suspended' as const };
    expect(nowOf({ ...open, session }, exampleMe())).toEqual({ ...rain, part: 'writes' });
    const revealed = exampleView({ cards: exampleRain({ state: 'revealed', endedAt: 9 }) });
    expect(nowOf(revealed, exampleMe()).kind).toBe('tree');
  });

  it('waits for quorum before the session opens, and says when nobody is missing (Q1)', () => {
    const session = { ...exampleView().session, state: 'gathering' as const };
    const missing = { holds: false, since: 0, missing: [civ], voidsAt: null };
    expect(nowOf(exampleView({ session, quorum: missing }), exampleMe())).toEqual({
      kind: 'gathering',
      ready: false,
    });
    expect(nowOf(exampleView({ session }), exampleMe())).toEqual({ kind: 'gathering', ready: true });
  });

  it('has an answer and a way to go for every kind of phase (5.3)', () => {
    const answers = PHASE_KINDS.map((kind) => nowOf(inPhase(kind), exampleMe()));
    expect(answers.map((answer) => answer.kind)).toEqual([
      'goals',
      'goals',
      'goals',
      'tree',
      'tree',
      'tree',
      'drafting',
      'drafting',
      'drafting',
      'deciding',
      'closing',
    ]);
    expect(answers.map(targetOf)).toEqual([
      null,
      null,
      null,
      'arbol',
      'arbol',
      'arbol',
      'compromisos',
      'compromisos',
      'compromisos',
      'compromisos',
      'acta',
    ]);
  });

  it('[5.1] before the door opens, in a pause or once cancelled, asks for nothing and leads nowhere', () => {
    const { session } = exampleView();
    const called = exampleView({ session: { ...session, state: 'called' } });
    expect(nowOf(called, exampleMe())).toEqual({ kind: 'away', moment: 'called' });
    const paused = exampleView({ state: 'paused', decisions: [exampleDecision({ state: 'deliberating' })] });
    expect(nowOf(paused, exampleMe())).toEqual({ kind: 'away', moment: 'paused' });
    expect(targetOf(nowOf(paused, exampleMe()))).toBe(null);
  });
});
