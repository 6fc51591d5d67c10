// The mode of the editor of one commitment: what the person chose, as far as the text lets it be.
import { useState } from 'react';
import { useMesa } from '../state/useMesa.ts';
import type { EditorMode } from './desk.ts';

/** Writing is the first mode while it is possible; then suggesting; who only watches reads. */
export function useEditorMode(mayEdit: boolean): [EditorMode, (mode: EditorMode) => void] {
  const { view } = useMesa();
  const [chosen, choose] = useState<EditorMode>('edit');
  const suggests = view.can['remark.send'] === true;
  const mode = !suggests ? (mayEdit ? 'edit' : 'read') : chosen === 'edit' && !mayEdit ? 'suggest' : chosen;
  return [mode, choose];
}
