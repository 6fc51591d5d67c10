// The roadmap of one commitment: what it is, what is asked of this person, its activities, the moments of
// accountability, and at the bottom what is missing and what comes next.
import { ArrowLeft, Plus, Radio, Route } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Roadmap } from '../../shared/model/roadmap.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { useWide } from '../shell/useWide.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { ActivityCards } from './ActivityCards.tsx';
import { ActivityTable } from './ActivityTable.tsx';
import { AskedOfYou } from './AskedOfYou.tsx';
import { Checkpoints } from './Checkpoints.tsx';
import type { Frame } from './frame.ts';
import { ProgressPair } from './ProgressPair.tsx';
import { RoadmapBar } from './RoadmapBar.tsx';
import styles from './RoadmapBoard.module.css';
import { RoadmapDialogs } from './RoadmapDialogs.tsx';
import { RoadmapNotices } from './RoadmapNotices.tsx';
import { type Ask, RoadmapContext, useRoadmap } from './roadmapContext.ts';
import { groupByLine, placeOfRoadmap, todayOf, versionsOf } from './roadmapOf.ts';
import { useMayPlan } from './useMayPlan.ts';
import { Versions } from './Versions.tsx';

export const STATE_TONES: Record<Roadmap['state'], TagTone> = {
  draft: 'plain',
  acceptance: 'warn',
  agreed: 'ink',
  active: 'ink',
  closed: 'line',
  superseded: 'line',
};

export function RoadmapBoard({ commitment, frame }: { commitment: CommitmentView; frame: Frame }) {
  const { view } = useMesa();
  const [params] = useSearchParams();
  const [asked, setAsked] = useState<Ask | null>(null);
  const versions = versionsOf(view, commitment.id);
  const newest = versions.at(-1) ?? null;
  const roadmap = versions.find(({ version }) => String(version) === params.get('version')) ?? newest;
  const today = todayOf(view);
  const work = useMemo(
    () => ({ commitment, frame, roadmap, latest: roadmap === newest, today, ask: setAsked }),
    [commitment, frame, roadmap, newest, today],
  );
  return (
    <RoadmapContext value={work}>
      <div className={styles.screen}>
        <div className={styles.page}>
          <Head />
          <AskedOfYou />
          <RoadmapNotices versions={versions} />
          <Activities />
          {roadmap === null ? null : <Checkpoints />}
          {versions.length < 2 ? null : <Versions versions={versions} />}
        </div>
        <RoadmapBar />
      </div>
      <RoadmapDialogs asked={asked} onClose={() => setAsked(null)} />
    </RoadmapContext>
  );
}

function Head() {
  const t = useWords();
  const { view } = useMesa();
  const { commitment, frame, roadmap } = useRoadmap();
  const n = commitment.number;
  const title = frame.title || commitment.title || t('writing.untitled');
  return (
    <header className={styles.head}>
      <Link href={addressOf(view.mesaId, `compromisos/${n}`)} className={styles.back ?? ''}>
        <ArrowLeft aria-hidden="true" />
        {t('roadmap.back', { n })}
      </Link>
      <div className={styles.titles}>
        <div>
          <p className={styles.tags}>
            <Tag tone="line">{t('roadmap.place', { n })}</Tag>
            {roadmap === null ? null : (
              <>
                <Tag tone={STATE_TONES[roadmap.state]}>{t(`roadmap.state_${roadmap.state}`)}</Tag>
                {roadmap.version > 1 || commitment.versions.length > 1 ? (
                  <Tag>{t('roadmap.version', { version: roadmap.version })}</Tag>
                ) : null}
              </>
            )}
          </p>
          <h1 className={styles.title} tabIndex={-1}>
            <span className="visuallyHidden">{t('roadmap.name')}: </span>
            {title}
          </h1>
        </div>
        <Bring n={n} />
      </div>
      <ProgressPair />
    </header>
  );
}

/** The facilitation brings everybody to this table, phones and projector alike. */
function Bring({ n }: { n: number }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('spotlight.set');
  const place = placeOfRoadmap(n);
  if (view.can['spotlight.set'] !== true || view.spotlight?.place === place) return null;
  return (
    <div className={styles.bring}>
      <Button
        variant="accent"
        size="sm"
        isPending={busy}
        icon={<Radio aria-hidden="true" />}
        onPress={() => run({ place, nodeId: null })}
      >
        {t('roadmap.bring')}
      </Button>
      {error ? (
        <p role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </div>
  );
}

function Activities() {
  const t = useWords();
  const wide = useWide();
  const { frame, roadmap, ask } = useRoadmap();
  const mayPlan = useMayPlan();
  const activities = roadmap?.activities ?? [];
  if (activities.length === 0) {
    return (
      <EmptyState
        layout="panel"
        icon={<Route />}
        title={t('roadmap.emptyTitle')}
        action={
          mayPlan ? (
            <Button
              variant="primary"
              icon={<Plus aria-hidden="true" />}
              onPress={() => ask({ kind: 'new', line: frame.lines[0] ?? '' })}
            >
              {t('roadmap.addActivity')}
            </Button>
          ) : null
        }
      >
        {t(mayPlan ? 'roadmap.emptyText' : 'roadmap.emptyReader')}
      </EmptyState>
    );
  }
  const groups = groupByLine(activities, frame.lines);
  return wide ? <ActivityTable groups={groups} /> : <ActivityCards groups={groups} />;
}
