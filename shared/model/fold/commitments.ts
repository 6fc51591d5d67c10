// What happens to commitments (domain.md 5.6): how they are written, decided, published, amended and closed. The moves
// that follow from a decision are computed here too, so that no event has to repeat what the decision already says.
import { latestRoadmap } from '../../roadmap/findRoadmap.ts';
import type { Decision } from '../decision.ts';
import type { CommitmentId, ParticipantId } from '../ids.ts';
import type { Commitment, MesaState } from '../mesa.ts';
import type { Reducers } from './reducer.ts';
import { nextRoadmap, setRoadmapState } from './roadmaps.ts';

const changeCommitment = (
  state: MesaState,
  id: CommitmentId,
  change: (commitment: Commitment) => Commitment,
): MesaState => ({
  ...state,
  commitments: state.commitments.map((item) => (item.id === id ? change(item) : item)),
});

const hasRoundOpen = (decision: Decision | undefined): boolean =>
  decision?.state === 'open' || decision?.state === 'suspended';
const isWritten = (item: Commitment): boolean => item.state === 'draft' || item.state === 'inReview';

/**
 * 5.6: opening a round on a commitment takes it through review and readiness, and a round that ends without adoption
 * gives it back to be written. Applied after every event that touched a decision.
 */
export function followDecisions(before: MesaState, after: MesaState): MesaState {
  if (before.decisions === after.decisions) return after;
  let state = after;
  for (const decision of after.decisions) {
    const { subject } = decision;
    if (subject.kind !== 'commitment') continue;
    const earlier = before.decisions.find((one) => one.id === decision.id);
    const [was, is] = [hasRoundOpen(earlier), hasRoundOpen(decision)];
    if (was === is) continue;
    state = changeCommitment(state, subject.commitmentId, (item) => {
      if (is && isWritten(item)) return { ...item, state: 'readyForDecision' };
      return was && item.state === 'readyForDecision' ? { ...item, state: 'draft' } : item;
    });
  }
  return state;
}

/** A decision adopted this text: the next version. Of a published commitment it is an amendment, with its own roadmap (R8). */
export function agreeCommitment(
  state: MesaState,
  id: CommitmentId,
  entry: Omit<Commitment['versions'][number], 'version'>,
): MesaState {
  const item = state.commitments.find((one) => one.id === id);
  if (!item) return state;
  const version = item.versions.length + 1;
  const amended = item.amendment !== null;
  const agreed = changeCommitment(state, id, (one) => ({
    ...one,
    state: amended ? 'amended' : 'agreed',
    amendment: null,
    versions: [...one.versions, { ...entry, version }],
  }));
  return amended ? nextRoadmap(agreed, id, version) : agreed;
}

export const commitmentReducers: Reducers<
  | 'commitment.created'
  | 'commitment.withdrawn'
  | 'commitment.moved'
  | 'commitment.published'
  | 'commitment.closed'
  | 'commitment.amendmentStarted'
  | 'commitment.amendmentDropped'
> = {
  'commitment.created': (state, { commitmentId, number, title }) => ({
    ...state,
    commitments: [
      ...state.commitments,
      {
        id: commitmentId,
        number,
        title,
        state: 'draft',
        versions: [],
        publications: [],
        amendment: null,
        ending: null,
      },
    ],
  }),
  'commitment.withdrawn': (state, { commitmentId }) =>
    changeCommitment(state, commitmentId, (item) => ({ ...item, state: 'withdrawn' })),
  'commitment.moved': (state, { commitmentId, to }) => {
    const moved = changeCommitment(state, commitmentId, (item) => ({ ...item, state: to }));
    if (to !== 'inImplementation') return moved;
    return setRoadmapState(moved, latestRoadmap(moved, commitmentId), 'active');
  },
  'commitment.published': (state, { commitmentId, version, secretariat }, event) =>
    changeCommitment(state, commitmentId, (item) => ({
      ...item,
      state: 'published',
      publications: [...item.publications, { version, at: event.at, secretariat }],
    })),
  'commitment.closed': (state, { commitmentId, outcome, explanation }, event) => {
    const closed = changeCommitment(state, commitmentId, (item) => ({
      ...item,
      state: 'closed',
      ending: { at: event.at, outcome, explanation },
    }));
    return setRoadmapState(closed, latestRoadmap(closed, commitmentId), 'closed');
  },
  'commitment.amendmentStarted': (state, { commitmentId, reason }, event) =>
    changeCommitment(state, commitmentId, (item) => ({
      ...item,
      amendment: { by: event.actor as ParticipantId, at: event.at, reason },
    })),
  'commitment.amendmentDropped': (state, { commitmentId }) =>
    changeCommitment(state, commitmentId, (item) => ({ ...item, amendment: null })),
};
