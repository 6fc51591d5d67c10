// The text being decided, as it was frozen: seal, fingerprint computed on this device from what is drawn, title
// and every word. On a phone it starts folded, with «Leer completo».
import { ChevronDown, Info, Lock } from 'lucide-react';
import { useState } from 'react';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Tag } from '../ui/Tag.tsx';
import { FingerprintHelp } from './FingerprintHelp.tsx';
import { FrozenBlocks } from './FrozenBlocks.tsx';
import styles from './FrozenCard.module.css';
import { isEmptyText } from './frozenText.ts';
import { subjectName } from './subjectName.ts';
import { timeOfDay } from './timeOfDay.ts';
import { useFrozenText } from './useFrozenText.ts';
import { WhatChanged } from './WhatChanged.tsx';

interface FrozenCardProps {
  decision: DecisionView;
  round: RoundView;
  /** SHA-256 of what is drawn here (useShownHash). */
  hash: string;
}

export function FrozenCard({ decision, round, hash }: FrozenCardProps) {
  const t = useWords();
  const { view } = useMesa();
  const [unfolded, setUnfolded] = useState(false);
  const text = useFrozenText(round.content);
  const subject = subjectName(t, view, decision.subject);
  const title = text.title === '' ? decision.matter : text.title;
  return (
    <>
      <article
        className={classes(styles.card, unfolded && styles.unfolded)}
        aria-label={t('decision.frozenRegion')}
      >
        <header className={styles.head}>
          <DecisionSeal hash={hash} size="var(--seal-size)" className={styles.seal} />
          <div className={styles.titles}>
            <Tag tone="ink" icon={<Lock aria-hidden="true" />} className={styles.tag}>
              {t('decision.frozen')}
            </Tag>
            <MatterTags decision={decision} />
            <h1 className={styles.title} tabIndex={-1}>
              {title}
            </h1>
            <p className={styles.meta}>
              {t('decision.subjectRound', { subject, round: round.number })}
              <span className={styles.when}>
                . {t('decision.frozenAt', { time: timeOfDay(round.openedAt, view.timeZone) })}{' '}
                {t('decision.fingerprint')}
              </span>{' '}
              <b>
                <Fingerprint hash={hash} groups={3} />
              </b>{' '}
              <FingerprintHelp hash={hash} />
            </p>
          </div>
          <div className={styles.fold}>
            <Button size="sm" aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
              {unfolded ? t('decision.readLess') : t('decision.readAll')}
            </Button>
          </div>
        </header>
        {title === decision.matter ? null : <p className={styles.matter}>{decision.matter}</p>}
        {hash === round.contentHash ? null : <Mismatch />}
        <div className={styles.body}>
          {isEmptyText(text) ? <p className={styles.empty}>{t('decision.emptyContent')}</p> : null}
          <WhatChanged decision={decision} round={round} />
          <FrozenBlocks blocks={text.body} />
          {text.rest.length === 0 ? null : (
            <details className={styles.rest}>
              <summary>
                <ChevronDown aria-hidden="true" />
                {t('decision.moreFields')}
              </summary>
              <FrozenBlocks blocks={text.rest} small />
            </details>
          )}
        </div>
      </article>
      <p className={styles.why}>
        <Info aria-hidden="true" />
        {t('decision.frozenWhy')}
      </p>
    </>
  );
}

/** What kind of matter it is, when it is not the usual one. */
function MatterTags({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const responsible = view.parties.find((party) => party.id === decision.responsibleParty);
  return (
    <span className={styles.tags}>
      {decision.kind === 'procedural' ? <Tag tone="line">{t('decision.procedural')}</Tag> : null}
      {decision.reserved ? <Tag tone="line">{t('decision.reserved')}</Tag> : null}
      {responsible ? <Tag tone="line">{t('decision.responsible', { party: responsible.name })}</Tag> : null}
    </span>
  );
}

function Mismatch() {
  const t = useWords();
  return (
    <Banner
      tone="danger"
      role="alert"
      title={t('decision.mismatchTitle')}
      actions={
        <Button size="sm" onPress={() => location.reload()}>
          {t('decision.reload')}
        </Button>
      }
    >
      {t('decision.mismatchText')}
    </Banner>
  );
}
