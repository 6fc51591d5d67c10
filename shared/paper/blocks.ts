// A document as plain blocks: what the PDF, the DOCX, the Markdown and the screen draw, each in its own way.
// Words are already Spanish sentences; names and instants are already resolved.
import type { Stance } from '../model/decision.ts';
import type { Look } from './looks.ts';

/** A stretch of text. `mono` is for fingerprints. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  mono?: boolean;
}
/** A party's mark: shape by party, fill by stance; the words beside it say the same (rule 3 of the design). */
export interface Mark {
  look: Look;
  /** 'full' when no stance is meant. */
  fill: Stance | 'none' | 'full';
}
export interface Cell {
  text: string;
  mark?: Mark;
}

export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; runs: Run[]; tone?: 'note' | 'fingerprint' }
  | { kind: 'list'; items: { runs: Run[]; mark?: Mark; depth?: number }[] }
  /** The first cell of each row is its header. `caption` is read aloud and printed small. */
  | { kind: 'table'; caption: string; head: string[]; rows: Cell[][] }
  /** A text the mesa decided, word by word. Never split from its heading. */
  | { kind: 'quote'; blocks: Block[] }
  /** An agreement: ink rule at the left, kept on one page when it fits. */
  | { kind: 'agreed'; blocks: Block[] }
  | { kind: 'marks'; items: { mark: Mark; text: string }[] };

export interface Paper {
  /** BCP 47. */
  lang: 'es-MX';
  kicker: string;
  title: string;
  /** SHA-256 drawn as the seal of the first page. */
  hash: string;
  sealAlt: string;
  /** Left side of the footer of each page. */
  footer: string;
  author: string;
  /** Unix milliseconds for the file's metadata: the record's own time, so that the bytes repeat. */
  at: number;
  blocks: Block[];
}

export const heading = (text: string, level: 2 | 3 | 4 = 2): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string, tone?: 'note' | 'fingerprint'): Block => ({
  kind: 'paragraph',
  runs: [{ text, ...(tone === 'fingerprint' ? { mono: true } : {}) }],
  ...(tone ? { tone } : {}),
});
export const list = (items: string[]): Block => ({
  kind: 'list',
  items: items.map((text) => ({ runs: [{ text }] })),
});

/** A list, or one sentence that says there is nothing (6.10: a section with nothing says so). */
export const listOr = (items: string[], nothing: string): Block =>
  items.length > 0 ? list(items) : paragraph(nothing);

/** One paragraph per line of a text that may have several. */
export const lines = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => paragraph(line));

/** «7AC0·C852·651D»: the first groups of a fingerprint, as people compare it aloud. */
export const shortHash = (hash: string, groups = 3): string =>
  (hash.toUpperCase().match(/.{4}/g) ?? []).slice(0, groups).join('·');

/** The whole fingerprint in eight groups of eight, as printed in the seal's box. */
export const wholeHash = (hash: string): string => (hash.toUpperCase().match(/.{8}/g) ?? []).join(' ');

const and = new Intl.ListFormat('es', { type: 'conjunction' });
/** «Gobierno, Academia y Sociedad civil». */
export const joined = (items: string[]): string => and.format(items);
