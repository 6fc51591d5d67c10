// The strip over the console: who facilitates, the code of the door with its QR, and the projector's link.
import { ConciergeBell, ExternalLink, Projector, QrCode as QrIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { newScreenLink } from '../net/session.ts';
import { momentOf } from '../planning/meeting.ts';
import { copyText } from '../shell/copyText.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './ConsoleBar.module.css';
import { SessionPauses } from './SessionPauses.tsx';

export function ConsoleBar() {
  const t = useWords();
  const { view } = useMesa();
  const [sheet, setSheet] = useState<'code' | 'screen' | null>(null);
  const close = () => setSheet(null);
  // The code is shared with the call, and leads nowhere once the mesa is cancelled.
  const moment = momentOf(view);
  const join = moment === null || moment === 'called' || moment === 'paused' ? view.join : null;
  return (
    <>
      <div className={styles.bar}>
        <Tag tone="now" icon={<ConciergeBell aria-hidden="true" />}>
          {t('console.youFacilitate')}
        </Tag>
        <span className={styles.gap} />
        <SessionPauses />
        {join ? (
          <Button size="sm" icon={<QrIcon aria-hidden="true" />} onPress={() => setSheet('code')}>
            <span className="visuallyHidden">{t('console.code')} </span>
            <span className={styles.code}>{join.code}</span>
          </Button>
        ) : null}
        <Button size="sm" icon={<Projector aria-hidden="true" />} onPress={() => setSheet('screen')}>
          {t('console.openScreen')}
        </Button>
      </div>
      {view.insecure ? (
        <Banner tone="now" title={t('console.insecureTitle')}>
          {t('console.insecure')}
        </Banner>
      ) : null}
      {join ? (
        <Sheet
          title={t('console.codeTitle')}
          lead={t('console.codeLead')}
          isOpen={sheet === 'code'}
          onClose={close}
          size="sm"
        >
          <div className={styles.entry}>
            <QrCode value={join.url} purpose={t('console.qrPurpose')} size="15rem" />
            <p className={styles.big}>{join.code}</p>
            <CopyLine label={t('console.joinLink')} value={join.url} />
          </div>
        </Sheet>
      ) : null}
      <Sheet
        title={t('console.screenTitle')}
        lead={t('console.screenLead')}
        isOpen={sheet === 'screen'}
        onClose={close}
        size="sm"
      >
        <ScreenLink />
      </Sheet>
    </>
  );
}

/** Asks for a link that opens the projector page, opens it in a new window and leaves it to be copied. */
function ScreenLink() {
  const t = useWords();
  const { view } = useMesa();
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const ask = async () => {
    setBusy(true);
    setError(null);
    const answer = await newScreenLink(view.mesaId);
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setLink(answer.value.screenUrl);
    window.open(answer.value.screenUrl, '_blank', 'noopener');
  };
  return (
    <div className={styles.entry}>
      <Button
        variant="primary"
        block
        isPending={busy}
        icon={<ExternalLink aria-hidden="true" />}
        onPress={ask}
      >
        {t('console.openScreen')}
      </Button>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {link === null ? null : <CopyLine label={t('console.screenLink')} value={link} />}
    </div>
  );
}

function CopyLine({ label, value }: { label: string; value: string }) {
  const t = useWords();
  const shown = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={styles.copy}>
      <label>
        {label}
        <input ref={shown} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <Button size="sm" onPress={async () => setCopied(await copyText(value, shown.current))}>
        {t('console.copy')}
      </Button>
      <p role="status">{copied === null ? '' : t(copied ? 'console.copied' : 'console.copyByHand')}</p>
    </div>
  );
}
