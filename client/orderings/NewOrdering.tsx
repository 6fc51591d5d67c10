// «Nueva priorización»: what is ordered, how, who answers and what is seen of it. When the server refuses, its sentence
// is shown and nothing typed is lost.

import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextField } from '../ui/TextField.tsx';
import { MethodFields } from './MethodFields.tsx';
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
  const { run, busy, error } = useCommand('ordering.open');
  const [draft, setDraft] = useState<OrderingDraft>(useFirstDraft());
  const [asked, setAsked] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { candidates, loaded } = useCandidates(draft.source);
  // Until it is edited, the question follows what is ordered.
  const question = asked ?? (draft.source === 'free' ? '' : t(`orderings.question_${draft.source}`));
  const secrecy = useSecretObstacle(draft.electorate);
  const whole = { ...draft, question, secret: draft.secret && secrecy.obstacle === null };
  const options = chosenOptions(whole, candidates);
  const obstacle = draftObstacle(whole, options);
  const change = (part: Partial<OrderingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async () => {
    setTried(true);
    if (obstacle !== null) return;
    const answer = await run(openArguments(whole, options));
    if (!answer.ok) return;
    onClose();
    if (answer.value.orderingId !== undefined) onOpened(answer.value.orderingId);
  };
  return (
    <SheetForm
      title={t('orderings.new')}
      lead={t('orderings.newLead')}
      onClose={onClose}
      size="lg"
      send={t('orderings.open')}
      onSend={submit}
      busy={busy}
      refusal={error}
      obstacle={tried && obstacle !== null ? t(`orderings.missing_${obstacle}`) : null}
      roomy
    >
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
    </SheetForm>
  );
}
