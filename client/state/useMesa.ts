// Hooks over the mesa store: the view, personal facts, the clock, live documents and commands.
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import type { CommandInput, CommandName, CommandValue } from '../../shared/protocol/commands.ts';
import type { ApiRefusal, ApiResult } from '../net/api.ts';
import type { LiveDocSnapshot } from '../net/docProvider.ts';
import type { MesaSnapshot, MesaStore } from './mesaStore.ts';

export const MesaContext = createContext<MesaStore | null>(null);

export function useMesaStore(): MesaStore {
  const store = useContext(MesaContext);
  if (!store) throw new Error('useMesaStore outside of a mesa');
  return store;
}

/** Everything the store knows; null view until the first one arrives. */
export function useMesaSnapshot(): MesaSnapshot {
  const store = useMesaStore();
  return useSyncExternalStore(store.subscribe, store.read);
}

/** The view and personal facts, for screens that are only shown once both are there. */
export function useMesa(): { view: MesaView; me: MeView } {
  const { view, me } = useMesaSnapshot();
  if (!view || !me) throw new Error('useMesa before the first view');
  return { view, me };
}

/** A command with the state its button needs: busy, and the refusal to show beside it. */
export function useCommand<N extends CommandName>(
  name: N,
): {
  run: (args: CommandInput<N>) => Promise<ApiResult<CommandValue>>;
  busy: boolean;
  error: ApiRefusal | null;
  clearError: () => void;
} {
  const store = useMesaStore();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const run = useCallback(
    async (args: CommandInput<N>) => {
      setBusy(true);
      setError(null);
      const result = await store.send(name, args);
      setBusy(false);
      if (!result.ok) setError(result.error);
      return result;
    },
    [store, name],
  );
  return { run, busy, error, clearError: useCallback(() => setError(null), []) };
}

/** A live document while the component is mounted; null for a moment while it opens. */
export function useLiveDoc(name: string): (LiveDocSnapshot & { forgetAside: () => void }) | null {
  const store = useMesaStore();
  const [state, setState] = useState<{ snapshot: LiveDocSnapshot; forgetAside: () => void } | null>(null);
  useEffect(() => {
    const { live, release } = store.openDoc(name);
    const forgetAside = () => live.forgetAside();
    const update = () => setState({ snapshot: live.read(), forgetAside });
    const unsubscribe = live.subscribe(update);
    update();
    return () => {
      unsubscribe();
      release();
      setState(null);
    };
  }, [store, name]);
  return state ? { ...state.snapshot, forgetAside: state.forgetAside } : null;
}

/** Milliseconds left in the current phase by the server's clock, updated once a second; null without a phase. */
export function useRemainingMs(): number | null {
  const { view, viewAt } = useMesaSnapshot();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!view?.clock) return null;
  return view.clock.paused ? view.clock.remainingMs : view.clock.remainingMs - (performance.now() - viewAt);
}
