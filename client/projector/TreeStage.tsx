// The live tree for the room: effects over the ground, the central problem on it, causes under it. It fits
// whatever the tree is, by size first and by levels after, and follows what the facilitation points at.
import { useRef } from 'react';
import { readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { markedCards, survivorOf } from '../../shared/problemTree/joined.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { useLiveDoc, useMesa } from '../state/useMesa.ts';
import { TreeColumn } from './TreeColumn.tsx';
import { TreeEdges } from './TreeEdges.tsx';
import styles from './TreeStage.module.css';
import {
  type Branch,
  type Branches,
  branchesOf,
  DENSITIES,
  type Density,
  holds,
  sizeOf,
} from './treeBranches.ts';
import { useDocValue } from './useDocValue.ts';
import { useFit } from './useFit.ts';

const tightest = DENSITIES[DENSITIES.length - 1] as Density;

export function TreeStage({ nodeId }: { nodeId: string | null }) {
  const t = useWords();
  const { view } = useMesa();
  const live = useLiveDoc(view.tree.doc);
  const tree = useDocValue<ProblemTree>(live?.doc ?? null, readTree);
  if (tree === null || live === null || !live.loaded) return <div className={styles.stage} />;
  const branches = branchesOf(tree);
  if (branches.problem === '' && branches.causes.length === 0 && branches.effects.length === 0) {
    return (
      <div className={styles.empty}>
        <h1>{t('screen.treeEmpty')}</h1>
        <p>{t('screen.treeEmptyText')}</p>
      </div>
    );
  }
  // A card that was joined to another one is pointed at, and marked, where it is now.
  const at = nodeId === null ? null : survivorOf(tree, nodeId);
  return <Tree branches={branches} nodeId={at} marked={markedCards(tree, view.tree.strategic)} />;
}

interface TreeProps {
  branches: Branches;
  nodeId: string | null;
  /** Cards with the strategic mark. */
  marked: readonly string[];
}

function Tree({ branches, nodeId, marked }: TreeProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const content = JSON.stringify([branches, nodeId, marked]);
  const { step } = useFit(box, DENSITIES.length, content);
  const density = DENSITIES[step] ?? tightest;
  const strategic = new Set(marked);
  const shared = { density, nodeId, strategic };
  const pointed = [...branches.effects, ...branches.causes].some((branch) => holds(branch, nodeId));
  const hides = (side: 'effects' | 'causes') =>
    density.focus === true && pointed && !branches[side].some((branch) => holds(branch, nodeId));
  const total = (side: Branch[]) => side.reduce((sum, branch) => sum + sizeOf(branch), 0);
  return (
    <div ref={box} className={styles.stage}>
      <h1 className="visuallyHidden">{t('screen.tree')}</h1>
      <section className={styles.sky} aria-label={t('screen.effects')}>
        <h2>{t('screen.effects')}</h2>
        <div className={styles.columns}>
          {hides('effects') ? (
            <p className={styles.more}>{t('screen.effectsCount', { count: total(branches.effects) })}</p>
          ) : (
            branches.effects.map((branch) => (
              <TreeColumn key={branch.id} branch={branch} kind="effect" {...shared} />
            ))
          )}
        </div>
      </section>
      <div className={styles.ground}>
        <p className={styles.problem} data-edge="problem" style={{ fontSize: `${density.problem}vh` }}>
          {branches.problem || t('screen.problemEmpty')}
        </p>
      </div>
      <section className={styles.soil} aria-label={t('screen.causes')}>
        <h2>{t('screen.causes')}</h2>
        <div className={styles.columns}>
          {hides('causes') ? (
            <p className={styles.more}>{t('screen.causesCount', { count: total(branches.causes) })}</p>
          ) : (
            branches.causes.map((branch) => (
              <TreeColumn key={branch.id} branch={branch} kind="cause" {...shared} />
            ))
          )}
        </div>
        {branches.loose === 0 ? null : (
          <p className={styles.loose}>
            {t(branches.loose === 1 ? 'screen.looseOne' : 'screen.loose', { count: branches.loose })}
          </p>
        )}
      </section>
      <TreeEdges box={box} drawn={`${content}${step}`} />
    </div>
  );
}
