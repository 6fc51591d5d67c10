// A matter more for the agenda (Q11): freely until the notice of the session; afterwards it says which consensus carries it.
import { Plus, Scale } from 'lucide-react';
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
import { OpenDecisionDialog } from './OpenDecisionDialog.tsx';

const AT_END = 'end';
const NONE = 'none';

/** The button, and its form in a sheet. Nothing while the agenda cannot grow. */
export function AddMatter() {
  const t = useWords();
  const { view } = useMesa();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(EMPTY);
  const [deciding, setDeciding] = useState(false);
  if (view.can['agenda.add'] !== true) return null;
  const asked = { title: draft.title.trim(), minutes: draft.minutes };
  return (
    <>
      <Button size="sm" variant="quiet" icon={<Plus aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('console.addMatter')}
      </Button>
      {open ? (
        <MatterForm
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          onClose={() => setOpen(false)}
          onAdded={() => setDraft(EMPTY)}
          onDecide={() => {
            setOpen(false);
            setDeciding(true);
          }}
        />
      ) : null}
      {deciding ? (
        <OpenDecisionDialog
          start={{
            matter: t('console.matterAsk', asked),
            text: t('console.matterAskText', asked),
            kind: 'procedural',
          }}
          onClose={() => setDeciding(false)}
        />
      ) : null}
    </>
  );
}

interface MatterDraft {
  title: string;
  kind: Phase['kind'];
  minutes: string;
  before: string;
}
const EMPTY: MatterDraft = { title: '', kind: 'solutions', minutes: '10', before: AT_END };

interface MatterFormProps {
  /** Kept outside: while the mesa decides on it, the matter waits as it was written. */
  draft: MatterDraft;
  onChange: (part: Partial<MatterDraft>) => void;
  onClose: () => void;
  onAdded: () => void;
  /** Q11: goes to ask the mesa for the consensus that a late matter needs. */
  onDecide: () => void;
}

function MatterForm({ draft, onChange, onClose, onAdded, onDecide }: MatterFormProps) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('agenda.add');
  const { title, kind, minutes, before } = draft;
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
    if (!answer.ok) return;
    onAdded();
    onClose();
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
        onChange={(typed) => onChange({ title: typed })}
        autoFocus
        isInvalid={tried && title.trim().length < 3}
        {...(tried && title.trim().length < 3 ? { error: t('console.matterNameError') } : {})}
      />
      <Select
        label={t('console.matterKind')}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen })}
        options={KINDS_OF_MATTER.map((one) => ({ value: one, label: t(`mesa.phase_${one}`) }))}
      />
      <TextField
        label={t('console.matterMinutes')}
        inputMode="numeric"
        value={minutes}
        onChange={(typed) => onChange({ minutes: typed })}
        isInvalid={tried && many === null}
        {...(tried && many === null ? { error: t('console.matterMinutesError') } : {})}
      />
      <Select
        label={t('console.matterBefore')}
        value={before}
        onChange={(chosen) => onChange({ before: chosen })}
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
      {error?.code === 'agenda_late' && view.can['decision.open'] ? (
        <>
          <p>{t('console.matterDecideNote')}</p>
          <Button block icon={<Scale aria-hidden="true" />} onPress={onDecide}>
            {t('console.matterDecide')}
          </Button>
        </>
      ) : null}
    </SheetForm>
  );
}
