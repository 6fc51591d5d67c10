// The bar at the bottom: what the weights sum, what is missing, and the next thing of the whole roadmap for who may do it.
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { ALL_WEIGHTS, checkRoadmap, errorsOf } from '../../shared/roadmap/checkRoadmap.ts';
import { useTakenThere } from '../decisions/useTakenThere.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './RoadmapBar.module.css';
import { useRoadmap } from './roadmapContext.ts';
import { countAcceptance } from './roadmapOf.ts';
import { ToDecision, type ToDecisionProps } from './ToDecision.tsx';
import { useLiveDecision } from './useLiveDecision.ts';

export function RoadmapBar() {
  const { roadmap, latest } = useRoadmap();
  const deciding = useLiveDecision() !== null;
  const onOpened = useTakenThere();
  if (roadmap === null || !latest || deciding) return null;
  if (roadmap.state === 'draft') return <DraftBar />;
  return roadmap.state === 'acceptance' ? <AcceptanceBar onOpened={onOpened} /> : null;
}

function DraftBar() {
  const t = useWords();
  const { view } = useMesa();
  const { roadmap, frame, ask } = useRoadmap();
  const [reading, setReading] = useState(false);
  const findings = roadmap === null ? [] : checkRoadmap(roadmap, frame.plan);
  const errors = errorsOf(findings).length;
  const sum = (roadmap?.activities ?? []).reduce((total, { weight }) => total + weight, 0);
  return (
    <div className={styles.bar}>
      <div className={styles.words} role="status">
        {errors === 0 ? <CircleCheck aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
        <p>
          <b className={sum === ALL_WEIGHTS ? undefined : styles.wrong}>
            {sum === ALL_WEIGHTS ? t('roadmap.sumRight') : t('roadmap.sum', { sum })}.
          </b>{' '}
          {errors === 0
            ? t('roadmap.ready')
            : errors === 1
              ? t('roadmap.fix_one')
              : t('roadmap.fix_other', { count: errors })}
        </p>
      </div>
      <div className={styles.actions}>
        {findings.length === 0 ? null : (
          <Button size="sm" onPress={() => setReading(true)}>
            {t(errors === 0 ? 'roadmap.seeAdvice' : 'roadmap.seeFindings')}
          </Button>
        )}
        {view.can['roadmap.askAcceptance'] === true ? (
          <Button variant="primary" isDisabled={errors > 0} onPress={() => ask({ kind: 'askAcceptance' })}>
            {t('roadmap.ask')}
          </Button>
        ) : null}
      </div>
      <Sheet title={t('roadmap.findings')} isOpen={reading} onClose={() => setReading(false)} size="sm">
        <FindingList findings={findings} />
      </Sheet>
    </div>
  );
}

function AcceptanceBar({ onOpened }: Pick<ToDecisionProps, 'onOpened'>) {
  const t = useWords();
  const { view } = useMesa();
  const { roadmap, commitment, ask } = useRoadmap();
  if (roadmap === null) return null;
  const { accepted, total } = countAcceptance(roadmap);
  const all = accepted === total;
  // 5.7: a roadmap is agreed after the text it carries out.
  const agreed = commitment.state === 'agreed' || commitment.state === 'amended';
  const mayReturn = view.can['roadmap.return'] === true;
  const mayDecide = view.can['decision.open'] === true;
  // The notice above says the same to who can do nothing about it.
  if (!mayReturn && !mayDecide) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.words} role="status">
        {all ? <CircleCheck aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
        <p>
          <b>
            {all ? t('roadmap.allAccepted') : `${t('roadmap.acceptedCount', { have: accepted, total })}.`}
          </b>{' '}
          {all && !agreed ? t('roadmap.toDecisionFirst') : null}
        </p>
      </div>
      <div className={styles.actions}>
        {mayReturn ? (
          <Button onPress={() => ask({ kind: 'takeBack' })}>{t('roadmap.takeBack')}</Button>
        ) : null}
        {mayDecide ? <ToDecision disabled={!all || !agreed} onOpened={onOpened} /> : null}
      </div>
    </div>
  );
}
