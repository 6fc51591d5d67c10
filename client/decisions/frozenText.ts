// The frozen text of a round as pieces to draw: title, paragraphs, rows, nodes, facts. Everything the content
// holds has a place here, because what is hashed is what must be read.

/** A piece of the frozen text. Headings are words ready to show; '' means none. */
export type FrozenBlock =
  | { kind: 'paragraphs'; heading: string; lines: string[] }
  | { kind: 'rows'; heading: string; rows: FrozenRow[] }
  | { kind: 'nodes'; heading: string; nodes: FrozenNode[] }
  | { kind: 'facts'; heading: string; facts: { name: string; value: string }[] }
  | { kind: 'changes'; heading: string; changes: TextChange[] };

export interface ChangePiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}
/** One line that is not what it was. `heading` says where it stands; '' when the text has no parts. */
export interface TextChange {
  heading: string;
  pieces: ChangePiece[];
}
export interface FrozenRow {
  main: string;
  /** At the right: usually a date. */
  aside: string;
  /** Under the main line. */
  under: string[];
}
export interface FrozenNode {
  label: string;
  text: string;
  /** 0 for the first level of its zone. */
  depth: number;
  notes: string[];
}

export interface FrozenText {
  /** '' when the content has no title of its own: the matter is shown instead. */
  title: string;
  /** Read first and large. */
  body: FrozenBlock[];
  /** Folded under «Con el resto del compromiso». */
  rest: FrozenBlock[];
}

/** Lines of a text with line breaks, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** True when there is nothing to read. */
export const isEmptyText = (text: FrozenText): boolean =>
  text.title === '' && text.body.length === 0 && text.rest.length === 0;

/** All the words in reading order, for a short excerpt. */
export const plainLines = (blocks: readonly FrozenBlock[]): string[] => blocks.flatMap(linesOfBlock);

/** The lines of one piece in reading order. */
export function linesOfBlock(block: FrozenBlock): string[] {
  switch (block.kind) {
    case 'paragraphs':
      return block.lines;
    case 'rows':
      return block.rows.map((row) => (row.aside === '' ? row.main : `${row.main} (${row.aside})`));
    case 'nodes':
      return block.nodes.map((node) => `${node.label} ${node.text}`.trim());
    case 'facts':
      return block.facts.map((fact) => `${fact.name}: ${fact.value}`);
    case 'changes':
      return block.changes.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  }
}
