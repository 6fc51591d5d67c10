// «Llevar al árbol», step by step: the node enters the tree, the tree is on disk, and then the cards say what they became.
// Each step may fail by itself; what was done stays done and the rest can be tried again (C11, P2).
import { useCallback, useEffect, useRef, useState } from 'react';
import { addNode } from '../../shared/mesaDoc/treeAccess.ts';
import type { NodeKind } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { randomName } from '../net/commandId.ts';
import { refusalWords } from '../outline/refusalWords.ts';
import type { OpenTree } from '../outline/useTreeSession.ts';
import { useCommand, useMesa, useMesaSnapshot } from '../state/useMesa.ts';

/** The node that is added; without a parent it is the problem, or a loose card while there is no tree. */
export interface Planted {
  kind: NodeKind;
  text: string;
  parent: string | null;
}

/** `saving`: the node is on this device and not on disk yet. `told`: it is in the tree, the cards could not say so. */
export type PlantStep = 'idle' | 'saving' | 'telling' | 'told' | 'done';

export interface PlantFlow {
  step: PlantStep;
  /** Why the tree did not take the node, in words. */
  refused: string | null;
  /** Why the cards could not say what they became. */
  error: ApiRefusal | null;
  add: (what: Planted) => void;
  /** The cards become a node that is already in the tree. */
  join: (nodeId: string) => void;
  /** Says again to the cards what they became, after a refusal. */
  retry: () => void;
}

export function usePlanting(open: OpenTree, cardIds: readonly string[]): PlantFlow {
  const t = useWords();
  const { me } = useMesa();
  const { clockOffset } = useMesaSnapshot();
  const { run, error } = useCommand('cards.dispose');
  const [step, setStep] = useState<PlantStep>('idle');
  const [refused, setRefused] = useState<string | null>(null);
  const node = useRef<string | null>(null);
  const ids = useRef(cardIds);

  const tell = useCallback(async () => {
    const nodeId = node.current;
    if (nodeId === null) return;
    setStep('telling');
    const became = { kind: 'node', nodeId } as const;
    const answer = await run({ cardIds: [...ids.current], disposition: 'adopted', became });
    setStep(answer.ok ? 'done' : 'told');
  }, [run]);
  // On disk first: the server looks for the node before the cards may point at it.
  const { status } = open;
  useEffect(() => {
    if (step === 'saving' && status === 'saved') void tell();
  }, [step, status, tell]);

  const add = ({ kind, text, parent }: Planted) => {
    const id = randomName(12);
    const at = Date.now() + clockOffset;
    // B5: who facilitates writes for the room.
    const who =
      me.role === 'facilitator'
        ? { by: 'room', at, enteredBy: me.participantId }
        : { by: me.participantId, at };
    const result = open.session.act((doc, origin) =>
      addNode(doc, { id, kind, text, parent, ...who }, origin),
    );
    if (!result.ok) return setRefused(refusalWords(t, result.error));
    setRefused(null);
    node.current = id;
    setStep('saving');
  };
  const join = (nodeId: string) => {
    node.current = nodeId;
    void tell();
  };
  return { step, refused, error, add, join, retry: () => void tell() };
}
