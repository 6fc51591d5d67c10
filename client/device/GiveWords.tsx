// The facilitation gives somebody new words: her device died, or she tried five times. Shown once, to hand over.
import type { PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './Device.module.css';
import { FourWords, useNewWords } from './OwnWords.tsx';

export function GiveWords({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useWords();
  const { words, busy, error, draw } = useNewWords(person.id);
  const { name } = person;
  return (
    <Sheet
      title={t('device.giveTitle', { name })}
      isOpen
      onClose={onClose}
      size="sm"
      actions={
        words === null ? (
          <>
            <Button onPress={onClose}>{t('decision.cancel')}</Button>
            <Button variant="primary" isPending={busy} onPress={() => void draw()}>
              {t('device.giveGo')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {t('device.giveDone')}
          </Button>
        )
      }
    >
      <div className={styles.dialog}>
        {words === null ? <p>{t('device.giveText', { name })}</p> : null}
        <div role="status">
          {words === null ? null : (
            <>
              <FourWords words={words} />
              <p className={styles.text}>{t('device.giveNote', { name })}</p>
            </>
          )}
        </div>
        {error === null ? null : (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        )}
      </div>
    </Sheet>
  );
}
