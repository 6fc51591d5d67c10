// Tiptap's rich text as plain text and back: one line per paragraph or list item, so that the frozen
// text, its hash and the exports do not depend on an editor.
import * as Y from 'yjs';
import { stripControls } from '../model/plainText.ts';
import { READ_LIMITS } from './schema.ts';

/**
 * Paragraphs and headings become lines; items of a bullet list begin with «- », of a numbered one with
 * «1. »; nested lists are indented by two spaces; marks (bold, italic) leave no trace. Unknown blocks give
 * their text as a line. Deterministic, bounded in blocks and depth, never throws.
 */
export function richTextToPlain(fragment: Y.XmlFragment): string {
  const lines: string[] = [];
  for (const child of childrenOf(fragment)) appendBlock(child, '', 0, lines);
  return lines.join('\n').replace(/\n+$/, '');
}

/** Writes plain text into an empty fragment, one paragraph per line; lines that begin with «- » make a bullet list. */
export function plainToRichText(fragment: Y.XmlFragment, plain: string): void {
  const blocks: Y.XmlElement[] = [];
  let list: Y.XmlElement | null = null;
  for (const line of stripControls(plain, true).split('\n')) {
    const item = /^\s*- (.*)$/.exec(line);
    if (!item) {
      list = null;
      blocks.push(paragraph(line));
      continue;
    }
    if (list === null) {
      list = new Y.XmlElement('bulletList');
      blocks.push(list);
    }
    const element = new Y.XmlElement('listItem');
    element.insert(0, [paragraph(item[1] ?? '')]);
    list.push([element]);
  }
  fragment.insert(fragment.length, blocks);
}

function paragraph(line: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (line !== '') element.insert(0, [new Y.XmlText(line)]);
  return element;
}

const childrenOf = (node: Y.XmlFragment): unknown[] => node.toArray().slice(0, READ_LIMITS.richBlocks);

function appendBlock(node: unknown, indent: string, depth: number, lines: string[]): void {
  if (depth > READ_LIMITS.richDepth || lines.length >= READ_LIMITS.richBlocks) return;
  if (node instanceof Y.XmlText) {
    lines.push(indent + inlineText(node));
    return;
  }
  if (!(node instanceof Y.XmlElement)) return;
  if (node.nodeName === 'bulletList' || node.nodeName === 'orderedList') {
    appendList(node, indent, depth, lines);
    return;
  }
  const children = childrenOf(node);
  const isLine = children.every((child) => child instanceof Y.XmlText || isBreak(child));
  if (isLine) lines.push(indent + children.map(inlineText).join(''));
  else for (const child of children) appendBlock(child, indent, depth + 1, lines);
}

function appendList(list: Y.XmlElement, indent: string, depth: number, lines: string[]): void {
  childrenOf(list).forEach((item, i) => {
    const inner: string[] = [];
    if (item instanceof Y.XmlElement) {
      for (const child of childrenOf(item)) appendBlock(child, '', depth + 1, inner);
    }
    const mark = list.nodeName === 'bulletList' ? '- ' : `${i + 1}. `;
    inner.forEach((line, at) => {
      lines.push(indent + (at === 0 ? mark : '  ') + line);
    });
  });
}

const isBreak = (node: unknown): boolean => node instanceof Y.XmlElement && node.nodeName === 'hardBreak';

function inlineText(node: unknown): string {
  if (isBreak(node)) return '\n';
  if (!(node instanceof Y.XmlText)) return '';
  const parts: unknown[] = node.toDelta().map((part: { insert?: unknown }) => part.insert);
  return stripControls(parts.filter((part) => typeof part === 'string').join(''), true);
}
