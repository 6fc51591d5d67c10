// What an agreed commitment waits for and who may make it go on: its roadmap, being published, carried out, amended,
// closed. What cannot be done yet says what is missing.
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { localDay } from '../../shared/model/acta/localTime.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { latestRoadmap } from '../../shared/roadmap/findRoadmap.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CloseSheet } from './CloseSheet.tsx';
import { AmendDialog, ImplementDialog } from './LifeDialogs.tsx';
import styles from './LifePanel.module.css';
import { hasAgreedRoadmap, latestVersion, versionInForce } from './life.ts';
import { PublishSheet } from './PublishSheet.tsx';
import { StateTag } from './StateTag.tsx';

type Asked = 'publish' | 'implement' | 'close' | 'amend' | null;

export function LifePanel({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState<Asked>(null);
  const done = () => setAsked(null);
  const roadmap = latestRoadmap(view, commitment.id);
  const waits = commitment.state === 'agreed' || commitment.state === 'amended';
  const needsRoadmap = waits && !hasAgreedRoadmap(view, commitment);
  return (
    <Card className={styles.panel ?? ''}>
      <p className={styles.tags}>
        <StateTag commitment={commitment} />
      </p>
      <p className={styles.words}>
        <Sentence commitment={commitment} />
      </p>
      <Progress commitment={commitment} />
      <div className={styles.actions}>
        <ButtonLink
          variant={needsRoadmap ? 'primary' : 'outline'}
          href={addressOf(view.mesaId, `compromisos/${commitment.number}/ruta`)}
          iconAfter={<ArrowRight aria-hidden="true" />}
        >
          {t(roadmap === undefined ? 'writing.roadmapStart' : 'writing.roadmapSee')}
        </ButtonLink>
        <Steps commitment={commitment} onAsk={setAsked} />
      </div>
      {asked === 'publish' ? <PublishSheet commitment={commitment} onClose={done} /> : null}
      {asked === 'close' ? <CloseSheet commitment={commitment} onClose={done} /> : null}
      {asked === 'implement' ? <ImplementDialog commitment={commitment} onClose={done} /> : null}
      {asked === 'amend' ? <AmendDialog commitment={commitment} onClose={done} /> : null}
    </Card>
  );
}

/** Where it stands and what follows, in one sentence. */
function Sentence({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const { state, publications, ending } = commitment;
  const last = publications.at(-1);
  switch (state) {
    case 'agreed':
      return t(hasAgreedRoadmap(view, commitment) ? 'writing.life_agreedReady' : 'writing.life_agreed');
    case 'published':
      return t('writing.life_published', {
        date: last === undefined ? '' : shortDate(localDay(last.at, view.timeZone)),
      });
    case 'amended':
      return t('writing.life_amended', {
        version: latestVersion(commitment),
        before: versionInForce(commitment) ?? 1,
      });
    case 'closed':
      return (
        <>
          {t(`writing.life_closed_${ending?.outcome ?? 'notFulfilled'}`)}
          {ending?.explanation ? <q className={styles.quote}>{ending.explanation}</q> : null}
        </>
      );
    default:
      return t('writing.life_inImplementation');
  }
}

/** R7: two numbers, never one. */
function Progress({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { progress, state } = commitment;
  if (progress === null || state === 'agreed') return null;
  const { label, verified, reported } = progress;
  return (
    <dl className={styles.progress}>
      <div>
        <dt>{t('roadmap.progressVerified')}</dt>
        <dd>{t('roadmap.percent', { value: verified })}</dd>
      </div>
      <div>
        <dt>{t('roadmap.progressReported')}</dt>
        <dd>{t('roadmap.percent', { value: reported })}</dd>
      </div>
      <div>
        <dt>{t('roadmap.progress')}</dt>
        <dd>{t(`roadmap.label_${label}`)}</dd>
      </div>
    </dl>
  );
}

interface StepsProps {
  commitment: CommitmentView;
  onAsk: (asked: Asked) => void;
}

function Steps({ commitment, onAsk }: StepsProps) {
  const t = useWords();
  const { view } = useMesa();
  const { state } = commitment;
  const { can } = view;
  const waits = state === 'agreed' || state === 'amended';
  const running = state === 'published' || state === 'inImplementation';
  const mayPublish = waits && can['commitment.publish'] === true;
  const ready = hasAgreedRoadmap(view, commitment);
  return (
    <>
      {running && can['commitment.startAmendment'] === true ? (
        <Button onPress={() => onAsk('amend')}>{t('writing.amend')}</Button>
      ) : null}
      {state === 'inImplementation' && can['commitment.close'] === true ? (
        <Button onPress={() => onAsk('close')}>{t('writing.close')}</Button>
      ) : null}
      {state === 'published' && can['commitment.startImplementation'] === true ? (
        <Button variant="primary" onPress={() => onAsk('implement')}>
          {t('writing.implement')}
        </Button>
      ) : null}
      {mayPublish ? (
        <Button variant="primary" isDisabled={!ready} onPress={() => onAsk('publish')}>
          {state === 'agreed'
            ? t('writing.publish')
            : t('writing.publishVersion', { version: latestVersion(commitment) })}
        </Button>
      ) : null}
      {mayPublish && !ready && state === 'amended' ? (
        <p className={styles.missing}>{t('writing.publishNeeds')}</p>
      ) : null}
    </>
  );
}
