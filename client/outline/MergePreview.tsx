// What will remain after joining two cards, said before it is done: tried on a copy of the document.
import { useMemo } from 'react';
import { previewMerge } from '../../shared/mesaDoc/treeAccess.ts';
import { useWords } from '../i18n.ts';
import styles from './MergeSheet.module.css';
import { listOf, usePeopleNames } from './nodeAuthors.ts';
import type { TreeWork } from './useTreeWork.ts';

export function MergePreview({ work, goes, stays }: { work: TreeWork; goes: string; stays: string }) {
  const t = useWords();
  const nameOf = usePeopleNames();
  const { tree, labels } = work.snapshot;
  const { doc } = work.session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when the document changes
  const preview = useMemo(() => previewMerge(doc, goes, stays), [doc, tree, goes, stays]);
  const text = (id: string) => tree.nodes.get(id)?.text ?? '';
  if (preview === null) return null;
  const places = (ids: readonly string[]) =>
    listOf(
      ids.map((id) => (id === tree.problemId ? t('canvas.theProblem') : (labels.get(id) ?? `«${text(id)}»`))),
    );
  const { children, gained, evidence, links, dropped } = preview;
  const authors = preview.authors.flatMap((id) => nameOf(id) ?? []);
  const list = places(links);
  const effect = tree.nodes.get(stays)?.kind === 'effect';
  const sentences = [
    t('canvas.mergePreview', { stays: text(stays), goes: text(goes) }),
    preview.place === null ? '' : t('canvas.mergePlace'),
    children.length === 1 ? t('canvas.mergeOneChild') : '',
    children.length > 1 ? t('canvas.mergeChildren', { count: children.length }) : '',
    gained > 0 && evidence === 1 ? t('canvas.mergeOneEvidence') : '',
    gained > 0 && evidence > 1 ? t('canvas.mergeEvidence', { count: evidence }) : '',
    links.length === 0
      ? ''
      : effect
        ? t('canvas.mergeLinksFrom', { list })
        : t('canvas.mergeLinksTo', { list }),
    dropped.length === 0 ? '' : t('canvas.mergeDropped', { list: places(dropped) }),
    authors.length > 1 ? t('canvas.mergeAuthors', { list: listOf(authors) }) : '',
  ];
  return (
    <p role="status" className={styles.preview}>
      {sentences.filter((one) => one !== '').join(' ')}
    </p>
  );
}
