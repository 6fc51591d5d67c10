// «Deshacer», for whoever facilitates: ten seconds after every change of phase, over the screen and without moving it
// (features C6). On the console it comes right after the button that was pressed; elsewhere, first of all.
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/ToastRegion.tsx';
import styles from './PhaseUndo.module.css';
import { currentPhase, phaseName } from './sections.ts';

/** Milliseconds left to undo, by the server's clock; null when there is nothing to undo. */
function useUndoLeft(): number | null {
  const { view, viewAt } = useMesaSnapshot();
  const until = view?.phaseUndo?.until ?? null;
  const left = view === null || until === null ? null : until - view.serverNow - (performance.now() - viewAt);
  const [, tick] = useState(0);
  const running = left !== null && left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, [running]);
  return running ? left : null;
}

export function PhaseUndo() {
  const left = useUndoLeft();
  const { view } = useMesa();
  const phase = currentPhase(view);
  if (left === null || phase === null || !view.can['phase.undo']) return null;
  return <UndoCard key={phase.id} seconds={Math.ceil(left / 1000)} />;
}

function UndoCard({ seconds }: { seconds: number }) {
  const t = useWords();
  const { view } = useMesa();
  const toast = useToast();
  const { run, busy } = useCommand('phase.undo');
  const phase = currentPhase(view);
  const undo = async () => {
    const answer = await run({});
    // The card may be gone with its ten seconds: what was refused stays to be read.
    if (!answer.ok) toast({ tone: 'danger', title: answer.error.message });
  };
  return (
    <section className={styles.undo} aria-label={t('device.undoTitle')}>
      <p className={styles.words} role="status">
        <b>{phase === null ? null : t('device.undoPhase', { phase: phaseName(t, phase) })}</b>{' '}
        {t('device.undoText')}
      </p>
      <Button size="sm" inherit isPending={busy} icon={<Undo2 aria-hidden="true" />} onPress={undo}>
        {t('device.undo')}{' '}
        <span aria-hidden="true" className={styles.left}>
          {t('device.undoSeconds', { seconds })}
        </span>
      </Button>
    </section>
  );
}
