// What the rules of a problem tree say about this one (T1–T15): errors stop a decision, warnings advise.
import { CircleAlert, Lightbulb } from 'lucide-react';
import { useMemo } from 'react';
import { checkTree, type Finding } from '../../shared/problemTree/checkTree.ts';
import { markedCards } from '../../shared/problemTree/joined.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { findingWords } from './findingWords.ts';
import styles from './TreePanel.module.css';
import type { TreeWork } from './useTreeWork.ts';

/** The findings of the tree as it is now; without the card that is still being opened. */
export function useFindings(work: TreeWork): Finding[] {
  const { view } = useMesa();
  const { tree, draft } = work.snapshot;
  return useMemo(() => {
    if (draft !== null || tree.problemId === null) return [];
    return checkTree(tree, { strategic: markedCards(tree, view.tree.strategic) });
  }, [tree, draft, view.tree.strategic]);
}

interface FindingsProps {
  work: TreeWork;
  findings: readonly Finding[];
  onOpen: (id: string) => void;
}

export function Findings({ work, findings, onOpen }: FindingsProps) {
  const t = useWords();
  const { tree, labels } = work.snapshot;
  const clear = findings.length === 0 && tree.repairs.length === 0;
  return (
    <section className={styles.body}>
      <h2>{t('canvas.review')}</h2>
      <p className={styles.hint}>{clear ? t('canvas.reviewClear') : t('canvas.reviewHint')}</p>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.nodes.join(' ')}`}
            className={classes(finding.severity === 'error' && styles.error)}
          >
            {finding.severity === 'error' ? (
              <CircleAlert aria-hidden="true" />
            ) : (
              <Lightbulb aria-hidden="true" />
            )}
            <div>
              <p>
                {finding.severity === 'error' ? <b>{t('canvas.mustFix')} </b> : null}
                {findingWords(t, finding)}
              </p>
              {finding.nodes.length === 0 ? null : (
                <p className={styles.chips}>
                  {finding.nodes.slice(0, 8).map((id) => (
                    <button
                      key={id}
                      type="button"
                      onClick={() => onOpen(id)}
                      aria-label={t('canvas.goTo', { label: nameOf(id) })}
                    >
                      {nameOf(id)}
                    </button>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
        {tree.repairs.map((repair) => (
          <li key={`${repair.code} ${repair.node} ${repair.other}`}>
            <Lightbulb aria-hidden="true" />
            <div>
              <p>{t(`tree.repair_${repair.code}`, { node: tree.nodes.get(repair.node)?.text ?? '' })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

  function nameOf(id: string): string {
    const label = labels.get(id);
    return label === undefined ? t('canvas.looseOne') : label === 'P' ? t('canvas.problem') : label;
  }
}
