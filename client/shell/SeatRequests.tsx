// Where each party recognises its own seats (B6): who asks for one, for the delegate to answer, and what the person who
// asked is told meanwhile.

import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Refusal } from './Refusal.tsx';
import styles from './SeatRequests.module.css';
import { ownRequest, requestsOf, type SeatRequest } from './seatRequests.ts';

/** For the delegate of a party, the people who ask for its seats; for who asks, that her party has not answered. */
export function SeatRequests() {
  const { view, me } = useMesa();
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  const mayAnswer = me.delegate && view.can['seat.recognise'] === true;
  return (
    // What comes in while the screen is open is said aloud.
    <div aria-live="polite">
      <OwnRequest />
      {party && mayAnswer ? <Requests requests={requestsOf(view, party)} /> : null}
    </div>
  );
}

function OwnRequest() {
  const t = useWords();
  const { view, me } = useMesa();
  const own = ownRequest(view, me.participantId);
  if (!own) return null;
  return (
    <Banner tone="now" icon={<Hourglass />} title={t('seats.mine')}>
      {t(`seats.mine_${own.as}`, { seat: own.seat.label })}
    </Banner>
  );
}

function Requests({ requests }: { requests: readonly SeatRequest[] }) {
  const t = useWords();
  const { run, busy, error } = useCommand('seat.recognise');
  const [refused, setRefused] = useState<SeatRequest | null>(null);
  const recognise = ({ person, given }: SeatRequest) =>
    given && run({ seatId: given.seat.id, as: given.as, participantId: person.id });
  return (
    <>
      {requests.length === 0 ? null : (
        <Card tone="strong" title={t('seats.requests')}>
          <ul className={styles.requests}>
            {requests.map((request) => (
              <li key={request.person.id}>
                <RequestWords request={request} />
                <span className={styles.buttons}>
                  {request.given === null ? null : (
                    <Button
                      variant="primary"
                      isPending={busy}
                      aria-label={t('seats.recogniseName', { name: request.person.name })}
                      onPress={() => recognise(request)}
                    >
                      {t('seats.recognise')}
                    </Button>
                  )}
                  <Button
                    aria-label={t('seats.notOursName', { name: request.person.name })}
                    onPress={() => setRefused(request)}
                  >
                    {t('seats.notOurs')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {refused === null ? null : <NotOursDialog request={refused} onClose={() => setRefused(null)} />}
    </>
  );
}

function RequestWords({ request: { person, asked, given } }: { request: SeatRequest }) {
  const t = useWords();
  const other = given !== null && (given.seat.id !== asked.seat.id || given.as !== asked.as);
  return (
    <p className={styles.words}>
      {t(`seats.asks_${asked.as}`, { name: person.name, seat: asked.seat.label })}
      {person.organisation === '' ? null : <small>{person.organisation}</small>}
      {given === null ? <small>{t('seats.full')}</small> : null}
      {other ? (
        <small>
          {t('seats.instead', {
            seat: given.seat.label,
            as: t(`mesa.seat_${given.as}`).toLocaleLowerCase('es'),
          })}
        </small>
      ) : null}
    </p>
  );
}

function NotOursDialog(props: { request: SeatRequest; onClose: () => void }) {
  const { person, asked } = props.request;
  const t = useWords();
  return (
    <CommandDialog
      command="seat.release"
      args={(reason) => ({ seatId: asked.seat.id, as: asked.as, participantId: person.id, reason })}
      title={t('seats.notOursTitle', { name: person.name })}
      confirm={t('seats.notOurs')}
      reason={{ label: t('seats.notOursReason'), required: false, max: 300 }}
      isOpen
      onClose={props.onClose}
    >
      <p>{t('seats.notOursText')}</p>
    </CommandDialog>
  );
}
