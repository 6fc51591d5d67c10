// One party in the list of people: its name and shape, how many of its seats are here, and its people,
// seats first.
import type { PartyView, PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { useMesa } from '../state/useMesa.ts';
import { Card } from '../ui/Card.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './PeopleScreen.module.css';
import { PersonRow } from './PersonRow.tsx';
import { lookByParty } from './partyLooks.ts';

export function PartyPeople({ party }: { party: PartyView }) {
  const t = useWords();
  const { view } = useMesa();
  const look = lookByParty(view.parties).get(party.id) ?? 'obs';
  const people = view.people.filter((person) => person.partyId === party.id && person.role === 'participant');
  const free = party.seats.filter((seat) => seat.holder === null && seat.alternate === null).length;
  const count = t('shell.people_partySeats', { count: party.presentSeats, seats: party.seats.length });
  return (
    <Card
      title={
        <span className={styles.party}>
          <SectorGlyph look={look} fill={party.presentSeats > 0 ? 'full' : 'dashed'} />
          {party.name}
        </span>
      }
      aside={momentOf(view) === null ? <span className={styles.count}>{count}</span> : null}
    >
      {people.length === 0 ? (
        <p className={styles.detail}>{t('shell.people_noOne')}</p>
      ) : (
        <ul>
          {people.sort(bySeat).map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              seat={seatOf(party, person)}
              voice={party.spokesperson === person.id}
            />
          ))}
        </ul>
      )}
      {free > 0 && people.length > 0 ? (
        <p className={styles.detail}>
          {t(free === 1 ? 'shell.people_freeSeats_one' : 'shell.people_freeSeats_other', { count: free })}
        </p>
      ) : null}
    </Card>
  );
}

const seatOf = (party: PartyView, person: PersonView) =>
  party.seats.find((seat) => seat.id === person.seatId);

/** Seats before people without one, then by name. */
function bySeat(a: PersonView, b: PersonView): number {
  const rank = (person: PersonView) => (person.seatId === null ? 2 : person.seatAs === 'alternate' ? 1 : 0);
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'es');
}
