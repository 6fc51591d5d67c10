// Every version of a roadmap: the one that was signed stays readable when another is agreed (R8).
import { Link } from 'wouter';
import type { Roadmap } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { useRoadmap } from './roadmapContext.ts';
import { placeOfRoadmap } from './roadmapOf.ts';
import styles from './Versions.module.css';

export function Versions({ versions }: { versions: readonly Roadmap[] }) {
  const t = useWords();
  const { view } = useMesa();
  const { commitment, roadmap } = useRoadmap();
  const place = placeOfRoadmap(commitment.number);
  return (
    <section className={styles.versions} aria-label={t('roadmap.versionsTitle')}>
      <h2>{t('roadmap.versionsTitle')}</h2>
      <p>{t('roadmap.versionsLead')}</p>
      <ol>
        {versions.map(({ version, state }) => (
          <li key={version}>
            <Link
              href={addressOf(view.mesaId, `${place}?version=${version}`)}
              aria-current={version === roadmap?.version ? 'page' : undefined}
            >
              {t('roadmap.versionLine', { version, state: t(`roadmap.state_${state}`) })}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
