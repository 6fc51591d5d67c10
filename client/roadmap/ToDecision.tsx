// «Llevar a decisión»: the accepted roadmap is frozen and the parties state their positions.
import { useState } from 'react';
import { firstCharacters } from '../../shared/model/plainText.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useRoadmap } from './roadmapContext.ts';

/** Characters of a matter on the wire. */
const MOST = 200;

export interface ToDecisionProps {
  disabled: boolean;
  /** The decision that was opened; by then this button may be gone. */
  onOpened: (decisionId: string | null) => void;
}

export function ToDecision({ disabled, onOpened }: ToDecisionProps) {
  const t = useWords();
  const { commitment, frame } = useRoadmap();
  const [asking, setAsking] = useState(false);
  const n = commitment.number;
  const matter = firstCharacters(t('roadmap.matter', { n, title: frame.title || commitment.title }), MOST);
  return (
    <>
      <Button variant="primary" isDisabled={disabled} onPress={() => setAsking(true)}>
        {t('roadmap.toDecision')}
      </Button>
      <CommandDialog
        command="decision.open"
        args={() => ({ matter, subject: { kind: 'roadmap', commitmentId: commitment.id } })}
        title={t('roadmap.toDecisionTitle', { n })}
        confirm={t('roadmap.toDecisionConfirm')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onDone={(value) => onOpened(value.decisionId ?? null)}
      >
        <p>{t('roadmap.toDecisionText')}</p>
        <p>{matter}</p>
      </CommandDialog>
    </>
  );
}
