// The editor of one commitment: parts at the left with their meter, the text in the middle, what is missing at the
// bottom. Under 900 px, an index from which one part at a time is opened (`?apartado=`).
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { CommitmentView } from '../../shared/model/view.ts';
import { AsideList } from '../asides/AsideList.tsx';
import { useWords } from '../i18n.ts';
import { AgreedRemarks } from '../remarks/AgreedRemarks.tsx';
import { DraftRemarks } from '../remarks/DraftRemarks.tsx';
import { useDesk } from '../remarks/desk.ts';
import { ModeControl, ModeHint } from '../remarks/ModeControl.tsx';
import { RemarkMargin } from '../remarks/RemarkMargin.tsx';
import { useEditorMode } from '../remarks/useEditorMode.ts';
import { WholeRemarks } from '../remarks/WholeRemarks.tsx';
import { AsideNotice } from '../shell/AsideNotice.tsx';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { OldBuildNotice } from '../shell/OldBuildNotice.tsx';
import { addressOf } from '../shell/sections.ts';
import { useWide } from '../shell/useWide.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SyncState } from '../ui/SyncState.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ActionLinesSection } from './ActionLinesSection.tsx';
import { ActorsSection } from './ActorsSection.tsx';
import { AgreedText } from './AgreedText.tsx';
import { AmbitionSection } from './AmbitionSection.tsx';
import { AmendmentNotice } from './AmendmentNotice.tsx';
import { headingAnchor, sectionAnchor } from './anchors.ts';
import styles from './CommitmentEditor.module.css';
import { DescriptionSection } from './DescriptionSection.tsx';
import { IndicatorsSection } from './IndicatorsSection.tsx';
import { latestVersion, showsAgreed } from './life.ts';
import { Meter } from './Meter.tsx';
import { MoreSection } from './MoreSection.tsx';
import { OdsSection } from './OdsSection.tsx';
import { PeriodSection } from './PeriodSection.tsx';
import { ProblemSection } from './ProblemSection.tsx';
import { ReadyBar } from './ReadyBar.tsx';
import { RoadmapLink } from './RoadmapLink.tsx';
import { SectionList } from './SectionList.tsx';
import { StateNotice } from './StateNotice.tsx';
import { StateTag } from './StateTag.tsx';
import { isSectionId, SECTION_IDS, type SectionId, type SectionState, sectionStates } from './sections.ts';
import { TitleSection } from './TitleSection.tsx';
import { DraftContext, type OpenDraft, useDraft, useDraftWork, useOpenDraft } from './useDraft.ts';

export function CommitmentEditor({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const [params] = useSearchParams();
  // The version somebody asked to read; while another is written, what was signed is one press away (E18).
  const asked = commitment.versions.find(({ version }) => String(version) === params.get('version'));
  if (asked !== undefined || showsAgreed(commitment)) {
    return (
      <div className={styles.page}>
        <BackToList />
        <AgreedText commitment={commitment} version={asked?.version ?? latestVersion(commitment)} />
        <AsideList target={commitment.id} boxed />
        <AgreedRemarks commitment={commitment} />
      </div>
    );
  }
  return <DraftEditor commitment={commitment} label={t('writing.loading')} />;
}

function DraftEditor({ commitment, label }: { commitment: CommitmentView; label: string }) {
  const open = useOpenDraft(commitment.doc);
  // Before the server's content arrives an empty document means nothing, and must not be written in.
  if (open && !open.live.loaded && open.live.mustReload) return <OldBuildNotice show />;
  if (!open?.live.loaded) return <LoadingScreen part label={label} />;
  return <OpenEditor key={open.live.doc.guid} open={open} commitment={commitment} />;
}

function OpenEditor({ open, commitment }: { open: OpenDraft; commitment: CommitmentView }) {
  const wide = useWide();
  const work = useDraftWork(open, commitment);
  const { enter } = work;
  const [place, setPlace] = useState<SectionId | null>(null);
  const states = sectionStates(work.draft);
  const entered = useCallback(
    (section: SectionId | null) => {
      enter(section);
      if (section !== null) setPlace(section);
    },
    [enter],
  );
  const [mode, setMode] = useEditorMode(work.mayWrite);
  const control = <ModeControl mode={mode} mayEdit={work.mayWrite} onChange={setMode} />;
  return (
    <DraftContext value={{ ...work, mayWrite: work.mayWrite && mode === 'edit', enter: entered }}>
      <OldBuildNotice show={open.live.mustReload} />
      <AsideNotice aside={open.live.aside} target={commitment.id} onForget={open.live.forgetAside} />
      <DraftRemarks mode={mode} mayCarry={work.mayWrite}>
        {wide ? (
          <WideEditor states={states} place={place} onPlace={setPlace} control={control} />
        ) : (
          <NarrowEditor states={states} status={open.live.status} control={control} />
        )}
      </DraftRemarks>
    </DraftContext>
  );
}

function BackToList() {
  const t = useWords();
  const { view } = useMesa();
  return (
    <Link href={addressOf(view.mesaId, 'compromisos')} className={styles.back ?? ''}>
      <ArrowLeft aria-hidden="true" />
      {t('writing.backToList')}
    </Link>
  );
}

/** Number and state, and the heading of the page for who does not see the title's own field. */
function Top({ control }: { control: ReactNode }) {
  const t = useWords();
  const { commitment, draft } = useDraft();
  const number = t('writing.number', { n: commitment.number });
  const title = draft.texts.title.trim() || commitment.title.trim() || t('writing.untitled');
  return (
    <div className={styles.top}>
      <h1 className="visuallyHidden" tabIndex={-1}>
        {number}: {title}
      </h1>
      <Tag tone="line">{number}</Tag>
      <StateTag commitment={commitment} />
      <RoadmapLink commitment={commitment} />
      <div className={styles.mode}>{control}</div>
      <ModeHint />
    </div>
  );
}

interface WideProps {
  states: readonly SectionState[];
  place: SectionId | null;
  onPlace: (section: SectionId) => void;
  control: ReactNode;
}

function WideEditor({ states, place, onPlace, control }: WideProps) {
  const { commitment } = useDraft();
  const inMargin = useDesk()?.inMargin === true;
  const go = (section: SectionId) => {
    onPlace(section);
    document.getElementById(sectionAnchor(section))?.scrollIntoView({ block: 'start' });
    document.getElementById(headingAnchor(section))?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.wide}>
      <div className={classes(styles.work, inMargin && styles.withMargin)} data-editor="">
        <div className={styles.side}>
          <BackToList />
          <div className={styles.meter}>
            <Meter states={states} />
          </div>
          <SectionList states={states} current={place} onOpen={go} />
        </div>
        <div className={styles.doc}>
          <div className={styles.column}>
            <StateNotice commitment={commitment} />
            <AmendmentNotice commitment={commitment} />
            <AsideList target={commitment.id} boxed />
            <Top control={control} />
            {SECTION_IDS.map((id) => (
              <AnySection key={id} id={id} />
            ))}
            <WholeRemarks />
          </div>
        </div>
        {inMargin ? <RemarkMargin /> : null}
      </div>
      <ReadyBar states={states} onOpen={go} />
    </div>
  );
}

function AnySection({ id, alone = false }: { id: SectionId; alone?: boolean }) {
  switch (id) {
    case 'title':
      return <TitleSection />;
    case 'problem':
      return <ProblemSection />;
    case 'description':
      return <DescriptionSection />;
    case 'lead':
      return <ActorsSection />;
    case 'axes':
      return <AmbitionSection />;
    case 'ods':
      return <OdsSection />;
    case 'period':
      return <PeriodSection />;
    case 'actionLines':
      return <ActionLinesSection />;
    case 'indicators':
      return <IndicatorsSection />;
    case 'more':
      return <MoreSection open={alone} />;
  }
}

interface NarrowProps {
  states: readonly SectionState[];
  status: OpenDraft['live']['status'];
  control: ReactNode;
}

function NarrowEditor({ states, status, control }: NarrowProps) {
  const { commitment, draft } = useDraft();
  const [params, setParams] = useSearchParams();
  const asked = params.get('apartado');
  const section = isSectionId(asked) ? asked : null;
  const go = (next: SectionId | null) => setParams(next === null ? {} : { apartado: next });
  // Each part is a screen of its own: its heading takes the focus, and it begins at the top.
  useEffect(() => {
    const main = document.getElementById('contenido');
    if (main) main.scrollTop = 0;
    if (section !== null) document.getElementById(headingAnchor(section))?.focus({ preventScroll: true });
  }, [section]);
  const sync = status === 'closed' ? 'offline' : status === 'saved' ? 'synced' : status;
  const t = useWords();
  return (
    <div className={styles.narrow}>
      <div className={styles.column}>
        <div className={styles.bar}>
          {section === null ? (
            <BackToList />
          ) : (
            <Button
              size="sm"
              variant="quiet"
              icon={<ArrowLeft aria-hidden="true" />}
              onPress={() => go(null)}
              className={styles.toIndex ?? ''}
            >
              {t('writing.backToSections')}
            </Button>
          )}
          <SyncState state={sync} />
        </div>
        <StateNotice commitment={commitment} />
        {section === null ? (
          <>
            <AmendmentNotice commitment={commitment} />
            <AsideList target={commitment.id} boxed />
            <Top control={control} />
            <p className={styles.title}>
              {draft.texts.title.trim() || commitment.title || t('writing.untitled')}
            </p>
            <Meter states={states} />
            <div className={styles.index}>
              <SectionList states={states} current={null} onOpen={go} roomy />
            </div>
            <WholeRemarks />
          </>
        ) : (
          <>
            <h1 className="visuallyHidden">{t('writing.number', { n: commitment.number })}</h1>
            {section === 'title' ? <p className={styles.label}>{t('commitment.field_title')}</p> : null}
            <AnySection id={section} alone />
            <Steps section={section} onOpen={go} />
          </>
        )}
      </div>
      {section === null ? <ReadyBar states={states} onOpen={go} /> : null}
    </div>
  );
}

function Steps({ section, onOpen }: { section: SectionId; onOpen: (section: SectionId) => void }) {
  const t = useWords();
  const at = SECTION_IDS.indexOf(section);
  const before = SECTION_IDS[at - 1];
  const after = SECTION_IDS[at + 1];
  return (
    <div className={styles.steps}>
      {before === undefined ? null : (
        <Button onPress={() => onOpen(before)}>{t('writing.previousSection')}</Button>
      )}
      {after === undefined ? null : (
        <Button variant="primary" onPress={() => onOpen(after)} className={styles.next ?? ''}>
          {t('writing.nextSection', {
            name: t(after === 'ods' ? 'writing.short_ods' : `writing.section_${after}`),
          })}
        </Button>
      )}
    </div>
  );
}
