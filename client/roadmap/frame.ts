// What a roadmap takes from its commitment: title, period and action lines, from the text that is agreed or from the
// live draft while there is none.
import { z } from 'zod';
import type { CommitmentDraft } from '../../shared/commitment/types.ts';
import { readDraft } from '../../shared/mesaDoc/draftAccess.ts';
import { normaliseLine } from '../../shared/model/plainText.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import type { CommitmentPlan } from '../../shared/roadmap/checkRoadmap.ts';
import { planOfAgreed, planOfDraft } from '../../shared/roadmap/roadmapContent.ts';
import { useDocValue } from '../projector/useDocValue.ts';
import { useLiveDoc } from '../state/useMesa.ts';
import type { Period } from './activityDraft.ts';

export interface Frame {
  title: string;
  /** '' where the commitment has none. */
  period: Period;
  /** Titles of the action lines, in order, without the empty ones. */
  lines: string[];
  /** The same as the rules read it. */
  plan: CommitmentPlan;
}

const frameOf = (title: string, plan: CommitmentPlan): Frame => ({
  title: normaliseLine(title),
  period: plan.period ?? { start: '', end: '' },
  lines: (plan.actionLines ?? []).map(normaliseLine),
  plan,
});

/** True when the frame is that of an agreed text; while it is amended, the text that is written counts. */
export const hasAgreedFrame = (commitment: CommitmentView): boolean =>
  commitment.amendment === null && commitment.versions.length > 0;

const Titled = z.object({ commitment: z.object({ title: z.string() }) });

/** The frame of the latest agreed text. */
export function agreedFrame(commitment: CommitmentView): Frame {
  const content = commitment.versions.at(-1)?.content ?? null;
  const named = Titled.safeParse(content);
  return frameOf(named.data?.commitment.title || commitment.title, planOfAgreed(content));
}

export const frameOfDraft = (draft: CommitmentDraft): Frame => frameOf(draft.texts.title, planOfDraft(draft));

/** The frame of the live draft; null until the document arrives. */
export function useLiveFrame(commitment: CommitmentView): Frame | null {
  const live = useLiveDoc(commitment.doc);
  const draft = useDocValue<CommitmentDraft>(live?.doc ?? null, readDraft);
  return live?.loaded && draft !== null ? frameOfDraft(draft) : null;
}
