// Every transition of domain.md 5 that this version has, one test each, named as the domain writes it; and that those it
// does not list are refused.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addNode,
  discardNode,
  mergeNode,
  readTree,
  restoreNode,
  setNodeState,
} from '../../../shared/mesaDoc/treeAccess.ts';
import type { DecisionId, PhaseId } from '../../../shared/model/ids.ts';
import type { CommandName } from '../../../shared/protocol/commands.ts';
import { Meeting } from '../../support/meeting.ts';

const VOICES = ['gob1', 'gar1', 'soc1'] as const;
const QUICK = { majorityMinFailedRounds: 1, majorityMinInvokingParties: 1 };

/** One letter per party: a agree, o object, s stand aside. */
function round(meeting: Meeting, id: DecisionId, short: string): string {
  const values = { a: 'agree', o: 'object', s: 'standAside' } as const;
  for (const [index, who] of VOICES.entries())
    meeting.position(who, id, values[short[index] as keyof typeof values]);
  return meeting.close(id);
}
const stateOf = (meeting: Meeting, id: DecisionId) => meeting.decision(id).state;

/** A decision brought to deliberation, with the exception at hand. */
function deliberating(more: { responsibleParty?: string; reserved?: boolean } = {}) {
  const meeting = new Meeting({ config: QUICK });
  const id = meeting.decide('El texto.', more);
  round(meeting, id, 'aao');
  return { meeting, id };
}
function inMajority(more: { responsibleParty?: string } = {}) {
  const { meeting, id } = deliberating(more);
  meeting.must('gob1', 'decision.invokeMajority', { decisionId: id, text: 'Vence el plazo.' });
  expect(meeting.code('fac', 'decision.openMajority', { decisionId: id })).toBe('accepted');
  return { meeting, id };
}

describe('the mesa (5.1) and the session (5.2)', () => {
  const gathered = (ids: string[]) => {
    const meeting = new Meeting({ open: false });
    for (const id of ids) meeting.join(`${id}1`, { party: id, seat: `${id}-1` });
    return meeting;
  };
  const all = ['gob', 'gar', 'soc'];

  it('[5.1 convened → open, 5.2 gathering → inSession] the first session opens the mesa, with quorum', () => {
    const meeting = gathered(['gob', 'gar']);
    expect([meeting.state.state, meeting.state.session.state]).toEqual(['convened', 'gathering']);
    expect(meeting.code('fac', 'session.open', {})).toBe('no_quorum');
    meeting.join('soc1', { party: 'soc', seat: 'soc-1' });
    meeting.must('fac', 'session.open', {});
    expect([meeting.state.state, meeting.state.session.state]).toEqual(['open', 'inSession']);
  });

  it('[5.1 open → closed, 5.2 inSession → closed] only with every decision finished or deferred', () => {
    const { meeting, id } = deliberating();
    const second = meeting.decide('Otro texto.');
    expect(meeting.code('fac', 'session.close', {})).toBe('decision_alive');
    meeting.must('fac', 'decision.withdraw', { decisionId: second, reason: 'Sobra' });
    meeting.must('fac', 'session.close', {});
    expect([meeting.state.state, meeting.state.session.state]).toEqual(['closed', 'closed']);
    expect(meeting.state.decisions.map((one) => one.state)).toEqual(['deferred', 'withdrawn']);
    expect(stateOf(meeting, id)).toBe('deferred');
  });

  it('[5.2 inSession → recess, 5.2 recess → inSession] a recess stops the work and never a decision that is alive', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    expect(meeting.code('fac', 'session.recess', { reason: 'Comida' })).toBe('decision_alive');
    round(meeting, id, 'aaa');
    meeting.must('fac', 'session.recess', { reason: 'Comida' });
    expect(meeting.state.session.state).toBe('recess');
    expect(meeting.code('fac', 'phase.extend', { minutes: 1 })).toBe('session_not_open');
    expect(meeting.code('fac', 'session.recess', { reason: '' })).toBe('session_not_open');
    meeting.must('fac', 'session.resume', {});
    expect(meeting.state.session.state).toBe('inSession');
    expect(meeting.code('fac', 'session.resume', {})).toBe('wrong_phase');
  });

  it('[5.2 recess → suspended] a recess that ends without quorum goes on suspended', () => {
    const meeting = new Meeting();
    meeting.must('fac', 'session.recess', { reason: 'Comida' });
    meeting.presence('gar1', false);
    meeting.must('fac', 'session.resume', {});
    expect(meeting.state.session.state).toBe('suspended');
  });

  it('[5.2 inSession → suspended, 5.2 suspended → inSession] follows the quorum by itself', () => {
    const meeting = new Meeting();
    meeting.presence('gar1', false);
    expect(meeting.state.session.state).toBe('suspended');
    meeting.presence('gar1', true);
    expect(meeting.state.session.state).toBe('inSession');
  });

  it('[5.2 suspended → closed] a session without quorum can close, once nothing is left in suspense', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.presence('gar1', false);
    expect(meeting.code('fac', 'session.close', {})).toBe('decision_alive');
    meeting.after(15);
    expect(stateOf(meeting, id)).toBe('deferred');
    meeting.must('fac', 'session.close', {});
    expect(meeting.state.session.state).toBe('closed');
  });

  it('[5.2 gathering → notHeld, 5.2 notHeld → gathering] a session that was not held allows a second call', () => {
    const meeting = gathered(['gob', 'soc']);
    meeting.after(30).must('fac', 'session.declareNotHeld', {});
    expect(meeting.state.session.state).toBe('notHeld');
    meeting.must('fac', 'session.callAgain', { scheduledStart: Date.UTC(2026, 2, 20, 16) });
    expect(meeting.state).toMatchObject({
      session: { state: 'gathering' },
      gathering: { call: 'secondCall' },
    });
  });

  it('[5.2] what is not listed is refused: opening twice, resuming what did not stop, coming back from the closing', () => {
    const meeting = gathered(all);
    expect(meeting.code('fac', 'session.close', {})).toBe('session_not_open');
    meeting.must('fac', 'session.open', {});
    expect(meeting.code('fac', 'session.open', {})).toBe('session_already_open');
    expect(meeting.code('fac', 'session.callAgain', { scheduledStart: 0 })).toBe('wrong_phase');
    meeting.must('fac', 'session.close', {});
    for (const name of ['session.open', 'session.resume', 'session.close'] as const)
      expect(meeting.code('fac', name, {}), name).toBe('session_closed');
  });
});

describe('phases (5.3)', () => {
  it('[5.3] to any phase, with a reason when it skips or goes back, and going back undoes no decision', () => {
    const meeting = new Meeting();
    const go = (phaseId: string, reason: string) =>
      meeting.code('fac', 'phase.go', { phaseId: phaseId as PhaseId, reason });
    const id = meeting.decide();
    round(meeting, id, 'aaa');
    expect(go('f9', 'Algo')).toBe('unknown_phase');
    expect(go('f1', '')).toBe('accepted');
    expect(stateOf(meeting, id)).toBe('adoptedByConsensus');
    expect(meeting.code('gob1', 'phase.go', { phaseId: 'f1' as PhaseId, reason: '' })).toBe('not_allowed');
  });
});

describe('a node of the tree (5.4)', () => {
  const WHO = { by: 'ana', at: 1000 };
  function planted() {
    const doc = new Y.Doc();
    const problem = addNode(
      doc,
      { id: 'p', kind: 'problem', parent: null, text: 'Se paga menos', ...WHO },
      'ana',
    );
    const cause = addNode(doc, { id: 'c', kind: 'cause', parent: 'p', text: 'Nadie compara', ...WHO }, 'ana');
    expect([problem.ok, cause.ok]).toEqual([true, true]);
    const state = () => readTree(doc).nodes.get('c')?.state;
    const become = (next: 'accepted' | 'challenged') => setNodeState(doc, 'c', next, 'ana').ok;
    return { doc, state, become };
  }

  it('[5.4 proposed → accepted, 5.4 accepted → challenged, 5.4 challenged → accepted] as the mesa talks', () => {
    const { state, become } = planted();
    expect(state()).toBe('proposed');
    for (const next of ['accepted', 'challenged', 'accepted'] as const) {
      expect(become(next)).toBe(true);
      expect(state()).toBe(next);
    }
  });

  it('[5.4 any → discarded, 5.4 discarded → proposed] with its reason, and back', () => {
    for (const from of ['proposed', 'accepted', 'challenged'] as const) {
      const { doc, state, become } = planted();
      if (from !== 'proposed') become(from);
      expect(discardNode(doc, 'c', { ...WHO, reason: 'Repetida' }, 'ana').ok).toBe(true);
      expect(state(), from).toBe('discarded');
      expect(become('accepted')).toBe(false);
      expect(restoreNode(doc, 'c', 'ana').ok).toBe(true);
      expect(state(), from).toBe('proposed');
      expect(restoreNode(doc, 'c', 'ana').ok).toBe(false);
    }
  });

  it('[5.4 any → merged, 5.4 merged → proposed] into another card, and back', () => {
    for (const from of ['proposed', 'accepted', 'challenged'] as const) {
      const { doc, state, become } = planted();
      addNode(doc, { id: 'd', kind: 'cause', parent: 'p', text: 'Nadie coteja precios', ...WHO }, 'ana');
      if (from !== 'proposed') become(from);
      expect(mergeNode(doc, 'c', 'd', WHO, 'ana').ok).toBe(true);
      expect(state(), from).toBe('merged');
      expect(readTree(doc).nodes.get('c')?.mergedInto, from).toBe('d');
      expect(become('accepted')).toBe(false);
      expect(mergeNode(doc, 'c', 'd', WHO, 'ana').ok).toBe(false);
      expect(restoreNode(doc, 'c', 'ana').ok).toBe(true);
      expect(state(), from).toBe('proposed');
    }
  });
});

describe('a decision (5.5)', () => {
  it('[5.5 open → adoptedByConsensus] when nobody objects and somebody supports it', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    expect(stateOf(meeting, id)).toBe('open');
    expect(round(meeting, id, 'asa')).toBe('accepted');
    expect(stateOf(meeting, id)).toBe('adoptedByConsensus');
  });

  it('[5.5 open → deliberating] by an objection, by nobody’s support, or voided', () => {
    for (const short of ['aao', 'sss']) {
      const meeting = new Meeting();
      const id = meeting.decide();
      round(meeting, id, short);
      expect(stateOf(meeting, id), short).toBe('deliberating');
    }
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.must('fac', 'decision.void', { decisionId: id, round: 1 });
    expect(stateOf(meeting, id)).toBe('deliberating');
  });

  it('[5.5 open → suspended, 5.5 suspended → open] with the quorum', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.presence('soc1', false);
    expect(stateOf(meeting, id)).toBe('suspended');
    meeting.presence('soc1', true);
    expect(stateOf(meeting, id)).toBe('open');
  });

  it('[5.5 suspended → deferred] when the quorum does not come back in time (Q6)', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.presence('soc1', false);
    meeting.after(14);
    expect(stateOf(meeting, id)).toBe('suspended');
    meeting.after(1).presence('soc1', true);
    expect(stateOf(meeting, id)).toBe('deferred');
  });

  it('[5.5 suspended → void] a suspended round may be voided, to change its text', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.presence('soc1', false);
    meeting.must('fac', 'decision.void', { decisionId: id, round: 1 });
    expect(meeting.decision(id)).toMatchObject({ state: 'deliberating', rounds: [{ result: 'void' }] });
  });

  it('[5.5 deliberating → open] another round on another text', () => {
    const { meeting, id } = deliberating();
    meeting.must('fac', 'decision.newRound', { decisionId: id, text: 'Otro texto.' });
    expect(meeting.decision(id)).toMatchObject({ state: 'open', rounds: [{ number: 1 }, { number: 2 }] });
  });

  it('[5.5 deliberating → deferred] by the facilitation', () => {
    const { meeting, id } = deliberating();
    meeting.must('fac', 'decision.defer', { decisionId: id, reason: 'Falta un dato' });
    expect(meeting.decision(id)).toMatchObject({ state: 'deferred', endReason: 'Falta un dato' });
  });

  it('[5.5 open → withdrawn] before a round has closed, with its reason; afterwards it is deferred', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    const withdraw = (reason: string) => meeting.code('fac', 'decision.withdraw', { decisionId: id, reason });
    expect(withdraw('')).toBe('reason_required');
    expect(withdraw('Se presentó por error')).toBe('accepted');
    expect(stateOf(meeting, id)).toBe('withdrawn');
    const later = deliberating();
    expect(later.meeting.code('fac', 'decision.withdraw', { decisionId: later.id, reason: 'Ya no' })).toBe(
      'round_closed',
    );
  });

  it('[5.5 deliberating → majorityInvoked, 5.5 majorityInvoked → adoptedByMajority] two of three parties', () => {
    const { meeting, id } = inMajority();
    expect(meeting.decision(id)).toMatchObject({
      state: 'open',
      rounds: [{}, { rule: 'exceptionalMajority' }],
    });
    round(meeting, id, 'aao');
    expect(stateOf(meeting, id)).toBe('adoptedByMajority');
  });

  it('[5.5 majorityInvoked → notAdopted] without more than half of all the parties', () => {
    const { meeting, id } = inMajority();
    round(meeting, id, 'aos');
    expect(stateOf(meeting, id)).toBe('notAdopted');
  });

  it('[5.5 majorityInvoked → refused(reason)] recorded, and the decision stays in deliberation', () => {
    const { meeting, id } = deliberating({ reserved: true });
    meeting.must('gob1', 'decision.invokeMajority', { decisionId: id, text: 'Vence el plazo.' });
    expect(meeting.code('fac', 'decision.openMajority', { decisionId: id })).toBe('majority_reserved_matter');
    expect(meeting.decision(id)).toMatchObject({
      state: 'deliberating',
      refusals: [{ reason: 'refusedReservedMatter' }],
    });
    const imposed = inMajority({ responsibleParty: 'soc' });
    round(imposed.meeting, imposed.id, 'aao');
    expect(imposed.meeting.decision(imposed.id)).toMatchObject({
      state: 'deliberating',
      rounds: [{}, { result: 'refusedResponsibleObjects' }],
    });
  });

  it('[5.5] what is adopted, not adopted, deferred or withdrawn is final: every act on it is refused', () => {
    const ends: [string, () => { meeting: Meeting; id: DecisionId }][] = [
      ['adoptedByConsensus', () => end(new Meeting(), (m, id) => void round(m, id, 'aaa'))],
      [
        'deferred',
        () =>
          end(
            new Meeting(),
            (m, decisionId) => void m.must('fac', 'decision.defer', { decisionId, reason: '' }),
          ),
      ],
      [
        'withdrawn',
        () =>
          end(
            new Meeting(),
            (m, decisionId) => void m.must('fac', 'decision.withdraw', { decisionId, reason: 'x' }),
          ),
      ],
      ['adoptedByMajority', () => played(inMajority(), 'aao')],
      ['notAdopted', () => played(inMajority(), 'aos')],
    ];
    for (const [state, make] of ends) {
      const { meeting, id } = make();
      expect(stateOf(meeting, id)).toBe(state);
      const { events } = meeting;
      const before = events.length;
      const acts: [string, CommandName, Record<string, unknown>][] = [
        ['fac', 'decision.close', { round: 1 }],
        ['fac', 'decision.void', { round: 1 }],
        ['fac', 'decision.newRound', {}],
        ['fac', 'decision.defer', { reason: '' }],
        ['fac', 'decision.withdraw', { reason: 'x' }],
        ['fac', 'decision.openMajority', {}],
        ['gob1', 'decision.invokeMajority', { text: 'Urge' }],
      ];
      for (const [who, name, args] of acts)
        expect(['decision_not_open', 'round_closed'], `${state} ${name}`).toContain(
          meeting.code(who, name, { decisionId: id, ...args } as never),
        );
      expect(events).toHaveLength(before);
    }
  });
});

function end(meeting: Meeting, act: (meeting: Meeting, id: DecisionId) => void) {
  const id = meeting.decide();
  act(meeting, id);
  return { meeting, id };
}
function played({ meeting, id }: { meeting: Meeting; id: DecisionId }, short: string) {
  round(meeting, id, short);
  return { meeting, id };
}

describe('a commitment (5.6)', () => {
  const drafted = () => {
    const meeting = new Meeting();
    const { commitmentId } = meeting.must('fac', 'commitment.create', { title: 'Padrón' });
    return { meeting, commitmentId: commitmentId as never };
  };

  it('[5.6 readyForDecision → agreed] only through a decision of the mesa, with the exact text as version 1', () => {
    const { meeting, commitmentId } = drafted();
    const { decisionId } = meeting.must('fac', 'decision.open', {
      matter: 'El compromiso',
      subject: { kind: 'commitment', commitmentId },
    });
    expect(meeting.state.commitments[0]).toMatchObject({ state: 'readyForDecision', versions: [] });
    expect(meeting.code('fac', 'commitment.withdraw', { commitmentId, reason: 'No' })).toBe('frozen');
    round(meeting, decisionId as DecisionId, 'aaa');
    expect(meeting.state.commitments[0]).toMatchObject({
      state: 'agreed',
      versions: [{ version: 1, decisionId }],
    });
    expect(meeting.code('fac', 'commitment.withdraw', { commitmentId, reason: 'No' })).toBe(
      'commitment_step',
    );
  });

  it('[5.6 readyForDecision → draft] not adopted, it goes back to being written', () => {
    const { meeting, commitmentId } = drafted();
    const { decisionId } = meeting.must('fac', 'decision.open', {
      matter: 'El compromiso',
      subject: { kind: 'commitment', commitmentId },
    });
    round(meeting, decisionId as DecisionId, 'aao');
    expect(meeting.state.commitments[0]).toMatchObject({ state: 'draft', versions: [] });
  });

  it('[5.6 draft → withdrawn] with its reason, and for good', () => {
    const { meeting, commitmentId } = drafted();
    const withdraw = (reason: string) => meeting.code('fac', 'commitment.withdraw', { commitmentId, reason });
    expect(withdraw('')).toBe('reason_required');
    expect(withdraw('Se unió a otro')).toBe('accepted');
    expect(meeting.state.commitments[0]).toMatchObject({ state: 'withdrawn' });
    expect(withdraw('Otra vez')).toBe('unknown_commitment');
  });
});
