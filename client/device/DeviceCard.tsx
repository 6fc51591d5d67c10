// «Este equipo», on the page of the table: the words to come in from another one, handing this one to somebody else,
// and leaving it.
import { LogOut, Users } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './Device.module.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import { OwnWords } from './OwnWords.tsx';

export function DeviceCard() {
  const t = useWords();
  const [asked, setAsked] = useState<'switch' | 'leave' | null>(null);
  return (
    <Card title={t('device.title')}>
      <OwnWords />
      <div className={styles.buttons}>
        <Button size="sm" icon={<Users aria-hidden="true" />} onPress={() => setAsked('switch')}>
          {t('device.switch')}
        </Button>
        <Button size="sm" icon={<LogOut aria-hidden="true" />} onPress={() => setAsked('leave')}>
          {t('device.leave')}
        </Button>
      </div>
      {asked === null ? null : <LeaveDialog how={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}
