// The bar at the bottom: who speaks and who follows, or where the room is; how many of each party, and the quorum in words.
import { partyFaces } from '../decisions/partyFaces.ts';
import { FloorFoot } from '../floor/FloorFoot.tsx';
import { useWords } from '../i18n.ts';
import { missingParties, nameOfPlace } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './QuorumFoot.module.css';

export function QuorumFoot() {
  const t = useWords();
  const { view } = useMesa();
  const missing = missingParties(view);
  return (
    <footer className={styles.foot}>
      {view.floor.speaking === null && view.floor.queue.length === 0 ? (
        <span className={styles.place}>
          {view.spotlight ? t('screen.pointed', { place: nameOfPlace(t, view.spotlight.place) }) : null}
        </span>
      ) : (
        <FloorFoot />
      )}
      <span className={styles.parties}>
        {partyFaces(view).map(({ id, name, look, party }) => (
          <span key={id} className={styles.party}>
            <SectorGlyph look={look} fill={view.quorum.missing.includes(id) ? 'dashed' : 'full'} />
            <span className="visuallyHidden">{name}</span>
            {party.peoplePresent}
          </span>
        ))}
      </span>
      <b className={classes(styles.quorum, !view.quorum.holds && styles.lost)} role="status">
        {view.quorum.holds ? t('screen.quorum') : t('screen.noQuorum', { missing })}
      </b>
    </footer>
  );
}
