// The evidence of an activity: what it is and where it is kept. An address of the web opens apart; the mesa never
// fetches it.
import { ExternalLink, Paperclip } from 'lucide-react';
import type { Activity } from '../../shared/model/roadmap.ts';
import { dayAndTime } from '../acta/moment.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import styles from './EvidenceList.module.css';
import { usePersonName } from './usePersonName.ts';
import { webAddress } from './webAddress.ts';

export function EvidenceList({ activity }: { activity: Activity }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = usePersonName();
  if (activity.evidence.length === 0) return <p className={styles.none}>{t('roadmap.evidenceNone')}</p>;
  return (
    <ul className={styles.list}>
      {activity.evidence.map(({ id, title, reference, by, at }) => {
        const address = webAddress(reference);
        return (
          <li key={id}>
            <Paperclip aria-hidden="true" />
            <span className={styles.words}>
              <b>{title}</b>
              {address === null ? (
                <span>{reference}</span>
              ) : (
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {reference} <ExternalLink aria-hidden="true" />
                  <span className="visuallyHidden"> {t('rulebook.opensBeside')}</span>
                </a>
              )}
              <small>
                {t('roadmap.evidenceBy', { name: nameOf(by), when: dayAndTime(at, view.timeZone) })}
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
