// Every decision of the mesa with its state, the one in course first and larger.
import { ArrowRight, Vote } from 'lucide-react';
import { Link } from 'wouter';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import styles from './DecisionList.module.css';
import { ProposeButton } from './ProposeButton.tsx';
import { currentRound, isAlive } from './roundOf.ts';
import { subjectName } from './subjectName.ts';
import { useOrigin } from './useProposer.ts';

const TONES: Record<DecisionView['state'], TagTone> = {
  open: 'now',
  suspended: 'danger',
  deliberating: 'warn',
  adoptedByConsensus: 'ok',
  adoptedByMajority: 'ok',
  notAdopted: 'line',
  deferred: 'line',
  withdrawn: 'line',
  proposed: 'card',
  split: 'line',
  escalated: 'line',
};

export function DecisionList() {
  const t = useWords();
  const { view } = useMesa();
  const newest = [...view.decisions].sort((a, b) => b.number - a.number);
  const current = newest.filter((decision) => isAlive(decision) || decision.state === 'deliberating');
  // In the order in which they were put on the table: no proposal passes before another one.
  const proposed = view.decisions.filter(({ state }) => state === 'proposed');
  const earlier = newest.filter((decision) => !current.includes(decision) && !proposed.includes(decision));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 tabIndex={-1}>{t('decision.title')}</h1>
        <ProposeButton />
      </div>
      <p className={styles.lead}>{t('decision.listLead')}</p>
      <ClosedNotice />
      {newest.length === 0 ? <NoDecisions /> : null}
      {current.length === 0 ? null : (
        <DecisionRows heading={t('decision.current')} decisions={current} main />
      )}
      {proposed.length === 0 ? null : <DecisionRows heading={t('decision.proposals')} decisions={proposed} />}
      {earlier.length === 0 ? null : <DecisionRows heading={t('decision.earlier')} decisions={earlier} />}
    </div>
  );
}

function NoDecisions() {
  const t = useWords();
  const { view } = useMesa();
  const facilitates = view.role === 'facilitator';
  return (
    <EmptyState
      layout="panel"
      icon={<Vote />}
      title={t('decision.emptyTitle')}
      action={
        facilitates ? (
          <ButtonLink variant="primary" href={`/mesa/${view.mesaId}/facilitar`}>
            {t('decision.goToConsole')}
          </ButtonLink>
        ) : null
      }
    >
      {facilitates ? t('decision.emptyFacilitator') : t('decision.emptyText')}
    </EmptyState>
  );
}

interface RowsProps {
  heading: string;
  decisions: DecisionView[];
  main?: boolean;
}

function DecisionRows({ heading, decisions, main = false }: RowsProps) {
  const t = useWords();
  const { view } = useMesa();
  const origin = useOrigin();
  return (
    <section className={styles.group} aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Link
              href={`~/mesa/${view.mesaId}/decisiones/${decision.number}`}
              className={classes(styles.row, main && styles.main)}
            >
              <span className={styles.number}>{decision.number}</span>
              <span className={styles.words}>
                <b>{decision.matter}</b>
                <small>
                  {currentRound(decision) === null
                    ? origin(decision)
                    : t('decision.subjectRound', {
                        subject: subjectName(t, view, decision.subject),
                        round: currentRound(decision)?.number ?? 1,
                      })}
                  {decision.version === null
                    ? ''
                    : `, ${t('decision.versionShort', { version: decision.version })}`}
                </small>
              </span>
              {/* The heading of the proposals already says what they are. */}
              {decision.state === 'proposed' ? null : (
                <Tag tone={TONES[decision.state]}>{t(`mesa.state_${decision.state}`)}</Tag>
              )}
              <ArrowRight aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
