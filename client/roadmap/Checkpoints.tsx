// The moments of accountability of a roadmap: an intermediate one and a closing one at least (R6), each with its date.
import { Plus } from 'lucide-react';
import type { CheckpointPlan } from '../../shared/model/roadmap.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Checkpoints.module.css';
import { useRoadmap } from './roadmapContext.ts';
import { useMayPlan } from './useMayPlan.ts';

/** By date; those of one day as they were written. */
const inOrder = (checkpoints: readonly CheckpointPlan[]): CheckpointPlan[] =>
  [...checkpoints].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

export function Checkpoints() {
  const t = useWords();
  const { roadmap, ask } = useRoadmap();
  const mayPlan = useMayPlan();
  const checkpoints = inOrder(roadmap?.checkpoints ?? []);
  return (
    <section className={styles.moments} aria-label={t('roadmap.checkpoints')}>
      <div className={styles.head}>
        <div>
          <h2>{t('roadmap.checkpoints')}</h2>
          <p>{t('roadmap.checkpointsLead')}</p>
        </div>
        {mayPlan ? (
          <Button
            size="sm"
            icon={<Plus aria-hidden="true" />}
            onPress={() => ask({ kind: 'checkpoint', id: null })}
          >
            {t('roadmap.checkpointAdd')}
          </Button>
        ) : null}
      </div>
      {checkpoints.length === 0 ? (
        <p className={styles.empty}>{t('roadmap.checkpointsEmpty')}</p>
      ) : (
        <ol className={styles.list}>
          {checkpoints.map((checkpoint) => (
            <Row key={checkpoint.id} checkpoint={checkpoint} mayPlan={mayPlan} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Row({ checkpoint, mayPlan }: { checkpoint: CheckpointPlan; mayPlan: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const { ask, today } = useRoadmap();
  const { id, kind, title, date } = checkpoint;
  const mayDrop = view.can['roadmap.dropCheckpoint'] === true;
  return (
    <li className={date < today ? styles.past : undefined}>
      <span className={styles.date}>{shortDate(date)}</span>
      <span className={styles.title}>{title}</span>
      <Tag tone="line">{t(`roadmap.checkpoint_${kind}`)}</Tag>
      {mayPlan ? (
        <Menu
          label={t('roadmap.checkpointActions', { title })}
          items={[
            { id: 'edit', label: t('roadmap.edit'), onAction: () => ask({ kind: 'checkpoint', id }) },
            ...(mayDrop
              ? [
                  {
                    id: 'drop',
                    label: t('roadmap.drop'),
                    danger: true,
                    startsGroup: true,
                    onAction: () => ask({ kind: 'dropCheckpoint', id }),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
    </li>
  );
}
