// The positions of a closed round as a table: the same facts as the ring, one line per party.
import type { RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import styles from './PositionsTable.module.css';
import { type PartyFace, partyFaces } from './partyFaces.ts';
import { hasSeatSignals, stanceByPerson, wasAskedBySeats } from './seatSignals.ts';
import { timeOfDay } from './timeOfDay.ts';

export function PositionsTable({ round }: { round: RoundView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = (id: string | undefined) => view.people.find((person) => person.id === id)?.name ?? '';
  const signals = hasSeatSignals(round);
  return (
    <>
      <table className={styles.table}>
        <caption className="visuallyHidden">{t('decision.tableCaption', { round: round.number })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decision.tableParty')}</th>
            <th scope="col">{t('decision.tableStance')}</th>
            {signals ? (
              <th scope="col" className={styles.signals}>
                {t('decision.tableSignals')}
              </th>
            ) : null}
            <th scope="col" className={styles.time}>
              {t('decision.tableTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {partyFaces(view).map((face) => {
            const position = round.positions?.[face.id];
            const seats = wasAskedBySeats(round, face.id);
            const voice = seats ? '' : nameOf(position?.by);
            return (
              <tr key={face.id}>
                <th scope="row">
                  <SectorGlyph look={face.look} />
                  {face.name}
                </th>
                <td>
                  <div className={styles.stance}>
                    <StanceGlyph look="all" stance={position?.value ?? 'none'} size="2.1rem" />
                    <span>
                      <b>{t(`mesa.stance_${position?.value ?? 'none'}`)}</b>
                      {voice === '' ? null : <small>{t('decision.voiceOf', { name: voice })}</small>}
                      {seats ? <small>{t('decision.bySeats')}</small> : null}
                    </span>
                  </div>
                </td>
                {signals ? (
                  <td className={styles.signals}>
                    <SeatGlyphs round={round} face={face} />
                  </td>
                ) : null}
                <td className={styles.time}>{position ? timeOfDay(position.at, view.timeZone) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <SeatPositions round={round} />
    </>
  );
}

/** The people of one party with the stance each showed, in its shape and fill. */
function SeatGlyphs({ round, face }: { round: RoundView; face: PartyFace }) {
  const t = useWords();
  const { view } = useMesa();
  const said = stanceByPerson(round);
  const people = view.people.filter((person) => person.partyId === face.id && said?.has(person.id));
  return (
    <ul className={styles.people}>
      {people.map((person) => {
        const stance = said?.get(person.id) ?? 'none';
        return (
          <li key={person.id}>
            <StanceGlyph look={face.look} stance={stance} size="1.5rem" />
            <span aria-hidden="true">{person.name.split(' ')[0]}</span>
            <span className="visuallyHidden">
              {t('decision.signalOf', { name: person.name, stance: t(`mesa.stance_${stance}`) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What each seat said, for parties whose every seat is asked (D2): nothing of it is lost in the party's line. */
function SeatPositions({ round }: { round: RoundView }) {
  const t = useWords();
  const { view } = useMesa();
  if (round.seats.length === 0) return null;
  const nameOf = (id: string) => view.people.find((person) => person.id === id)?.name ?? '';
  return (
    <details className={styles.seats}>
      <summary>{t('decision.seatsSaid')}</summary>
      <ul>
        {round.seats.map((one) => {
          const party = view.parties.find((candidate) => candidate.id === one.partyId);
          const seat = party?.seats.find((candidate) => candidate.id === one.seatId);
          return (
            <li key={`${one.partyId}${one.n}`}>
              {t('decision.seatSaid', {
                party: party?.name ?? '',
                seat: seat?.label ?? '',
                name: nameOf(one.by),
                stance: t(`mesa.stance_${one.value}`),
              })}
              {one.text === '' ? null : <q>{one.text}</q>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
