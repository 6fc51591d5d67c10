// What a roadmap still needs (R1–R6): first what keeps acceptance from being asked, then what is only worth a look.
import { CircleAlert, Info } from 'lucide-react';
import type { RoadmapFinding } from '../../shared/roadmap/checkRoadmap.ts';
import { useWords } from '../i18n.ts';
import styles from './FindingList.module.css';

export function FindingList({ findings }: { findings: readonly RoadmapFinding[] }) {
  const t = useWords();
  const groups = [
    { severity: 'error', title: t('roadmap.mustFix') },
    { severity: 'warning', title: t('roadmap.advice') },
  ] as const;
  return (
    <div className={styles.groups}>
      {groups.map(({ severity, title }) => {
        const found = findings.filter((one) => one.severity === severity);
        return found.length === 0 ? null : (
          <section key={severity}>
            <h3>{title}</h3>
            <ul className={styles[severity]}>
              {found.map((one) => (
                <li key={`${one.code}${one.activity ?? ''}${one.detail}`}>
                  {severity === 'error' ? <CircleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
                  <FindingWords finding={one} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The sentence of a finding, with its capital letter and full stop. */
function FindingWords({ finding }: { finding: RoadmapFinding }) {
  const t = useWords();
  const { code, activity, detail } = finding;
  const said = t(`following.check_${code}`, { activity: activity ?? '', detail });
  return (
    <span>
      {said.charAt(0).toUpperCase()}
      {said.slice(1)}.
    </span>
  );
}
