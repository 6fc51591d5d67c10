// N4: how many people present have not spoken, with their names, for the facilitation alone; each may be written down in
// the queue, or as somebody who today prefers not to.
import { Hand, HandHelping } from 'lucide-react';
import type { PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Menu } from '../ui/Menu.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import styles from './VoiceBalance.module.css';

/** More names than these wait behind their number. */
const SHOWN = 5;

export function SilentPeople() {
  const t = useWords();
  const { view } = useMesa();
  const add = useCommand('turn.request');
  const decline = useCommand('turn.decline');
  const { balance } = view.floor;
  const silent = balance?.silent ?? [];
  const spoken = balance?.parties.some((row) => row.turns > 0) ?? false;
  if (!spoken) return null;
  const count = silent.length;
  const error = add.error ?? decline.error;
  const people = view.people.filter((person) => silent.includes(person.id));
  return (
    <section className={styles.balance} aria-label={t('floorDesk.silent')}>
      {count === 0 ? <p className={styles.hint}>{t('floorDesk.silentNone')}</p> : null}
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {count === 0 ? null : (
        <details open={count <= SHOWN}>
          <summary className={styles.summary}>
            {t(count === 1 ? 'floorDesk.silent_one' : 'floorDesk.silent_other', { count })}
          </summary>
          <ul className={styles.people}>
            {people.map((person) => (
              <SilentPerson
                key={person.id}
                person={person}
                onAdd={() => add.run({ for: person.id })}
                onDecline={() => decline.run({ declined: true, for: person.id })}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SilentPersonProps {
  person: PersonView;
  onAdd: () => void;
  onDecline: () => void;
}

function SilentPerson({ person, onAdd, onDecline }: SilentPersonProps) {
  const t = useWords();
  const { view } = useMesa();
  const waits = view.floor.queue.some((turn) => turn.by === person.id);
  return (
    <li>
      <SectorAvatar look={lookOfPerson(lookByParty(view.parties), person)} name={person.name} size="sm" />
      <span>{person.name}</span>
      {view.can['turn.request'] && !waits ? (
        <Menu
          label={t('floorDesk.silentActions', { name: person.name })}
          items={[
            {
              id: 'add',
              label: t('floorDesk.silentAdd'),
              icon: <Hand aria-hidden="true" />,
              onAction: onAdd,
            },
            {
              id: 'decline',
              label: t('floorDesk.silentDecline'),
              icon: <HandHelping aria-hidden="true" />,
              onAction: onDecline,
            },
          ]}
        />
      ) : null}
    </li>
  );
}
