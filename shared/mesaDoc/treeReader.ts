// Reads the tree document: bounded, typed, junk ignored, concurrent edits resolved the same way on
// every replica. Writers live in treeAccess.ts; the rules that resolve, in problemTree/resolveTree.ts.
import * as Y from 'yjs';
import { isNodeId } from '../model/idShape.ts';
import { type RawNode, resolveTree } from '../problemTree/resolveTree.ts';
import type { Evidence, NodeKind, NodeState, ProblemTree, TreeNode } from '../problemTree/types.ts';
import { isOrderKey } from './fractionalKey.ts';
import { countOf, oneOf, recordOf, textOf } from './junk.ts';
import { READ_LIMITS, ROOTS, TREE_LIMITS } from './schema.ts';

const KINDS: readonly NodeKind[] = ['problem', 'cause', 'effect'];
const STATES: readonly NodeState[] = ['proposed', 'accepted', 'challenged', 'merged', 'discarded'];

/** The root map of nodes. Only the files of shared/mesaDoc may ask for it. */
export const nodesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(ROOTS.nodes);

/** The node's own map, or null when it does not exist or is junk. */
export function nodeMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const value = nodesOf(doc).get(id);
  return value instanceof Y.Map && oneOf(value.get('kind'), KINDS) !== null ? value : null;
}

/** The live text of a node, to bind an editor or a caret to it; null when there is no such node. */
export function nodeText(doc: Y.Doc, id: string): Y.Text | null {
  const text = nodeMap(doc, id)?.get('text');
  return text instanceof Y.Text ? text : null;
}

/**
 * The whole tree as plain data (V1, V2, V3, V8). Every replica that holds the same updates gets the
 * same value, in whatever order they arrived. Never throws, whatever the document holds.
 */
export function readTree(doc: Y.Doc): ProblemTree {
  return resolveTree(readRawNodes(doc));
}

/** A number above every move and extra link so far (a Lamport clock): later edits lose when two close a circle. */
export function nextStep(doc: Y.Doc): number {
  let last = 0;
  for (const raw of readRawNodes(doc)) {
    last = Math.max(last, raw.moved, ...raw.secondary.map((extra) => extra.made));
  }
  return last + 1;
}

/** The order key of a node as written; '' when missing or malformed. */
export function orderOf(doc: Y.Doc, id: string): string {
  const order = nodeMap(doc, id)?.get('order');
  return isOrderKey(order) ? order : '';
}

/** Every well-formed node with its links as written, not yet resolved. */
export function readRawNodes(doc: Y.Doc): RawNode[] {
  const nodes = nodesOf(doc);
  const ids = [...nodes.keys()].filter(isNodeId).sort();
  const raw: RawNode[] = [];
  for (const id of ids) {
    const map = nodes.get(id);
    const node = map instanceof Y.Map ? readNode(id, map) : null;
    if (node && map instanceof Y.Map)
      raw.push({ node, ...readPlace(map), joined: readJoined(map.get('state')) });
    if (raw.length >= READ_LIMITS.nodes) break;
  }
  return raw;
}

function readNode(id: string, map: Y.Map<unknown>): TreeNode | null {
  const kind = oneOf(map.get('kind'), KINDS);
  if (kind === null) return null;
  const enteredBy = personOf(map.get('enteredBy'));
  return {
    id,
    kind,
    text: textOf(map.get('text')),
    ...readState(map.get('state')),
    createdBy: personOf(map.get('createdBy')),
    createdAt: countOf(map.get('createdAt')),
    ...(enteredBy ? { enteredBy } : {}),
    parameter: map.get('parameter') === true,
    parameterReason: textOf(map.get('parameterReason')),
    evidence: readEvidence(map.get('evidence')),
    notes: textOf(map.get('notes'), true),
    population: textOf(map.get('population')),
    territory: textOf(map.get('territory')),
    prov: textOf(map.get('prov')).slice(0, 40),
  };
}

/**
 * `state` is one value, so that state and reason never come apart: a plain state name, or
 * { state, reason, by, at, with, joined } or { state, into, by, at } once removed. A missing one means that its author undid
 * the creation: the node waits in «Retiradas» with whatever others wrote in it (V8).
 */
function readState(
  value: unknown,
): Pick<TreeNode, 'state' | 'discardReason' | 'removedBy' | 'removedAt' | 'removedWith' | 'mergedInto'> {
  const record = recordOf(value);
  if (!record) return { state: oneOf(value, STATES) ?? 'discarded', discardReason: '' };
  const state = oneOf(record.state, STATES) ?? 'discarded';
  const together = personOf(record.with);
  const into = personOf(record.into);
  return {
    state,
    discardReason: textOf(record.reason),
    removedBy: personOf(record.by),
    removedAt: countOf(record.at),
    ...(together ? { removedWith: together } : {}),
    ...(into ? { mergedInto: into } : {}),
  };
}

/** V7: the cards that whoever discarded this one saw joined to it. */
function readJoined(value: unknown): string[] {
  const list = recordOf(value)?.joined;
  return Array.isArray(list) ? list.slice(0, READ_LIMITS.nodes).map(personOf) : [];
}

function readPlace(map: Y.Map<unknown>): Omit<RawNode, 'node' | 'joined'> {
  const order = map.get('order');
  const extra = map.get('secondary');
  const secondary: RawNode['secondary'] = [];
  const denied: string[] = [];
  if (extra instanceof Y.Map) {
    for (const other of [...extra.keys()].sort().slice(0, 50)) {
      const made = extra.get(other);
      if (made === true || typeof made === 'number') secondary.push({ other, made: countOf(made) });
      else if (made === false) denied.push(other);
    }
  }
  return {
    parent: nodeIdOf(map.get('parent')),
    movedFrom: nodeIdOf(map.get('movedFrom')),
    moved: countOf(map.get('moved')),
    order: isOrderKey(order) ? order : '',
    secondary,
    denied,
  };
}

function readEvidence(value: unknown): Evidence[] {
  if (!(value instanceof Y.Array)) return [];
  const list: Evidence[] = [];
  for (const item of value.toArray().slice(0, TREE_LIMITS.evidencePerNode)) {
    const record = recordOf(item);
    const label = textOf(record?.label);
    if (!record || label === '') continue;
    const date = textOf(record.date).slice(0, 20);
    const url = textOf(record.url);
    list.push({
      label,
      source: textOf(record.source),
      ...(date ? { date } : {}),
      // Only addresses a browser may open from a link.
      ...(/^https?:\/\//.test(url) ? { url } : {}),
    });
  }
  return list;
}

const nodeIdOf = (value: unknown): string | null => (isNodeId(value) ? value : null);
const personOf = (value: unknown): string => nodeIdOf(value) ?? '';
