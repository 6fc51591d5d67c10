// «Dividir el asunto» (5.5): two to four parts, each with its matter and its text, from what was frozen when it is a
// plain text. The whole ends; the parts wait as proposals.
import { Plus, Trash2 } from 'lucide-react';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './SplitDialog.module.css';
import { MAX_PARTS, MIN_PARTS } from './splitText.ts';
import { isRepeated, isShort, MATTER_MAX, type Part, useSplit } from './useSplit.ts';

interface SplitDialogProps {
  decision: DecisionView;
  round: RoundView;
  onClose: () => void;
}

export function SplitDialog({ decision, round, onClose }: SplitDialogProps) {
  const t = useWords();
  const split = useSplit(decision, round, onClose);
  const { parts, tried, reason, error } = split;
  return (
    <SheetForm
      title={t('decision.splitTitle')}
      lead={t('decision.splitLead')}
      onClose={onClose}
      send={t('decision.splitConfirm')}
      onSend={split.submit}
      busy={split.busy}
      refusal={error}
      roomy
    >
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          part={part}
          repeated={isRepeated(split.parts, part)}
          n={index + 1}
          tried={tried}
          onChange={(next) => split.change(part.key, next)}
          onRemove={parts.length > MIN_PARTS ? () => split.remove(part.key) : null}
        />
      ))}
      {parts.length < MAX_PARTS ? (
        <Button icon={<Plus aria-hidden="true" />} onPress={split.add}>
          {t('decision.addPart')}
        </Button>
      ) : null}
      <TextArea
        label={t('decision.splitReason')}
        value={reason}
        onChange={split.setReason}
        max={300}
        rows={2}
        record
        isRequired
        error={tried && reason.trim() === '' ? t('decision.reasonMissing') : undefined}
      />
    </SheetForm>
  );
}

interface PartFieldsProps {
  part: Part;
  /** Another part says the same. */
  repeated: boolean;
  n: number;
  tried: boolean;
  onChange: (part: Partial<Part>) => void;
  onRemove: (() => void) | null;
}

function PartFields({ part, repeated, n, tried, onChange, onRemove }: PartFieldsProps) {
  const t = useWords();
  const short = isShort(part.text);
  const problem = short ? 'decision.partTextMissing' : repeated ? 'decision.partTextSame' : null;
  return (
    <fieldset className={styles.part}>
      <legend>{t('decision.part', { n })}</legend>
      <TextField
        label={t('decision.partMatter', { n })}
        value={part.matter}
        onChange={(matter) => onChange({ matter })}
        maxLength={MATTER_MAX}
        look="record"
        isRequired
        error={tried && isShort(part.matter) ? t('decision.partMatterMissing') : undefined}
      />
      <TextArea
        label={t('decision.partText', { n })}
        value={part.text}
        onChange={(text) => onChange({ text })}
        max={4000}
        rows={2}
        record
        isRequired
        error={tried && problem !== null ? t(problem) : undefined}
      />
      {onRemove === null ? null : (
        <Button variant="quiet" size="sm" icon={<Trash2 aria-hidden="true" />} onPress={onRemove}>
          {t('decision.removePart', { n })}
        </Button>
      )}
    </fieldset>
  );
}
