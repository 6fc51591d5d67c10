// Opening and closing the session, phases and clock, locks, spotlight, strategic causes.
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { CommitmentId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { phaseUndoUntil } from '../../../shared/model/phaseUndo.ts';
import { labelOf } from '../../../shared/problemTree/labels.ts';
import { refuse } from '../../../shared/protocol/errors.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { isWritable } from '../../../shared/roadmap/commitmentMoves.ts';
import { cardsClosingRefusal } from './cards.ts';
import { done, type Handlers, noQuorum } from './handler.ts';
import { tooEarly } from './planning.ts';
import { runningDivision } from './submesas.ts';

const alive = (state: MesaState) =>
  state.decisions.find((decision) => decision.state === 'open' || decision.state === 'suspended');

/** A jump over a phase, or back to one, needs its reason written (5.3). */
function needsReason(state: MesaState, target: number): boolean {
  const current = state.phases.findIndex((phase) => phase.id === state.clock?.phaseId);
  return current !== -1 && target !== current + 1;
}

export const sessionHandlers: Handlers<
  | 'session.open'
  | 'session.recess'
  | 'session.resume'
  | 'session.close'
  | 'phase.go'
  | 'phase.undo'
  | 'phase.extend'
  | 'clock.pause'
  | 'clock.resume'
  | 'lock.set'
  | 'spotlight.set'
  | 'spotlight.clear'
  | 'cause.mark'
> = {
  /** No party may meet without the others: opening needs quorum (Q1), and a second call its day (Q9). */
  'session.open': (state, _args, { now }) => {
    const early = tooEarly(state, now);
    if (early) return early;
    if (!state.quorum.holds) return noQuorum(state);
    const first = state.phases[0];
    const start: NewEvent[] = first ? [event('phase.started', { phaseId: first.id, reason: '' })] : [];
    return done([event('session.opened', { number: state.session.number }), ...start]);
  },
  'session.recess': (state, { reason }) =>
    alive(state) ? refuse('decision_alive') : done([event('session.recessed', { reason })]),
  'session.resume': () => done([event('session.resumed', {})]),
  'session.close': (state, _args, { prepared, now }) => {
    if (state.session.state === 'gathering') return refuse('session_not_open');
    if (alive(state)) return refuse('decision_alive');
    // What people answered is opened or withdrawn by somebody, never lost by closing the door.
    if (state.orderings.some((one) => one.state === 'open')) return refuse('ordering_open');
    const cards = cardsClosingRefusal(state);
    if (cards) return cards;
    // 5.1: a mesa closes with every decision finished or deferred; what was still proposed or in deliberation waits for
    // another day.
    const unfinished = state.decisions
      .filter((decision) => decision.state === 'deliberating' || decision.state === 'proposed')
      .map((decision) => event('decision.deferred', { decisionId: decision.id, reason: '' }));
    const groups = runningDivision(state) ? [event('submesas.ended', {})] : [];
    const tree = prepared.treeContent ?? null;
    const exits = Object.values(state.participants)
      .filter((person) => person.present)
      .map((person) =>
        event('presence.changed', { participantId: person.id, present: false, since: now, cause: 'closing' }),
      );
    const closed = event('session.closed', { tree: tree as never, treeHash: fingerprint(tree) });
    return done([...unfinished, ...groups, closed, ...exits]);
  },
  'phase.go': (state, { phaseId, reason }) => {
    const target = state.phases.findIndex((phase) => phase.id === phaseId);
    if (target === -1) return refuse('unknown_phase');
    if (state.clock?.phaseId === phaseId) return done([]);
    if (needsReason(state, target) && reason === '') return refuse('reason_required');
    return done([event('phase.started', { phaseId, reason })]);
  },
  /** C6: within ten seconds the former phase goes on; later, going back is a change of phase with its reason (5.3). */
  'phase.undo': (state, _args, { now }) =>
    state.phaseUndo && phaseUndoUntil(state, now) !== null
      ? done([event('phase.undone', { phaseId: state.phaseUndo.clock.phaseId })])
      : refuse('undo_too_late'),
  'phase.extend': (state, { minutes }) =>
    state.clock
      ? done([event('phase.extended', { phaseId: state.clock.phaseId, minutes })])
      : refuse('clock_not_running'),
  'clock.pause': (state) => {
    if (!state.clock) return refuse('clock_not_running');
    return done(state.clock.pausedAt === null ? [event('clock.paused', {})] : []);
  },
  'clock.resume': (state) => {
    if (!state.clock) return refuse('clock_not_running');
    return done(state.clock.pausedAt === null ? [] : [event('clock.resumed', {})]);
  },
  /** Locks always carry a reason in words (design, Facilitation); opening does not need one. */
  'lock.set': (state, { target, locked, reason }) => {
    if (locked && reason === '') return refuse('reason_required');
    const drafts: CommitmentId[] = state.commitments.filter(isWritable).map((item) => item.id);
    if (target !== 'tree' && target !== 'all' && !drafts.includes(target))
      return refuse('unknown_commitment');
    const targets = target === 'all' ? ['tree', ...drafts] : [target];
    return done(
      targets.map((one) => event('lock.changed', { target: one, locked, reason: locked ? reason : '' })),
    );
  },
  'spotlight.set': (_state, { place, nodeId }) => done([event('spotlight.changed', { place, nodeId })]),
  'spotlight.clear': (state) =>
    done(state.spotlight ? [event('spotlight.changed', { place: null, nodeId: null })] : []),
  /** S1: accepted causes that are not parameters; S2: at most `selectionMax`. */
  'cause.mark': (state, { nodeId, strategic }, { prepared }) => {
    const marked = state.strategicCauses.some((cause) => cause.nodeId === nodeId);
    if (!strategic) {
      return done(marked ? [event('cause.marked', { nodeId, strategic, label: '', text: '' })] : []);
    }
    const node = prepared.tree?.nodes.get(nodeId);
    if (!node || !prepared.tree || node.state === 'discarded' || node.state === 'merged')
      return refuse('unknown_node');
    const attached = prepared.tree.parentOf.has(nodeId) && !prepared.tree.loose.includes(nodeId);
    if (node.kind !== 'cause' || node.parameter || !attached) return refuse('not_a_strategic_cause');
    if (marked) return done([]);
    if (state.strategicCauses.length >= state.config.selectionMax) {
      return refuse('too_many_strategic_causes', { max: state.config.selectionMax });
    }
    const label = labelOf(prepared.tree).get(nodeId) ?? '';
    return done([event('cause.marked', { nodeId, strategic, label, text: node.text })]);
  },
};
