// `npm run verify -- acta.json`: checks an acta on the command line, without server and without network. Exit 0 when it
// is intact, 1 with the first difference named, 2 when the file cannot be read as an acta.
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { words } from '../../shared/i18n/words.ts';
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import { wholeHash } from '../../shared/paper/blocks.ts';
import { differenceWords } from '../../shared/paper/differenceWords.ts';
import type { Difference } from '../../shared/record/verify/difference.ts';
import { type ActaSummary, verifyActaText } from '../../shared/record/verify.ts';

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

function main(name: string | undefined): number {
  if (name === undefined) {
    print([words('verify.cli_usage')]);
    return 2;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(name));
  } catch {
    print([words('verify.cli_no_file', { name })]);
    return 2;
  }
  const result = verifyActaText(text);
  return result.intact ? intact(name, result.summary) : different(name, result.first);
}

exit(main(argv[2]));
