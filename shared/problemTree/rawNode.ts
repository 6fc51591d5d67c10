// A node as its document holds it, before anything is resolved, and the two questions every rule asks about one.
import type { NodeKind, TreeNode } from './types.ts';

/** A node as its document holds it, already typed and bounded, its links not yet trusted. */
export interface RawNode {
  node: TreeNode;
  parent: string | null;
  /** Parent before the last move: where a move that cannot apply goes back to. */
  movedFrom: string | null;
  /** Lamport number of the last move: in a circle the last move is the one that does not apply. */
  moved: number;
  /** Fractional key among siblings. */
  order: string;
  /** Other ends of the extra links, with the Lamport number of their creation. */
  secondary: { other: string; made: number }[];
  /** Ends that this card does not take over from the ones joined to it: somebody took that link away. */
  denied?: string[];
  /** Cards that were joined to it when it was discarded, as who discarded it saw them. */
  joined?: string[];
}

export const isRemoved = (node: TreeNode): boolean => node.state === 'discarded' || node.state === 'merged';

/** T2 seen from the child: a cause hangs from a cause or the problem, an effect from an effect or the problem. */
export function mayHang(child: NodeKind, parent: NodeKind): boolean {
  return child !== 'problem' && (parent === 'problem' || parent === child);
}
