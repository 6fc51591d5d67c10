// Commitments (domain.md 5.6): written, reviewed, decided, published, carried out, amended and closed. Agreement itself
// is never a command: only a decision of the mesa agrees (decisions.ts).
import { words } from '../../../shared/i18n/words.ts';
import { ASIDE_MAX_LENGTH } from '../../../shared/model/aside.ts';
import { event } from '../../../shared/model/event.ts';
import type { CommitmentId } from '../../../shared/model/ids.ts';
import type { Commitment, CommitmentState, MesaState } from '../../../shared/model/mesa.ts';
import { firstCharacters, fitsIn } from '../../../shared/model/plainText.ts';
import { MAX_COMMITMENTS } from '../../../shared/model/templates.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { isAmending, isCommitmentMove } from '../../../shared/roadmap/commitmentMoves.ts';
import { latestRoadmap } from '../../../shared/roadmap/findRoadmap.ts';
import { isAlive } from './decisionFacts.ts';
import { done, type Handlers } from './handler.ts';

/** A commitment that is there and may become `to` (5.6), or why not. */
function moving(state: MesaState, id: CommitmentId, to: CommitmentState): Result<Commitment> {
  const item = findCommitment(state, id);
  if (!item.ok || isCommitmentMove(item.value.state, to)) return item;
  return refuse('commitment_step', {
    from: words(`following.state_${item.value.state}`),
    to: words(`following.state_${to}`),
  });
}

/** One that was not withdrawn. */
export function findCommitment(state: MesaState, id: CommitmentId): Result<Commitment> {
  const item = state.commitments.find((candidate) => candidate.id === id);
  return item && item.state !== 'withdrawn' ? ok(item) : refuse('unknown_commitment');
}

/** Texts put together in as few asides as they fit in, each under a line that says where they come from. */
function packed(texts: readonly string[]): string[] {
  const head = words('following.dropped');
  const asides: string[] = [];
  for (const text of texts) {
    const longer = `${asides.at(-1) ?? head}\n${text}`;
    if (asides.length > 0 && fitsIn(longer, ASIDE_MAX_LENGTH)) asides[asides.length - 1] = longer;
    else asides.push(firstCharacters(`${head}\n${text}`, ASIDE_MAX_LENGTH));
  }
  return asides;
}

/** D7: whether a round on this commitment's text, or on its roadmap, is open now. */
export const isBeingDecided = (state: MesaState, kind: 'commitment' | 'roadmap', id: CommitmentId): boolean =>
  state.decisions.some(
    ({ subject, ...decision }) =>
      isAlive({ ...decision, subject }) && subject.kind === kind && subject.commitmentId === id,
  );

/** 5.6, `published`: the roadmap of the version that is published must be agreed. */
const hasAgreedRoadmap = (state: MesaState, { id, versions }: Commitment): boolean => {
  const roadmap = latestRoadmap(state, id);
  return roadmap?.state === 'agreed' && roadmap.version === versions.length;
};

const allVerified = (state: MesaState, id: CommitmentId): boolean =>
  latestRoadmap(state, id)?.activities.every(({ status }) => status === 'verified') ?? false;

export const commitmentHandlers: Handlers<
  | 'commitment.create'
  | 'commitment.withdraw'
  | 'commitment.move'
  | 'commitment.publish'
  | 'commitment.startImplementation'
  | 'commitment.close'
  | 'commitment.startAmendment'
  | 'commitment.dropAmendment'
> = {
  'commitment.create': (state, { title }, { newId }) => {
    const live = state.commitments.filter((item) => item.state !== 'withdrawn');
    if (live.length >= MAX_COMMITMENTS) return refuse('too_many_commitments', { max: MAX_COMMITMENTS });
    const commitmentId = newId() as CommitmentId;
    const number = state.commitments.length + 1;
    return done([event('commitment.created', { commitmentId, number, title })], { value: { commitmentId } });
  },
  'commitment.withdraw': (state, { commitmentId, reason }) => {
    if (isBeingDecided(state, 'commitment', commitmentId)) return refuse('frozen');
    const item = moving(state, commitmentId, 'withdrawn');
    if (!item.ok) return item;
    if (reason === '') return refuse('reason_required');
    return done([event('commitment.withdrawn', { commitmentId, reason })]);
  },
  /** 5.6: ready needs no error in its text (6.6); back to draft needs its reason. */
  'commitment.move': (state, { commitmentId, to, reason }, { prepared }) => {
    if (isBeingDecided(state, 'commitment', commitmentId)) return refuse('frozen');
    const item = moving(state, commitmentId, to);
    if (!item.ok) return item;
    if (to === 'draft' && reason === '') return refuse('reason_required');
    if (to === 'readyForDecision') {
      const content = prepared.content ?? refuse('internal');
      if (!content.ok) return content;
    }
    return done([event('commitment.moved', { commitmentId, to, reason })]);
  },
  'commitment.publish': (state, { commitmentId, secretariat }) => {
    const item = moving(state, commitmentId, 'published');
    if (!item.ok) return item;
    if (!hasAgreedRoadmap(state, item.value)) return refuse('roadmap_not_agreed');
    const version = item.value.versions.length;
    return done([event('commitment.published', { commitmentId, version, secretariat })]);
  },
  'commitment.startImplementation': (state, { commitmentId }) => {
    const item = moving(state, commitmentId, 'inImplementation');
    if (!item.ok) return item;
    return done([event('commitment.moved', { commitmentId, to: 'inImplementation', reason: '' })]);
  },
  /** F3: fulfilled is what another party verified, all of it; anything else is explained. */
  'commitment.close': (state, { commitmentId, outcome, explanation }) => {
    const item = moving(state, commitmentId, 'closed');
    if (!item.ok) return item;
    if (isAmending(item.value)) return refuse('amendment_open');
    if (outcome === 'fulfilled' && !allVerified(state, commitmentId)) return refuse('not_all_verified');
    if (outcome !== 'fulfilled' && explanation === '') return refuse('explanation_required');
    return done([event('commitment.closed', { commitmentId, outcome, explanation })]);
  },
  'commitment.startAmendment': (state, { commitmentId, reason }) => {
    const item = moving(state, commitmentId, 'amended');
    if (!item.ok) return item;
    if (isAmending(item.value)) return refuse('amendment_open');
    if (reason.length < 3) return refuse('reason_required');
    return done([event('commitment.amendmentStarted', { commitmentId, reason })]);
  },
  /** E18: the draft goes back to the agreed text; the words that leave it stay beside it, as texts set apart. */
  'commitment.dropAmendment': (state, { commitmentId, reason }, { prepared, newId }) => {
    const item = findCommitment(state, commitmentId);
    if (!item.ok) return item;
    if (!isAmending(item.value)) return refuse('no_amendment');
    if (isBeingDecided(state, 'commitment', commitmentId)) return refuse('frozen');
    if (reason === '') return refuse('reason_required');
    // After the closing nobody could answer them any more, and the acta is being read.
    const apart = state.session.state === 'closed' ? [] : packed(prepared.dropped ?? []);
    return done([
      event('commitment.amendmentDropped', { commitmentId, reason }),
      ...apart.map((text) => event('aside.sent', { asideId: newId(), target: commitmentId, text })),
    ]);
  },
};
