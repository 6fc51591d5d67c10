// What every note beside a draft works with: the commitment, the live words, the mode, and how a note is begun (C15).
import { createContext, useContext } from 'react';
import type { Remark, RemarkKind } from '../../shared/model/remarks.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import type { SectionId } from '../writing/sections.ts';
import type { PassageOption } from './passages.ts';

export type EditorMode = 'edit' | 'suggest' | 'read';

export interface ComposeRequest {
  kind: RemarkKind;
  /** The part of the form it was begun from; null: about the whole commitment. */
  section: SectionId | null;
}

export interface RemarkDesk {
  commitment: CommitmentView;
  mode: EditorMode;
  /** Whether this person may change the text now, and so accept. */
  mayCarry: boolean;
  /** Notes go in the margin, and not under each part. */
  inMargin: boolean;
  /** The present words of a field, a piece per text; null when there is no live text to compare with. */
  pieces: (field: string) => string[] | null;
  /** Every passage to choose from when nothing is selected, for a part or for the whole. */
  passages: (section: SectionId | null) => PassageOption[];
  compose: (request: ComposeRequest) => void;
  /** Puts an accepted replacement into the live text; tells the person when that is no longer possible. */
  carry: (remark: Remark) => void;
}

export const RemarkContext = createContext<RemarkDesk | null>(null);

/** Null outside of a commitment that takes notes. */
export const useDesk = (): RemarkDesk | null => useContext(RemarkContext);
