// The notes of a draft that is open live: their passages are compared with its present words, and what is accepted goes into
// it in one transaction of this person's.
import { type ReactNode, useRef, useSyncExternalStore } from 'react';
import { remarkPieces, replaceQuote } from '../../shared/remarks/replace.ts';
import { useDraft } from '../writing/useDraft.ts';
import type { EditorMode } from './desk.ts';
import { RemarkDeskProvider } from './RemarkDeskProvider.tsx';

export interface DraftRemarksProps {
  mode: EditorMode;
  mayCarry: boolean;
  children: ReactNode;
}

export function DraftRemarks({ mode, mayCarry, children }: DraftRemarksProps) {
  const { commitment, doc, origin } = useDraft();
  const inMargin = useRoomForMargin() && mode !== 'read';
  // The same pieces while their words are the same: a key pressed elsewhere in the form looks for no passage again.
  const known = useRef(new Map<string, string[]>());
  const pieces = (field: string): string[] => {
    const now = remarkPieces(doc, field);
    const before = known.current.get(field);
    if (before && before.length === now.length && before.every((piece, at) => piece === now[at]))
      return before;
    known.current.set(field, now);
    return now;
  };
  return (
    <RemarkDeskProvider
      commitment={commitment}
      mode={mode}
      mayCarry={mayCarry}
      inMargin={inMargin}
      pieces={pieces}
      replace={(remark) => replaceQuote(doc, remark, origin) === 'done'}
    >
      {children}
    </RemarkDeskProvider>
  );
}

const MARGIN = '(min-width: 1280px)';

/** From 1280 px there is room for a third column. */
function useRoomForMargin(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(MARGIN);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(MARGIN).matches,
  );
}
