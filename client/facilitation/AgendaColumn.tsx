// First column of the console: the clock of the running phase, the phases of the agenda, and the session itself.

import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { PhaseUndo } from '../shell/PhaseUndo.tsx';
import { useMesa } from '../state/useMesa.ts';
import { AddMatter } from './AddMatter.tsx';
import styles from './AgendaColumn.module.css';
import { NextPhase } from './NextPhase.tsx';
import { PhaseClock } from './PhaseClock.tsx';
import { PhaseList } from './PhaseList.tsx';
import { SessionActions } from './SessionActions.tsx';

export function AgendaColumn() {
  const t = useWords();
  const { view } = useMesa();
  return (
    <section className={styles.agenda} aria-label={t('console.agenda')}>
      <PhaseClock />
      <PhaseList />
      <div className={styles.more}>
        <AddMatter />
      </div>
      <div className={styles.foot}>
        {view.clock && momentOf(view) === null ? <NextPhase /> : null}
        <PhaseUndo />
        <SessionActions />
      </div>
    </section>
  );
}
