// The step of a draft that the facilitation may take by hand: to review, ready, back to be written, or leaving an
// amendment (5.6). Taking it to its decision is beside, and goes through all of them at once.
import { useState } from 'react';
import type { CommitmentView } from '../../shared/model/view.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { DropAmendmentDialog, MoveDialog } from './LifeDialogs.tsx';

const NEXT = {
  draft: { to: 'inReview', word: 'writing.lifeReview' },
  inReview: { to: 'readyForDecision', word: 'writing.lifeReady' },
  readyForDecision: { to: 'draft', word: 'writing.lifeBack' },
} as const;

export interface NextStateProps {
  commitment: CommitmentView;
  /** Nothing is missing in its text (6.6). */
  ready: boolean;
}

export function NextState({ commitment, ready }: NextStateProps) {
  const t = useWords();
  const { view } = useMesa();
  const [asking, setAsking] = useState(false);
  const { state } = commitment;
  const close = () => setAsking(false);
  if (isAmending(commitment)) {
    if (view.can['commitment.dropAmendment'] !== true) return null;
    return (
      <>
        <Button onPress={() => setAsking(true)}>{t('writing.amendDrop')}</Button>
        {asking ? <DropAmendmentDialog commitment={commitment} onClose={close} /> : null}
      </>
    );
  }
  if (state !== 'draft' && state !== 'inReview' && state !== 'readyForDecision') return null;
  if (view.can['commitment.move'] !== true) return null;
  const { to, word } = NEXT[state];
  return (
    <>
      <Button isDisabled={to === 'readyForDecision' && !ready} onPress={() => setAsking(true)}>
        {t(word)}
      </Button>
      {asking ? <MoveDialog commitment={commitment} to={to} onClose={close} /> : null}
    </>
  );
}
