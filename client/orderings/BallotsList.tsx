// The ballots of a closed round, folded: with their authors, or by number and, apart, who answered. Two lists that
// nothing joins (trust.md 5).
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { lookOfPerson, partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './BallotsList.module.css';
import { ballotLines } from './ballotLines.ts';
import { inGroups } from './secretNumber.ts';

export function BallotsList({ ordering }: { ordering: OrderingView }) {
  if (ordering.definition.secret) {
    return (
      <>
        <ByNumber ordering={ordering} />
        <RollList ordering={ordering} />
      </>
    );
  }
  return <ByName ordering={ordering} />;
}

function useNames(): (id: string) => string {
  const t = useWords();
  const { view } = useMesa();
  return (id) => view.people.find((person) => person.id === id)?.name ?? t('orderings.somebodyGone');
}

function ByName({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = useNames();
  const faces = partyFaces(view);
  if (ordering.named.length === 0) return null;
  const sorted = [...ordering.named].sort((a, b) => nameOf(a.by).localeCompare(nameOf(b.by), 'es'));
  return (
    <details className={styles.fold}>
      <summary>{t('orderings.byName', { count: sorted.length })}</summary>
      <ul className={styles.ballots}>
        {sorted.map(({ by, partyId, ballot }) => (
          <li key={by}>
            <p className={styles.who}>
              <SectorGlyph look={lookOfPerson(faces, partyId)} />
              <b>{nameOf(by)}</b>
              <span>{faces.find(({ id }) => id === partyId)?.name ?? t('orderings.noParty')}</span>
            </p>
            <Lines ordering={ordering} ballot={ballot} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ByNumber({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  if (ordering.secret.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('orderings.byNumber', { count: ordering.secret.length })}</summary>
      <p className={styles.note}>{t('orderings.byNumberNote')}</p>
      <ul className={styles.ballots}>
        {ordering.secret.map(({ number, partyId, ballot }) => (
          <li key={number}>
            <p className={styles.who}>
              {partyId === null ? null : <SectorGlyph look={lookOfPerson(faces, partyId)} />}
              <b className={styles.number}>{inGroups(number)}</b>
              {partyId === null ? null : <span>{faces.find(({ id }) => id === partyId)?.name}</span>}
            </p>
            <Lines ordering={ordering} ballot={ballot} />
          </li>
        ))}
      </ul>
      {ordering.ballotsHash === null ? null : (
        <p className={styles.hash}>
          {t('orderings.ballotsHash')} <span>{ordering.ballotsHash}</span>
        </p>
      )}
    </details>
  );
}

function RollList({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const nameOf = useNames();
  const names = ordering.roll.map((id) => nameOf(id)).sort((a, b) => a.localeCompare(b, 'es'));
  if (names.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('orderings.roll', { count: names.length })}</summary>
      <p className={styles.note}>{t('orderings.rollNote')}</p>
      <ul className={styles.roll}>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
          <li key={`${name}${at}`}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

interface LinesProps {
  ordering: OrderingView;
  ballot: OrderingView['named'][number]['ballot'];
}

function Lines({ ordering, ballot }: LinesProps) {
  const t = useWords();
  return (
    <ul className={styles.lines}>
      {ballotLines(t, ordering.definition.settings, ballot).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
