// What every list of rows shares: the menu of a row, the way back after taking one out, the dashed «agregar».
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { RowList } from '../../shared/commitment/types.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './RowParts.module.css';
import { useDraft } from './useDraft.ts';
import type { Rows } from './useRows.ts';

export interface RowMenuProps<L extends RowList> {
  rows: Rows<L>;
  row: string;
  at: number;
  count: number;
  /** «Línea 2». */
  name: string;
}

export function RowMenu<L extends RowList>({ rows, row, at, count, name }: RowMenuProps<L>) {
  const t = useWords();
  const { mayWrite } = useDraft();
  if (!mayWrite) return null;
  return (
    <Menu
      label={t('writing.rowActions', { name })}
      items={[
        {
          id: 'up',
          label: t('writing.rowUp'),
          icon: <ArrowUp />,
          disabled: at === 0,
          onAction: () => rows.move(row, at, -1),
        },
        {
          id: 'down',
          label: t('writing.rowDown'),
          icon: <ArrowDown />,
          disabled: at >= count - 1,
          onAction: () => rows.move(row, at, 1),
        },
        {
          id: 'remove',
          label: t('writing.rowRemove'),
          icon: <Trash2 />,
          startsGroup: true,
          onAction: () => rows.remove(row),
        },
      ]}
    />
  );
}

/** «Se quitó. Deshacer» */
export function BringBack<L extends RowList>({ rows }: { rows: Rows<L> }) {
  const t = useWords();
  return (
    <div role="status" className={rows.hasRemoved ? styles.back : 'visuallyHidden'}>
      {rows.hasRemoved ? (
        <>
          {t('writing.rowRemoved')}
          <Button size="sm" onPress={rows.bringBack}>
            {t('writing.rowBack')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** The invitation of an empty list: dashed, one verb, one line of help. */
export function EmptyRow({ title, text, onPress }: { title: string; text?: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.empty} onClick={onPress}>
      <Plus aria-hidden="true" />
      <span>
        <b>{title}</b>
        {text === undefined ? null : <small>{text}</small>}
      </span>
    </button>
  );
}

export function AddRow({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <div>
      <Button size="sm" variant="quiet" icon={<Plus aria-hidden="true" />} onPress={onPress}>
        {label}
      </Button>
    </div>
  );
}
