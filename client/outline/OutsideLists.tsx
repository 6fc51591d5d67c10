// Cards that are not in the drawing: «Sueltas», which float without links, and «Retiradas», which were
// taken out and can come back. Nothing a mesa wrote is ever deleted (V8).
import { ArchiveRestore } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { kindWord } from './nodeWords.ts';
import styles from './OutsideLists.module.css';
import { lastPlace } from './treePlaces.ts';
import type { TreeWork } from './useTreeWork.ts';

export function LooseList({ work, onOpen }: { work: TreeWork; onOpen: (id: string) => void }) {
  const t = useWords();
  const { tree } = work.snapshot;
  const roots = tree.loose.filter((id) => !tree.parentOf.has(id));
  const { problemId } = tree;
  if (roots.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('canvas.loose')}>
      <h2>{t('canvas.loose')}</h2>
      <p>{t('canvas.looseHint')}</p>
      <ul>
        {roots.map((id) => {
          const node = tree.nodes.get(id);
          if (!node) return null;
          return (
            <li key={id}>
              <button type="button" className={styles.words} onClick={() => onOpen(id)}>
                <small>{kindWord(t, node.kind)}</small>
                {node.text.trim() === '' ? t('canvas.noWords') : node.text}
              </button>
              {work.mayWrite && problemId !== null && node.kind !== 'problem' ? (
                <Button size="sm" onPress={() => work.place(id, lastPlace(tree, problemId, node.kind))}>
                  {t('canvas.hang')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function RemovedList({ work }: { work: TreeWork }) {
  const t = useWords();
  const { view } = useMesa();
  const { tree } = work.snapshot;
  // What went together comes back together: only the top of each removal is listed.
  const tops = tree.removed.filter((id) => tree.nodes.get(id)?.removedWith === undefined).reverse();
  const shown = tops.filter((id) => (tree.nodes.get(id)?.text.trim() ?? '') !== '');
  if (shown.length === 0) return null;
  const together = (id: string) =>
    tree.removed.filter((one) => tree.nodes.get(one)?.removedWith === id).length;
  return (
    <details className={styles.list}>
      <summary>{t('canvas.removed', { count: shown.length })}</summary>
      <ul>
        {shown.map((id) => {
          const node = tree.nodes.get(id);
          if (!node) return null;
          const who = view.people.find((person) => person.id === node.removedBy)?.name;
          const more = together(id);
          const into = node.mergedInto === undefined ? undefined : tree.nodes.get(node.mergedInto);
          const byWords = into ? 'canvas.mergedBy' : 'canvas.removedBy';
          return (
            <li key={id}>
              <div className={styles.words}>
                <small>
                  {[kindWord(t, node.kind), who ? t(byWords, { name: who }) : ''].filter(Boolean).join(' · ')}
                </small>
                {node.text}
                {into ? <small>{t('canvas.mergedInto', { text: into.text })}</small> : null}
                {more > 0 ? <small>{t('canvas.removedWith', { count: more })}</small> : null}
              </div>
              {work.mayWrite && (node.kind !== 'problem' || tree.problemId === null) ? (
                <Button
                  size="sm"
                  icon={<ArchiveRestore aria-hidden="true" />}
                  aria-label={t('canvas.restoreThis', { text: node.text })}
                  onPress={() => work.restore(id)}
                >
                  {t('canvas.restore')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
