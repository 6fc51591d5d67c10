// The signal of who states no position (D10): apart from the decision, never counted, and never called a vote. By
// default only the voice of the party reads it.

import { useState } from 'react';
import { STANCES, type Stance } from '../../shared/model/decision.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Signals.module.css';

interface SignalPanelProps {
  decision: DecisionView;
  round: RoundView;
  /** SHA-256 of what this screen shows; null when it is not the decision's text. */
  shownHash: string | null;
}

/** Shown to people at the table without a voice in the round; folded until they want it. */
export function SignalPanel({ decision, round, shownHash }: SignalPanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const { run, busy, error } = useCommand('decision.signal');
  const sent = me.ownSignals[`${decision.id}/${round.number}`];
  const [value, setValue] = useState<Stance | null>(sent?.value ?? null);
  const [text, setText] = useState(sent?.text ?? '');
  const [open, setOpen] = useState(sent?.open ?? false);
  if (!me.signals || !view.can['decision.signal']) return null;
  const send = () => {
    if (value === null || shownHash === null) return;
    void run({ decisionId: decision.id, round: round.number, contentHash: shownHash, value, text, open });
  };
  return (
    <details className={styles.signal}>
      <summary>{t('decision.signalTitle')}</summary>
      <p>{t('decision.signalLead')}</p>
      <RadioCards
        label={t('decision.signalQuestion')}
        value={value}
        onChange={setValue}
        options={STANCES.map((stance) => ({
          value: stance,
          title: t(`decision.${stance}`),
          mark: () => <StanceGlyph look="all" stance={stance} />,
        }))}
      />
      <TextArea label={t('decision.signalText')} markOptional value={text} onChange={setText} max={600} />
      <Checkbox checked={open} onChange={setOpen} note={t('decision.signalOpenNote')}>
        {t('decision.signalOpen')}
      </Checkbox>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <Button onPress={send} isPending={busy} isDisabled={value === null || shownHash === null}>
        {t(sent ? 'decision.signalChange' : 'decision.signalSend')}
      </Button>
      <p role="status">{sent ? t('decision.signalSent', { stance: t(`decision.${sent.value}`) }) : null}</p>
    </details>
  );
}

/** For who carries the voice: what the people of the party signal in this round (D10). */
export function PartySignals() {
  const t = useWords();
  const { view, me } = useMesa();
  if (me.partySignals.length === 0) return null;
  return (
    <details className={styles.signal}>
      <summary>{t('decision.signalsForYou', { count: me.partySignals.length })}</summary>
      <p>{t('decision.signalsForYouLead')}</p>
      <ul>
        {me.partySignals.map((one) => (
          <li key={one.by}>
            {t('decision.signalOf', {
              name: view.people.find((person) => person.id === one.by)?.name ?? '',
              stance: t(`mesa.stance_${one.value}`),
            })}
            {one.text === '' ? null : <q>{one.text}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** After closing: the open signals, apart from the positions (D10). */
export function ShownSignals({ round }: { round: RoundView }) {
  const t = useWords();
  const { view } = useMesa();
  if (round.signals.length === 0) return null;
  return (
    <details className={styles.signal}>
      <summary>{t('decision.signalsShown', { count: round.signals.length })}</summary>
      <p>{t('decision.signalsShownLead')}</p>
      <ul>
        {round.signals.map((one) => (
          <li key={one.by}>
            {t('decision.signalOfParty', {
              name: view.people.find((person) => person.id === one.by)?.name ?? '',
              party: view.parties.find((party) => party.id === one.partyId)?.name ?? '',
              stance: t(`mesa.stance_${one.value}`),
            })}
            {one.text === '' ? null : <q>{one.text}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
