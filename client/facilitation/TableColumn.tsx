// Second column: the table seen from above, whether there is quorum, how many of each party, and the door.
import { Check, CircleDashed, Laptop } from 'lucide-react';
import { NUMBER_WORDS } from '../decisions/ParticipationList.tsx';
import { partyFaces } from '../decisions/partyFaces.ts';
import { facilitatorPlace, tableParties } from '../decisions/tableParties.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { RingFloor } from '../floor/RingFloor.tsx';
import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { PauseLines } from '../planning/PauseLines.tsx';
import { WithdrawnNotices } from '../shell/PartyMembership.tsx';
import { missingParties } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { TableRing } from '../ui/TableRing.tsx';
import { Tag } from '../ui/Tag.tsx';
import { DoorList } from './DoorList.tsx';
import styles from './TableColumn.module.css';

export function TableColumn() {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  const seats = view.parties.reduce((sum, party) => sum + party.presentSeats, 0);
  const here = view.parties.length - view.quorum.missing.length;
  const word = (count: number) => {
    const key = NUMBER_WORDS[count - 1];
    return key === undefined ? t('console.none') : t(key);
  };
  // As on the table's own screen: who facilitates and who observes is counted apart.
  const present = view.people.filter((person) => person.present && person.role === 'participant');
  const remote = present.filter((person) => person.mode === 'online').length;
  const closed = view.session.state === 'closed';
  const moment = momentOf(view);
  const title =
    moment === 'paused'
      ? t('planning.now_pausedTitle')
      : closed
        ? t('console.tableClosed')
        : view.quorum.holds
          ? t('console.quorum')
          : t(view.quorum.missing.length > 1 ? 'console.noQuorumMany' : 'console.noQuorum', {
              missing: missingParties(view),
            });
  return (
    <section className={styles.table} aria-label={t('console.table')}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{title}</h1>
        {moment === 'paused' ? <PauseLines /> : null}
        {closed || moment !== null ? null : (
          <>
            <p>
              {t(seats === 1 ? 'console.quorumCountOne' : 'console.quorumCount', {
                have: word(here),
                total: word(view.parties.length).toLowerCase(),
                seats,
              })}
              {view.quorum.voidsAt === null
                ? ''
                : ` ${t('console.voidsAt', { time: timeOfDay(view.quorum.voidsAt, view.timeZone) })}`}
            </p>
            <div className={styles.tags}>
              <Tag tone="card">{t('console.inRoom', { count: present.length - remote })}</Tag>
              <Tag tone="card" icon={<Laptop aria-hidden="true" />}>
                {t('console.remote', { count: remote })}
              </Tag>
              <Tag tone="card">
                {t(view.observers === 1 ? 'console.observesOne' : 'console.observes', {
                  count: view.observers,
                })}
              </Tag>
            </div>
          </>
        )}
        <WithdrawnNotices />
      </header>
      <div className={styles.ring}>
        <TableRing parties={tableParties(view)} label={title} initials open={facilitatorPlace(view)}>
          <RingFloor />
        </TableRing>
      </div>
      <ul className={styles.parties} data-even={faces.length % 2 === 0 ? '' : undefined}>
        {faces.map(({ id, name, look, party }) => {
          const missing = view.quorum.missing.includes(id);
          return (
            <li key={id}>
              <b className={styles.name}>
                <SectorGlyph look={look} fill={missing ? 'dashed' : 'full'} /> {name}
              </b>
              <span className={styles.count}>
                {closed || moment !== null
                  ? null
                  : t(party.presentSeats === 1 ? 'console.presentOne' : 'console.present', {
                      count: party.presentSeats,
                    })}
                {closed || moment !== null ? null : missing ? (
                  <CircleDashed role="img" aria-label={t('console.partyMissing')} />
                ) : (
                  <Check className={styles.ok} role="img" aria-label={t('console.partyHere')} />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <DoorList />
    </section>
  );
}
