// «Compare esta boleta con el papel» (E9): the person named as witness reads what was typed, line by line as the paper has
// it, and says whether it matches. Nobody else is shown it.
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { MeView } from '../../shared/model/view.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { comparedLines } from './comparedLines.ts';
import { OptionWords } from './OptionWords.tsx';
import styles from './Paper.module.css';
import { useNamedOrdering } from './useNamedOrdering.ts';

type Paper = MeView['papers'][number];

/** Every paper that waits for this person, or only those of one round. */
export function PaperCompare({ only }: { only?: string }) {
  const { view, me } = useMesa();
  const mine = me.papers.filter((one) => only === undefined || one.orderingId === only);
  return mine.map((paper) => {
    const ordering = view.orderings.find(({ id }) => id === paper.orderingId);
    return ordering ? (
      <OnePaper key={`${paper.participantId}${paper.serial}`} ordering={ordering} paper={paper} />
    ) : null;
  });
}

interface OnePaperProps {
  ordering: OrderingView;
  paper: Paper;
}

function OnePaper({ ordering: recorded, paper }: OnePaperProps) {
  const ordering = useNamedOrdering(recorded);
  const t = useWords();
  const { view } = useMesa();
  const name = view.people.find(({ id }) => id === paper.participantId)?.name ?? '';
  const { definition } = ordering;
  return (
    <Card tone="strong" className={styles.compare} title={t('orderings.paper_compareTitle')}>
      <p>{t('orderings.paper_compareLead', { name, serial: paper.serial })}</p>
      <p className={styles.question}>{definition.question}</p>
      <dl className={styles.lines}>
        {comparedLines(t, definition.settings, paper.ballot).map(({ id, option, marks }) => (
          <div key={id}>
            <dt>
              <OptionWords label={option} />
            </dt>
            {marks.map((mark) => (
              <dd key={mark}>{mark}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Answer paper={paper} />
    </Card>
  );
}

function Answer({ paper }: { paper: Paper }) {
  const t = useWords();
  const { run, busy, error } = useCommand('ordering.witness');
  const [returning, setReturning] = useState(false);
  const { orderingId, participantId } = paper;
  return (
    <>
      <div className={styles.answer}>
        <Button
          variant="primary"
          size="lg"
          icon={<Check aria-hidden="true" />}
          isPending={busy}
          onPress={() => void run({ orderingId, participantId, agrees: true })}
        >
          {t('orderings.paper_agree')}
        </Button>
        <Button
          size="lg"
          icon={<X aria-hidden="true" />}
          isDisabled={busy}
          onPress={() => setReturning(true)}
        >
          {t('orderings.paper_disagree')}
        </Button>
      </div>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <CommandDialog
        command="ordering.witness"
        args={(reason) => ({ orderingId, participantId, agrees: false, reason })}
        title={t('orderings.paper_disagreeTitle')}
        confirm={t('orderings.paper_disagreeSend')}
        leave={t('orderings.paper_keep')}
        reason={{
          label: t('orderings.paper_disagreeReason'),
          hint: t('orderings.paper_disagreeHint'),
          required: true,
          max: 300,
        }}
        isOpen={returning}
        onClose={() => setReturning(false)}
      />
    </>
  );
}
