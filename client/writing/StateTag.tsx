// The state of a commitment in one word, and that it is being amended when it is.
import { Lock } from 'lucide-react';
import type { CommitmentView } from '../../shared/model/view.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { useWords } from '../i18n.ts';
import { Tag } from '../ui/Tag.tsx';
import { latestVersion, STATE_TONES, versionInForce } from './life.ts';

export function StateTag({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { state } = commitment;
  const running = state === 'published' || state === 'inImplementation';
  const version = (running ? versionInForce(commitment) : latestVersion(commitment)) ?? 1;
  return (
    <>
      <Tag
        tone={STATE_TONES[state]}
        {...(STATE_TONES[state] === 'ink' ? { icon: <Lock aria-hidden="true" /> } : {})}
      >
        {t(`writing.state_${state}`, { version })}
      </Tag>
      {isAmending(commitment) ? <Tag tone="warn">{t('writing.stateAmending')}</Tag> : null}
    </>
  );
}
