// «Llevar al secretariado» (5.5): the mesa leaves the matter to another body, and says to which and why.
import { useState } from 'react';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { TextField } from '../ui/TextField.tsx';

export function EscalateDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const [to, setTo] = useState(() => t(`decision.secretariat_${view.scope}`));
  return (
    <CommandDialog
      command="decision.escalate"
      args={(reason) => ({ decisionId: decision.id, to: to.trim(), reason })}
      title={t('decision.escalateTitle')}
      confirm={t('decision.escalate')}
      reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{t('decision.escalateText')}</p>
      <TextField
        label={t('decision.escalateTo')}
        value={to}
        onChange={setTo}
        maxLength={160}
        isRequired
        error={to.trim().length < 3 ? t('decision.escalateToMissing') : undefined}
      />
    </CommandDialog>
  );
}
