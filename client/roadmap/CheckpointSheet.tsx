// One moment of accountability: what kind, what will happen, and when.
import { useRef, useState } from 'react';
import { countCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import type { CheckpointPlan } from '../../shared/model/roadmap.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { randomName } from '../net/commandId.ts';
import { useCommand } from '../state/useMesa.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateInput } from './DateInput.tsx';
import { useRoadmap } from './roadmapContext.ts';

const KINDS = ['intermediate', 'closing', 'cutoff'] as const;
const LEAST = 3;
const MOST = 160;

export function CheckpointSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useWords();
  const { commitment, frame, roadmap } = useRoadmap();
  const { run, busy, error } = useCommand('roadmap.putCheckpoint');
  const known = roadmap?.checkpoints ?? [];
  const before = known.find((one) => one.id === id);
  const own = useRef(id ?? randomName(12));
  const [kind, setKind] = useState<CheckpointPlan['kind']>(before?.kind ?? missingKind(known));
  const [title, setTitle] = useState(before?.title ?? '');
  const [date, setDate] = useState(before?.date ?? '');
  const [tried, setTried] = useState(false);
  const short = countCharacters(normaliseLine(title)) < LEAST;
  const undated = !/^\d{4}-\d{2}-\d{2}$/.test(date);
  const submit = async () => {
    setTried(true);
    if (short || undated) return;
    const checkpoint = { id: own.current, kind, title: normaliseLine(title), date };
    const answer = await run({ commitmentId: commitment.id, checkpoint });
    if (answer.ok) onClose();
  };
  const { start, end } = frame.period;
  return (
    <SheetForm
      title={t(id === null ? 'roadmap.checkpointNew' : 'roadmap.checkpointEdit')}
      onClose={onClose}
      size="sm"
      send={t('roadmap.saving')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <SegmentedControl
        label={t('roadmap.checkpointKind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t(`roadmap.checkpoint_${value}`) }))}
      />
      <TextArea
        label={t('roadmap.checkpointTitle')}
        placeholder={t('roadmap.checkpointTitlePlaceholder')}
        value={title}
        onChange={setTitle}
        max={MOST}
        rows={1}
        record
        autoFocus
        isRequired
        error={tried && short ? t('roadmap.missing_title') : undefined}
      />
      <DateInput
        label={t('roadmap.checkpointDate')}
        hint={
          start === ''
            ? undefined
            : t('roadmap.fieldDatesHint', { start: shortDate(start), end: shortDate(end) })
        }
        value={date}
        onChange={setDate}
        min={start}
        error={tried && undated ? t('roadmap.missing_date') : undefined}
      />
    </SheetForm>
  );
}

/** R6: an intermediate one first, then the closing one. */
const missingKind = (known: readonly CheckpointPlan[]): CheckpointPlan['kind'] =>
  KINDS.find((kind) => !known.some((one) => one.kind === kind)) ?? 'cutoff';
