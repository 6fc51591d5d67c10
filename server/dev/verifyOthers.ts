// The command line's answers for receipts and passports of decisions: what is printed and how it exits. Actas are in
// verify.ts.
import { words } from '../../shared/i18n/words.ts';
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import { wholeHash } from '../../shared/paper/blocks.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { NotCanonical } from '../../shared/record/canonicalJson.ts';
import { checkPassport, type PassportFault } from '../../shared/record/checkPassport.ts';
import { readPassport } from '../../shared/record/readPassport.ts';
import {
  type ReceiptDifference,
  type ReceiptSummary,
  receiptMatchesActa,
  UNREADABLE_RECEIPT,
  verifyReceipt,
} from '../../shared/record/receipt.ts';
import type { Receipt } from '../../shared/record/receiptFile.ts';

export interface Report {
  lines: string[];
  /** 0 intact, 1 it does not match, 2 it cannot be read. */
  exit: 0 | 1 | 2;
}

const line = (name: string, value: string | number): string => `  ${name}: ${value}`;

/** What the person put on the table, when there is any. */
function tableLines({ table: { cards, claimed, turns } }: ReceiptSummary): string[] {
  return [
    ...(cards > 0 ? [line(words('proof.receipt_cards'), cards)] : []),
    ...(claimed > 0
      ? [line(words('proof.receipt_claimed'), words('proof.receipt_claimed_value', { count: claimed }))]
      : []),
    ...(turns > 0 ? [line(words('proof.receipt_turns'), turns)] : []),
  ];
}

function wholeReceipt(name: string, summary: ReceiptSummary): string[] {
  const { mesaNumber, theme, timeZone, displayName, organisation, events, opened, sealed } = summary;
  const { seal } = summary;
  const person = displayName ?? words('proof.receipt_nameless');
  const at = `${localDate(seal.at, timeZone)}, ${localTime(seal.at, timeZone)}`;
  return [
    `${words('proof.cli_intact')} ${words('proof.receipt_intact_text', { name })}`,
    line(words('proof.receipt_person'), organisation ? `${person}, ${organisation}` : person),
    line(words('proof.receipt_mesa'), words('proof.receipt_mesa_value', { number: mesaNumber, theme })),
    line(words('proof.receipt_events'), events),
    line(words('proof.receipt_positions'), words('proof.receipt_positions_value', { opened, sealed })),
    line(words('proof.receipt_signed'), summary.signatures),
    ...tableLines(summary),
    line(words('proof.receipt_size'), seal.size),
    line(words('proof.receipt_at'), at),
    line(words('proof.receipt_head'), wholeHash(seal.head)),
    line(words('proof.receipt_root'), wholeHash(seal.root)),
    line(words('proof.receipt_key'), wholeHash(seal.publicKey)),
    `  ${words('proof.receipt_limits')}`,
  ];
}

function changedReceipt(name: string, { code, seq, found, line: at }: ReceiptDifference): Report {
  const readable = !UNREADABLE_RECEIPT.includes(code);
  const opening = readable
    ? `${words('proof.cli_altered')} ${words('proof.receipt_altered_text', { name })}`
    : `${words('proof.cli_unreadable')} ${words('proof.receipt_unreadable_text', { name })}`;
  const values = { seq: seq ?? '', found: found ?? '', line: at ?? 1 };
  return { lines: [opening, `  ${words(`proof.code_${code}`, values)}`], exit: readable ? 1 : 2 };
}

function besideActa(receipt: Receipt, acta: ActaFile): Report {
  const answer = receiptMatchesActa(receipt, acta);
  if (answer.same) return { lines: [words('proof.acta_same', { count: answer.compared })], exit: 0 };
  const said = {
    otherMesa: words('proof.acta_other_mesa'),
    otherEvent: words('proof.acta_other_event', { seq: answer.seq ?? '' }),
    otherRoot: words('proof.acta_other_root'),
  };
  return { lines: [said[answer.reason]], exit: 1 };
}

/** A receipt, and with `acta` (already verified) whether both are of the same record. */
export function receiptReport(name: string, value: unknown, acta: ActaFile | null): Report {
  const result = verifyReceipt(value);
  if (!result.intact) return changedReceipt(name, result.first);
  const beside = acta ? besideActa(result.receipt, acta) : { lines: [], exit: 0 as const };
  return { lines: [...wholeReceipt(name, result.summary), ...beside.lines], exit: beside.exit };
}

const FAULTS: Record<PassportFault, 'text' | 'rules' | 'roll' | 'result' | 'fault_seal'> = {
  text: 'text',
  rules: 'rules',
  roll: 'roll',
  result: 'result',
  seal: 'fault_seal',
};

/** A passport of a decision. Total: what no product wrote is «cannot be read». */
export function passportReport(value: unknown): Report {
  const unreadable: Report = { lines: [words('proof.passport_unreadable')], exit: 2 };
  const read = readPassport(value);
  if (!read.ok) return unreadable;
  const { content, seal } = read.passport;
  try {
    const check = checkPassport(read.passport);
    if (!check.intact) {
      const round = check.round ?? '';
      return { lines: [words(`proof.passport_${FAULTS[check.fault]}`, { round })], exit: 1 };
    }
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof RangeError) return unreadable;
    throw error;
  }
  const { number, matter } = content.decision;
  return {
    lines: [
      words('proof.passport_intact', { number, matter }),
      line(words('proof.passport_rounds'), content.rounds.length),
      line(words('proof.passport_seal'), wholeHash(seal)),
    ],
    exit: 0,
  };
}
