// «Llevar a decisión»: the accepted roadmap is frozen and the parties state their positions; who opened it is taken there.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { firstCharacters } from '../../shared/model/plainText.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { useRoadmap } from './roadmapContext.ts';

/** Characters of a matter on the wire. */
const MOST = 200;

export function ToDecision({ disabled }: { disabled: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const { commitment, frame } = useRoadmap();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const number = view.decisions.find(({ id }) => id === opened)?.number;
  useEffect(() => {
    if (number !== undefined) navigate(addressOf(view.mesaId, `decisiones/${number}`));
  }, [number, navigate, view.mesaId]);
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
        onDone={(value) => setOpened(value.decisionId ?? null)}
      >
        <p>{t('roadmap.toDecisionText')}</p>
        <p>{matter}</p>
      </CommandDialog>
    </>
  );
}
