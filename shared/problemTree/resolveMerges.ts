// Which card speaks for each one after merges (5.4, V7), and what it takes over from those joined to it. A merge
// is written as one value in the card that goes; everything else happens here, so that it converges and comes undone.
import { isRemoved, mayHang, type RawNode } from './rawNode.ts';
import type { Evidence, TreeNode, TreeRepair } from './types.ts';

type Extra = RawNode['secondary'][number];

/** A node whose links already point at survivors, with the links it takes over from the cards joined to it. */
export interface JoinedNode extends RawNode {
  inherited?: Extra[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * V7: what the document says, with every merge followed to its survivor: chains to their last card, circles of
 * merges to their oldest one. A merge does not apply, and its card is again a proposal, when the other one is missing,
 * is of another kind, or was removed by somebody who had not seen the merge. Total; `repairs` gets what did not apply.
 */
export function resolveMerges(
  byId: ReadonlyMap<string, RawNode>,
  repairs: TreeRepair[],
): ReadonlyMap<string, JoinedNode> {
  if (![...byId.values()].some((raw) => raw.node.state === 'merged')) return byId;
  const ends = survivors(byId, repairs);
  const groups = new Map<string, RawNode[]>();
  for (const [id, end] of ends) {
    if (end !== id) groups.set(end, [...(groups.get(end) ?? []), byId.get(id) as RawNode]);
  }
  for (const members of groups.values()) {
    members.sort(
      (a, b) => (a.node.removedAt ?? 0) - (b.node.removedAt ?? 0) || compare(a.node.id, b.node.id),
    );
  }
  const joined = new Map<string, JoinedNode>();
  for (const [id, raw] of byId) {
    const members = groups.get(id) ?? [];
    const node = asRead(raw.node, ends.get(id) ?? id, members);
    const others = [raw.parent, raw.movedFrom, ...raw.secondary.map((extra) => extra.other)];
    const still = others.every((other) => other === null || (ends.get(other) ?? other) === other);
    if (still && members.length === 0) joined.set(id, node === raw.node ? raw : { ...raw, node });
    else joined.set(id, { ...raw, node, ...linksOf(raw, members, byId, ends) });
  }
  return joined;
}

/** Node id → the card that stands for it: itself, unless it was merged. */
function survivors(byId: ReadonlyMap<string, RawNode>, repairs: TreeRepair[]): Map<string, string> {
  const ends = new Map<string, string>();
  for (const start of byId.keys()) {
    const path: RawNode[] = [];
    const seen = new Set<string>();
    let at = byId.get(start) as RawNode;
    while (!ends.has(at.node.id) && !seen.has(at.node.id)) {
      const next = targetOf(byId, at, repairs);
      if (next === null) {
        ends.set(at.node.id, at.node.id);
        break;
      }
      seen.add(at.node.id);
      path.push(at);
      at = next;
    }
    if (!ends.has(at.node.id)) closeCircle(path.splice(path.indexOf(at)), ends, repairs);
    for (const one of path.reverse()) ends.set(one.node.id, settle(byId, one, ends, repairs));
  }
  return ends;
}

/** Where a merged card points, or null when it stands for itself. */
function targetOf(
  byId: ReadonlyMap<string, RawNode>,
  { node }: RawNode,
  repairs: TreeRepair[],
): RawNode | null {
  if (node.state !== 'merged' || node.mergedInto === undefined) return null;
  const target = byId.get(node.mergedInto);
  if (target && target.node.id !== node.id && target.node.kind === node.kind) return target;
  repairs.push({ code: 'mergeRefused', node: node.id, other: node.mergedInto });
  return null;
}

/** People who merged each other's cards at once meet in the oldest of them. */
function closeCircle(circle: RawNode[], ends: Map<string, string>, repairs: TreeRepair[]): void {
  const oldest = circle.reduce((a, b) =>
    b.node.createdAt < a.node.createdAt || (b.node.createdAt === a.node.createdAt && b.node.id < a.node.id)
      ? b
      : a,
  );
  const other = oldest.node.mergedInto ?? '';
  repairs.push({ code: 'mergeCrossed', node: oldest.node.id, other });
  for (const one of circle) ends.set(one.node.id, oldest.node.id);
}

function settle(
  byId: ReadonlyMap<string, RawNode>,
  { node }: RawNode,
  ends: ReadonlyMap<string, string>,
  repairs: TreeRepair[],
): string {
  const end = byId.get(ends.get(node.mergedInto ?? '') ?? '') as RawNode;
  // Whoever removed a card knowing what it had joined removed all of it; otherwise nobody meant this one to go.
  if (!isGone(end, ends) || end.joined?.includes(node.id)) return end.node.id;
  repairs.push({ code: 'mergeRefused', node: node.id, other: end.node.id });
  return node.id;
}

/** Removed for good as read: discarded, or merged into nobody knows what. */
function isGone({ node }: RawNode, ends: ReadonlyMap<string, string>): boolean {
  if (ends.get(node.id) !== node.id) return true;
  return isRemoved(node) && (node.state === 'discarded' || node.mergedInto === undefined);
}

function asRead(node: TreeNode, end: string, members: readonly RawNode[]): TreeNode {
  if (end !== node.id) return { ...node, mergedInto: end };
  const { mergedInto, removedBy, removedAt, ...rest } = node;
  const notApplied = node.state === 'merged' && mergedInto !== undefined;
  const own: TreeNode = notApplied ? { ...rest, state: 'proposed' } : node;
  if (members.length === 0) return own;
  return {
    ...own,
    evidence: allEvidence([own, ...members.map((member) => member.node)]),
    mergedFrom: members.map((member) => member.node.id),
  };
}

function allEvidence(nodes: readonly TreeNode[]): Evidence[] {
  const all = new Map<string, Evidence>();
  for (const item of nodes.flatMap((node) => node.evidence)) {
    const key = JSON.stringify([item.label, item.source, item.date ?? '', item.url ?? '']);
    if (!all.has(key)) all.set(key, item);
  }
  return [...all.values()];
}

type Links = Pick<JoinedNode, 'parent' | 'movedFrom' | 'moved' | 'secondary' | 'inherited'>;

/** The links of one node among survivors: its own and, without a place of its own, the place of a card joined to it. */
function linksOf(
  raw: RawNode,
  members: readonly RawNode[],
  byId: ReadonlyMap<string, RawNode>,
  ends: ReadonlyMap<string, string>,
): Links {
  const { id, kind } = raw.node;
  const to = (other: string | null): string | null => (other === null ? null : (ends.get(other) ?? other));
  const denied = new Set((raw.denied ?? []).map(to));
  const usable = (other: string | null): other is string => {
    const target = other === null ? undefined : byId.get(other);
    return target !== undefined && other !== id && !isGone(target, ends) && mayHang(kind, target.node.kind);
  };
  const own = { parent: to(raw.parent), movedFrom: to(raw.movedFrom), moved: raw.moved };
  const secondary = raw.secondary
    .map(({ other, made }) => ({ was: other, other: to(other) as string, made }))
    .filter(({ was, other }) => other !== id || was === id)
    .map(({ other, made }) => ({ other, made }));
  const inherited = members
    .flatMap((member) => [{ other: member.parent, made: member.moved }, ...member.secondary])
    .map(({ other, made }) => ({ other: to(other), made }))
    .filter((link): link is Extra => link.other !== null && link.other !== id && !denied.has(link.other));
  if (usable(own.parent)) return { ...own, secondary, inherited };
  const heir = [...members]
    .sort((a, b) => Number(b.node.id === raw.parent) - Number(a.node.id === raw.parent))
    .find((member) => usable(to(member.parent)) && !denied.has(to(member.parent)));
  if (heir) {
    const place = { parent: to(heir.parent), movedFrom: to(heir.movedFrom), moved: heir.moved };
    return { ...place, secondary, inherited };
  }
  // A card whose parent was joined to itself, with nowhere else to hang: it floats.
  const parent = own.parent === id && raw.parent !== id ? null : own.parent;
  return { ...own, parent, secondary, inherited };
}
