// A matter on the table that was not opened: its words, whose it is, and what the facilitation or its author may do
// with it (5.5).
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Tag } from '../ui/Tag.tsx';
import { linesOf } from './frozenText.ts';
import { OriginLink } from './Parts.tsx';
import styles from './Proposal.module.css';
import { ProposalActions } from './ProposalActions.tsx';
import { subjectName } from './subjectName.ts';
import { timeOfDay } from './timeOfDay.ts';
import { useProposer } from './useProposer.ts';
import { Workspace } from './Workspace.tsx';

export function ProposalDetail({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const proposer = useProposer();
  const waits = decision.state === 'proposed';
  const { subject, proposed } = decision;
  const responsible = view.parties.find((party) => party.id === decision.responsibleParty);
  return (
    <Workspace
      narrow
      sideLabel={t('decision.nextRegion')}
      side={
        <>
          <p className={styles.quiet}>{t(waits ? 'decision.proposalWaits' : 'decision.proposalEnded')}</p>
          {decision.endReason === '' ? null : (
            <p>{t('decision.reasonGiven', { reason: decision.endReason })}</p>
          )}
          <ProposalActions decision={decision} />
        </>
      }
    >
      <article className={styles.proposal}>
        <OriginLink decision={decision} />
        <div className={styles.tags}>
          <Tag tone={waits ? 'now' : 'line'}>{t(`mesa.state_${decision.state}`)}</Tag>
          {decision.kind === 'procedural' ? <Tag>{t('decision.procedural')}</Tag> : null}
          {decision.reserved ? <Tag tone="warn">{t('decision.reserved')}</Tag> : null}
          {responsible ? <Tag>{t('decision.responsible', { party: responsible.name })}</Tag> : null}
        </div>
        <h1 tabIndex={-1}>{decision.matter}</h1>
        {proposed === null || decision.origin !== null ? null : (
          <p className={styles.who}>
            {t('decision.proposedAt', {
              who: proposer(decision),
              time: timeOfDay(proposed.at, view.timeZone),
            })}
          </p>
        )}
        {subject.kind === 'text' ? (
          <div className={styles.words}>
            {linesOf(subject.text).map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a proposal never change
              <p key={at}>{line}</p>
            ))}
          </div>
        ) : (
          <p>{t('decision.proposalReads', { subject: subjectName(t, view, subject) })}</p>
        )}
      </article>
    </Workspace>
  );
}
