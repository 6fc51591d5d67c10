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
  /** Live nodes without a path to the problem: shown as loose. In order. */
  loose: string[];
  /** Discarded or merged, newest last. */
  removed: string[];
}
