// Hooks that open one person's session on the live tree and its presence, and close them with the screen.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SyncStatus } from '../net/docProvider.ts';
import { useLiveDoc, useMesa } from '../state/useMesa.ts';
import { type Peer, TreePresence } from './treePresence.ts';
import { TreeSession, type TreeSnapshot } from './treeSession.ts';

export interface OpenTree {
  session: TreeSession;
  presence: TreePresence;
  loaded: boolean;
  status: SyncStatus;
  /** Words of this person that a lock or a freeze refused. */
  aside: string[];
  forgetAside: () => void;
  /** This page is of an older build than the server. */
  mustReload: boolean;
}

/** Opens the tree document; null for a moment, and again while a refused document is opened anew. */
export function useOpenTree(): OpenTree | null {
  const { view, me } = useMesa();
  const live = useLiveDoc(view.tree.doc);
  const [open, setOpen] = useState<{ session: TreeSession; presence: TreePresence } | null>(null);
  const doc = live?.doc;
  const awareness = live?.provider.awareness;
  useEffect(() => {
    if (!doc || !awareness) return undefined;
    const session = new TreeSession(doc);
    const presence = new TreePresence(awareness, me.participantId);
    setOpen({ session, presence });
    return () => {
      session.destroy();
      presence.destroy();
      setOpen(null);
    };
  }, [doc, awareness, me.participantId]);
  if (!live || !open || open.session.doc !== live.doc) return null;
  const { loaded, status, aside, forgetAside, mustReload } = live;
  return { ...open, loaded, status, aside, forgetAside, mustReload };
}

export const useTreeSnapshot = (session: TreeSession): TreeSnapshot =>
  useSyncExternalStore(session.subscribe, session.read);

export const useWriters = (presence: TreePresence): ReadonlyMap<string, readonly Peer[]> =>
  useSyncExternalStore(presence.subscribe, presence.writers);

export const usePeers = (presence: TreePresence): readonly Peer[] =>
  useSyncExternalStore(presence.subscribe, presence.peers);
