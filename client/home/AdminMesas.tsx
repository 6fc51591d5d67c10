// The mesas of this installation, for who administers it: one press makes a new facilitation link and enters.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { WordKey } from '../../shared/i18n/words.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { type AdminMesa, newFacilitatorLink } from '../net/session.ts';
import { ownAddress } from '../shell/InnerLinks.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Home.module.css';

const states: Readonly<Record<string, WordKey>> = {
  planned: 'planning.door_draft',
  convened: 'home.adminState_convened',
  open: 'home.adminState_open',
  paused: 'planning.door_paused',
  cancelled: 'planning.door_cancelled',
  closed: 'home.adminState_closed',
  unreadable: 'home.adminState_unreadable',
};

export function AdminMesas({ mesas }: { mesas: AdminMesa[] }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [error, setError] = useState<ApiRefusal | null>(null);
  const facilitate = async (mesaId: string) => {
    setError(null);
    const answer = await newFacilitatorLink(mesaId);
    if (answer.ok) navigate(ownAddress(answer.value.facilitatorUrl));
    else setError(answer.error);
  };
  const day = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <section className={styles.part} aria-labelledby="admin">
      <div className={styles.headRow}>
        <h2 id="admin">{t('home.adminTitle')}</h2>
        <ButtonLink variant="primary" href="/crear">
          {t('home.create')}
        </ButtonLink>
      </div>
      {error ? (
        <Banner tone="danger" role="alert">
          {error.message}
        </Banner>
      ) : null}
      {mesas.length === 0 ? <p className={styles.lead}>{t('home.adminEmpty')}</p> : null}
      <ul className={styles.list}>
        {mesas.map((mesa) => {
          const state = states[mesa.state];
          return (
            <li key={mesa.mesaId}>
              <span className={styles.what}>
                <b>{mesa.state === 'unreadable' ? mesa.joinCode : mesa.theme}</b>
                <span>
                  {mesa.state === 'unreadable'
                    ? t('home.adminUnreadable')
                    : t('home.adminMesa', { number: mesa.number, code: mesa.joinCode })}
                </span>
              </span>
              <span className={styles.fact}>
                {t('home.adminCreated', { date: day.format(mesa.createdAt) })}
              </span>
              <span className={styles.fact}>
                {state ? <Tag tone={mesa.state === 'open' ? 'now' : 'line'}>{t(state)}</Tag> : null}
              </span>
              {mesa.state === 'unreadable' ? null : (
                <Button
                  aria-label={t('home.adminFacilitateNamed', { theme: mesa.theme })}
                  onPress={() => void facilitate(mesa.mesaId)}
                >
                  {t('home.adminFacilitate')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
