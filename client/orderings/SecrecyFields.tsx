// With names until the closing, or secret: the second only when its conditions hold, and when they do not, why.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './NewOrdering.module.css';
import { FEWEST_PEOPLE, type OrderingDraft, secretObstacle } from './orderingDraft.ts';

interface Secrecy {
  obstacle: ReturnType<typeof secretObstacle> | 'everyone';
  /** People who could answer now. */
  people: number;
}
interface SecrecyFieldsProps {
  draft: OrderingDraft;
  secrecy: Secrecy;
  onChange: (part: Partial<OrderingDraft>) => void;
}

/** Whether a secret round may be offered to this electorate, here and now. */
export function useSecretObstacle(electorate: OrderingDraft['electorate']): Secrecy {
  const { view } = useMesa();
  const people =
    electorate === 'seats'
      ? view.parties.reduce((sum, party) => sum + party.presentSeats, 0)
      : // Who has no party is never in a secret round, so they are not counted for one.
        view.people.filter((person) => person.role === 'participant' && person.partyId !== null).length;
  if (electorate === 'everyone') return { people, obstacle: 'everyone' };
  return { people, obstacle: secretObstacle({ people, insecure: view.insecure }) };
}

export function SecrecyFields({ draft, secrecy: { obstacle, people }, onChange }: SecrecyFieldsProps) {
  const t = useWords();
  const note =
    obstacle === 'everyone'
      ? t('orderings.everyoneNotSecret')
      : obstacle === 'insecure'
        ? t('orderings.secretInsecure')
        : obstacle === 'few'
          ? t('orderings.secretFew', { least: FEWEST_PEOPLE, count: people })
          : t('orderings.secretNote', { least: FEWEST_PEOPLE });
  return (
    <div className={styles.block}>
      <RadioCards
        label={t('orderings.secrecy')}
        value={draft.secret ? 'secret' : 'named'}
        onChange={(chosen) => onChange({ secret: chosen === 'secret' })}
        options={[
          { value: 'named', title: t('orderings.named'), note: t('orderings.namedNote') },
          { value: 'secret', title: t('orderings.secret'), note, disabled: obstacle !== null },
        ]}
      />
      {draft.secret ? (
        <Switch
          label={t('orderings.receipts')}
          note={t(draft.receipts ? 'orderings.receiptsOn' : 'orderings.receiptsOff')}
          on={draft.receipts}
          onChange={(receipts) => onChange({ receipts })}
        />
      ) : null}
    </div>
  );
}
