// «Nueva priorización»: what is ordered, how, who answers and what is seen of it. When the server refuses, its sentence
// is shown and nothing typed is lost.

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { MethodFields } from './MethodFields.tsx';
import styles from './NewOrdering.module.css';
import { OnlyOrders } from './OnlyOrders.tsx';
import { OptionFields } from './OptionFields.tsx';
import { chosenOptions, draftObstacle, type OrderingDraft, openArguments } from './orderingDraft.ts';
import { SecrecyFields, useSecretObstacle } from './SecrecyFields.tsx';
import { useCandidates } from './useCandidates.ts';
import { useFirstDraft } from './useFirstDraft.ts';

const ELECTORATES = ['people', 'everyone', 'seats'] as const;

interface NewOrderingProps {
  onClose: () => void;
  /** The id of the round that opened; the view that holds it may still be on its way. */
  onOpened: (orderingId: string) => void;
}

export function NewOrdering({ onClose, onOpened }: NewOrderingProps) {
  const t = useWords();
  const form = useId();
  const { run, busy, error } = useCommand('ordering.open');
  const [draft, setDraft] = useState<OrderingDraft>(useFirstDraft());
  const [asked, setAsked] = useState<string | null>(null);
  const [turns, setTurns] = useState(0);
  const tried = turns > 0;
  const said = useInSight(turns, error);
  const { candidates, loaded } = useCandidates(draft.source);
  // Until it is edited, the question follows what is ordered.
  const question = asked ?? (draft.source === 'free' ? '' : t(`orderings.question_${draft.source}`));
  const secrecy = useSecretObstacle(draft.electorate);
  const whole = { ...draft, question, secret: draft.secret && secrecy.obstacle === null };
  const options = chosenOptions(whole, candidates);
  const obstacle = draftObstacle(whole, options);
  const change = (part: Partial<OrderingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTurns((count) => count + 1);
    if (obstacle !== null) return;
    const answer = await run(openArguments(whole, options));
    if (!answer.ok) return;
    onClose();
    if (answer.value.orderingId !== undefined) onOpened(answer.value.orderingId);
  };
  return (
    <Sheet
      title={t('orderings.new')}
      lead={t('orderings.newLead')}
      isOpen
      onClose={onClose}
      size="lg"
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {t('orderings.open')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <OnlyOrders />
        <OptionFields
          draft={whole}
          candidates={candidates}
          loaded={loaded}
          chosen={options.length}
          onChange={change}
          obstacle={tried ? obstacle : null}
        />
        <TextField
          label={t('orderings.question')}
          hint={t('orderings.questionHint')}
          value={question}
          onChange={setAsked}
          maxLength={200}
          isRequired
          error={tried && obstacle === 'question' ? t('orderings.missing_question') : undefined}
        />
        <MethodFields draft={whole} onChange={change} obstacle={tried ? obstacle : null} />
        <RadioCards
          label={t('orderings.who')}
          value={draft.electorate}
          onChange={(electorate) => change({ electorate })}
          options={ELECTORATES.map((value) => ({ value, title: t(`orderings.electorate_${value}`) }))}
        />
        <SecrecyFields draft={whole} secrecy={secrecy} onChange={change} />
        <div ref={said}>
          {tried && obstacle !== null ? (
            <p className={styles.refusal} role="alert">
              {t(`orderings.missing_${obstacle}`)}
            </p>
          ) : null}
          {error ? (
            <p className={styles.refusal} role="alert">
              <Refusal error={error} />
            </p>
          ) : null}
        </div>
      </form>
    </Sheet>
  );
}

/** The form is longer than a phone: what keeps it from opening comes into sight each time it is said. */
function useInSight(turns: number, error: unknown) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (turns > 0 || error) said.current?.scrollIntoView({ block: 'nearest' });
  }, [turns, error]);
  return said;
}
