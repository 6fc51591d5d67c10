// The rulebook (shared/decisions/RULES.md) as blocks to draw: the one text the program, the tests and people read.

export interface Piece {
  kind: 'plain' | 'bold' | 'code';
  text: string;
}
export type RuleBlock =
  | { kind: 'title' | 'heading' | 'paragraph' | 'item'; pieces: Piece[] }
  /** A numbered rule: `id` is its anchor («Q1»). */
  | { kind: 'rule'; id: string; pieces: Piece[] };

const RULE = /^\*\*([A-Z]\d+)\*\* (.*)$/su;
const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\([^)]*\)/gu;

/** Bold, code and links to files of the project, of which only the words stay. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    if (found.index > from) pieces.push({ kind: 'plain', text: text.slice(from, found.index) });
    const [whole, bold, code, link] = found;
    if (bold !== undefined) pieces.push({ kind: 'bold', text: bold });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else pieces.push({ kind: 'plain', text: link ?? '' });
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'plain', text: text.slice(from) });
  return pieces;
}

function blockOf(text: string): RuleBlock {
  if (text.startsWith('# ')) return { kind: 'title', pieces: piecesOf(text.slice(2)) };
  if (text.startsWith('## ')) return { kind: 'heading', pieces: piecesOf(text.slice(3)) };
  if (!text.startsWith('- ')) return { kind: 'paragraph', pieces: piecesOf(text) };
  const rule = RULE.exec(text.slice(2));
  if (rule) return { kind: 'rule', id: rule[1] ?? '', pieces: piecesOf(rule[2] ?? '') };
  return { kind: 'item', pieces: piecesOf(text.slice(2)) };
}

/** The blocks of the rulebook in order. Lines that go on are joined; only what RULES.md uses of Markdown is read. */
export function readRulebook(markdown: string): RuleBlock[] {
  const texts: string[] = [];
  let goesOn = false;
  for (const line of markdown.split('\n')) {
    const text = line.trim();
    const begins = /^(#|- )/u.test(text);
    if (text !== '' && goesOn && !begins) texts[texts.length - 1] += ` ${text}`;
    else if (text !== '') texts.push(text);
    goesOn = text !== '' && !text.startsWith('#');
  }
  return texts.map(blockOf);
}
