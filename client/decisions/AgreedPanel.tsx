// At the right of an adopted decision: the seal of the agreed text, its version and whole fingerprint, and the
// dissent of the parties that lost, always beside the decision (M8).
import { type FormEvent, useState } from 'react';
import type { DecisionView, RoundView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './AgreedPanel.module.css';
import next from './NextSteps.module.css';
import { isAdopted } from './roundOf.ts';

interface AgreedPanelProps {
  decision: DecisionView;
  round: RoundView;
}

export function AgreedPanel({ decision, round }: AgreedPanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const mine = me.partyId === null ? undefined : round.positions?.[me.partyId]?.value;
  const lost = isAdopted(decision) && (mine === 'object' || mine === 'standAside');
  const written = decision.dissents.some((dissent) => dissent.partyId === me.partyId);
  return (
    <>
      <div className={styles.agreed}>
        <DecisionSeal hash={round.contentHash} size={144} />
        <h2>{t('decision.agreedTitle')}</h2>
        {decision.version === null ? null : (
          <p className={styles.version}>{t('decision.agreedVersion', { version: decision.version })}</p>
        )}
        <p className={styles.note}>{t('decision.agreedText')}</p>
        <p className={styles.hash}>
          <Fingerprint hash={round.contentHash} />
        </p>
      </div>
      {me.spokesperson && lost && view.can['decision.dissent'] && !written ? (
        <DissentForm decision={decision} />
      ) : null}
      {written ? <p className={styles.note}>{t('decision.dissentDone')}</p> : null}
    </>
  );
}

function DissentForm({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { run, busy, error } = useCommand('decision.dissent');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run({ decisionId: decision.id, text });
  };
  return (
    <form className={next.option} onSubmit={submit}>
      <div>
        <h3>{t('decision.dissentTitle')}</h3>
        <p className={next.note}>{t('decision.dissentLead')}</p>
      </div>
      <TextArea
        label={t('decision.dissentLabel')}
        value={text}
        onChange={setText}
        max={4000}
        rows={4}
        record
      />
      {error ? (
        <p className={next.refusal} role="alert">
          {error.message}
        </p>
      ) : null}
      <Button type="submit" variant="primary" block isPending={busy} isDisabled={text.trim() === ''}>
        {t('decision.dissentSend')}
      </Button>
    </form>
  );
}
