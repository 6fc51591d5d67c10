// «El registro de esta mesa no continúa el que este dispositivo vio»: told to everybody who was there, on every screen of
// the mesa, until it is true no more. It cannot be put away: what to do is in it.
import { FileCheck2, ShieldAlert } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { proofText, type WitnessAlarm } from '../net/witness.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './ShellNotices.module.css';
import { useWitness } from './useWitness.ts';

function savePiece(mesaId: string, alarm: WitnessAlarm): void {
  const url = URL.createObjectURL(new Blob([proofText(mesaId, alarm)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `prueba-${mesaId}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Nothing while the record of the mesa continues what this device saw. */
export function WitnessBanner() {
  const t = useWords();
  const { mesaId } = useMesa().view;
  const alarm = useWitness(mesaId);
  if (alarm === null) return null;
  const { verdict, witness, now } = alarm;
  const seen = Math.max(witness.seen.size, witness.seal.size);
  return (
    <Banner
      tone="danger"
      role="alert"
      icon={<ShieldAlert />}
      title={t('proof.banner_title')}
      className={classes(styles.strip, styles.aside)}
      actions={
        <>
          <Button size="sm" variant="primary" onPress={() => savePiece(mesaId, alarm)}>
            {t('proof.banner_save')}
          </Button>
          <ButtonLink size="sm" href="/verificar" icon={<FileCheck2 />}>
            {t('proof.banner_verify')}
          </ButtonLink>
        </>
      }
    >
      {t(`proof.banner_${verdict}`, { seen, now: now ?? 0 })} {t('proof.banner_what')}
    </Banner>
  );
}
