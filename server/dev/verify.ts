// `npm run verify -- file.json`: checks an acta, a receipt or a decision's passport on the command line, without server
// and without network; a receipt and an acta together are also compared. Exit 0 when it is intact, 1 with the first
// difference named, 2 when the file cannot be read.
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { words } from '../../shared/i18n/words.ts';
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import { wholeHash } from '../../shared/paper/blocks.ts';
import { differenceWords } from '../../shared/paper/differenceWords.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { isPassportFormat } from '../../shared/record/readPassport.ts';
import { NotStrictJson, parseStrictJson } from '../../shared/record/strictJson.ts';
import type { Difference } from '../../shared/record/verify/difference.ts';
import { type ActaSummary, verifyActaText } from '../../shared/record/verify.ts';
import { passportReport, type Report, receiptReport } from './verifyOthers.ts';

const print = (lines: string[]): void => console.log(lines.filter((line) => line !== '').join('\n'));
const line = (name: string, value: string | number): string => `  ${name}: ${value}`;

function intact(name: string, summary: ActaSummary): number {
  const { mesaNumber, theme, session, openedAt, closedAt, timeZone, decisions, adopted } = summary;
  print([
    `${words('verify.cli_intact')} ${words('verify.intact_text', { name })}`,
    line(words('verify.sum_mesa'), words('verify.sum_mesa_value', { number: mesaNumber, theme })),
    openedAt === null
      ? line(words('verify.sum_session'), words('verify.sum_session_bare', { session }))
      : line(
          words('verify.sum_session'),
          words('verify.sum_session_value', { session, date: localDate(openedAt, timeZone) }),
        ),
    line(
      words('verify.sum_state'),
      closedAt === null
        ? words('verify.sum_live')
        : words('verify.sum_closed', { time: localTime(closedAt, timeZone) }),
    ),
    line(words('verify.sum_decisions'), words('verify.sum_decisions_value', { decisions, adopted })),
    line(words('verify.sum_events'), summary.events),
    line(words('verify.sum_names'), summary.names),
    line(words('verify.sum_hash'), wholeHash(summary.contentHash)),
    line(words('verify.sum_head'), wholeHash(summary.head)),
  ]);
  return 0;
}

function different(name: string, first: Difference): number {
  const said = differenceWords(words, first);
  const opening = said.readable
    ? `${words('verify.cli_altered')} ${words('verify.altered_text', { name })}`
    : `${words('verify.cli_unreadable')} ${words('verify.unreadable_text', { name })}`;
  const compared = said.expected !== null || said.found !== null;
  print([
    opening,
    `  ${said.sentence}`,
    said.where === '' ? '' : line(words('verify.where'), said.where),
    compared ? line(words('verify.should_say'), said.expected ?? words('verify.nothing_there')) : '',
    compared ? line(words('verify.says'), said.found ?? words('verify.nothing_there')) : '',
    said.letter === '' ? '' : `  ${said.letter}`,
  ]);
  return said.readable ? 1 : 2;
}

function textOf(name: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(name));
  } catch {
    print([words('verify.cli_no_file', { name })]);
    return null;
  }
}

/** The value and what the file calls itself; '' for anything the acta's verifier must explain. */
function read(text: string): { value: unknown; format: string } {
  try {
    const value = parseStrictJson(text);
    const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : '';
    return { value, format: typeof format === 'string' ? format : '' };
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    return { value: null, format: '' };
  }
}

function acta(name: string, text: string): number {
  const result = verifyActaText(text);
  return result.intact ? intact(name, result.summary) : different(name, result.first);
}

function report({ lines, exit: code }: Report): number {
  print(lines);
  return code;
}

/** A second file is an acta to compare a receipt with; it must be intact by itself. */
function main(name: string | undefined, beside: string | undefined): number {
  if (name === undefined) {
    print([words('proof.cli_usage')]);
    return 2;
  }
  const text = textOf(name);
  if (text === null) return 2;
  const { value, format } = read(text);
  if (isPassportFormat(format)) return report(passportReport(value));
  if (!format.startsWith('mesa-recibo/')) return acta(name, text);
  if (beside === undefined) return report(receiptReport(name, value, null));
  const other = textOf(beside);
  if (other === null) return 2;
  const code = acta(beside, other);
  return code === 0 ? report(receiptReport(name, value, read(other).value as ActaFile)) : code;
}

exit(main(argv[2], argv[3]));
