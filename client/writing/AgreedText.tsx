// The text the mesa agreed on, drawn from the version that was frozen and hashed, never from the live document.

import { Lock } from 'lucide-react';
import type { CommitmentView } from '../../shared/model/view.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { decisionLabel } from '../decisions/decisionLabel.ts';
import { FrozenBlocks } from '../decisions/FrozenBlocks.tsx';
import { useFrozenText, useShownHash } from '../decisions/useFrozenText.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './AgreedText.module.css';
import { LifePanel } from './LifePanel.tsx';
import { VersionList } from './VersionList.tsx';

export interface AgreedTextProps {
  commitment: CommitmentView;
  /** The agreed version to read. */
  version: number;
}

export function AgreedText({ commitment, version }: AgreedTextProps) {
  const t = useWords();
  const { view } = useMesa();
  const agreed = commitment.versions.find((one) => one.version === version);
  const text = useFrozenText(agreed?.content ?? null);
  // Of the words on the screen, not of what the server says they are.
  const hash = useShownHash(agreed?.content ?? null);
  if (!agreed) return null;
  const decision = view.decisions.find((candidate) => candidate.id === agreed.decisionId);
  return (
    <article className={styles.agreed} aria-label={t('writing.agreedVersion', { version: agreed.version })}>
      <div className={styles.head}>
        <div>
          <Tag tone="line">{t('writing.number', { n: commitment.number })}</Tag>
          <h1 className={styles.title} tabIndex={-1}>
            {text.title === '' ? commitment.title : text.title}
          </h1>
        </div>
        <DecisionSeal hash={hash} size={96} />
      </div>
      {isAmending(commitment) ? (
        <WrittenNow commitment={commitment} />
      ) : (
        <LifePanel commitment={commitment} />
      )}
      <div className={styles.rule}>
        <p className={styles.lock}>
          <Lock aria-hidden="true" />
          {t('writing.agreedVersion', { version: agreed.version })}
        </p>
        <p className={styles.meta}>
          {t('writing.agreedText')} {t('writing.fingerprint')} <Fingerprint hash={hash} />
        </p>
        <FrozenBlocks blocks={text.body} />
        {text.rest.length === 0 ? null : <FrozenBlocks blocks={text.rest} small />}
      </div>
      {decision ? (
        <div>
          <ButtonLink size="sm" href={addressOf(view.mesaId, `decisiones/${decision.number}`)}>
            {t('writing.agreedDecision', { n: decisionLabel(view, decision.number) })}
          </ButtonLink>
        </div>
      ) : null}
      <VersionList commitment={commitment} reading={version} />
    </article>
  );
}

/** What is signed is read while another version is written: the way back to that one. */
function WrittenNow({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  return (
    <Banner
      tone="now"
      title={t('writing.amendingTitle')}
      actions={
        <ButtonLink size="sm" href={addressOf(view.mesaId, `compromisos/${commitment.number}`)}>
          {t('writing.backToDraft')}
        </ButtonLink>
      }
    />
  );
}
