// Going out of this device: for somebody else to come in (her name and her drafts wait for her), or for good (nothing of
// her stays). Either way the session ends and the page starts again, so that nothing of her is left in it.
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { forgetCopiesOf } from '../net/offlineCopy.ts';
import { leaveDevice } from '../net/session.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { forgetUser, rememberUser } from '../state/deviceUsers.ts';
import { forgetPersonal } from '../state/personalStorage.ts';
import { useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './Device.module.css';
import { OwnWords } from './OwnWords.tsx';

type How = 'switch' | 'leave';

/** Ends this session and what this browser keeps; answers with the refusal when the server could not be told. */
function useLeaving(how: How): { go: () => Promise<void>; busy: boolean; error: ApiRefusal | null } {
  const { view, me } = useMesa();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const go = async () => {
    setBusy(true);
    setError(null);
    const left = await leaveDevice(view.mesaId);
    if (!left.ok) {
      setBusy(false);
      setError(left.error);
      return;
    }
    await forgetCopiesOf(view.mesaId);
    if (how === 'switch') rememberUser(view.mesaId, me.name);
    else {
      forgetPersonal(view.mesaId, me.participantId);
      forgetUser(view.mesaId, me.name);
    }
    const open = view.join !== null && view.session.state !== 'closed';
    const door = open ? `/m/${encodeURIComponent(view.join?.code ?? '')}?palabras` : '';
    window.location.replace(how === 'leave' ? '/' : door || addressOf(view.mesaId, 'ahora'));
  };
  return { go, busy, error };
}

export function LeaveDialog({ how, onClose }: { how: How; onClose: () => void }) {
  const t = useWords();
  const { me } = useMesa();
  const { docs } = useMesaSnapshot();
  const { go, busy, error } = useLeaving(how);
  const unsaved = docs === 'saving' || docs === 'reconnecting';
  return (
    <Sheet
      title={t(how === 'switch' ? 'device.switchTitle' : 'device.leaveTitle')}
      isOpen
      onClose={onClose}
      size="sm"
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button variant="primary" isPending={busy} isDisabled={unsaved} onPress={() => void go()}>
            {t(how === 'switch' ? 'device.switchGo' : 'device.leaveGo')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t(how === 'switch' ? 'device.switchText' : 'device.leaveText')}</p>
        {me.role === 'facilitator' ? <p>{t('device.facilitatorLink')}</p> : null}
        {unsaved ? <p role="status">{t('device.unsaved')}</p> : null}
        {error === null ? null : (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        )}
        <OwnWords />
      </div>
    </Sheet>
  );
}
