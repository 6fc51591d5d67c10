// A matter more for the agenda (Q11): freely until the notice of the session; afterwards it says which consensus carries it.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { DecisionId, PhaseId } from '../../shared/model/ids.ts';
import type { Phase } from '../../shared/model/mesa.ts';
import { useWords } from '../i18n.ts';
import { phaseName } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextField } from '../ui/TextField.tsx';
import { consensusHere, KINDS_OF_MATTER, minutesTyped, placesAhead } from './agendaMatter.ts';

const AT_END = 'end';
const NONE = 'none';

/** The button, and its form in a sheet. Nothing while the agenda cannot grow. */
export function AddMatter() {
  const t = useWords();
  const { view } = useMesa();
  const [open, setOpen] = useState(false);
  if (view.can['agenda.add'] !== true) return null;
  return (
    <>
      <Button size="sm" variant="quiet" icon={<Plus aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('console.addMatter')}
      </Button>
      {open ? <MatterForm onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MatterForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('agenda.add');
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Phase['kind']>('solutions');
  const [minutes, setMinutes] = useState('10');
  const [before, setBefore] = useState<string>(AT_END);
  const [decision, setDecision] = useState<string>(NONE);
  const [tried, setTried] = useState(false);
  const consensus = consensusHere(view);
  const asksDecision = error?.code === 'agenda_late' || decision !== NONE;
  const many = minutesTyped(minutes);
  const submit = async () => {
    setTried(true);
    if (many === null || title.trim().length < 3) return;
    const answer = await run({
      title,
      kind,
      minutes: many,
      before: before === AT_END ? null : (before as PhaseId),
      decisionId: decision === NONE ? null : (decision as DecisionId),
    });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('console.addMatterTitle')}
      onClose={onClose}
      size="sm"
      send={t('console.addMatter')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <p>{t('console.addMatterText')}</p>
      <TextField
        label={t('console.matterName')}
        value={title}
        onChange={setTitle}
        autoFocus
        isInvalid={tried && title.trim().length < 3}
        {...(tried && title.trim().length < 3 ? { error: t('console.matterNameError') } : {})}
      />
      <Select
        label={t('console.matterKind')}
        value={kind}
        onChange={setKind}
        options={KINDS_OF_MATTER.map((one) => ({ value: one, label: t(`mesa.phase_${one}`) }))}
      />
      <TextField
        label={t('console.matterMinutes')}
        inputMode="numeric"
        value={minutes}
        onChange={setMinutes}
        isInvalid={tried && many === null}
        {...(tried && many === null ? { error: t('console.matterMinutesError') } : {})}
      />
      <Select
        label={t('console.matterBefore')}
        value={before}
        onChange={setBefore}
        options={[
          ...placesAhead(view).map((phase) => ({ value: phase.id as string, label: phaseName(t, phase) })),
          { value: AT_END, label: t('console.matterAtEnd') },
        ]}
      />
      {asksDecision || (consensus.length > 0 && view.session.openedAt !== null) ? (
        <Select
          label={t('console.matterDecision')}
          hint={t('console.matterDecisionHint')}
          value={decision}
          onChange={setDecision}
          options={[
            { value: NONE, label: t('console.matterNoDecision') },
            ...consensus.map((one) => ({
              value: one.id as string,
              label: t('console.matterDecisionLine', { number: one.number, matter: one.matter }),
            })),
          ]}
        />
      ) : null}
    </SheetForm>
  );
}
