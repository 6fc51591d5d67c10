// A mesa has just been made: its code and QR for the call, and the three links. Copying works without
// the clipboard API too: the link is left selected.
import { ArrowRight, Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { useWords } from '../i18n.ts';
import { copyText } from '../shell/copyText.ts';
import { ownAddress } from '../shell/InnerLinks.tsx';
import { focusHeading } from '../shell/useScreenTitle.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Create.module.css';

/** `planned`: only the own link is shown; the code and the door are shared with the call (5.1). */
export function CreatedMesa({ mesa, planned }: { mesa: CreateMesaAnswer; planned: boolean }) {
  const t = useWords();
  const [, navigate] = useLocation();
  useEffect(focusHeading, []);
  const own = {
    key: 'facilitator',
    label: t('home.linkFacilitator'),
    hint: t('home.linkFacilitatorHint'),
    value: mesa.facilitatorUrl,
  };
  const shared = [
    { key: 'join', label: t('home.linkJoin'), hint: t('home.linkJoinHint'), value: mesa.joinUrl },
    { key: 'screen', label: t('home.linkScreen'), hint: t('home.linkScreenHint'), value: mesa.screenUrl },
  ];
  const links = planned ? [own] : [own, ...shared];
  return (
    <div className={styles.form}>
      <div>
        <h1>{t(planned ? 'planning.createdTitle' : 'home.createdTitle')}</h1>
        <p className={styles.lead}>{t(planned ? 'planning.createdLead' : 'home.createdLead')}</p>
      </div>
      {planned ? null : (
        <section className={styles.code}>
          <div>
            <h2>{t('home.createdCode')}</h2>
            <p className={styles.codeWords}>{mesa.joinCode}</p>
          </div>
          <QrCode value={mesa.joinUrl} purpose={t('home.createdQr')} size="9rem" />
        </section>
      )}
      <Card>
        {links.map(({ key, ...link }) => (
          <CopyLink key={key} {...link} />
        ))}
      </Card>
      <Button
        variant="primary"
        size="lg"
        block
        iconAfter={<ArrowRight aria-hidden="true" />}
        onPress={() => navigate(ownAddress(mesa.facilitatorUrl))}
      >
        {t(planned ? 'planning.goPrepare' : 'home.facilitate')}
      </Button>
    </div>
  );
}

function CopyLink({ label, hint, value }: { label: string; hint: string; value: string }) {
  const t = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [result, setResult] = useState<'none' | 'copied' | 'selected'>('none');
  const copy = async () => {
    const copied = await copyText(value, row.current?.querySelector('input') ?? null);
    setResult(copied ? 'copied' : 'selected');
  };
  return (
    <div>
      <div ref={row} className={styles.link}>
        <TextField label={label} hint={hint} value={value} isReadOnly className={styles.grow} />
        <Button
          icon={result === 'copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          onPress={() => void copy()}
        >
          <span>
            {t(result === 'copied' ? 'home.copied' : 'home.copy')}
            <span className="visuallyHidden">: {label}</span>
          </span>
        </Button>
      </div>
      <p role="status" className={result === 'selected' ? styles.hint : 'visuallyHidden'}>
        {result === 'none' ? null : t(result === 'copied' ? 'home.copied' : 'home.copySelected')}
      </p>
    </div>
  );
}
