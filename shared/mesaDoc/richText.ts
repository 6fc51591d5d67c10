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
  // Shared types cannot be read before they belong to a document, so lists are gathered first.
  const blocks: (string | string[])[] = [];
  for (const line of stripControls(plain, true).split('\n')) {
    const item = /^\s*- (.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push(line);
    else if (Array.isArray(last)) last.push(item);
    else blocks.push([item]);
  }
  const elements = blocks.map((block) =>
    Array.isArray(block)
      ? elementOf(
          'bulletList',
          block.map((item) => elementOf('listItem', [paragraph(item)])),
        )
      : paragraph(block),
  );
  fragment.insert(fragment.length, elements);
}

function elementOf(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  if (children.length > 0) element.insert(0, children);
  return element;
}

const paragraph = (line: string): Y.XmlElement =>
  elementOf('paragraph', line === '' ? [] : [new Y.XmlText(line)]);

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
