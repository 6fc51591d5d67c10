// The seats of a party that calls its own (B6), for who acts for it: who holds each place, and the way to free it.
import { useState } from 'react';
import type { SeatView } from '../../shared/model/view.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './SeatRequests.module.css';

interface Held {
  seat: SeatView;
  as: 'holder' | 'alternate';
  participantId: NonNullable<SeatView['holder']>;
  name: string;
}

/** Nothing while nobody else sits for the party: who acts for it does not free her own place from here. */
export function PartySeats() {
  const t = useWords();
  const { view, me } = useMesa();
  const [asked, setAsked] = useState<Held | null>(null);
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  if (!party || !me.delegate || !view.can['seat.release']) return null;
  const held = party.seats
    .filter((seat) => seat.asking !== undefined)
    .flatMap((seat) =>
      (['holder', 'alternate'] as const).flatMap((as): Held[] => {
        const person = view.people.find((candidate) => candidate.id === seat[as]);
        if (!person || person.id === me.participantId) return [];
        return [{ seat, as, participantId: person.id, name: person.name }];
      }),
    );
  if (held.length === 0) return null;
  return (
    <Card title={t('seats.own')}>
      <p>{t('seats.ownText')}</p>
      <ul>
        {held.map((one) => (
          <li key={one.participantId} className={styles.seat}>
            <span className={styles.words}>
              <b>{one.name}</b>
              <small>
                {one.seat.label}, {t(`mesa.seat_${one.as}`).toLocaleLowerCase('es')}
              </small>
            </span>
            <Button aria-label={t('seats.releaseName', { name: one.name })} onPress={() => setAsked(one)}>
              {t('seats.release')}
            </Button>
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <CommandDialog
          command="seat.release"
          args={(reason) => ({
            seatId: asked.seat.id,
            as: asked.as,
            participantId: asked.participantId,
            reason,
          })}
          title={t('seats.releaseTitle', { name: asked.name })}
          confirm={t('seats.release')}
          danger
          reason={{ label: t('seats.releaseReason'), required: true, max: 300 }}
          isOpen
          onClose={() => setAsked(null)}
        >
          <p>{t('seats.releaseText')}</p>
        </CommandDialog>
      )}
    </Card>
  );
}
