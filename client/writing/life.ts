// Where a commitment stands in its life (5.6) as the screens say it: its tag, the version in force, what publishing still
// needs. Pure reading of the view; it decides no rights.
import type { CommitmentState } from '../../shared/model/mesa.ts';
import type { CommitmentView, MesaView } from '../../shared/model/view.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { latestRoadmap } from '../../shared/roadmap/findRoadmap.ts';
import type { TagTone } from '../ui/Tag.tsx';

export const STATE_TONES: Record<CommitmentState, TagTone> = {
  draft: 'plain',
  inReview: 'plain',
  readyForDecision: 'line',
  agreed: 'ink',
  published: 'ink',
  inImplementation: 'ink',
  amended: 'ink',
  closed: 'line',
  withdrawn: 'line',
};

/** The number of the newest agreed version; 0 while nothing is agreed. */
export const latestVersion = ({ versions }: Pick<CommitmentView, 'versions'>): number =>
  versions.at(-1)?.version ?? 0;

/** The version that obliges: the last one made public (E18). Null while none is. */
export const versionInForce = ({ publications }: Pick<CommitmentView, 'publications'>): number | null =>
  publications.at(-1)?.version ?? null;

/** How one version stands beside the others. */
export function standingOf(
  commitment: Pick<CommitmentView, 'publications'>,
  version: number,
): 'inForce' | 'waiting' | 'before' {
  const inForce = versionInForce(commitment) ?? 0;
  if (version === inForce) return 'inForce';
  return version > inForce ? 'waiting' : 'before';
}

/** 5.6, `published`: whether the roadmap of the newest agreed version is agreed. */
export function hasAgreedRoadmap(view: Pick<MesaView, 'roadmaps'>, commitment: CommitmentView): boolean {
  const roadmap = latestRoadmap(view, commitment.id);
  return roadmap?.state === 'agreed' && roadmap.version === latestVersion(commitment);
}

/** Whether the mesa reads an agreed text here, and not a draft. */
export const showsAgreed = (commitment: CommitmentView): boolean =>
  commitment.versions.length > 0 && !isAmending(commitment) && commitment.state !== 'readyForDecision';
