// Paper → the JSON the Typst template draws: marks and seal as SVG, widths of tables, what may break across pages.
import { renderSVG } from 'uqr';
import { words } from '../../shared/i18n/words.ts';
import { type Block, type Mark, type Paper, shortHash } from '../../shared/paper/blocks.ts';
import { sealSvg } from '../../shared/record/seal.ts';
import { markName, markSvg } from './marks.ts';

/** Boxes longer than this are allowed to break: they would not fit on a page of their own. */
const LONG_BOX = 1800;

type Drawn = Record<string, unknown>;

const lengthOf = (block: Block): number => JSON.stringify(block).length;

/** Relative widths from the longest cell of each column, so that names and reasons get the room. */
function widthsOf(head: string[], rows: { text: string }[][]): number[] {
  return head.map((name, column) => {
    const longest = Math.max(name.length, ...rows.map((row) => row[column]?.text.length ?? 0));
    return Math.round(Math.sqrt(Math.min(Math.max(longest, 6), 60)) * 100) / 100;
  });
}

function drawn(block: Block, marks: Map<string, string>): Drawn {
  const named = (mark: Mark): string => {
    const name = markName(mark);
    marks.set(name, markSvg(mark));
    return name;
  };
  const withMark = <T extends { mark?: Mark }>(item: T) =>
    item.mark ? { ...item, mark: named(item.mark) } : item;
  switch (block.kind) {
    case 'table':
      return {
        ...block,
        widths: widthsOf(block.head, block.rows),
        rows: block.rows.map((row) => row.map(withMark)),
      };
    case 'list':
      return { ...block, items: block.items.map(withMark) };
    case 'marks':
      return { ...block, items: block.items.map(withMark) };
    case 'agreed':
    case 'quote':
      return {
        ...block,
        long: lengthOf(block) > LONG_BOX,
        blocks: block.blocks.map((inner) => drawn(inner, marks)),
      };
    default:
      return { ...block };
  }
}

/** The template's input. `link` becomes the QR of the first page. */
export function paperData(paper: Paper, link: string | null): string {
  const marks = new Map<string, string>();
  const blocks = paper.blocks.map((block) => drawn(block, marks));
  return JSON.stringify({
    ...paper,
    blocks,
    marks: Object.fromEntries(marks),
    seal: sealSvg(paper.hash, 'Noto Sans'),
    shortHash: shortHash(paper.hash, 2),
    page: words('acta.page', { n: '{{n}}', total: '{{total}}' }),
    ...(link === null ? {} : { qr: renderSVG(link, { border: 0 }), qrAlt: words('acta.qr_alt', { link }) }),
  });
}
