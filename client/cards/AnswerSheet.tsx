// What was done with contributions, many at once (P1): every answer but «incorporada» carries its reason, in the words
// the public will read.
import { useState } from 'react';
import type { Disposition } from '../../shared/model/cards.ts';
import type { MesaView } from '../../shared/model/view.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Cards.module.css';

/** In the order in which a table thinks of them. */
const ANSWERS = [
  'adopted',
  'partlyAdopted',
  'merged',
  'movedToParkingLot',
  'notAdopted',
  'pending',
] as const satisfies Disposition[];
type Answer = (typeof ANSWERS)[number];
const REASON_MAX = 500;
const NOWHERE = '-';

interface AnswerSheetProps {
  list: CardList;
  ids: string[];
  onClose: () => void;
  onDone: () => void;
}

export function AnswerSheet({ list, ids, onClose, onDone }: AnswerSheetProps) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('cards.dispose');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [where, setWhere] = useState(NOWHERE);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cards = list.cards.filter(({ id }) => ids.includes(id));
  const places = placesOf(view);
  const hasPlace = answer === 'adopted' || answer === 'partlyAdopted' || answer === 'merged';
  const became = hasPlace ? (places.get(where) ?? null) : null;
  const needsReason = answer !== null && answer !== 'adopted' && answer !== 'pending';
  const missing = needsReason && reason.trim() === '';
  // Taking an answer back is only for what has one.
  const answered = cards.some(({ disposition }) => disposition !== 'pending');
  const offered = ANSWERS.filter((value) => value !== 'pending' || answered);
  const submit = async () => {
    setTried(true);
    if (answer === null || missing || reason.length > REASON_MAX) return;
    const done = await run({
      cardIds: cards.map(({ id }) => id),
      disposition: answer,
      reason: reason.trim(),
      became: became?.became ?? null,
    });
    if (done.ok) onDone();
  };
  return (
    <SheetForm
      title={t(cards.length === 1 ? 'cards.answerTitle_one' : 'cards.answerTitle_other', {
        count: cards.length,
      })}
      lead={cards.length === 1 ? cards[0]?.text : t('cards.answerLead')}
      onClose={onClose}
      send={t('cards.answerIt')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <RadioCards<Answer>
        label={t('cards.whatWasDone')}
        value={answer}
        onChange={setAnswer}
        options={offered.map((value) => ({
          value,
          title: t(`cards.is_${value}`),
          note: t(`cards.note_${value}`),
        }))}
      />
      {tried && answer === null ? (
        <p className={styles.refusal} role="alert">
          {t('cards.chooseAnswer')}
        </p>
      ) : null}
      {!hasPlace || places.size === 0 ? null : (
        <Select
          label={t('cards.where')}
          markOptional
          value={where}
          onChange={setWhere}
          options={[
            { value: NOWHERE, label: t('cards.nowhere') },
            ...[...places].map(([value, { label }]) => ({ value, label: label(t) })),
          ]}
        />
      )}
      {answer === 'pending' ? null : (
        <TextArea
          label={t('cards.reason')}
          hint={t('cards.reasonHint')}
          value={reason}
          onChange={setReason}
          max={REASON_MAX}
          rows={2}
          record
          markOptional={answer === 'adopted'}
          error={tried && missing ? t('cards.reasonMissing') : undefined}
        />
      )}
    </SheetForm>
  );
}

interface Place {
  became: { kind: 'node'; nodeId: string } | { kind: 'commitment'; commitmentId: string };
  label: (t: ReturnType<typeof useWords>) => string;
}

/** What a contribution may have become: the commitments of the mesa and its strategic causes. */
function placesOf(view: MesaView): Map<string, Place> {
  return new Map<string, Place>([
    ...view.commitments
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ id, number, title }): [string, Place] => [
        `c${id}`,
        {
          became: { kind: 'commitment', commitmentId: id },
          label: (t) => t('cards.commitment', { n: number, title }),
        },
      ]),
    ...view.tree.strategic.map(({ nodeId, label, text }): [string, Place] => [
      `n${nodeId}`,
      { became: { kind: 'node', nodeId }, label: () => `${label} ${text}` },
    ]),
  ]);
}
