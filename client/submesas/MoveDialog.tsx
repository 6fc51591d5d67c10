// Moving people while the groups run, and placing who came later (E3). Each change holds once chosen.
import type { Division } from '../../shared/model/submesas.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './Groups.module.css';
import { MemberRows } from './MemberRows.tsx';
import { PartyCounts } from './PlanFields.tsx';
import { peopleOfGroup, unplaced } from './running.ts';

export function MoveDialog({ division, onClose }: { division: Division; onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('submesa.move');
  const options = division.groups.map(({ id, name }) => ({ value: id as string, label: name }));
  const move = (participantId: Parameters<typeof run>[0]['participantId'], to: string | null) => {
    const group = division.groups.find(({ id }) => id === to);
    if (group) void run({ participantId, to: group.id });
  };
  const outside = unplaced(view, division);
  return (
    <Sheet
      title={t('submesas.move')}
      lead={t('submesas.moveLead')}
      isOpen
      onClose={onClose}
      size="lg"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('submesas.moveDone')}
        </Button>
      }
    >
      <div className={styles.form}>
        {error ? (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        ) : null}
        {outside.length === 0 ? null : (
          <section className={styles.plan}>
            <div className={styles.planHead}>
              <h3>{t('submesas.outside', { count: outside.length })}</h3>
            </div>
            <MemberRows members={outside} value={null} options={options} onMove={move} disabled={busy} />
          </section>
        )}
        {division.groups.map((group) => {
          const members = peopleOfGroup(view, group);
          return (
            <section key={group.id} className={styles.plan} aria-label={group.name}>
              <div className={styles.planHead}>
                <h3>{group.name}</h3>
                <PartyCounts members={members} />
              </div>
              <MemberRows
                members={members}
                value={group.id}
                options={options}
                onMove={move}
                mayLeave={false}
                disabled={busy}
              />
            </section>
          );
        })}
      </div>
    </Sheet>
  );
}
