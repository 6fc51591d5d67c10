// The table on the projector: ring with everybody who is here, how many of each party, and who is missing.
import { partyFaces } from '../decisions/partyFaces.ts';
import { facilitatorPlace, tableParties } from '../decisions/tableParties.ts';
import { useWords } from '../i18n.ts';
import { listOf, missingParties } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { RingCentre } from '../ui/RingCentre.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { TableRing } from '../ui/TableRing.tsx';
import styles from './TableSide.module.css';

/** `wide`: on its own under the bar, ring and parties side by side. */
export function TableSide({ wide = false }: { wide?: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const missing = missingParties(view);
  const ofParties = view.parties.reduce((sum, party) => sum + party.peoplePresent, 0);
  // Academia and guests sit at the table too; who facilitates and who observes is counted apart, as in the console.
  const voices = view.people.filter(
    (person) => person.present && person.role === 'participant' && person.partyId === null,
  ).length;
  const present = ofParties + voices;
  const sentence = t(present === 1 ? 'screen.arrivedOne' : 'screen.arrived', { count: present });
  const gathering = view.session.state === 'gathering';
  const notHeld = view.session.state === 'notHeld';
  const absent = listOf(
    view.parties
      .filter((party) => view.gathering.notHeld.at(-1)?.missing.includes(party.id))
      .map((party) => party.name),
  );
  const need = notHeld
    ? t('screen.notHeld', { missing: absent })
    : missing === ''
      ? t(gathering ? 'screen.ready' : 'screen.quorum')
      : t(gathering ? 'screen.needed' : 'screen.noQuorum', { missing });
  return (
    <section className={classes(styles.side, wide && styles.wide)}>
      <div className={styles.ring}>
        <TableRing
          parties={tableParties(view)}
          label={`${sentence} ${need}`}
          initials
          open={facilitatorPlace(view)}
        >
          <RingCentre
            main={present}
            under={t(present === 1 ? 'screen.personAtTable' : 'screen.peopleAtTable')}
          />
        </TableRing>
      </div>
      <div className={styles.words}>
        <ul className={styles.parties}>
          {partyFaces(view).map(({ id, name, look, party }) => (
            <li key={id}>
              <SectorGlyph look={look} fill={party.peoplePresent === 0 ? 'dashed' : 'full'} />
              <b>{party.peoplePresent}</b>
              <span>{name}</span>
            </li>
          ))}
          {voices === 0 ? null : (
            <li>
              <SectorGlyph look="obs" />
              <b>{voices}</b>
              <span>{t('mesa.voice')}</span>
            </li>
          )}
        </ul>
        <p className={styles.need} role="status">
          {need}
        </p>
        {view.parties.map((party) =>
          party.withdrawn === null ? null : (
            <p key={party.id} className={styles.withdrew} role="status">
              {t('screen.withdrew', { party: party.name })}
            </p>
          ),
        )}
      </div>
    </section>
  );
}
