// One direct cause or effect with everything that hangs from it, as a column. Causes grow downwards, effects
// upwards; what does not fit is counted, and the branch pointed at stays open.
import type { CSSProperties } from 'react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './TreeStage.module.css';
import { type Branch, type Density, holds, holdsAny, sizeOf } from './treeBranches.ts';

interface TreeLook {
  kind: 'cause' | 'effect';
  density: Density;
  nodeId: string | null;
  strategic: ReadonlySet<string>;
}

interface TreeColumnProps extends TreeLook {
  branch: Branch;
}

export function TreeColumn(props: TreeColumnProps) {
  const { branch, kind, density, nodeId } = props;
  const pointed = holds(branch, nodeId);
  const style = { '--main': `${density.main}vh`, '--sub': `${density.sub}vh` } as CSSProperties;
  return (
    <div className={classes(styles.column, styles[kind], pointed && styles.wide)} style={style}>
      <TreeCard {...props} branch={branch} lines={branch.id === nodeId ? 0 : density.lines} main />
      <Under {...props} branch={branch} level={1} open={pointed} />
    </div>
  );
}

interface UnderProps extends TreeColumnProps {
  level: number;
  open: boolean;
}

function Under({ branch, level, open, ...props }: UnderProps) {
  const t = useWords();
  if (branch.children.length === 0 || (props.density.focus && !open)) return null;
  const shown = shownChildren(branch, level, open, props);
  const hidden = branch.children
    .filter((child) => !shown.includes(child))
    .reduce((sum, child) => sum + sizeOf(child), 0);
  const rest = () => {
    const one = props.kind === 'cause' ? 'screen.moreCauseOne' : 'screen.moreEffectOne';
    const many = props.kind === 'cause' ? 'screen.moreCauses' : 'screen.moreEffects';
    return <p className={styles.more}>{t(hidden === 1 ? one : many, { count: hidden })}</p>;
  };
  return (
    <>
      {shown.length === 0 ? null : (
        <ul className={styles.under}>
          {shown.map((child) => {
            const inside = holds(child, props.nodeId);
            return (
              <li key={child.id}>
                <TreeCard
                  {...props}
                  branch={child}
                  lines={child.id === props.nodeId ? 0 : linesAt(props.density, level)}
                />
                <Under {...props} branch={child} level={level + 1} open={inside} />
              </li>
            );
          })}
        </ul>
      )}
      {hidden === 0 ? null : rest()}
    </>
  );
}

/** Deeper cards keep one line less, never none. */
const linesAt = ({ subLines }: Density, level: number): number =>
  subLines === 0 ? 0 : Math.max(1, level > 1 ? subLines - 1 : subLines);

/** All the children while their level is open; otherwise the way to what is strategic, and to the node pointed at with its neighbours. */
function shownChildren(
  branch: Branch,
  level: number,
  open: boolean,
  { density, nodeId, strategic }: TreeLook,
): Branch[] {
  if (level <= density.levels) return branch.children;
  const around = density.alone !== true && branch.children.some((child) => child.id === nodeId);
  const near = branch.id === nodeId || around;
  if (open && near) return branch.children;
  return branch.children.filter((child) => holds(child, nodeId) || holdsAny(child, strategic));
}

interface TreeCardProps extends TreeColumnProps {
  lines: number;
  main?: boolean;
}

function TreeCard({ branch, lines, main = false, density, nodeId, strategic }: TreeCardProps) {
  const t = useWords();
  const hot = branch.id === nodeId;
  const marked = strategic.has(branch.id);
  return (
    <article
      className={classes(
        styles.card,
        main && styles.mainCard,
        // The mark of a strategic one takes the line of the label: its words keep the whole width.
        (!main || density.lines > 0) && !marked && styles.sub,
        hot && styles.hot,
        branch.parameter && styles.parameter,
      )}
      data-edge={main ? branch.id : undefined}
      aria-current={hot ? 'true' : undefined}
    >
      {hot ? <span className={styles.flag}>{t('screen.pointedHere')}</span> : null}
      <span className={styles.label}>
        {branch.label}
        {marked ? <b className={styles.strategic}>{t('screen.strategic')}</b> : null}
      </span>
      <p
        style={lines === 0 ? undefined : { WebkitLineClamp: lines }}
        data-clamped={lines === 0 ? undefined : ''}
      >
        {branch.text || t('screen.cardEmpty')}
      </p>
    </article>
  );
}
