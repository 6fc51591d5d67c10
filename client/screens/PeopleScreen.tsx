// «La mesa»: the ring, the quorum in a sentence, and everybody by party with their seat, how they take part
// and whether they are here. The list says what the drawing says.
import { Suspense } from 'react';
import { DeviceKeyLine } from '../acta/DeviceKeyLine.tsx';
import { useWords } from '../i18n.ts';
import { AwayCard } from '../planning/AwayCard.tsx';
import { isBeforeOpening } from '../planning/meeting.ts';
import { Pack } from '../planning/Pack.tsx';
import { Goals } from '../shell/Goals.tsx';
import { latePiece } from '../shell/latePiece.tsx';
import { MesaRing } from '../shell/MesaRing.tsx';
import { nowOf } from '../shell/now.ts';
import { PartyMembership, WithdrawnNotices } from '../shell/PartyMembership.tsx';
import { PartyPeople } from '../shell/PartyPeople.tsx';
import { PartySeats } from '../shell/PartySeats.tsx';
import styles from '../shell/PeopleScreen.module.css';
import { PersonRow } from '../shell/PersonRow.tsx';
import { SeatRequests } from '../shell/SeatRequests.tsx';
import { addressOf, missingParties } from '../shell/sections.ts';
import { useWide } from '../shell/useWide.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Tag } from '../ui/Tag.tsx';
import { withAllWords } from '../words/laterWords.ts';

/** Who looks at the table reads it first; what is about this device comes after. */
const DeviceCard = latePiece(
  () => withAllWords(import('../device/DeviceCard.tsx')),
  (m) => m.DeviceCard,
);

export function PeopleScreen() {
  const t = useWords();
  const wide = useWide();
  const { view, me } = useMesa();
  const now = nowOf(view, me);
  const away = now.kind === 'away';
  const before = isBeforeOpening(view);
  const facilitators = view.people.filter((person) => person.role === 'facilitator');
  const voices = view.people.filter((person) => person.role === 'participant' && person.partyId === null);
  const observers = view.people.filter((person) => person.role === 'observer');
  return (
    <div className={styles.page}>
      <div className={styles.table}>
        <h1>{t('shell.people_title')}</h1>
        {away ? wide ? <AwayCard level={2} /> : null : <QuorumSentence />}
        {wide && before ? <Pack title={t('planning.readBefore')} /> : null}
        <WithdrawnNotices />
        <SeatRequests />
        <div className={styles.ring}>
          <MesaRing view={view} initials={wide} />
        </div>
        {wide ? null : (
          <ButtonLink block href={addressOf(view.mesaId, 'acta')}>
            {t('shell.now_openActa')}
          </ButtonLink>
        )}
        {wide && (now.kind === 'goals' || now.kind === 'gathering') ? <Goals level={2} /> : null}
        {wide && !before ? <Pack /> : null}
      </div>
      <div className={styles.lists}>
        {view.parties.map((party) => (
          <PartyPeople key={party.id} party={party} />
        ))}
        {facilitators.length === 0 ? null : (
          <Card title={t('shell.people_facilitation')}>
            <ul>
              {facilitators.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
          </Card>
        )}
        {voices.length === 0 ? null : (
          <Card title={t('shell.people_voices')}>
            <ul>
              {voices.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
          </Card>
        )}
        {observers.length === 0 ? null : (
          <Card title={t('shell.people_observing')}>
            <ul>
              {observers.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
          </Card>
        )}
        <PartySeats />
        <PartyMembership />
        <DeviceKeyLine />
        <Suspense fallback={null}>
          <DeviceCard />
        </Suspense>
      </div>
    </div>
  );
}

/** Quorum in words, and how people take part. */
function QuorumSentence() {
  const t = useWords();
  const { view } = useMesa();
  const seats = view.parties.reduce((sum, party) => sum + party.presentSeats, 0);
  const here = view.people.filter((person) => person.present && person.role === 'participant');
  const inRoom = here.filter((person) => person.mode === 'inPerson').length;
  const online = here.length - inRoom;
  const total = view.parties.length;
  // A closed session has no quorum to speak of: nobody is at the table any more.
  if (view.session.state === 'closed') return <p className={styles.verdict}>{t('mesa.session_closed')}</p>;
  const counts = [
    { key: 'people_inRoom', count: inRoom },
    { key: 'people_online', count: online },
    { key: 'people_observers', count: view.observers },
  ] as const;
  return (
    <div className={styles.quorum}>
      <p className={styles.verdict}>
        {t(view.quorum.holds ? 'shell.people_quorum' : 'shell.people_noQuorum')}
      </p>
      <p className={styles.detail}>
        {t('shell.people_quorumText', {
          parties: total - view.quorum.missing.length,
          total,
          seats: t(seats === 1 ? 'shell.people_seats_one' : 'shell.people_seats_other', { count: seats }),
        })}{' '}
        {view.quorum.missing.length > 0 ? t('shell.people_missing', { missing: missingParties(view) }) : null}
      </p>
      <ul className={styles.counts}>
        {counts.map(({ key, count }) =>
          count === 0 ? null : (
            <li key={key}>
              <Tag tone="card">{t(`shell.${key}_${count === 1 ? 'one' : 'other'}`, { count })}</Tag>
            </li>
          ),
        )}
        {view.join ? (
          <li>
            <Tag tone="card">{t('shell.people_invite', { code: view.join.code })}</Tag>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
