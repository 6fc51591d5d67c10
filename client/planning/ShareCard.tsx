// What goes with the call: the code, its QR and the link to the door.
import { useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { copyText } from '../shell/copyText.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Preparation.module.css';

export function ShareCard() {
  const t = useWords();
  const { view } = useMesa();
  const row = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  if (view.join === null) return null;
  const { code, url } = view.join;
  const copy = async () => setCopied(await copyText(url, row.current?.querySelector('input') ?? null));
  return (
    <Card title={t('planning.share')}>
      <p className={styles.note}>{t('planning.shareLead')}</p>
      <div className={styles.entry}>
        <QrCode value={url} purpose={t('console.qrPurpose')} size="7.5rem" />
        <p className={styles.code}>{code}</p>
      </div>
      <div ref={row} className={styles.link}>
        <TextField label={t('console.joinLink')} value={url} isReadOnly className={styles.grow} />
        <Button onPress={() => void copy()}>{t('console.copy')}</Button>
      </div>
      <p role="status" className={copied === null ? 'visuallyHidden' : styles.note}>
        {copied === null ? '' : t(copied ? 'console.copied' : 'console.copyByHand')}
      </p>
    </Card>
  );
}
