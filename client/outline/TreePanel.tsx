// The side panel of wide screens: the selected card, the strategic causes, the review of the tree. From
// 1200 px it stands beside the drawing; under that it is a drawer.
import { PanelRightClose, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { AsideList } from '../asides/AsideList.tsx';
import { waitingOf } from '../asides/asideLists.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Findings, useFindings } from './Findings.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { placeTitle } from './nodeWords.ts';
import { LooseList, RemovedList } from './OutsideLists.tsx';
import { ParkingLot } from './ParkingLot.tsx';
import { StrategicList } from './StrategicList.tsx';
import styles from './TreePanel.module.css';
import type { TreeWork } from './useTreeWork.ts';
import { WritesFor } from './WritesFor.tsx';

export type PanelTab = 'node' | 'strategic' | 'review';

export interface TreePanelProps {
  work: TreeWork;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  saved: ReactNode;
  /** Number that grows when the evidence form should open at once. */
  evidenceTurn: number;
  /** Shows wording hints here: the outline has no room beside its rows. */
  advice: boolean;
  /** Set when the panel is a drawer. */
  onClose?: (() => void) | undefined;
}

export function TreePanel({ work, tab, onTab, saved, evidenceTurn, advice, onClose }: TreePanelProps) {
  const t = useWords();
  const { view } = useMesa();
  const findings = useFindings(work);
  const { tree } = work.snapshot;
  const open = (id: string) => {
    work.select(id, true);
    onTab('node');
  };
  const loose = tree.loose.filter((id) => !tree.parentOf.has(id)).length;
  const review = findings.length + loose + waitingOf(view.asides, 'tree');
  return (
    <aside className={classes(styles.panel, onClose && styles.drawer)} aria-label={t('canvas.panel')}>
      {onClose ? (
        <div className={styles.close}>
          <IconButton
            label={t('canvas.closePanel')}
            icon={<PanelRightClose aria-hidden="true" />}
            onPress={onClose}
          />
        </div>
      ) : null}
      <Tabs<PanelTab>
        className={styles.tabs}
        label={t('canvas.panel')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'node',
            label: t('canvas.tabNode'),
            content: <SelectedNode work={work} saved={saved} evidenceTurn={evidenceTurn} advice={advice} />,
          },
          {
            id: 'strategic',
            label: t('canvas.tabStrategic'),
            ...(view.tree.strategic.length > 0 ? { count: view.tree.strategic.length } : {}),
            content: <StrategicList work={work} onOpen={open} />,
          },
          {
            id: 'review',
            label: t('canvas.tabReview'),
            ...(review > 0 ? { count: review } : {}),
            content: (
              <>
                <Findings work={work} findings={findings} onOpen={open} />
                <LooseList work={work} onOpen={open} />
                <RemovedList work={work} />
                <ParkingLot />
                <AsideList target="tree" />
              </>
            ),
          },
        ]}
      />
      <WritesFor work={work} className={styles.for} />
    </aside>
  );
}

type SelectedProps = Pick<TreePanelProps, 'work' | 'saved' | 'evidenceTurn' | 'advice'>;

function SelectedNode({ work, saved, evidenceTurn, advice }: SelectedProps) {
  const t = useWords();
  const { tree, labels } = work.snapshot;
  const node = work.selected === null ? undefined : tree.nodes.get(work.selected);
  if (!node) {
    return (
      <section className={styles.body}>
        {tree.problemId === null ? null : <h2>{t('canvas.nothingSelected')}</h2>}
        <p className={styles.hint}>
          {tree.problemId === null
            ? t('canvas.emptyPanel')
            : work.mayWrite
              ? t('canvas.selectHint')
              : t('canvas.selectHintRead')}
        </p>
      </section>
    );
  }
  const label = node.kind === 'problem' ? undefined : labels.get(node.id);
  return (
    <section className={styles.body} aria-label={placeTitle(t, tree, node, labels)}>
      <h2 className={styles.title}>
        {label === undefined ? null : <span className={styles.code}>{label}</span>}
        {placeTitle(t, tree, node, labels)}
      </h2>
      <p className={styles.text}>{node.text.trim() === '' ? t('canvas.noWords') : node.text}</p>
      {work.mayWrite && work.editing !== node.id ? (
        <div>
          <Button size="sm" icon={<Pencil aria-hidden="true" />} onPress={() => work.edit(node.id)}>
            {t('canvas.editText')}
          </Button>
        </div>
      ) : null}
      <NodeDetails
        key={`${node.id} ${evidenceTurn}`}
        work={work}
        id={node.id}
        look="panel"
        saved={saved}
        evidenceOpen={evidenceTurn > 0}
        advice={advice}
      />
    </section>
  );
}
