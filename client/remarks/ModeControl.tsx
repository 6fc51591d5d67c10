// Editar · Sugerir · Leer. While the text cannot change only the last two remain (design 3).
import { Eye, Pencil, PencilLine } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import type { EditorMode } from './desk.ts';

export interface ModeControlProps {
  mode: EditorMode;
  mayEdit: boolean;
  onChange: (mode: EditorMode) => void;
}

/** Nothing for who may only read. */
export function ModeControl({ mode, mayEdit, onChange }: ModeControlProps) {
  const t = useWords();
  const { view } = useMesa();
  if (view.can['remark.send'] !== true) return null;
  const icons = { edit: <Pencil />, suggest: <PencilLine />, read: <Eye /> };
  const modes: EditorMode[] = mayEdit ? ['edit', 'suggest', 'read'] : ['suggest', 'read'];
  return (
    <SegmentedControl
      label={t('remarks.mode')}
      hideLabel
      value={mode}
      onChange={onChange}
      options={modes.map((value) => ({ value, label: t(`remarks.mode_${value}`), icon: icons[value] }))}
    />
  );
}
