// The text the mesa agreed on, drawn from the version that was frozen and hashed, never from the live document.
import { Lock } from 'lucide-react';
import type { CommitmentView } from '../../shared/model/view.ts';
import { FrozenBlocks } from '../decisions/FrozenBlocks.tsx';
import { useFrozenText, useShownHash } from '../decisions/useFrozenText.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './AgreedText.module.css';

export function AgreedText({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const latest = commitment.versions.at(-1);
  const text = useFrozenText(latest?.content ?? null);
  // Of the words on the screen, not of what the server says they are.
  const hash = useShownHash(latest?.content ?? null);
  if (!latest) return null;
  const decision = view.decisions.find((candidate) => candidate.id === latest.decisionId);
  return (
    <article className={styles.agreed} aria-label={t('writing.agreedVersion', { version: latest.version })}>
      <div className={styles.head}>
        <div>
          <Tag tone="line">{t('writing.number', { n: commitment.number })}</Tag>
          <h1 className={styles.title} tabIndex={-1}>
            {text.title === '' ? commitment.title : text.title}
          </h1>
        </div>
        <DecisionSeal hash={hash} size={96} />
      </div>
      <div className={styles.rule}>
        <p className={styles.lock}>
          <Lock aria-hidden="true" />
          {t('writing.agreedVersion', { version: latest.version })}
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
            {t('writing.agreedDecision', { n: decision.number })}
          </ButtonLink>
        </div>
      ) : null}
    </article>
  );
}
