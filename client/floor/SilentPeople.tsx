// N4: how many people present have not spoken, with their names, for the facilitation alone; each may be written down in
// the queue, or as somebody who today prefers not to.
import { Hand, HandHelping } from 'lucide-react';
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
  const { balance, queue } = view.floor;
  const silent = balance?.silent ?? [];
  const spoken = balance?.parties.some((row) => row.turns > 0) ?? false;
  if (!spoken) return null;
  const count = silent.length;
  const error = add.error ?? decline.error;
  const looks = lookByParty(view.parties);
  const people = view.people.filter((person) => silent.includes(person.id));
  const icon = { 'aria-hidden': true } as const;
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
              <li key={person.id}>
                <SectorAvatar look={lookOfPerson(looks, person)} name={person.name} size="sm" />
                <span>{person.name}</span>
                {view.can['turn.request'] && !queue.some((turn) => turn.by === person.id) ? (
                  <Menu
                    label={t('floorDesk.silentActions', { name: person.name })}
                    items={[
                      {
                        id: 'add',
                        label: t('floorDesk.silentAdd'),
                        icon: <Hand {...icon} />,
                        onAction: () => add.run({ for: person.id }),
                      },
                      {
                        id: 'decline',
                        label: t('floorDesk.silentDecline'),
                        icon: <HandHelping {...icon} />,
                        onAction: () => decline.run({ declined: true, for: person.id }),
                      },
                    ]}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
