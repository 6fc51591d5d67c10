// The dissent of a party that lost or stood aside, always beside the decision (M8): in the session by its voice, and
// until 48 hours after the closing by who held a seat of it (C20).

import { type FormEvent, useState } from 'react';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { dayAndTime } from '../acta/moment.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import next from './NextSteps.module.css';
import { isAdopted } from './roundOf.ts';

/** Whether this person may write the dissent of her party now; the server has the last word. */
export function mayDissent(view: MesaView, me: MeView, decision: DecisionView, round: RoundView): boolean {
  const mine = me.partyId === null ? undefined : round.positions?.[me.partyId]?.value;
  if (!isAdopted(decision) || (mine !== 'object' && mine !== 'standAside')) return false;
  if (view.can['decision.dissent'] !== true) return false;
  const until = view.acta?.dissentUntil ?? null;
  return until === null ? me.spokesperson : me.signsFor !== null && view.serverNow <= until;
}

export function DissentPanel({ decision, round }: { decision: DecisionView; round: RoundView }) {
  const t = useWords();
  const { view, me } = useMesa();
  const written = decision.dissents.some((dissent) => dissent.partyId === me.partyId);
  if (written) return <p className={next.note}>{t('decision.dissentDone')}</p>;
  if (!mayDissent(view, me, decision, round)) return null;
  return <DissentForm decision={decision} />;
}

function DissentForm({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('decision.dissent');
  const [text, setText] = useState('');
  const until = view.acta?.dissentUntil ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run({ decisionId: decision.id, text });
  };
  return (
    <form className={next.option} onSubmit={submit}>
      <div>
        <h3>{t('decision.dissentTitle')}</h3>
        <p className={next.note}>
          {t('decision.dissentLead')}
          {until === null
            ? null
            : ` ${t('actaLife.dissentUntil', { until: dayAndTime(until, view.timeZone) })}`}
        </p>
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
          <Refusal error={error} />
        </p>
      ) : null}
      <Button type="submit" variant="primary" block isPending={busy} isDisabled={text.trim() === ''}>
        {t('decision.dissentSend')}
      </Button>
    </form>
  );
}
