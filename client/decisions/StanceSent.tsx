// The stance is registered: what was said, when, and the way back while the round is open (D8).
import { Pencil } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import type { SectorLook } from '../ui/looks.ts';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import styles from './StanceSent.module.css';
import type { SentPosition } from './stanceDraft.ts';
import { timeOfDay } from './timeOfDay.ts';

interface StanceSentProps {
  sent: SentPosition;
  look: SectorLook;
  timeZone: string;
  /** Absent while the decision is paused. */
  onChange?: () => void;
}

export function StanceSent({ sent, look, timeZone, onChange }: StanceSentProps) {
  const t = useWords();
  const stance = t(`decision.${sent.value}`);
  return (
    <div className={styles.sent}>
      <StanceGlyph look={sent.value === 'object' ? 'all' : look} stance={sent.value} size="6.5rem" />
      <div role="status">
        <h2>{t('decision.sentTitle')}</h2>
      </div>
      <p>{t('decision.sentAt', { stance, time: timeOfDay(sent.at, timeZone) })}</p>
      {sent.text === '' ? null : (
        <blockquote className={styles.words}>
          <p>{sent.text}</p>
          {sent.passage === '' ? null : <p>{t('decision.sentPassage', { text: sent.passage })}</p>}
          {sent.proposal === '' ? null : <p>{t('decision.sentProposal', { text: sent.proposal })}</p>}
        </blockquote>
      )}
      {onChange ? (
        <Button block icon={<Pencil aria-hidden="true" />} onPress={onChange}>
          {t('decision.change')}
        </Button>
      ) : null}
    </div>
  );
}
