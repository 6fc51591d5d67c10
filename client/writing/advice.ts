// Which findings of checkCommitment are said beside which part of the form. Advice only: nothing here blocks,
// and a part that nobody has started is never scolded for being empty (the meter already says so).
import { type CommitmentContext, checkCommitment } from '../../shared/commitment/checkCommitment.ts';
import type { CommitmentFinding } from '../../shared/commitment/finding.ts';
import type { CommitmentDraft } from '../../shared/commitment/types.ts';
import type { SectionId } from './sections.ts';

/** The part of the form where each field of a finding is written; what is not here goes to «Más campos». */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  title: 'title',
  problem: 'problem',
  causesAddressed: 'problem',
  description: 'description',
  lead: 'lead',
  supporting: 'lead',
  axes: 'axes',
  ods: 'ods',
  period: 'period',
  actionLines: 'actionLines',
  indicators: 'indicators',
};

/** Findings to show, by part of the form. The context is that of checkCommitment. */
export function adviceBySection(
  draft: CommitmentDraft,
  context: CommitmentContext,
): ReadonlyMap<SectionId, readonly CommitmentFinding[]> {
  const found = new Map<SectionId, CommitmentFinding[]>();
  for (const finding of checkCommitment(draft, context)) {
    if (!isTimely(draft, finding)) continue;
    const section = SECTION_OF[finding.field] ?? 'more';
    found.set(section, [...(found.get(section) ?? []), finding]);
  }
  return found;
}

/** True for what contradicts itself or the calendar; the rest, errors of the full form too, is advice in this version. */
export const isMistake = (finding: CommitmentFinding): boolean =>
  ['C2', 'C3', 'C7', 'C10', 'I3'].includes(finding.code) && finding.severity === 'error';

function isTimely(draft: CommitmentDraft, finding: CommitmentFinding): boolean {
  switch (finding.code) {
    // Emptiness: the meter and the list of parts say it.
    case 'C1':
    case 'C6':
    case 'C11':
      return false;
    case 'C4':
    case 'C12':
      return draft.axes.length > 0;
    case 'C5':
      return draft.indicators.some((one) => one.name.trim() !== '');
    case 'C7':
      return draft.actors.some((actor) => actor.role === 'lead' && actor.name.trim() !== '');
    case 'C8':
      return draft.actors.some((actor) => actor.name.trim() !== '');
    case 'C9':
      return draft.causesAddressed.length > 0;
    // The reason of an axis has its own field in sight; asking twice is noise.
    case 'A1':
      return false;
    case 'I3':
    case 'I4':
      return String(finding.params.name ?? '').trim() !== '';
    // Asked when the text that they complete is written.
    case 'C15':
    case 'C19':
      return draft.description.trim() !== '';
    default:
      return true;
  }
}
