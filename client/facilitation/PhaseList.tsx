// The agenda as a list: what was, where the room is, what follows. Pressing another phase goes there; a jump or a
// step back asks for its reason, which is recorded (5.3).
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MesaView } from '../../shared/model/view.ts';
import { unreadBefore } from '../floor/readers.ts';
import { useWords } from '../i18n.ts';
import { listOf, phaseName } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import styles from './AgendaColumn.module.css';
import { CommandDialog } from './CommandDialog.tsx';

type PhaseView = MesaView['phases'][number];

export function PhaseList() {
  const t = useWords();
  const { view } = useMesa();
  const [target, setTarget] = useState<PhaseView | null>(null);
  const movable = view.can['phase.go'] === true;
  const at = view.phases.findIndex((phase) => phase.status === 'current');
  const following = view.phases[at + 1];
  return (
    <>
      <ol className={styles.phases}>
        {view.phases.map((phase, index) => {
          const current = phase.status === 'current';
          const inside = (
            <>
              <span className={styles.mark}>
                {phase.status === 'done' ? (
                  <Check role="img" aria-label={t('console.phaseDone')} />
                ) : (
                  index + 1
                )}
              </span>
              <span className={styles.name}>{phaseName(t, phase)}</span>
              <span className={styles.minutes}>{t('console.minutes', { minutes: phase.minutes })}</span>
            </>
          );
          const look = classes(styles.row, styles[phase.status]);
          return (
            <li key={phase.id} aria-current={current ? 'step' : undefined}>
              {movable && !current ? (
                <Button className={look} onPress={() => setTarget(phase)}>
                  {inside}
                </Button>
              ) : (
                <div className={look}>{inside}</div>
              )}
            </li>
          );
        })}
      </ol>
      {target === null ? null : (
        <CommandDialog
          command="phase.go"
          args={(reason) => ({ phaseId: target.id, reason })}
          title={t('console.goTitle', { phase: phaseName(t, target) })}
          confirm={t('console.go')}
          reason={{
            label: t('console.goReason'),
            hint: t('console.goHint'),
            required: target.id !== following?.id,
            max: 300,
          }}
          isOpen
          onClose={() => setTarget(null)}
        >
          <p>{t('console.goText')}</p>
          {unreadBefore(view, target).length === 0 ? null : (
            <p>{t('floorDesk.unreadText', { parties: listOf(unreadBefore(view, target)) })}</p>
          )}
        </CommandDialog>
      )}
    </>
  );
}
