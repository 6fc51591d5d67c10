// Editar · Sugerir · Leer. While the text cannot change only the last two remain (design 3).
import { Eye, Pencil, PencilLine } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { type EditorMode, useDesk } from './desk.ts';
import styles from './SectionNotes.module.css';

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

/** What «Sugerir» is for, and why it may be the only way now. */
export function ModeHint() {
  const t = useWords();
  const desk = useDesk();
  if (desk?.mode !== 'suggest') return null;
  return <p className={styles.hint}>{t(desk.mayCarry ? 'remarks.modeSuggest' : 'remarks.modeClosed')}</p>;
}
