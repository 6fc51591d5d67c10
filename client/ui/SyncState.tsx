// The one place that says whether what was written has arrived. Hatched ground = it has not.
// It is not a live region: losing the connection is announced once by the screen that owns it.
import { Check, Loader, WifiOff } from 'lucide-react';
import type { WordKey } from '../../shared/i18n/words.ts';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './SyncState.module.css';

export type SyncCondition = 'synced' | 'saving' | 'reconnecting' | 'offline';

const sentences: Readonly<Record<SyncCondition, WordKey>> = {
  synced: 'ui.synced',
  saving: 'ui.saving',
  reconnecting: 'ui.reconnecting',
  offline: 'ui.offline',
};

/** «Guardado», «Guardando…», «Reconectando» or «Sin conexión». */
export function SyncState({ state, className }: { state: SyncCondition; className?: string }) {
  const t = useWords();
  const away = state === 'offline' || state === 'reconnecting';
  return (
    <span className={classes(styles.sync, away && styles.away, className)} data-sync={state}>
      <SyncIcon state={state} />
      {t(sentences[state])}
    </span>
  );
}

function SyncIcon({ state }: { state: SyncCondition }) {
  if (state === 'synced') return <Check aria-hidden="true" />;
  if (state === 'offline') return <WifiOff aria-hidden="true" />;
  return <Loader aria-hidden="true" />;
}
