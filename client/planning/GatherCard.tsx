// The session is called: when it is, and the button that opens its door so that people gather (5.2).
import { CalendarCheck, DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Preparation.module.css';
import { useSessionWhen } from './useSessionWhen.ts';
import { longDay } from './when.ts';

export function GatherCard() {
  const t = useWords();
  const { view } = useMesa();
  const when = useSessionWhen();
  const [asking, setAsking] = useState(false);
  const { calledAt } = view.planning;
  const { scheduledStart } = view.gathering;
  return (
    <Card>
      <p>
        <Tag tone="ok" icon={<CalendarCheck aria-hidden="true" />}>
          {t('planning.called')}
        </Tag>
      </p>
      <p className={styles.note}>
        {calledAt === null ? null : t('planning.calledOn', { date: longDay(calledAt, view.timeZone) })}{' '}
        {t('planning.gatherNote')}
      </p>
      {view.can['session.gather'] ? (
        <Button
          variant="primary"
          block
          icon={<DoorOpen aria-hidden="true" />}
          onPress={() => setAsking(true)}
        >
          {t('planning.gather')}
        </Button>
      ) : null}
      <CommandDialog
        command="session.gather"
        args={() => ({})}
        title={t('planning.gatherTitle')}
        confirm={t('planning.gather')}
        isOpen={asking}
        onClose={() => setAsking(false)}
      >
        {scheduledStart !== null && scheduledStart > view.serverNow ? (
          <p>
            <b>{t('planning.gatherEarly', { when })}</b>
          </p>
        ) : null}
        <p>{t('planning.gatherText')}</p>
      </CommandDialog>
    </Card>
  );
}
