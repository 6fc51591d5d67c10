// The proposals that wait, for the console: whose they are, with «Abrir» and «Retirar» at hand (5.5).
import { Link } from 'wouter';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import styles from './Proposal.module.css';
import { ProposalActions } from './ProposalActions.tsx';
import { useOrigin } from './useProposer.ts';

export function ProposalQueue() {
  const t = useWords();
  const { view } = useMesa();
  const origin = useOrigin();
  const proposals = view.decisions.filter(({ state }) => state === 'proposed');
  if (proposals.length === 0) return null;
  return (
    <section className={styles.queue} aria-label={t('decision.proposals')}>
      <h3>{t('decision.proposalsCount', { count: proposals.length })}</h3>
      <ul className={styles.list}>
        {proposals.map((decision) => (
          <li key={decision.id}>
            <span>
              <Link href={`~/mesa/${view.mesaId}/decisiones/${decision.number}`}>{decision.matter}</Link>
              <small>{origin(decision)}</small>
            </span>
            <ProposalActions decision={decision} compact />
          </li>
        ))}
      </ul>
    </section>
  );
}
