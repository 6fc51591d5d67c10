// Writers of the data that support a card (T15), also of those it holds since another one was joined to it (V7).
import * as Y from 'yjs';
import { fitsIn, normaliseLine } from '../model/plainText.ts';
import type { Evidence } from '../problemTree/types.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { dateOf, recordOf } from './junk.ts';
import { type Origin, TREE_LIMITS } from './schema.ts';
import { nodeMap, readTree } from './treeReader.ts';

/** Adds a datum with its source (T15). Refuses: unknown_node, bad_request (no label, no source, odd address), text_too_long, too_large. */
export function addEvidence(
  doc: Y.Doc,
  id: string,
  evidence: Evidence & { addedBy: string },
  origin: Origin,
): Result<true> {
  const list = nodeMap(doc, id)?.get('evidence');
  if (!(list instanceof Y.Array)) return refuse('unknown_node');
  const label = normaliseLine(evidence.label);
  const source = normaliseLine(evidence.source);
  const date = evidence.date ? dateOf(evidence.date) : '';
  const url = (evidence.url ?? '').trim();
  if (label === '' || source === '' || (evidence.date && date === '')) return refuse('bad_request');
  if (url !== '' && !(/^https?:\/\/\S+$/.test(url) && url.length <= TREE_LIMITS.evidenceUrl))
    return refuse('bad_request');
  if (!fitsIn(label, TREE_LIMITS.evidenceLabel)) return tooLong(TREE_LIMITS.evidenceLabel);
  if (!fitsIn(source, TREE_LIMITS.evidenceSource)) return tooLong(TREE_LIMITS.evidenceSource);
  if (list.length >= TREE_LIMITS.evidencePerNode)
    return refuse('too_large', { max: TREE_LIMITS.evidencePerNode });
  const item = {
    label,
    source,
    ...(date ? { date } : {}),
    ...(url ? { url } : {}),
    addedBy: evidence.addedBy,
  };
  doc.transact(() => list.push([item]), origin);
  return ok(true);
}

/**
 * Removes the first datum with this label and source from the card and from each one joined to it; none is no error.
 * Refuses: unknown_node.
 */
export function removeEvidence(doc: Y.Doc, id: string, evidence: Evidence, origin: Origin): Result<true> {
  if (!(nodeMap(doc, id)?.get('evidence') instanceof Y.Array)) return refuse('unknown_node');
  const joined = readTree(doc).nodes.get(id)?.mergedFrom ?? [];
  doc.transact(() => {
    for (const one of [id, ...joined]) {
      const list = nodeMap(doc, one)?.get('evidence');
      if (!(list instanceof Y.Array)) continue;
      const at = list.toArray().findIndex((item) => {
        const record = recordOf(item);
        return record?.label === evidence.label && (record.source ?? '') === evidence.source;
      });
      if (at >= 0) list.delete(at);
    }
  }, origin);
  return ok(true);
}

const tooLong = (max: number) => refuse('text_too_long', { max });
