// One discreet line in the person's own page: which key signs, and whether it is on this device.
import { KeyRound } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import styles from './Course.module.css';
import { keyTail } from './deviceKey.ts';
import { useFirstKey, useOwnPublicKey } from './useDeviceKey.ts';

/** Nothing for who holds no seat: nobody asks for their signature. */
export function DeviceKeyLine() {
  const t = useWords();
  const { me } = useMesa();
  const here = useOwnPublicKey();
  if (me.seatId === null || me.role !== 'participant') return null;
  const last = me.keys.at(-1);
  const sentence =
    last === undefined
      ? t('actaLife.key_none')
      : t(last === here ? 'actaLife.key_line' : 'actaLife.key_other', { key: keyTail(last) });
  return (
    <p className={styles.keyLine}>
      <KeyRound aria-hidden="true" />
      {sentence}
    </p>
  );
}

/** Draws nothing: introduces the person's first key from wherever she is in the mesa. */
export function FirstKey() {
  useFirstKey();
  return null;
}
