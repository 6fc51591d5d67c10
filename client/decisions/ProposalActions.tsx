// What may be done with a proposal (5.5): the facilitation opens or withdraws it; who proposed it may withdraw it. The
// server decides again at every press.
import { Archive, Vote } from 'lucide-react';
import { useState } from 'react';
import { isReservedByNature } from '../../shared/decisions/reservedMatter.ts';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './Proposal.module.css';
import { isAlive } from './roundOf.ts';

/** `compact`: one row of small buttons, for the console's list. */
export function ProposalActions({
  decision,
  compact = false,
}: {
  decision: DecisionView;
  compact?: boolean;
}) {
  const t = useWords();
  const { view, me } = useMesa();
  const [asked, setAsked] = useState<'open' | 'withdraw' | null>(null);
  const close = () => setAsked(null);
  if (decision.state !== 'proposed') return null;
  // One decision at a time: while one is open the others wait.
  const opens = view.can['decision.openProposed'] === true && !view.decisions.some(isAlive);
  const own = decision.proposed?.by === me.participantId;
  const withdraws = view.can['decision.withdraw'] === true && (own || view.role === 'facilitator');
  if (!opens && !withdraws) return null;
  const { matter } = decision;
  return (
    <div className={compact ? styles.row : styles.actions}>
      {opens ? (
        <Button
          variant="primary"
          size={compact ? 'sm' : 'md'}
          block={!compact}
          icon={<Vote aria-hidden="true" />}
          aria-label={compact ? t('decision.openProposalNamed', { matter }) : undefined}
          onPress={() => setAsked('open')}
        >
          {t('decision.openProposal')}
        </Button>
      ) : null}
      {withdraws ? (
        <Button
          variant={compact ? 'outline' : 'quiet'}
          size={compact ? 'sm' : 'md'}
          block={!compact}
          icon={<Archive aria-hidden="true" />}
          aria-label={compact ? t('decision.withdrawNamed', { matter }) : undefined}
          onPress={() => setAsked('withdraw')}
        >
          {t('decision.withdraw')}
        </Button>
      ) : null}
      {asked === 'open' ? <OpenProposal decision={decision} onClose={close} /> : null}
      <CommandDialog
        command="decision.withdraw"
        args={(reason) => ({ decisionId: decision.id, reason })}
        title={t('decision.withdrawTitle')}
        confirm={t('decision.withdraw')}
        danger
        reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
        isOpen={asked === 'withdraw'}
        onClose={close}
      >
        <p>{t('decision.withdrawProposalText')}</p>
      </CommandDialog>
    </div>
  );
}

function OpenProposal({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const [marked, setMarked] = useState(false);
  const byNature = decision.reserved || isReservedByNature(view.decisions, decision.subject, decision.matter);
  return (
    <CommandDialog
      command="decision.openProposed"
      args={() => ({ decisionId: decision.id, reserved: marked })}
      title={t('decision.openProposalTitle')}
      confirm={t('console.openDecisionConfirm')}
      isOpen
      onClose={onClose}
    >
      <p>
        <b>{decision.matter}</b>
      </p>
      <p>{t('decision.openProposalText')}</p>
      <Checkbox
        checked={marked || byNature}
        onChange={setMarked}
        disabled={byNature}
        note={t('console.reservedNote')}
      >
        {t('console.reserved')}
      </Checkbox>
    </CommandDialog>
  );
}
