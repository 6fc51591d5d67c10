// «Dividir el asunto» (5.5): two to four parts, each with its matter and its text, from what was frozen when it is a
// plain text. The whole ends; the parts wait as proposals.
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { firstCharacters } from '../../shared/model/plainText.ts';
import type { DecisionView, RoundView } from '../../shared/model/view.ts';
import { type Translate, useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { lastText } from './lastText.ts';
import styles from './SplitDialog.module.css';
import { MAX_PARTS, MIN_PARTS, partsOfText } from './splitText.ts';

interface SplitDialogProps {
  decision: DecisionView;
  round: RoundView;
  onClose: () => void;
}

interface Part {
  /** Only for React: a part keeps its fields when another one goes. */
  key: number;
  matter: string;
  text: string;
}

const MATTER_MAX = 200;

/** What the form starts from: the frozen words when they are plain, empty texts otherwise. */
function firstParts(t: Translate, decision: DecisionView, round: RoundView): Part[] {
  const texts = decision.subject.kind === 'text' ? partsOfText(lastText(decision, round)) : ['', ''];
  return texts.map((text, index) => ({ key: index, text, matter: matterOf(t, decision, index + 1) }));
}

const matterOf = (t: Translate, { matter }: DecisionView, n: number): string =>
  t('decision.partDefault', { matter: firstCharacters(matter, MATTER_MAX - 12), n });

const isShort = (words: string): boolean => words.trim().length < 3;

export function SplitDialog({ decision, round, onClose }: SplitDialogProps) {
  const t = useWords();
  const form = useId();
  const { run, busy, error, clearError } = useCommand('decision.split');
  const [parts, setParts] = useState(() => firstParts(t, decision, round));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reasonWrong = reason.trim() === '' ? t('decision.reasonMissing') : undefined;
  const change = (key: number, next: Partial<Part>) => {
    clearError();
    setParts((before) => before.map((part) => (part.key === key ? { ...part, ...next } : part)));
  };
  const add = () =>
    setParts((before) => [
      ...before,
      {
        key: Math.max(...before.map(({ key }) => key)) + 1,
        matter: matterOf(t, decision, before.length + 1),
        text: '',
      },
    ]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reasonWrong || parts.some(({ matter, text }) => isShort(matter) || isShort(text))) return;
    const sent = parts.map(({ matter, text }) => ({ matter: matter.trim(), text: text.trim() }));
    const answer = await run({ decisionId: decision.id, reason: reason.trim(), parts: sent });
    if (answer.ok) onClose();
  };
  return (
    <Sheet
      title={t('decision.splitTitle')}
      lead={t('decision.splitLead')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {t('decision.splitConfirm')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {parts.map((part, index) => (
          <PartFields
            key={part.key}
            part={part}
            n={index + 1}
            tried={tried}
            onChange={(next) => change(part.key, next)}
            onRemove={
              parts.length > MIN_PARTS
                ? () => setParts((before) => before.filter(({ key }) => key !== part.key))
                : null
            }
          />
        ))}
        {parts.length < MAX_PARTS ? (
          <Button icon={<Plus aria-hidden="true" />} onPress={add}>
            {t('decision.addPart')}
          </Button>
        ) : null}
        <TextArea
          label={t('decision.splitReason')}
          value={reason}
          onChange={setReason}
          max={300}
          rows={2}
          record
          isRequired
          error={tried ? reasonWrong : undefined}
        />
        {error ? (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        ) : null}
      </form>
    </Sheet>
  );
}

interface PartFieldsProps {
  part: Part;
  n: number;
  tried: boolean;
  onChange: (part: Partial<Part>) => void;
  onRemove: (() => void) | null;
}

function PartFields({ part, n, tried, onChange, onRemove }: PartFieldsProps) {
  const t = useWords();
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
        error={tried && isShort(part.text) ? t('decision.partTextMissing') : undefined}
      />
      {onRemove === null ? null : (
        <Button variant="quiet" size="sm" icon={<Trash2 aria-hidden="true" />} onPress={onRemove}>
          {t('decision.removePart', { n })}
        </Button>
      )}
    </fieldset>
  );
}
