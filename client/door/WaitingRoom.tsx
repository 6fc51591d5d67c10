// The waiting room: the mesa seen from outside, with this person at its open place. It changes by itself
// when the facilitation answers; meanwhile, the reading that everybody has.
import { BookOpen, CalendarDays, ChevronRight, GitFork, Handshake, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n.ts';
import { AwayCard } from '../planning/AwayCard.tsx';
import { momentOf } from '../planning/meeting.ts';
import { useSessionWhen } from '../planning/useSessionWhen.ts';
import { MesaRing } from '../shell/MesaRing.tsx';
import { WithdrawnNotices } from '../shell/PartyMembership.tsx';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import { whenIdle } from '../shell/whenIdle.ts';
import { useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Logo } from '../ui/Logo.tsx';
import styles from './WaitingRoom.module.css';

export function WaitingRoom() {
  const t = useWords();
  const { view, me } = useMesa();
  const { line } = useMesaSnapshot();
  useScreenTitle(t('door.waitTitle'), view.theme);
  // Who comes back to the waiting room did not pass by the door.
  // Who waits at the door will want the tree: its outline is brought meanwhile.
  useEffect(() => whenIdle(() => void Promise.allSettled([import('../screens/TreeScreen.tsx')])), []);
  const look = lookOfPerson(lookByParty(view.parties), me);
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  const place = me.role === 'participant' && party ? party.name : t(`mesa.role_${me.role}`);
  return (
    <div className={styles.page}>
      <div className={styles.outside}>
        <header className={styles.top}>
          <Logo wordmark={t('mesa.brand')} />
          <ButtonLink variant="quiet" href="/">
            {t('door.leave')}
          </ButtonLink>
        </header>
        <div className={styles.ring}>
          <MesaRing view={view} arriving={{ name: me.name, look: look === 'fac' ? 'obs' : look }} />
        </div>
        <div role="status" className={styles.words}>
          <h1>{t('door.waitTitle')}</h1>
          <p>{t(line === 'well' ? 'door.waitText' : 'door.waitOffline')}</p>
        </div>
      </div>
      <main className={styles.inside}>
        <NotHeldNotice />
        <CalledNotice />
        <WithdrawnNotices />
        <Card title={t('door.meanwhile')}>
          <div className={styles.reading}>
            <Reading Icon={BookOpen} title={t('door.about')} note={t('door.aboutNote')}>
              <p>{t('door.aboutTheme', { theme: view.theme })}</p>
              {view.purpose === '' ? null : <p>{view.purpose}</p>}
            </Reading>
            <Reading Icon={GitFork} title={t('door.steps')} note={t('door.stepsNote')}>
              <ol>
                {(['step1', 'step2', 'step3', 'step4'] as const).map((step) => (
                  <li key={step}>{t(`door.${step}`)}</li>
                ))}
              </ol>
            </Reading>
            <Reading Icon={Handshake} title={t('door.rules')} note={t('door.rulesNote')}>
              <ul>
                {(['rule1', 'rule2', 'rule3', 'rule4'] as const).map((rule) => (
                  <li key={rule}>{t(`shell.${rule}`)}</li>
                ))}
              </ul>
            </Reading>
          </div>
        </Card>
        <p className={styles.who}>{t('door.who', { name: me.name, place })}</p>
      </main>
    </div>
  );
}

/** 5.1: who waits before the day reads it here; what the facilitation answers may take until then. */
function CalledNotice() {
  const t = useWords();
  const { view } = useMesa();
  const when = useSessionWhen();
  const moment = momentOf(view);
  if (moment === null || moment === 'preparing') return null;
  if (moment === 'called')
    return (
      <Banner tone="plain" icon={<CalendarDays />} title={t('planning.door_meets', { when })}>
        {view.place}
      </Banner>
    );
  return (
    <Card>
      <AwayCard level={2} />
    </Card>
  );
}

/** Q10: who comes to the door of a session that was not held is told there. */
function NotHeldNotice() {
  const t = useWords();
  const { view } = useMesa();
  if (view.session.state !== 'notHeld') return null;
  return (
    <Banner tone="now" role="status" title={t('shell.now_notHeldTitle')}>
      {t('shell.now_notHeldText')}
    </Banner>
  );
}

function Reading(props: { Icon: LucideIcon; title: string; note: string; children: ReactNode }) {
  const { Icon, title, note, children } = props;
  return (
    <details>
      <summary>
        <Icon aria-hidden="true" />
        <span>
          <b>{title}</b>
          <small>{note}</small>
        </span>
        <ChevronRight className={styles.chevron} aria-hidden="true" />
      </summary>
      <div className={styles.text}>{children}</div>
    </details>
  );
}
