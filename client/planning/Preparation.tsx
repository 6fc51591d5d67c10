// «Preparación»: what the facilitation does before the door of a session opens (5.1, 5.2, Q11): its day, the common
// information, the invitations, the call; and afterwards what is shared, the door, and cancelling.
import { useEffect, useState } from 'react';
import { DoorList } from '../facilitation/DoorList.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { classes } from '../ui/classes.ts';
import { AgendaCard } from './AgendaCard.tsx';
import { CallCard } from './CallCard.tsx';
import { CancelControls } from './CancelControls.tsx';
import type { Invitations } from './checklist.ts';
import { GatherCard } from './GatherCard.tsx';
import { InvitationFields } from './InvitationFields.tsx';
import { rememberInvitations, startingInvitations } from './invitationDraft.ts';
import { momentOf } from './meeting.ts';
import { PackEditor } from './PackEditor.tsx';
import styles from './Preparation.module.css';
import { SessionDay } from './SessionDay.tsx';
import { ShareCard } from './ShareCard.tsx';

export function Preparation() {
  const t = useWords();
  const { view, me } = useMesa();
  const [invitations, setInvitations] = useState(() => startingInvitations({ view, me }));
  const moment = momentOf(view);
  // The next session usually invites the same: its day clears them from the record, not from this form.
  useEffect(() => {
    if (moment === 'sessionCancelled') rememberInvitations({ view, me }, invitations);
  }, [moment, view, me, invitations]);
  const called = moment === 'called';
  const change = (next: Invitations) => {
    setInvitations(next);
    rememberInvitations({ view, me }, next);
  };
  return (
    <div className={classes(styles.work, moment === 'cancelled' && styles.ended)}>
      <section className={styles.main} aria-label={t('planning.title')}>
        <header className={styles.head}>
          <h1 tabIndex={-1}>
            {t(moment === 'cancelled' ? 'planning.now_mesaCancelledTitle' : 'planning.title')}
          </h1>
          <Lead />
        </header>
        {moment === 'cancelled' ? null : (
          <>
            {/* A new session starts from an empty form. */}
            <SessionDay key={`${view.session.number} ${view.session.state}`} />
            <AgendaCard />
            <PackEditor />
            <InvitationFields invitations={invitations} onChange={change} />
          </>
        )}
      </section>
      {moment === 'cancelled' ? null : (
        <section className={styles.side} aria-label={t('planning.checklist')}>
          {called ? (
            <>
              <GatherCard />
              <ShareCard />
              <DoorList />
            </>
          ) : null}
          {moment === 'preparing' || moment === 'sessionCancelled' ? (
            <CallCard invitations={invitations} />
          ) : null}
          <CancelControls />
        </section>
      )}
    </div>
  );
}

/** In what state the preparation is, in one sentence. */
function Lead() {
  const t = useWords();
  const { view } = useMesa();
  const { cancelled, cancelledSessions } = view.planning;
  switch (momentOf(view)) {
    case 'called':
      return <p role="status">{t('planning.leadCalled')}</p>;
    case 'sessionCancelled': {
      const last = cancelledSessions.at(-1);
      return (
        <Banner tone="now" role="status">
          {t('planning.leadSessionCancelled', {
            number: last?.number ?? view.session.number,
            reason: last?.reason ?? '',
          })}
        </Banner>
      );
    }
    case 'cancelled':
      return <p role="status">{t('planning.now_mesaCancelledText', { reason: cancelled?.reason ?? '' })}</p>;
    default:
      return <p>{t('planning.leadDraft')}</p>;
  }
}
