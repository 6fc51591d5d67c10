// The mesa behind a code, to be sure that it is the right one before saying one's name.
import { Radio } from 'lucide-react';
import type { WordKey } from '../../shared/i18n/words.ts';
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import { openPlace } from '../home/demoTable.ts';
import marigold from '../home/OnMarigold.module.css';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { classes } from '../ui/classes.ts';
import type { RingParty } from '../ui/ringParties.ts';
import { TableRing } from '../ui/TableRing.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Door.module.css';
import { DoorNotice } from './DoorNotice.tsx';

const stateWords: Readonly<Record<string, WordKey>> = {
  scheduled: 'planning.door_draft',
  called: 'planning.door_called',
  cancelled: 'planning.door_cancelled',
  gathering: 'door.state_gathering',
  inSession: 'door.state_inSession',
  suspended: 'door.state_suspended',
  recess: 'door.state_recess',
  closed: 'door.state_closed',
};

const lifeWords = { cancelled: 'planning.door_cancelled', paused: 'planning.door_paused' } as const;

export function FoundMesa({ mesa }: { mesa: DoorAnswer }) {
  const t = useWords();
  const state =
    mesa.mesaState === 'cancelled' || mesa.mesaState === 'paused'
      ? lifeWords[mesa.mesaState]
      : stateWords[mesa.sessionState];
  const running = mesa.sessionState === 'inSession';
  return (
    <section className={styles.found}>
      <div className={styles.tags}>
        {state ? (
          <Tag tone={running ? 'now' : 'line'} icon={running ? <Radio aria-hidden="true" /> : undefined}>
            {t(state)}
          </Tag>
        ) : null}
        {mesa.example ? <Tag tone="line">{t('door.example')}</Tag> : null}
      </div>
      <h2>{mesa.theme}</h2>
      <p>
        {t(mesa.place === '' ? 'door.where' : 'door.wherePlace', { number: mesa.number, place: mesa.place })}
      </p>
      <p className={styles.intro}>{t('door.intro')}</p>
      <DoorNotice door={mesa} />
      <div className={classes(styles.ring, marigold.drawing)}>
        <TableRing parties={ringOf(mesa)} label={t('home.ring')} open={openPlace} onAccent />
      </div>
    </section>
  );
}

/** The table from outside: a full seat is one that somebody already took. */
function ringOf(mesa: DoorAnswer): RingParty[] {
  const looks = lookByParty(mesa.parties);
  return mesa.parties.map((party) => ({
    id: party.id,
    look: looks.get(party.id) ?? 'obs',
    seats: party.seats.map((seat) => ({
      id: seat.id,
      state: seat.holderTaken || seat.alternateTaken ? 'present' : 'absent',
    })),
  }));
}
