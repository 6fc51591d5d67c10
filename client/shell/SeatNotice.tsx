// «Dos personas piden un asiento de su parte»: told to who acts for the party (B6) wherever she is working, with the way
// to the screen where she answers.
import { UserPlus } from 'lucide-react';
import { useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import styles from './ShellNotices.module.css';
import { requestsOf } from './seatRequests.ts';
import { addressOf, sectionOf } from './sections.ts';

/** Nothing for other people, while nobody asks, and on the two screens that show who asks. */
export function SeatNotice() {
  const t = useWords();
  const { view, me } = useMesa();
  const [address] = useLocation();
  const section = sectionOf(address);
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  const count = party && me.delegate && view.can['seat.recognise'] ? requestsOf(view, party).length : 0;
  const seen = section === 'personas' || section === 'ahora' || count === 0;
  return (
    <div role="status">
      {seen ? null : (
        <Banner
          tone="now"
          className={styles.strip}
          icon={<UserPlus />}
          actions={
            <ButtonLink size="sm" href={addressOf(view.mesaId, 'personas')}>
              {t('seats.see')}
            </ButtonLink>
          }
        >
          {t(count === 1 ? 'seats.notice_one' : 'seats.notice_other', { count })}
        </Banner>
      )}
    </div>
  );
}
