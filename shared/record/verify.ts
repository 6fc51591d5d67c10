// Checks an acta file without any server: reads it strictly, recomputes everything it says and names the first
// thing that does not hold. The steps live in shared/record/verify/; this file puts them in order.
import { buildActa } from '../model/acta.ts';
import type { ActaFile } from './actaFile.ts';
import { canonicalJson, fingerprint } from './canonicalJson.ts';
import { firstDifference } from './firstDifference.ts';
import { isRecordValue } from './recordValue.ts';
import { NotStrictJson, parseStrictJson } from './strictJson.ts';
import { checkChain } from './verify/chain.ts';
import { type Difference, difference } from './verify/difference.ts';
import { checkEdition, checkNames, checkSeal } from './verify/edition.ts';
import { readActaFile } from './verify/readFile.ts';
import { checkRules } from './verify/rules.ts';
import { type ActaSummary, summaryOf } from './verify/summary.ts';

export type { ActaSummary };

export type Verification = { intact: true; summary: ActaSummary } | { intact: false; first: Difference };

/** K1: the acta and its procedure computed again from the events must be the ones the file carries, letter by letter. */
function checkContent(file: ActaFile): Difference | null {
  const rebuilt = buildActa(file.events);
  const expected: unknown = JSON.parse(canonicalJson(rebuilt.content));
  const found = firstDifference(expected, file.content, ['content']);
  if (found) return difference('content', found);
  if (file.contentHash !== rebuilt.contentHash) {
    return difference('contentHash', {
      path: ['contentHash'],
      expected: rebuilt.contentHash,
      found: file.contentHash,
    });
  }
  // Key by key in the order of the rebuilt one, so that the first difference is the first in reading order.
  const procedure: unknown = JSON.parse(canonicalJson(rebuilt.procedure));
  const other = firstDifference(procedure, file.procedure, ['procedure']);
  return other && difference('procedure', other);
}

/**
 * When an event was altered, the content beside it may still be the original: comparing both names the letter.
 * Only used to describe better a break that the chain already proved.
 */
function sharpen(file: ActaFile, first: Difference): Difference {
  if (first.code !== 'eventHash' || fingerprint(file.content) !== file.contentHash) return first;
  try {
    const altered: unknown = JSON.parse(canonicalJson(buildActa(file.events).content));
    const found = firstDifference(file.content, altered, ['content']);
    if (!found || found.path[1] === 'verification') return first;
    return { ...difference('eventHash', found), seq: first.seq };
  } catch {
    // The altered event cannot be read at all; its number in the chain is the best place to name.
    return first;
  }
}

/** Checks an already parsed file. Total: any value gives an answer and nothing is thrown. */
export function verifyActa(value: unknown): Verification {
  if (!isRecordValue(value)) return { intact: false, first: difference('notCanonical', { path: [] }) };
  const read = readActaFile(value);
  if (!read.ok) return { intact: false, first: read.first };
  const { file } = read;
  const broken = checkChain(file.events);
  if (broken) return { intact: false, first: sharpen(file, broken) };
  const first =
    checkRules(file.events) ??
    checkContent(file) ??
    checkNames(file) ??
    checkEdition(file) ??
    checkSeal(file);
  return first ? { intact: false, first } : { intact: true, summary: summaryOf(file) };
}

/** Checks the text of a file, which also refuses duplicate keys and second ways of writing one value. */
export function verifyActaText(text: string): Verification {
  try {
    return verifyActa(parseStrictJson(text));
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    const line = text.slice(0, error.offset).split('\n').length;
    return { intact: false, first: { ...difference(error.problem, { path: [] }), line } };
  }
}
