// What a screen reader hears of the tree besides the card in focus: «Teresa cambió C3» when somebody else
// stops writing, and where a card went that was joined to another one. The live region batches it and keeps quiet while the person types.
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { titleOf } from './nodeWords.ts';
import type { Peer } from './treePresence.ts';
import { useWriters } from './useTreeSession.ts';
import type { TreeWork } from './useTreeWork.ts';

export function useTreeTalk(work: TreeWork): void {
  const t = useWords();
  const announce = useAnnounce();
  const writers = useWriters(work.presence);
  const before = useRef<ReadonlyMap<string, readonly Peer[]>>(new Map());
  const { session, selected } = work;
  const { me } = useMesa();
  const was = useRef(selected);
  useEffect(() => {
    const { tree } = session.read();
    const gone = tree.nodes.get(was.current ?? '');
    was.current = selected;
    if (gone?.mergedInto === undefined || gone.mergedInto !== selected) return;
    const text = tree.nodes.get(selected)?.text ?? '';
    const mine = gone.removedBy === me.participantId;
    announce(mine ? t('canvas.merged', { text }) : t('canvas.mergedFollow', { text }));
  }, [selected, session, me.participantId, announce, t]);
  useEffect(() => {
    const { tree, labels } = session.read();
    for (const [id, peers] of before.current) {
      const still = new Set((writers.get(id) ?? []).map((peer) => peer.client));
      const node = tree.nodes.get(id);
      for (const peer of peers) {
        if (still.has(peer.client) || !node) continue;
        announce(t('canvas.changed', { name: peer.firstName, title: titleOf(t, node, labels.get(id)) }));
      }
    }
    before.current = writers;
  }, [writers, session, announce, t]);
}
