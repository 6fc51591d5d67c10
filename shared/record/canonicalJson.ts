// Canonical JSON (RFC 8785): one text for one value, so that a hash means the value. Stricter than the
// RFC on purpose (trust.md 6): numbers are safe integers or short decimals without -0, no lone surrogates.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/** Thrown for a value that has no canonical form; a bug of the caller, never of a person. */
export class NotCanonical extends Error {
  override name = 'NotCanonical';
}

/** Texts whose JSON is themselves between quotes. */
const BARE = /^[\x20\x21\x23-\x5B\x5D-\x7E]*$/;

const quote = (text: string): string => {
  if (BARE.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('lone surrogate');
  return JSON.stringify(text);
};

const number = (value: number): string => {
  if (!Number.isFinite(value) || Object.is(value, -0)) throw new NotCanonical(`number ${value}`);
  return JSON.stringify(value);
};

function object(record: Record<string, unknown>): string {
  let members = '';
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (value === undefined) continue;
    members += `${members === '' ? '' : ','}${quote(key)}:${canonicalJson(value)}`;
  }
  return `{${members}}`;
}

/** The canonical text of `value`. Members whose value is undefined are left out, as JSON.stringify does. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') return object(value as Record<string, unknown>);
  throw new NotCanonical(typeof value);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 over the canonical JSON of `value`. This is what «huella» means everywhere in the product. */
export const fingerprint = (value: unknown): string => sha256Hex(canonicalJson(value));
