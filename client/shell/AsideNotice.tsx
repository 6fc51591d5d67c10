// «Su cambio quedó aparte»: what a lock or a freeze refused comes back to its author, whole, to be copied or sent to
// the mesa as a proposal (architecture.md 3). Screens with a live document show it with the `aside` and `forgetAside`
// of useLiveDoc.

import { useRef, useState } from 'react';
import type { AsideTarget } from '../../shared/model/aside.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copyText.ts';
import { Refusal } from './Refusal.tsx';
import styles from './ShellNotices.module.css';

export interface AsideNoticeProps {
  aside: readonly string[];
  /** The document the words were written in. */
  target: AsideTarget;
  onForget: () => void;
}

/** Nothing when `aside` is empty, except to say where the words just sent are. */
export function AsideNotice({ aside, target, onForget }: AsideNoticeProps) {
  const t = useWords();
  const { view } = useMesa();
  const kept = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  const [isSent, setSent] = useState(false);
  const { run, busy, error } = useCommand('aside.send');
  if (aside.length === 0) return isSent ? <SentNotice onClose={() => setSent(false)} /> : null;
  const text = aside.join('\n');
  const copy = async () => setCopied(await copyText(text, kept.current));
  const send = async () => {
    const answer = await run({ doc: target, text });
    // What was sent is on disk and in the list: only then it leaves this device.
    if (!answer.ok) return;
    setSent(true);
    onForget();
  };
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
          {view.can['aside.send'] === true ? (
            <Button size="sm" isPending={busy} onPress={() => void send()}>
              {t('net.kept_aside_send')}
            </Button>
          ) : null}
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
      {error ? (
        <p role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </Banner>
  );
}

function SentNotice({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <Banner
      tone="ok"
      role="status"
      title={t('net.kept_aside_sent')}
      className={styles.aside}
      actions={
        <Button size="sm" onPress={onClose}>
          {t('net.kept_aside_understood')}
        </Button>
      }
    >
      {t('net.kept_aside_where')}
    </Banner>
  );
}
