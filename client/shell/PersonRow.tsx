// A person in a list: name, seat, organisation, how they take part and whether they are here. Presence is
// said in words as well as drawn: full, hatched while the device is silent, dashed when absent.
import { Laptop, MicVocal, Users } from 'lucide-react';
import type { WordKey } from '../../shared/i18n/words.ts';
import type { PersonView, SeatView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './PeopleScreen.module.css';
import { lookByParty, lookOfPerson } from './partyLooks.ts';

export function PersonRow({
  person,
  seat,
  voice = false,
}: {
  person: PersonView;
  seat?: SeatView;
  voice?: boolean;
}) {
  const t = useWords();
  const { view, me } = useMesa();
  const presence = presenceOf(person);
  // Before the day, or until the mesa goes on, nobody is expected at the table.
  const away = momentOf(view) !== null;
  return (
    <li className={styles.person}>
      <span className={classes(styles.avatar, presence === 'absent' && !away && styles.away)}>
        <SectorAvatar look={lookOfPerson(lookByParty(view.parties), person)} name={person.name} />
      </span>
      <span className={styles.who}>
        <b>
          {person.name}
          {person.id === me.participantId ? (
            <span className={styles.you}> ({t('shell.people_you')})</span>
          ) : null}
        </b>
        <small>{detailsOf(t, person, seat)}</small>
        {voice ? (
          <Tag icon={<MicVocal aria-hidden="true" />} tone="line">
            {t('shell.people_voice')}
          </Tag>
        ) : null}
      </span>
      {away ? null : (
        <span className={styles.state}>
          <span className={classes(styles.presence, styles[presence])}>
            <span className={styles.dot} aria-hidden="true" />
            {t(presenceWords[presence])}
          </span>
          {person.role === 'participant' && presence !== 'absent' ? (
            <small>
              {person.mode === 'online' ? <Laptop aria-hidden="true" /> : <Users aria-hidden="true" />}
              {t(`mesa.mode_${person.mode}`)}
            </small>
          ) : null}
        </span>
      )}
    </li>
  );
}

type Presence = 'present' | 'silent' | 'absent' | 'marked';
const presenceWords: Readonly<Record<Presence, WordKey>> = {
  present: 'shell.people_present',
  silent: 'shell.people_silent',
  absent: 'shell.people_absent',
  marked: 'shell.people_marked',
};

/** Q4: present, present but silent (amber, within the grace), marked by the facilitation, or absent. */
function presenceOf(person: PersonView): Presence {
  if (!person.present) return 'absent';
  if (person.connected) return 'present';
  return person.marked ? 'marked' : 'silent';
}

function detailsOf(t: ReturnType<typeof useWords>, person: PersonView, seat: SeatView | undefined): string {
  const details = [];
  if (seat)
    details.push(`${seat.label}, ${t(`mesa.seat_${person.seatAs ?? 'holder'}`).toLocaleLowerCase('es')}`);
  else if (person.asksFor) details.push(t('seats.waiting'));
  else if (person.role === 'participant') details.push(t('mesa.seat_none'));
  if (seat && seat.decisionPower !== 'confirmed') details.push(t('shell.people_unconfirmed'));
  if (person.organisation !== '') details.push(person.organisation);
  return details.join(' · ');
}
