// «Qué vamos a lograr hoy»: the three results of a mesa, its purpose and, in their phases, the rules and the
// common information. The same for every party.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Card } from '../ui/Card.tsx';
import styles from './NowScreen.module.css';
import { currentPhase } from './sections.ts';

/** `level` is the heading's: 1 when it is the screen, 2 beside another one. */
export function Goals({ level = 1 }: { level?: 1 | 2 }) {
  const t = useWords();
  const { view } = useMesa();
  const Heading = `h${level}` as const;
  const phase = currentPhase(view)?.kind;
  // While the mesa reads, what is read comes right after this: the goals were said before.
  if (phase === 'levelGround' && level === 1) {
    return (
      <section className={styles.goalsPart}>
        <Heading className={styles.title}>{t('shell.levelTitle')}</Heading>
        <p className={styles.lead}>{t('shell.levelText')}</p>
      </section>
    );
  }
  return (
    <section className={styles.goalsPart}>
      <Heading className={styles.title}>{t('shell.now_goalsTitle')}</Heading>
      <ol className={styles.goals}>
        {(['goal1', 'goal2', 'goal3'] as const).map((goal) => (
          <li key={goal}>
            <b>{t(`shell.${goal}`)}</b> {t(`shell.${goal}More`)}
          </li>
        ))}
      </ol>
      {view.purpose === '' ? null : (
        <Card title={t('shell.now_purpose')}>
          <p>{view.purpose}</p>
        </Card>
      )}
      {phase === 'levelGround' ? (
        <Card title={t('shell.levelTitle')}>
          <p>{t('shell.levelText')}</p>
        </Card>
      ) : (
        <Card title={t('shell.rulesTitle')}>
          <ul className={styles.rules}>
            {(['rule1', 'rule2', 'rule3', 'rule4'] as const).map((rule) => (
              <li key={rule}>{t(`shell.${rule}`)}</li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}
