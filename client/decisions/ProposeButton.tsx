// «Proponer un asunto» (5.5): for participants and the facilitation, while the session gathers or works.
import { MessageSquarePlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';

/** The form of the console, which reads the rules too: nobody downloads it to read the list. */
const MatterDialog = latePiece(
  () => import('../facilitation/OpenDecisionDialog.tsx'),
  (m) => m.OpenDecisionDialog,
);

export function ProposeButton({ block = false, size = 'md' }: { block?: boolean; size?: 'sm' | 'md' }) {
  const t = useWords();
  const { view } = useMesa();
  const [asking, setAsking] = useState(false);
  if (!view.can['decision.propose']) return null;
  return (
    <>
      <Button
        block={block}
        size={size}
        icon={<MessageSquarePlus aria-hidden="true" />}
        onPress={() => setAsking(true)}
      >
        {t('decision.propose')}
      </Button>
      {asking ? (
        <Suspense fallback={null}>
          <MatterDialog proposing onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
