// Objections and reservations in full, as they go into the acta (D5): who, in whose name, the words, the passage
// and the change that would lift the block.
import type { RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import { lookOfPerson, partyFaces } from './partyFaces.ts';
import styles from './ReasonCards.module.css';
import { statementsOf } from './seatSignals.ts';

const ORDER = { object: 0, reservation: 1, standAside: 2, agree: 3 } as const;

/** One card per statement with words; nothing when nobody wrote. Each seat that was asked keeps its own words (D2). */
export function ReasonCards({ round }: { round: RoundView }) {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  const written = statementsOf(round)
    .filter((position) => position.text !== '' || position.proposal !== '' || position.passage !== '')
    .sort((a, b) => ORDER[a.value] - ORDER[b.value]);
  if (written.length === 0) return null;
  return (
    <div className={styles.reasons}>
      <h2 className="visuallyHidden">{t('decision.reasonsHeading')}</h2>
      {written.map((position) => {
        const person = view.people.find((candidate) => candidate.id === position.by);
        const party = faces.find((face) => face.id === position.partyId)?.name ?? '';
        return (
          <article
            key={`${position.partyId}/${position.by}`}
            className={classes(styles.card, position.value === 'object' && styles.block)}
          >
            <header>
              <StanceGlyph
                look={lookOfPerson(faces, position.partyId)}
                stance={position.value}
                size="1.5rem"
                spoken
              />
              <b>{person?.name ?? party}</b>
              <span>
                {person ? [party, person.organisation].filter((part) => part !== '').join(' · ') : ''}
              </span>
            </header>
            {position.text === '' ? null : (
              <p className={styles.words}>{t('decision.quote', { text: position.text })}</p>
            )}
            {position.passage === '' ? null : (
              <p className={styles.more}>
                <b>{t('decision.objectsTo')}</b>{' '}
                <span className={styles.quote}>{t('decision.quote', { text: position.passage })}</span>
              </p>
            )}
            {position.proposal === '' ? null : (
              <p className={styles.more}>
                <b>{t('decision.wouldSupport')}</b> <span className={styles.quote}>{position.proposal}</span>
              </p>
            )}
          </article>
        );
      })}
    </div>
  );
}
