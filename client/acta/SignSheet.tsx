// Signing (K4): the acta is downloaded and computed again on this device, its seal and fingerprint are shown, and only
// that text is signed, with the key of this device. A text that is not the mesa's cannot be signed from here.
import { PenLine } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { MOST_LETTERS } from './ActSheet.tsx';
import { signingSeat } from './actaDuty.ts';
import styles from './Course.module.css';
import { keyTail } from './deviceKey.ts';
import { type Reading, useReading, useSigning } from './useSigning.ts';

/** Mounted while it is open; closes by itself once the signature is in the record. */
export function SignSheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view, me } = useMesa();
  const form = useId();
  const { reading, again } = useReading();
  const { key, newKey, sign, busy, error } = useSigning();
  const own = signingSeat(view, me);
  const ready = reading.kind === 'same' && key !== null;
  return (
    <Sheet
      title={t('actaLife.sign_title', { party: own?.party.name ?? '' })}
      lead={t('actaLife.sign_lead', { seat: own?.seat.label ?? '' })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            icon={<PenLine aria-hidden="true" />}
            isDisabled={!ready}
            isPending={busy}
          >
            {t('actaLife.sign_send')}
          </Button>
        </>
      }
    >
      <ExactText reading={reading} onAgain={again} />
      <SignForm
        form={form}
        refusal={error}
        keyLine={
          key === null
            ? ''
            : t(newKey ? 'actaLife.sign_newKey' : 'actaLife.sign_key', { key: keyTail(key.publicKey) })
        }
        onSign={async (observation) => {
          if (reading.kind !== 'same') return;
          if (await sign(reading.contentHash, observation)) onClose();
        }}
      />
      {key?.kept === false ? <Banner>{t('actaLife.key_noStorage')}</Banner> : null}
    </Sheet>
  );
}

/** The seal of what this device computed, or why it cannot be signed. */
function ExactText({ reading, onAgain }: { reading: Reading; onAgain: () => void }) {
  const t = useWords();
  switch (reading.kind) {
    case 'reading':
      return (
        <p className={styles.reading} role="status">
          <Spinner size="1.25rem" /> {t('actaLife.sign_reading')}
        </p>
      );
    case 'same':
      return (
        <div className={styles.exact}>
          <DecisionSeal hash={reading.contentHash} size="7rem" />
          <div>
            <Fingerprint hash={reading.contentHash} />
            <p className={styles.hint} role="status">
              {t('actaLife.sign_same')}
            </p>
          </div>
        </div>
      );
    case 'different':
    case 'unread':
      return (
        <Banner
          tone="danger"
          role="alert"
          actions={
            <Button size="sm" onPress={onAgain}>
              {t('actaLife.sign_again')}
            </Button>
          }
        >
          {reading.kind === 'different'
            ? t('actaLife.sign_different')
            : t('actaLife.sign_unread', { message: reading.message })}
        </Banner>
      );
  }
}

interface SignFormProps {
  form: string;
  keyLine: string;
  refusal: ApiRefusal | null;
  onSign: (observation: string) => Promise<void>;
}

function SignForm({ form, keyLine, refusal, onSign }: SignFormProps) {
  const t = useWords();
  const [observes, setObserves] = useState(false);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = observes && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void onSign(observes ? text.trim() : '');
  };
  return (
    <form id={form} className={styles.form} onSubmit={submit} noValidate>
      <Checkbox checked={observes} onChange={setObserves} note={t('actaLife.sign_withObservationNote')}>
        {t('actaLife.sign_withObservation')}
      </Checkbox>
      {observes ? (
        <TextArea
          label={t('actaLife.sign_observation')}
          value={text}
          onChange={setText}
          max={MOST_LETTERS}
          rows={3}
          record
          isRequired
          error={tried && missing ? t('actaLife.sign_observationMissing') : undefined}
        />
      ) : null}
      {keyLine === '' ? null : <p className={styles.hint}>{keyLine}</p>}
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          <Refusal error={refusal} />
        </p>
      )}
    </form>
  );
}
