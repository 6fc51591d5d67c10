// The positions of a closed round as a table: the same facts as the ring, one line per party.
import type { RoundView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import styles from './PositionsTable.module.css';
import { partyFaces } from './partyFaces.ts';
import { timeOfDay } from './timeOfDay.ts';

export function PositionsTable({ round }: { round: RoundView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = (id: string | undefined) => view.people.find((person) => person.id === id)?.name ?? '';
  return (
    <>
      <table className={styles.table}>
        <caption className="visuallyHidden">{t('decision.tableCaption', { round: round.number })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decision.tableParty')}</th>
            <th scope="col">{t('decision.tableStance')}</th>
            <th scope="col" className={styles.time}>
              {t('decision.tableTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {partyFaces(view).map((face) => {
            const position = round.positions?.[face.id];
            const voice = nameOf(position?.by);
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
                    </span>
                  </div>
                </td>
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
