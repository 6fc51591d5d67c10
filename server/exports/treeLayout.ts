// Places a tree on paper by itself: effects above, the central problem on the ground line, causes below, each parent
// centred over what hangs from it. Pure; sizes are SVG units (1 unit = 1 CSS pixel).
import { words } from '../../shared/i18n/words.ts';
import { member, records, textOf } from '../../shared/paper/lenient.ts';

export interface LaidNode {
  id: string;
  kind: 'problem' | 'cause' | 'effect';
  label: string;
  lines: string[];
  parameter: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface LaidTree {
  width: number;
  height: number;
  /** In reading order: effects, problem, causes. */
  nodes: LaidNode[];
  /** Elbow of each link, from the parent's side to the child's. */
  edges: { points: [number, number][]; secondary: boolean }[];
  /** y of the middle of the problem's row. */
  ground: number;
}

const NODE = { width: 210, problem: 420, line: 19, padding: 14, head: 20, gapX: 26, gapY: 58 };
/** Average width of a letter of the 14-unit sans the drawing asks for; generous, so that a wider font still fits. */
const LETTER = 7.9;

/** Breaks a text into lines of at most `width` units; a word longer than a line is cut. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(4, Math.floor(width / LETTER));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const piece of word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []) {
      const joined = line === '' ? piece : `${line} ${piece}`;
      if ([...joined].length <= most) line = joined;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface Branch {
  node: LaidNode;
  children: Branch[];
  /** Width of the whole branch. */
  span: number;
}

const isKind = (kind: string): kind is LaidNode['kind'] =>
  kind === 'problem' || kind === 'cause' || kind === 'effect';

function boxes(tree: unknown): Map<string, LaidNode> {
  const laid = new Map<string, LaidNode>();
  for (const node of records(member(tree, 'nodes'))) {
    const [id, kind] = [textOf(node, 'id'), textOf(node, 'kind')];
    if (id === '' || !isKind(kind) || member(node, 'loose') === true) continue;
    const width = kind === 'problem' ? NODE.problem : NODE.width;
    const aside = member(node, 'parameter') === true ? ` (${words('acta.node_parameter')})` : '';
    const lines = wrap(textOf(node, 'text') + aside, width - 2 * NODE.padding);
    const height = 2 * NODE.padding + NODE.head + lines.length * NODE.line;
    const parameter = member(node, 'parameter') === true;
    laid.set(id, { id, kind, label: textOf(node, 'label'), lines, parameter, x: 0, y: 0, width, height });
  }
  return laid;
}

/** Parent of each node by its primary link: a cause hangs from what it causes, an effect from what causes it. */
function parents(tree: unknown, nodes: Map<string, LaidNode>) {
  const primary = new Map<string, string>();
  const secondary: { child: string; parent: string }[] = [];
  for (const link of records(member(tree, 'links'))) {
    const [from, to] = [nodes.get(textOf(link, 'from')), nodes.get(textOf(link, 'to'))];
    if (!from || !to) continue;
    const [child, parent] = from.kind === 'cause' ? [from.id, to.id] : [to.id, from.id];
    if (member(link, 'secondary') === true || primary.has(child)) secondary.push({ child, parent });
    else primary.set(child, parent);
  }
  return { primary, secondary };
}

function branchOf(node: LaidNode, childrenOf: (id: string) => LaidNode[], seen: Set<string>): Branch {
  seen.add(node.id);
  const children = childrenOf(node.id)
    .filter((child) => !seen.has(child.id))
    .map((child) => branchOf(child, childrenOf, seen));
  const below =
    children.reduce((sum, child) => sum + child.span, 0) + NODE.gapX * Math.max(0, children.length - 1);
  return { node, children, span: Math.max(node.width, below) };
}

/** Height of each level, from the one nearest to the problem outwards. */
function levelHeights(branches: Branch[]): number[] {
  if (branches.length === 0) return [];
  const own = Math.max(...branches.map((branch) => branch.node.height));
  return [own, ...levelHeights(branches.flatMap((branch) => branch.children))];
}

/** Sets x and y of a side. `direction` is −1 upwards and 1 downwards from `edge`. */
function place(
  branches: Branch[],
  left: number,
  edge: number,
  direction: 1 | -1,
  heights: number[],
  level = 0,
): void {
  const height = heights[level] ?? 0;
  let x = left;
  for (const { node, children, span } of branches) {
    node.x = x + (span - node.width) / 2;
    node.y = direction === 1 ? edge + NODE.gapY : edge - NODE.gapY - node.height;
    const below =
      children.reduce((sum, child) => sum + child.span, 0) + NODE.gapX * Math.max(0, children.length - 1);
    place(
      children,
      x + (span - below) / 2,
      edge + direction * (NODE.gapY + height),
      direction,
      heights,
      level + 1,
    );
    x += span + NODE.gapX;
  }
}

function elbow(parent: LaidNode, child: LaidNode): [number, number][] {
  const up = child.kind === 'effect';
  const start: [number, number] = [parent.x + parent.width / 2, up ? parent.y : parent.y + parent.height];
  const end: [number, number] = [child.x + child.width / 2, up ? child.y + child.height : child.y];
  const middle = up ? end[1] + NODE.gapY / 2 : end[1] - NODE.gapY / 2;
  return [start, [start[0], middle], [end[0], middle], end];
}

const widthOf = (branches: Branch[]): number =>
  branches.reduce((sum, branch) => sum + branch.span, 0) + NODE.gapX * Math.max(0, branches.length - 1);

/** The drawing of a canonical tree, or null when it has no central problem. */
export function layTree(tree: unknown): LaidTree | null {
  const nodes = boxes(tree);
  const problem = [...nodes.values()].find((node) => node.kind === 'problem');
  if (!problem) return null;
  const { primary, secondary } = parents(tree, nodes);
  const childrenOf = (id: string) => [...nodes.values()].filter((node) => primary.get(node.id) === id);
  const seen = new Set([problem.id]);
  const side = (kind: LaidNode['kind']) =>
    childrenOf(problem.id)
      .filter((node) => node.kind === kind)
      .map((node) => branchOf(node, childrenOf, seen));
  const [effects, causes] = [side('effect'), side('cause')];
  const [up, down] = [levelHeights(effects), levelHeights(causes)];
  const width = Math.max(problem.width, widthOf(effects), widthOf(causes));
  const above = up.reduce((sum, height) => sum + height + NODE.gapY, 0);
  problem.x = (width - problem.width) / 2;
  problem.y = above;
  place(effects, (width - widthOf(effects)) / 2, above, -1, up);
  place(causes, (width - widthOf(causes)) / 2, above + problem.height, 1, down);
  const placed = [...nodes.values()].filter((node) => seen.has(node.id));
  const edges = placed.flatMap((node) => {
    const parent = nodes.get(primary.get(node.id) ?? '');
    return parent ? [{ points: elbow(parent, node), secondary: false }] : [];
  });
  const extra = secondary.flatMap(({ child, parent }) => {
    const [from, to] = [nodes.get(parent), nodes.get(child)];
    return from && to && seen.has(parent) && seen.has(child)
      ? [{ points: elbow(from, to), secondary: true }]
      : [];
  });
  const height = above + problem.height + down.reduce((sum, one) => sum + one + NODE.gapY, 0);
  return {
    width,
    height,
    nodes: placed,
    edges: [...edges, ...extra],
    ground: problem.y + problem.height / 2,
  };
}
