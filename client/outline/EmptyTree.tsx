// The tree before its first words (design l): the central problem is written first, then the first cause.
import { Plus } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EmptyTree.module.css';
import { NodeText } from './NodeText.tsx';
import type { TreeWork } from './useTreeWork.ts';
import { WordingAdvice } from './WordingAdvice.tsx';

/** Shown while there is no problem, or while it is the only card. `inline`: write here, not in a sheet. */
export function EmptyTree({ work, inline }: { work: TreeWork; inline: boolean }) {
  const t = useWords();
  const { tree, draft } = work.snapshot;
  const id = tree.problemId;
  const node = id === null ? undefined : tree.nodes.get(id);
  const writing = inline && id !== null && work.editing === id;
  return (
    <div className={styles.empty}>
      <div className={styles.problem}>
        {writing ? (
          <NodeText
            work={work}
            id={id}
            look="card"
            label={t('canvas.textOf', { title: t('canvas.problem') })}
            placeholder={t('canvas.problemPlaceholder')}
            autoFocus
            onBlur={() => work.endEdit()}
          />
        ) : node && draft === null ? (
          <button
            type="button"
            className={styles.words}
            onClick={() => (work.mayWrite ? work.edit(node.id) : undefined)}
          >
            {node.text.trim() === '' ? t('canvas.noWords') : node.text}
          </button>
        ) : (
          t('canvas.noProblem')
        )}
      </div>
      <div className={styles.soil}>
        {work.hint ? <WordingAdvice work={work} className={styles.advice} /> : null}
        {node && draft === null ? (
          <FirstCause work={work} id={node.id} />
        ) : (
          <FirstProblem work={work} writing={writing} />
        )}
      </div>
    </div>
  );
}

function FirstProblem({ work, writing }: { work: TreeWork; writing: boolean }) {
  const t = useWords();
  return (
    <>
      <h2>{t('canvas.whatHappens')}</h2>
      <p>{t('canvas.problemAdvice')}</p>
      {!work.mayWrite || writing ? null : (
        <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={work.addProblem}>
          {t('canvas.writeProblem')}
        </Button>
      )}
    </>
  );
}

function FirstCause({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  return (
    <>
      <h2>{t('canvas.askCauses')}</h2>
      <p>{t('canvas.causeAdvice')}</p>
      {work.mayWrite ? (
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" />}
          onPress={() => work.addChild(id, 'cause')}
        >
          {t('canvas.addFirstCause')}
        </Button>
      ) : null}
    </>
  );
}
