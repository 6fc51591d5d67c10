// How complete the draft of a group is, followed live: the same blocks and the same words as in the draft itself.
import type { CommitmentDraft } from '../../shared/commitment/types.ts';
import { readDraft } from '../../shared/mesaDoc/draftAccess.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useDocValue } from '../projector/useDocValue.ts';
import { useLiveDoc } from '../state/useMesa.ts';
import { Meter } from '../writing/Meter.tsx';
import { type SectionState, sectionStates } from '../writing/sections.ts';

/** The fields of a live draft; null until it has come. */
export function useGroupFields(commitment: CommitmentView): SectionState[] | null {
  const live = useLiveDoc(commitment.doc);
  const draft = useDocValue<CommitmentDraft>(live?.doc ?? null, readDraft);
  return draft && sectionStates(draft);
}

export function GroupMeter({ commitment }: { commitment: CommitmentView }) {
  const states = useGroupFields(commitment);
  return states === null ? null : <Meter states={states} />;
}
