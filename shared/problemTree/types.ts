// The problem tree as plain data: what the documents become after validation, and what every rule,
// layout, outline and export reads. Rules live beside this file; Yjs lives in shared/mesaDoc.

export type NodeKind = 'problem' | 'cause' | 'effect';
/** 5.4. `proposed` nodes may float without links; `discarded` ones wait in «Retiradas» and can come back. */
export type NodeState = 'proposed' | 'accepted' | 'challenged' | 'merged' | 'discarded';

export interface Evidence {
  label: string;
  source: string;
  date?: string;
  url?: string;
}

export interface TreeNode {
  id: string;
  kind: NodeKind;
  text: string;
  state: NodeState;
  /** Participant id of who created it; '' for seeds. */
  createdBy: string;
  /** Unix milliseconds as the author's device saw the server's time. */
  createdAt: number;
  /** Participant who typed it for `createdBy` (B7), when not the same. */
  enteredBy?: string;
  parameter: boolean;
  parameterReason: string;
  evidence: Evidence[];
  notes: string;
  discardReason: string;
  /** Who removed it, when (Unix ms), and the node it was removed together with (V8). */
  removedBy?: string;
  removedAt?: number;
  removedWith?: string;
  /** When `state` is merged: the card that stands for it now, at the end of any chain of merges. */
  mergedInto?: string;
  /** Cards joined to this one (V7), in the order they were; `evidence` already holds theirs. */
  mergedFrom?: string[];
  /** Problem only (T7). */
  population: string;
  territory: string;
  /** Provenance mark of an example: seed, external, invented; '' for real work. */
  prov: string;
}

/** From what causes to what is caused (T2). */
export interface TreeLink {
  from: string;
  to: string;
  secondary: boolean;
}

/**
 * What reading had to set aside so that T1 to T3 and T6 hold after concurrent edits (V1, V2). The
 * document keeps everything; a client tells the author of the edit and offers to retry.
 *  cycle            the move of `node` under `other` closed a circle and does not apply
 *  parentRemoved    `other`, the parent of `node`, was removed: `node` floats
 *  parentInvalid    `other` does not exist or cannot be its parent (T2): `node` floats
 *  secondProblem    `node` is one more central problem; `other` is the one in force
 *  secondaryDropped the extra link between `node` and `other` breaks T2, T3 or T6
 *  mergeCrossed     `node` and `other` were merged into each other (V7): `node`, the oldest, stands
 *  mergeRefused     `node` stands: `other`, into which it was merged, was removed or changed meanwhile
 */
export interface TreeRepair {
  code:
    | 'cycle'
    | 'parentRemoved'
    | 'parentInvalid'
    | 'secondProblem'
    | 'secondaryDropped'
    | 'mergeCrossed'
    | 'mergeRefused';
  node: string;
  other: string;
}

/**
 * A validated tree. `nodes` holds every node that exists, discarded ones included; `links` only
 * those that keep T2, T3 and T6 after the deterministic repair of concurrent edits (V1).
 * `children` and `roots` follow the primary links and the fractional order keys.
 */
export interface ProblemTree {
  nodes: Map<string, TreeNode>;
  links: TreeLink[];
  /** The one central problem, or null in an empty tree. */
  problemId: string | null;
  /** Layout parent by primary link: for a cause the node it causes, for an effect the node that causes it. */
  parentOf: Map<string, string>;
  /** Ordered children by layout parent (causes and effects of the problem are both in its list; filter by kind). */
  childrenOf: Map<string, string[]>;
  /** Live nodes without a path to the problem: shown as loose. In order; those without `parentOf` are the roots. */
  loose: string[];
  /** Discarded or merged, newest last. */
  removed: string[];
  /** What could not apply, in a fixed order. Empty in a quiet tree. */
  repairs: TreeRepair[];
}
