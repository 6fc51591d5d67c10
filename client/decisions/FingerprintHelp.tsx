// «¿Qué es?»: what a fingerprint and a seal are, in plain words, with the whole value to compare or copy.
import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './FingerprintHelp.module.css';

export function FingerprintHelp({ hash }: { hash: string }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <PlainButton className={styles.link} onPress={() => setOpen(true)}>
        {t('decision.fingerprintWhat')}
      </PlainButton>
      <Sheet
        title={t('decision.fingerprintTitle')}
        isOpen={open}
        onClose={close}
        size="sm"
        actions={
          <Button variant="primary" onPress={close}>
            {t('decision.understood')}
          </Button>
        }
      >
        <p>{t('decision.fingerprintText')}</p>
        <div>
          <h3 className={styles.label}>{t('decision.fingerprintFull')}</h3>
          <Fingerprint hash={hash} className={styles.full} />
        </div>
      </Sheet>
    </>
  );
}
