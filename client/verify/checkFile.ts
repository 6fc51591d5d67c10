// One text, whichever verifiable file it is: acta, receipt or passport of a decision, told apart by its own `format`.
// Pure and total; the sentences are made by the cards.
import { PASSPORT_FORMAT, type Passport } from '../../shared/model/passport.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { NotCanonical } from '../../shared/record/canonicalJson.ts';
import { checkPassport, type PassportCheck } from '../../shared/record/checkPassport.ts';
import { isPassportFormat, readPassport } from '../../shared/record/readPassport.ts';
import { type ReceiptVerification, verifyReceipt } from '../../shared/record/receipt.ts';
import { RECEIPT_FORMAT } from '../../shared/record/receiptFile.ts';
import { NotStrictJson, parseStrictJson } from '../../shared/record/strictJson.ts';
import { type Verification, verifyActa, verifyActaText } from '../../shared/record/verify.ts';

export type FileCheck =
  /** `file` only when it is intact. */
  | { kind: 'acta'; result: Verification; file: ActaFile | null }
  | { kind: 'receipt'; result: ReceiptVerification }
  | { kind: 'passport'; passport: Passport; check: PassportCheck }
  | { kind: 'brokenPassport' }
  | { kind: 'otherVersion'; found: string; known: string };

function formatOf(value: unknown): string {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  return typeof format === 'string' ? format : '';
}

/** Checks the text of a file. What is no known file is answered by the acta's verifier, which says what it lacks. */
export function checkFile(text: string): FileCheck {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    return { kind: 'acta', result: verifyActaText(text), file: null };
  }
  const format = formatOf(value);
  if (isPassportFormat(format)) return passport(value);
  if (format.startsWith('mesa-recibo/')) return receipt(value);
  const result = verifyActa(value);
  if (!result.intact && result.first.code === 'otherFormat') {
    return { kind: 'otherVersion', found: String(result.first.found), known: String(result.first.expected) };
  }
  return { kind: 'acta', result, file: result.intact ? (value as ActaFile) : null };
}

function receipt(value: unknown): FileCheck {
  const result = verifyReceipt(value);
  if (!result.intact && result.first.code === 'otherFormat') {
    return { kind: 'otherVersion', found: result.first.found ?? '', known: RECEIPT_FORMAT };
  }
  return { kind: 'receipt', result };
}

function passport(value: unknown): FileCheck {
  const read = readPassport(value);
  if (!read.ok) {
    return read.reason === 'otherFormat'
      ? { kind: 'otherVersion', found: read.found, known: PASSPORT_FORMAT }
      : { kind: 'brokenPassport' };
  }
  try {
    return { kind: 'passport', passport: read.passport, check: checkPassport(read.passport) };
  } catch (error) {
    // A value that has no canonical form cannot have been sealed by the product.
    if (error instanceof NotCanonical || error instanceof RangeError) return { kind: 'brokenPassport' };
    throw error;
  }
}
