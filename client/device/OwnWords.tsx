// «Mis palabras»: drawn when the person asks, shown once, kept by her and not by this browser (trust.md 2).
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { WordsAnswer } from '../../shared/protocol/http.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal, ApiResult } from '../net/api.ts';
import { drawOwnWords, giveWordsTo } from '../net/session.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Device.module.css';

/** New words on request: the person's own, or, for who facilitates, those of `person`. */
export function useNewWords(person?: ParticipantId): {
  words: readonly string[] | null;
  busy: boolean;
  error: ApiRefusal | null;
  draw: () => Promise<void>;
  forget: () => void;
} {
  const { view } = useMesa();
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const draw = async () => {
    setBusy(true);
    setError(null);
    const answer: ApiResult<WordsAnswer> = await (person === undefined
      ? drawOwnWords(view.mesaId)
      : giveWordsTo(view.mesaId, person));
    setBusy(false);
    if (answer.ok) setWords(answer.value.words);
    else setError(answer.error);
  };
  return { words, busy, error, draw, forget: () => setWords(null) };
}

/** The four words, large, in their order. */
export function FourWords({ words }: { words: readonly string[] }) {
  return (
    <ol className={styles.words} translate="no">
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and their order is what counts
        <li key={at}>{word}</li>
      ))}
    </ol>
  );
}

export function OwnWords() {
  const t = useWords();
  const { words, busy, error, draw, forget } = useNewWords();
  return (
    <div className={styles.part}>
      <h3>{t('device.ownTitle')}</h3>
      <p className={styles.text}>{t('device.ownText')}</p>
      <div role="status">
        {words === null ? null : (
          <>
            <FourWords words={words} />
            <p className={styles.text}>{t('device.ownNote')}</p>
          </>
        )}
      </div>
      {error === null ? null : (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      )}
      {words === null ? (
        <Button size="sm" icon={<KeyRound aria-hidden="true" />} isPending={busy} onPress={() => void draw()}>
          {t('device.ownShow')}
        </Button>
      ) : (
        <Button size="sm" onPress={forget}>
          {t('device.ownDone')}
        </Button>
      )}
    </div>
  );
}
