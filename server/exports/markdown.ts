// Paper → Markdown (CommonMark with tables). Everything people wrote is escaped: it can never become a heading, a link
// or HTML of the document.

import { words } from '../../shared/i18n/words.ts';
import { type Block, type Cell, type Paper, type Run, wholeHash } from '../../shared/paper/blocks.ts';

/** Backslash before every character that could mean something, anywhere in a line; starts of blocks too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#|~!&$^]/g, '\\$&')
    .replace(/^(\s*)([-+=:])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\n/g, '  \n');
}

function run({ text, bold, italic, mono }: Run): string {
  if (mono) return `\`${text.replaceAll('`', "'")}\``;
  const body = escapeMarkdown(text);
  // Markers must touch the words: spaces stay outside of them.
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(body) ?? [];
  const marker = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  return inner === '' ? body : `${before}${marker}${inner}${[...marker].reverse().join('')}${after}`;
}
const runs = (items: Run[]): string => items.map(run).join('');
const cell = ({ text }: Cell): string => escapeMarkdown(text).replace(/\s*\n/g, '<br>');
const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

function block(it: Block): string {
  switch (it.kind) {
    case 'heading':
      return `${'#'.repeat(it.level)} ${escapeMarkdown(it.text)}`;
    case 'paragraph':
      return it.tone === 'note' ? `> ${runs(it.runs)}` : runs(it.runs);
    case 'list':
      return it.items.map((item) => `${'  '.repeat(item.depth ?? 0)}- ${runs(item.runs)}`).join('\n');
    case 'marks':
      return it.items.map((item) => `- ${escapeMarkdown(item.text)}`).join('\n');
    case 'table':
      return [
        `*${escapeMarkdown(it.caption)}*`,
        '',
        row(it.head.map(escapeMarkdown)),
        row(it.head.map(() => '---')),
        ...it.rows.map((cells) => row(cells.map(cell))),
      ].join('\n');
    default:
      return blocks(it.blocks)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
  }
}
const blocks = (items: Block[]): string => items.map(block).join('\n\n');

/** The paper as UTF-8 Markdown, ending with its fingerprint. */
export function paperMarkdown(paper: Paper): string {
  const front = [escapeMarkdown(paper.kicker), '', `# ${escapeMarkdown(paper.title)}`, ''].join('\n');
  return `${front}\n${blocks(paper.blocks)}\n\n---\n\n${words('acta.text_hash', { hash: '' }).trim()} \`${wholeHash(paper.hash)}\`\n`;
}
