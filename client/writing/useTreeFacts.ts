// What a commitment needs to quote from the live tree: its central problem and the words of a cause.
import { useEffect, useMemo, useState } from 'react';
import { readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { labelOf } from '../../shared/problemTree/labels.ts';
import { useLiveDoc, useMesa } from '../state/useMesa.ts';

export interface TreeFacts {
  loaded: boolean;
  problemId: string | null;
  /** Text of a node that is in the tree now; '' when it is not. */
  textOf: (nodeId: string) => string;
  /** 'C1.2'; '' for what is outside of the tree. */
  labelOf: (nodeId: string) => string;
}

/** Follows the tree while mounted. */
export function useTreeFacts(): TreeFacts {
  const { view } = useMesa();
  const live = useLiveDoc(view.tree.doc);
  const [version, setVersion] = useState(0);
  const doc = live?.doc;
  useEffect(() => {
    if (!doc) return undefined;
    const changed = () => setVersion((count) => count + 1);
    doc.on('update', changed);
    return () => doc.off('update', changed);
  }, [doc]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the document changes
  const tree = useMemo(() => (doc ? readTree(doc) : null), [doc, version, live?.loaded]);
  const labels = useMemo(() => (tree ? labelOf(tree) : new Map<string, string>()), [tree]);
  return {
    loaded: live?.loaded ?? false,
    problemId: tree?.problemId ?? null,
    textOf: (nodeId) => tree?.nodes.get(nodeId)?.text.trim() ?? '',
    labelOf: (nodeId) => labels.get(nodeId) ?? '',
  };
}
