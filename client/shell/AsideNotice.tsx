// «Su cambio quedó aparte»: what a lock or a freeze refused comes back to its author, whole, to be copied.
// Screens with a live document show it with the `aside` and `forgetAside` of useLiveDoc.
import { useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copyText.ts';
import styles from './ShellNotices.module.css';

/** Nothing when `aside` is empty. */
export function AsideNotice({ aside, onForget }: { aside: readonly string[]; onForget: () => void }) {
  const t = useWords();
  const kept = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  if (aside.length === 0) return null;
  const text = aside.join('\n');
  const copy = async () => setCopied(await copyText(text, kept.current));
  return (
    <Banner
      tone="now"
      role="alert"
      title={t('net.kept_aside_title')}
      className={styles.aside}
      actions={
        <>
          <Button size="sm" variant="primary" onPress={() => void copy()}>
            {t(copied ? 'net.kept_aside_copied' : 'net.kept_aside_copy')}
          </Button>
          <Button size="sm" onPress={onForget}>
            {t('net.kept_aside_dismiss')}
          </Button>
        </>
      }
    >
      <span>{t('net.kept_aside_locked')}</span>
      <p ref={kept} className={styles.kept}>
        {text}
      </p>
    </Banner>
  );
}
