// Writes an example's tree into an empty document, for the practice mesa and the tests.
import * as Y from 'yjs';
import type { CaseTree } from '../model/mesaCase.ts';
import { isRemoved } from '../problemTree/resolveTree.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { spreadKeys } from './fractionalKey.ts';
import type { Origin } from './schema.ts';
import { nodesOf, readRawNodes } from './treeReader.ts';

/**
 * Writes nodes (accepted, in file order), links and marks of a `mesa-case/1` tree in one transaction. The
 * first primary link of a node gives its place, any other becomes secondary. Never for a document in
 * use: refuses `stale` when it already has live nodes.
 */
export function seedTree(doc: Y.Doc, tree: CaseTree, origin: Origin, at = 0): Result<number> {
  if (readRawNodes(doc).some((raw) => !isRemoved(raw.node))) return refuse('stale');
  const kinds = new Map(tree.nodes.map((node) => [node.id, node.kind]));
  const keys = spreadKeys(tree.nodes.length);
  doc.transact(() => {
    tree.nodes.forEach((node, i) => {
      const hangs = tree.links.filter((link) => (node.kind === 'effect' ? link.to : link.from) === node.id);
      const ends = hangs
        .map((link) => ({ other: node.kind === 'effect' ? link.from : link.to, secondary: link.secondary }))
        .filter((link) => kinds.has(link.other));
      const primary = node.kind === 'problem' ? undefined : ends.find((link) => !link.secondary);
      const map = new Y.Map<unknown>();
      nodesOf(doc).set(node.id, map);
      const text = (value: string) => new Y.Text(value);
      map.set('kind', node.kind);
      map.set('text', text(node.text));
      map.set('createdBy', '');
      map.set('createdAt', at);
      map.set('parent', primary?.other ?? null);
      map.set('order', keys[i]);
      map.set('prov', node.prov);
      map.set('notes', text(''));
      map.set(
        'evidence',
        Y.Array.from(node.evidence.map(({ label, source, date, url }) => ({ label, source, date, url }))),
      );
      const extra = new Y.Map<unknown>();
      map.set('secondary', extra);
      for (const link of ends) if (link !== primary && node.kind !== 'problem') extra.set(link.other, true);
      if (node.parameter) map.set('parameter', true);
      if (node.parameterReason !== '') map.set('parameterReason', node.parameterReason);
      if (node.kind === 'problem') {
        map.set('population', text(node.population));
        map.set('territory', text(node.territory));
      }
      map.set('state', 'accepted');
    });
  }, origin);
  return ok(tree.nodes.length);
}
