// The tree as one standalone SVG for printing large: no script, no link, no font file; its title and description say
// what it holds, and the foot says which text of the record it draws.
import { words } from '../../shared/i18n/words.ts';
import type { ActaContent } from '../../shared/model/acta/types.ts';
import { shortHash } from '../../shared/paper/blocks.ts';
import { member, records, textOf } from '../../shared/paper/lenient.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { type LaidNode, type LaidTree, layTree } from './treeLayout.ts';

export interface TreeSource {
  tree: unknown;
  title: string;
  provenance: string;
}

const hasNodes = (tree: unknown): boolean => records(member(tree, 'nodes')).length > 0;

/** The last tree the mesa adopted, from the round that adopted it. */
function agreedTree(content: ActaContent): { tree: unknown; version: number; hash: string } | null {
  const last = content.texts.treeVersions.at(-1);
  if (!last) return null;
  const decision = content.decisions.find((one) => one.id === last.decisionId);
  const round = decision?.rounds.find((one) => one.contentHash === last.hash);
  return round ? { tree: member(round.content, 'tree'), version: last.version, hash: last.hash } : null;
}

/** Which tree to draw: the one of the closing, else the live one, else the last agreed. null when there is none. */
export function treeSource(content: ActaContent, live: unknown): TreeSource | null {
  const { mesaNumber: mesa, theme, session } = content.heading;
  const title = words('acta.tree_title', { mesa, theme });
  const source = (tree: unknown, what: string, hash: string): TreeSource | null =>
    hasNodes(tree)
      ? { tree, title, provenance: words('acta.tree_provenance', { what, hash: shortHash(hash) }) }
      : null;
  const closing = content.texts.tree;
  if (closing) return source(closing.content, words('acta.tree_from_closing', { session }), closing.hash);
  const agreed = agreedTree(content);
  if (live !== undefined && hasNodes(live)) {
    const same = agreed !== null && fingerprint(live) === fingerprint(agreed.tree);
    if (!same) return source(live, words('acta.tree_from_live'), fingerprint(live));
  }
  return (
    agreed && source(agreed.tree, words('acta.tree_from_agreed', { version: agreed.version }), agreed.hash)
  );
}

const MARGIN = 48;
const HEAD = 70;
const FOOT = 56;

/** Text for XML: markup characters as entities, characters XML forbids left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot appear in XML at all.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const label = (node: LaidNode): string => (node.kind === 'problem' ? words('acta.node_problem') : node.label);

function nodeSvg(node: LaidNode): string {
  const { x, y, width, height, lines, kind, parameter } = node;
  const spans = lines.map(
    (line, index) => `<tspan x="${x + 14}" y="${y + 44 + index * 19}">${escapeXml(line)}</tspan>`,
  );
  const dash = parameter ? ' stroke-dasharray="6 4"' : '';
  const stroke = kind === 'problem' ? 3 : 1.5;
  return (
    `<g role="listitem"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="#fff" stroke="#151a19" stroke-width="${stroke}"${dash}/>` +
    `<text x="${x + 14}" y="${y + 24}" font-size="12" font-weight="700">${escapeXml(label(node))}</text>` +
    `<text font-size="14">${spans.join('')}</text></g>`
  );
}

function edgeSvg({ points, secondary }: LaidTree['edges'][number]): string {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return `<path d="${path}" fill="none" stroke="#151a19" stroke-width="${secondary ? 1 : 1.75}"${secondary ? ' stroke-dasharray="3 4"' : ''}/>`;
}

/** The SVG text. An empty drawing (no central problem) still says what is in the tree, as a list. */
export function treeSvg({ tree, title, provenance }: TreeSource): string {
  const laid = layTree(tree) ?? { width: 600, height: 0, nodes: [], edges: [], ground: 0 };
  const loose = records(member(tree, 'nodes')).filter(
    (node) => !laid.nodes.some((one) => one.id === textOf(node, 'id')),
  );
  const looseHeight = loose.length === 0 ? 0 : 30 + loose.length * 22;
  const width = Math.max(laid.width, 600) + 2 * MARGIN;
  const height = laid.height + HEAD + FOOT + looseHeight + 2 * MARGIN;
  const count = (kind: string) => laid.nodes.filter((node) => node.kind === kind).length;
  const problem = laid.nodes.find((node) => node.kind === 'problem')?.lines.join(' ') ?? '';
  const description = words('acta.tree_desc', { problem, causes: count('cause'), effects: count('effect') });
  const looseLines = loose.map(
    (node, index) =>
      `<text x="0" y="${laid.height + 40 + index * 22}" font-size="13">${escapeXml(`${words('acta.node_loose')}: ${textOf(node, 'text')}`)}</text>`,
  );
  const ground =
    laid.nodes.length === 0
      ? ''
      : `<path d="M0 ${laid.ground}H${laid.width}" stroke="#8a8f8c" stroke-width="1"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" lang="es-MX" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="titulo" aria-describedby="descripcion" font-family="'Noto Sans', 'Atkinson Hyperlegible Next', Arial, sans-serif" fill="#151a19">
<title id="titulo">${escapeXml(title)}</title>
<desc id="descripcion">${escapeXml(description)}</desc>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${MARGIN}" y="${MARGIN + 20}" font-size="22" font-weight="700">${escapeXml(title)}</text>
<g transform="translate(${MARGIN} ${MARGIN + HEAD})">${ground}${laid.edges.map(edgeSvg).join('')}<g role="list">${laid.nodes.map(nodeSvg).join('')}</g>${looseLines.join('')}</g>
<text x="${MARGIN}" y="${height - MARGIN}" font-size="12">${escapeXml(provenance)}</text>
</svg>
`;
}
