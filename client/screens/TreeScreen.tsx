// The problem tree: canvas from 900 px, outline below, the same work in both. Composition only.
import { LayoutGrid } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { survivorOf } from '../../shared/problemTree/joined.ts';
import { AsideList } from '../asides/AsideList.tsx';
import { hasCards } from '../cards/moment.ts';
import { useWords } from '../i18n.ts';
import { EmptyTree } from '../outline/EmptyTree.tsx';
import { NodeSheet } from '../outline/NodeSheet.tsx';
import { LooseList, RemovedList } from '../outline/OutsideLists.tsx';
import { ParkingLot } from '../outline/ParkingLot.tsx';
import { readOnlyReason, TreeNotice } from '../outline/TreeNotice.tsx';
import { Openers, useOpeners } from '../outline/TreeOpeners.tsx';
import { TreeOutline } from '../outline/TreeOutline.tsx';
import { type PanelTab, TreePanel } from '../outline/TreePanel.tsx';
import { useMedia } from '../outline/useMedia.ts';
import { useSavedWords } from '../outline/useSavedWords.tsx';
import { type OpenTree, useOpenTree } from '../outline/useTreeSession.ts';
import { useTreeTalk } from '../outline/useTreeTalk.ts';
import { type TreeWork, useTreeWork } from '../outline/useTreeWork.ts';
import { WritesFor } from '../outline/WritesFor.tsx';
import { AsideNotice } from '../shell/AsideNotice.tsx';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { latePiece } from '../shell/latePiece.tsx';
import { OldBuildNotice } from '../shell/OldBuildNotice.tsx';
import { addressOf, openOrdering } from '../shell/sections.ts';
import { useWide } from '../shell/useWide.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './TreeScreen.module.css';

export const bringCanvas = () => import('../canvas/TreeCanvas.tsx');
const TreeCanvas = latePiece(
  () => bringCanvas(),
  (m) => m.TreeCanvas,
  'screen',
);

export function TreeScreen() {
  const t = useWords();
  const open = useOpenTree();
  const wide = useWide();
  // Before it is drawn: the first cause opens it, and what is typed while it travels would be lost.
  useEffect(() => {
    // Without a line it is told where the canvas would be, not here.
    if (wide) bringCanvas().catch(() => undefined);
  }, [wide]);
  return (
    <div className={styles.screen}>
      <h1 className="visuallyHidden">{t('canvas.tree')}</h1>
      {open?.loaded ? <OpenScreen key={open.session.doc.guid} open={open} /> : <Opening open={open} />}
    </div>
  );
}

/** A page of an older build is refused before its document arrives: it says so instead of waiting for ever. */
function Opening({ open }: { open: OpenTree | null }) {
  return open?.mustReload ? <OldBuildNotice show /> : <LoadingScreen part />;
}

function OpenScreen({ open }: { open: OpenTree }) {
  const { view, me } = useMesa();
  const wide = useWide();
  // What an older build writes is sent to nobody: better not to let it be typed.
  const mayWrite = !open.mustReload && readOnlyReason(view, me) === null;
  const work = useTreeWork(open.session, open.presence, mayWrite);
  const saved = useSavedWords(open.status);
  useTreeTalk(work);
  useSpotlight(work);
  return (
    <>
      <OldBuildNotice show={open.mustReload} />
      <AsideNotice aside={open.aside} target="tree" onForget={open.forgetAside} />
      <TreeNotice className={styles.notice} />
      {wide ? <Wide work={work} saved={saved} /> : <Narrow work={work} saved={saved} />}
    </>
  );
}

function Wide({ work, saved }: { work: TreeWork; saved: ReactNode }) {
  const roomy = useMedia('(min-width: 1200px)');
  const [asOutline, setAsOutline] = useState(false);
  const [tab, setTab] = useState<PanelTab>('node');
  const [drawer, setDrawer] = useState(false);
  const [evidenceTurn, setEvidenceTurn] = useState(0);
  const { selected } = work;
  // The evidence form belongs to the card it was asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card, another form
  useEffect(() => setEvidenceTurn(0), [selected]);
  const details = (id: string) => {
    work.select(id);
    setTab('node');
    setDrawer(true);
  };
  const openers = useOpeners(work, (id) => {
    details(id);
    setEvidenceTurn((turn) => turn + 1);
  });
  const { keys } = openers;
  const panel = roomy || drawer;
  return (
    <div className={styles.wide}>
      <div className={styles.stage}>
        <Stage
          work={work}
          keys={keys}
          asOutline={asOutline}
          onView={setAsOutline}
          onOpen={() => setTab('node')}
          onPanel={roomy ? undefined : () => setDrawer(true)}
        />
      </div>
      {panel ? (
        <TreePanel
          work={work}
          tab={tab}
          onTab={setTab}
          saved={saved}
          evidenceTurn={evidenceTurn}
          advice={asOutline}
          onClose={roomy ? undefined : () => setDrawer(false)}
        />
      ) : null}
      <Openers work={work} openers={openers} onDetails={details} />
    </div>
  );
}

interface StageProps {
  work: TreeWork;
  keys: ReturnType<typeof useOpeners>['keys'];
  asOutline: boolean;
  onView: (asOutline: boolean) => void;
  onOpen: () => void;
  onPanel: (() => void) | undefined;
}

/** The tree of wide screens: first words, outline or canvas. */
function Stage({ work, keys, asOutline, onView, onOpen, onPanel }: StageProps) {
  const t = useWords();
  if (isBare(work)) return <EmptyTree work={work} inline />;
  if (!asOutline) {
    return (
      <Suspense fallback={<LoadingScreen part />}>
        <TreeCanvas work={work} keys={keys} onOutline={() => onView(true)} onPanel={onPanel} />
      </Suspense>
    );
  }
  return (
    <div className={styles.scroll}>
      <div className={styles.bar}>
        <Button size="sm" icon={<LayoutGrid aria-hidden="true" />} onPress={() => onView(false)}>
          {t('canvas.asCanvas')}
        </Button>
        {onPanel ? (
          <Button size="sm" onPress={onPanel}>
            {t('canvas.openPanel')}
          </Button>
        ) : null}
      </div>
      <TreeOutline work={work} inline onOpen={onOpen} keys={keys} />
    </div>
  );
}

function Narrow({ work, saved }: { work: TreeWork; saved: ReactNode }) {
  const t = useWords();
  const [sheet, setSheet] = useState<string | null>(null);
  const [evidence, setEvidence] = useState(false);
  const { editing } = work;
  // A card that begins to be written (the «+», Enter, a letter) is written in the sheet.
  useEffect(() => {
    if (editing !== null) setSheet(editing);
  }, [editing]);
  const close = useCallback(() => {
    setSheet(null);
    setEvidence(false);
    work.endEdit();
  }, [work]);
  const open = (id: string) => {
    setEvidence(false);
    setSheet(id);
  };
  const openers = useOpeners(work, (id) => {
    setEvidence(true);
    setSheet(id);
  });
  const shown = sheet === null ? null : survivorOf(work.snapshot.tree, sheet);
  return (
    <div className={styles.scroll}>
      <WritesFor work={work} className={styles.for} />
      <ToOrderings />
      <ToCards waiting />
      {isBare(work) ? (
        <EmptyTree work={work} inline={false} />
      ) : (
        <TreeOutline work={work} inline={false} onOpen={open} keys={openers.keys} />
      )}
      <LooseList work={work} onOpen={open} />
      <RemovedList work={work} />
      <AsideList target="tree" />
      <ParkingLot />
      <ToCards />
      {work.snapshot.draft !== null && sheet === null ? <p role="status">{t('canvas.new')}</p> : null}
      <NodeSheet work={work} id={shown} saved={saved} evidenceOpen={evidence} onClose={close} />
      <Openers work={work} openers={openers} onDetails={open} />
    </div>
  );
}

/** On a phone the priorities have no tab: the tree leads to the round that is open. */
function ToOrderings() {
  const t = useWords();
  const { view } = useMesa();
  const open = openOrdering(view);
  if (open === null) return null;
  return (
    <div className={styles.for}>
      <ButtonLink block href={addressOf(view.mesaId, `prioridades/${open.number}`)}>
        {t('orderings.now_see')}
      </ButtonLink>
    </div>
  );
}

/** Nor have the cards: above the tree while some wait to be taken there, under it afterwards. */
function ToCards({ waiting = false }: { waiting?: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  if (!hasCards(view) || view.cards.pending > 0 !== waiting) return null;
  return (
    <div className={styles.for}>
      <ButtonLink block href={addressOf(view.mesaId, 'tarjetas')}>
        {t('cards.link')}
      </ButtonLink>
    </div>
  );
}

/** No problem yet, or a problem with nothing around it (the card being opened counts as something). */
function isBare({ snapshot: { tree } }: TreeWork): boolean {
  return tree.problemId === null || (tree.childrenOf.get(tree.problemId) ?? []).length === 0;
}

/** «Traer a toda la mesa aquí» with a card: it is selected when the call arrives. */
function useSpotlight(work: TreeWork): void {
  const { view } = useMesa();
  const { spotlight } = view;
  const at = spotlight?.place === 'arbol' ? spotlight.at : null;
  const nodeId = spotlight?.nodeId ?? null;
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (at === null || nodeId === null || latest.current.editing !== null) return;
    latest.current.select(nodeId);
  }, [at, nodeId]);
}
