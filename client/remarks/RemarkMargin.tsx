// The margin of the editor: each note beside the text it is about, and under the one before it where there is no room.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Remark } from '../../shared/model/remarks.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { sectionAnchor } from '../writing/anchors.ts';
import { useDesk } from './desk.ts';
import { RemarkCard } from './RemarkCard.tsx';
import styles from './RemarkMargin.module.css';
import { isNote, sectionOf, waitingOn } from './remarkLists.ts';
import { stackOf } from './stack.ts';

export function RemarkMargin() {
  const t = useWords();
  const { view } = useMesa();
  const desk = useDesk();
  if (!desk) return null;
  const notes = waitingOn(view, desk.commitment.id).filter((one) => isNote(one) && one.field !== '');
  const of = (kind: Remark['kind']) => notes.filter((one) => one.kind === kind);
  const tab = <Id extends string>(id: Id, label: string, list: Remark[]) => ({
    id,
    label,
    count: list.length,
    content: <Stack notes={list} />,
  });
  return (
    <aside className={styles.margin} aria-label={t('remarks.notes')}>
      <Tabs
        label={t('remarks.notes')}
        className={styles.tabs}
        tabs={[
          tab('all', t('remarks.all'), notes),
          tab('replace', t('remarks.suggestions'), of('replace')),
          tab('comment', t('remarks.comments'), of('comment')),
        ]}
      />
    </aside>
  );
}

/** Where the text of a note is drawn: its own field, or the part it is in. */
const anchorOf = (remark: Remark): HTMLElement | null => {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(remark.field)}"]`);
  const section = sectionOf(remark.field);
  // A field inside of a group that is folded has no place.
  if (field && field.offsetParent !== null) return field;
  return section === null ? null : document.getElementById(sectionAnchor(section));
};

const topOf = (element: HTMLElement | null, list: HTMLElement): number =>
  element ? element.getBoundingClientRect().top - list.getBoundingClientRect().top : 0;

function Stack({ notes }: { notes: readonly Remark[] }) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [gaps, setGaps] = useState<readonly number[]>([]);
  const measure = () => {
    if (!list.current) return;
    const ul = list.current;
    const places = notes.map((one) => ({
      id: one.id,
      top: topOf(anchorOf(one), ul),
      height: ul.querySelector<HTMLElement>(`[data-note="${CSS.escape(one.id)}"]`)?.offsetHeight ?? 0,
    }));
    const stack = stackOf(places);
    const same = (a: readonly unknown[], b: readonly unknown[]) => a.join() === b.join();
    setOrder((old) => (same(old, stack.order) ? old : stack.order));
    setGaps((old) => (same(old, stack.gaps) ? old : stack.gaps));
  };
  const measured = useRef(measure);
  measured.current = measure;
  // The text grows under every hand that writes in it.
  useLayoutEffect(() => measured.current());
  useEffect(() => {
    const observer = new ResizeObserver(() => measured.current());
    const column = list.current?.closest('[data-editor]');
    if (column) for (const part of column.querySelectorAll('section')) observer.observe(part);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  if (notes.length === 0) return <p className={styles.none}>{t('remarks.noneOfKind')}</p>;
  const at = (remark: Remark) => order.indexOf(remark.id);
  const sorted = notes.toSorted((a, b) => at(a) - at(b));
  return (
    <ul ref={list} className={styles.stack}>
      {sorted.map((remark) => (
        <li key={remark.id} data-note={remark.id} style={{ marginTop: gaps[at(remark)] ?? 0 }}>
          <RemarkCard remark={remark} />
        </li>
      ))}
    </ul>
  );
}
