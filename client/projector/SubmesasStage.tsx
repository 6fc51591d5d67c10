// The plenary in groups on the wall (E3): the clock they share, and how complete the draft of each group is; never a text.

import type { Division, Submesa } from '../../shared/model/submesas.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { useGroupFields } from '../submesas/GroupMeter.tsx';
import { useDivisionLeft } from '../submesas/useDivisionLeft.ts';
import { classes } from '../ui/classes.ts';
import { TimerDigits } from '../ui/TimerDigits.tsx';
import styles from './SubmesasStage.module.css';
import wall from './Wall.module.css';

export function SubmesasStage({ division }: { division: Division }) {
  const t = useWords();
  const { view } = useMesa();
  const left = useDivisionLeft(division);
  return (
    <div className={classes(wall.page, styles.stage)} data-many={division.groups.length > 4 ? '' : undefined}>
      <header className={styles.head}>
        <h1>{t('submesas.screen_title')}</h1>
        <div className={styles.clock}>
          <TimerDigits remainingMs={left} size="screen" />
        </div>
      </header>
      <ul className={styles.groups}>
        {division.groups.map((group) => {
          const commitment = view.commitments.find(({ id }) => id === group.commitmentId);
          return (
            <li key={group.id}>
              {commitment ? (
                <WithDraft key={commitment.id} group={group} commitment={commitment} />
              ) : (
                <>
                  <b className={styles.name}>{group.name}</b>
                  <span className={styles.ready}>{t('submesas.screen_noDraft')}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function WithDraft({ group, commitment }: { group: Submesa; commitment: CommitmentView }) {
  const t = useWords();
  const states = useGroupFields(commitment) ?? [];
  const total = states.length;
  const ready = states.filter(({ mark }) => mark === 'done').length;
  return (
    <>
      <b className={styles.name}>{group.name}</b>
      <span className={styles.bar} aria-hidden="true">
        {states.map(({ id }, at) => (
          <i key={id} data-on={at < ready ? '' : undefined} />
        ))}
      </span>
      <span className={styles.ready}>
        <b>{t('submesas.screen_ready', { ready, total })}</b> {t('submesas.screen_fields')}
      </span>
    </>
  );
}
