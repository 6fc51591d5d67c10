// Who wrote a card, and the cards that were joined to it: their words, their authors, and the way back (V7).
import { ArchiveRestore } from 'lucide-react';
import { authorsOf } from '../../shared/problemTree/joined.ts';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './NodeDetails.module.css';
import { listOf, usePeopleNames } from './nodeAuthors.ts';
import type { TreeWork } from './useTreeWork.ts';

export function JoinedCards({ work, node }: { work: TreeWork; node: TreeNode }) {
  const t = useWords();
  const nameOf = usePeopleNames();
  const { tree } = work.snapshot;
  const joined = (node.mergedFrom ?? []).flatMap((id) => tree.nodes.get(id) ?? []);
  if (joined.length === 0) return null;
  const title =
    joined.length === 1 ? t('canvas.joinedOne') : t('canvas.joinedMany', { count: joined.length });
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.items}>
        {joined.map((one) => {
          const author = nameOf(one.createdBy);
          const by = nameOf(one.removedBy);
          const who = [
            author === undefined ? '' : t('canvas.writtenBy', { author }),
            by === undefined ? '' : t('canvas.mergedBy', { name: by }),
          ].filter((words) => words !== '');
          return (
            <li key={one.id} className={styles.item}>
              <div>
                {one.text}
                <small>{who.join(' · ')}</small>
              </div>
              {work.mayWrite && one.kind !== 'problem' ? (
                <IconButton
                  label={t('canvas.restoreThis', { text: one.text })}
                  icon={<ArchiveRestore aria-hidden="true" />}
                  onPress={() => work.restore(one.id)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** B7, V7: who said it and who typed it; of a card that holds others, everybody who wrote one of them. */
export function Authors({ work, node }: { work: TreeWork; node: TreeNode }) {
  const t = useWords();
  const nameOf = usePeopleNames();
  const names = authorsOf(work.snapshot.tree, node.id).flatMap((id) => nameOf(id) ?? []);
  const [author] = names;
  if (author === undefined) return null;
  const typist = nameOf(node.enteredBy);
  return (
    <p className={styles.authors}>
      {names.length > 1
        ? t('canvas.writtenByMany', { authors: listOf(names) })
        : typist === undefined
          ? t('canvas.writtenBy', { author })
          : t('canvas.writtenFor', { author, typist })}
    </p>
  );
}
