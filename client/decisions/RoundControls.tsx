// What the facilitation can do with an open round: close it, so that all stances appear at once (D9), void it to
// change the text (D7), or withdraw the matter before any round has closed (5.5). Rights come from the view; the server refuses with its own sentence.
import { Archive, Eye, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RoundControls.module.css';

interface RoundControlsProps {
  decision: DecisionView;
  round: RoundView;
}

export function RoundControls({ decision, round }: RoundControlsProps) {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState<'close' | 'void' | 'withdraw' | null>(null);
  const target = { decisionId: decision.id, round: round.number };
  const done = () => setAsked(null);
  return (
    <div className={styles.controls}>
      {view.can['decision.close'] && decision.state === 'open' ? (
        <>
          <Button variant="primary" block icon={<Eye aria-hidden="true" />} onPress={() => setAsked('close')}>
            {t('decision.close')}
          </Button>
          <p className={styles.note}>{t('decision.closeNote')}</p>
        </>
      ) : null}
      {view.can['decision.void'] ? (
        <Button variant="quiet" block icon={<Undo2 aria-hidden="true" />} onPress={() => setAsked('void')}>
          {t('decision.void')}
        </Button>
      ) : null}
      {view.can['decision.withdraw'] && decision.rounds.length === 1 ? (
        <Button
          variant="quiet"
          block
          icon={<Archive aria-hidden="true" />}
          onPress={() => setAsked('withdraw')}
        >
          {t('decision.withdrawMatter')}
        </Button>
      ) : null}
      <CommandDialog
        command="decision.close"
        args={() => target}
        title={t('decision.closeTitle', { round: round.number })}
        confirm={t('decision.closeConfirm')}
        isOpen={asked === 'close'}
        onClose={done}
      >
        <p>{t('decision.closeText')}</p>
      </CommandDialog>
      <CommandDialog
        command="decision.void"
        args={() => target}
        title={t('decision.voidTitle', { round: round.number })}
        confirm={t('decision.void')}
        danger
        isOpen={asked === 'void'}
        onClose={done}
      >
        <p>{t('decision.voidText')}</p>
      </CommandDialog>
      <CommandDialog
        command="decision.withdraw"
        args={(reason) => ({ decisionId: decision.id, reason })}
        title={t('decision.withdrawTitle')}
        confirm={t('decision.withdraw')}
        danger
        reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
        isOpen={asked === 'withdraw'}
        onClose={done}
      >
        <p>{t('decision.withdrawText')}</p>
      </CommandDialog>
    </div>
  );
}
