// Action lines of the agreed commitment as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read accents).
import { words } from '../../shared/i18n/words.ts';
import { member, records, textOf } from '../../shared/paper/lenient.ts';

/** A cell that a spreadsheet would read as a formula gets an apostrophe (trust.md 3); quotes are doubled. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = ['title', 'responsible', 'deliverable', 'verification', 'end'] as const;

/** One row per action line; null when the commitment has none. */
export function actionLinesCsv(commitment: unknown): string | null {
  const lines = records(member(commitment, 'actionLines'));
  if (lines.length === 0) return null;
  const head = [
    words('acta.col_line'),
    words('acta.col_responsible'),
    words('acta.col_deliverable'),
    words('acta.col_verification'),
    words('acta.col_end'),
  ];
  const rows = lines.map((line) => COLUMNS.map((column) => textOf(line, column)));
  return `\ufeff${[head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
