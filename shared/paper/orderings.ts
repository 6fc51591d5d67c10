// Rounds of ordering on paper: between what happened and what was decided, because they ordered and did not decide.

import type { Ballot, OptionResult } from '../decisions/method.ts';
import { voicesApart } from '../decisions/orderingRound.ts';
import { type WordKey, words } from '../i18n/words.ts';
import type { ActaOrdering } from '../model/acta/orderings.ts';
import type { OrderingResult } from '../model/ordering.ts';
import { type Block, type Cell, heading, joined, list, paragraph, shortHash } from './blocks.ts';
import type { PaperContext } from './context.ts';

const cell = (text: string): Cell => ({ text });
const percent = (value: number): string => words('ordered.percent', { value });

/** `over / under` times `most`, with two decimals, half up. */
function decimals({ over, under }: OptionResult['measure'], most: number): string {
  const hundredths = Math.floor((over * most * 200 + under) / (under * 2));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** The method's own measure as people compare it (4.7 for the matrix). */
function measureText({ definition }: ActaOrdering, { measure }: OptionResult): string {
  const { method, settings } = definition;
  if (method === 'dots') return decimals(measure, settings.dots);
  if (method === 'criteria' || method === 'score') return decimals(measure, 5);
  if (method === 'approval')
    return percent(Math.floor((measure.over * 200 + measure.under) / (measure.under * 2)));
  return String(settings.options.length - measure.over / measure.under);
}

function methodText({ definition }: ActaOrdering): string {
  const { method, settings } = definition;
  const criteria = settings.criteria.map(({ label, weight }) =>
    words('ordered.criterion', { label, weight }),
  );
  return words(`ordered.method_${method}`, { dots: settings.dots, criteria: joined(criteria) });
}

/** Of an election the record has numbers: the name is the one this edition may say (K5). */
const labelOf = (context: PaperContext, { definition }: ActaOrdering, id: string): string => {
  const { options } = definition.settings;
  const index = options.findIndex((option) => option.id === id);
  const label = definition.purpose === 'election' ? context.name(id) : (options[index]?.label ?? id);
  return `${index + 1}. ${label}`;
};

function resultTable(context: PaperContext, ordering: ActaOrdering, result: OrderingResult): Block {
  const broken = result.options.some((option) => option.byParty !== null);
  const { method } = ordering.definition;
  const head = [
    'option',
    'place',
    `measure_${method}`,
    'support',
    'spread',
    ...(broken ? ['byParty', 'bridge'] : []),
  ];
  const rows = result.options.map((option) => [
    cell(labelOf(context, ordering, option.id)),
    cell(String(option.place)),
    cell(measureText(ordering, option)),
    cell(percent(option.support)),
    cell(String(option.spread)),
    ...(broken
      ? [
          cell(
            (option.byParty ?? [])
              .map(({ partyId, support }) =>
                words('ordered.partySupport', { party: context.party(partyId), value: support ?? 0 }),
              )
              .join(', '),
          ),
          cell(percent(option.bridge ?? 0)),
        ]
      : []),
  ]);
  return {
    kind: 'table',
    caption: words('ordered.caption'),
    head: head.map((key) => words(`ordered.${key}` as WordKey)),
    rows,
  };
}

/** What explains the table: ties, breakdown withheld or shown, unanimity. */
function remarks(ordering: ActaOrdering, result: OrderingResult): string[] {
  const { definition, unanimous, changed, onPaper = 0, named } = ordering;
  const { secret, settings } = definition;
  const apart = voicesApart(named);
  const broken = result.options.some((option) => option.byParty !== null);
  const withheld = secret
    ? [words('ordered.noBreakdown', { floor: settings.floor }), words('ordered.peopleAlike')]
    : [words('ordered.noBreakdownNamed')];
  return [
    ...(onPaper === 0
      ? []
      : [words(onPaper === 1 ? 'ordered.onPaper_one' : 'ordered.onPaper_other', { count: onPaper })]),
    ...(apart === 0
      ? []
      : [words(apart === 1 ? 'ordered.apart_one' : 'ordered.apart_other', { count: apart })]),
    ...(broken ? [words('ordered.bridgeNote')] : withheld),
    ...(result.tied ? [words('ordered.tied')] : []),
    ...(unanimous && secret ? [words('ordered.unanimous')] : []),
    ...(changed === 0
      ? []
      : [words(changed === 1 ? 'ordered.changed_one' : 'ordered.changed_other', { count: changed })]),
  ];
}

/** A ballot in one line, options by their number in the question: «1: 3 · 4: 2», «2 > 1 = 3». */
export function ballotText({ definition }: Pick<ActaOrdering, 'definition'>, ballot: Ballot): string {
  const { options, criteria } = definition.settings;
  const n = (id: string) => options.findIndex((option) => option.id === id) + 1;
  const pairs = <T>(record: Record<string, T>, show: (value: T) => string) =>
    options
      .flatMap(({ id }) => (Object.hasOwn(record, id) ? [`${n(id)}:\u00a0${show(record[id] as T)}`] : []))
      .join(' · ');
  const text = {
    dots: () => (ballot.shape === 'dots' ? pairs(ballot.dots, String) : ''),
    score: () => (ballot.shape === 'score' ? pairs(ballot.scores, String) : ''),
    criteria: () =>
      ballot.shape === 'criteria'
        ? pairs(ballot.scores, (row) => criteria.map(({ id }) => row[id] ?? 0).join('-'))
        : '',
    approval: () => (ballot.shape === 'approval' ? ballot.options.map(n).join(', ') : ''),
    ranked: () =>
      ballot.shape === 'ranked' ? ballot.groups.map((group) => group.map(n).join(' = ')).join(' > ') : '',
  }[ballot.shape]();
  return text === '' ? words('ordered.blank') : text;
}

function ballotsTable(context: PaperContext, ordering: ActaOrdering): Block[] {
  const { named, secret, definition } = ordering;
  if (named.length + secret.length === 0) return [];
  const withParty = definition.secret ? secret.some((one) => one.partyId !== null) : true;
  const first = definition.secret ? 'ordered.number' : 'ordered.person';
  const lines = definition.secret
    ? secret.map((one) => ({ first: one.number, partyId: one.partyId, ballot: one.ballot }))
    : named
        .map((one) => ({ first: context.name(one.by), partyId: one.partyId, ballot: one.ballot }))
        .sort((a, b) => a.first.localeCompare(b.first, 'es'));
  const rows = lines.map((line) => [
    cell(line.first),
    ...(withParty ? [cell(context.party(line.partyId))] : []),
    cell(ballotText(ordering, line.ballot)),
  ]);
  const head = [words(first), ...(withParty ? [words('ordered.party')] : []), words('ordered.answer')];
  return [
    { kind: 'table', caption: words('ordered.ballots'), head, rows },
    paragraph(words('ordered.answerNote')),
  ];
}

function timesText(context: PaperContext, ordering: ActaOrdering): string {
  const { openedAt, closedAt, state, endReason: reason, eligible, roll } = ordering;
  const opened = context.time(openedAt);
  if (closedAt === null || state === 'open') return words('ordered.timesOpen', { opened });
  const closed = context.time(closedAt);
  return state === 'withdrawn'
    ? words('ordered.timesWithdrawn', { opened, closed, reason: reason.replace(/[.\s]+$/u, '') })
    : words('ordered.times', { opened, closed, count: roll.length, eligible });
}

function rollText(context: PaperContext, { roll }: ActaOrdering): string {
  const names = roll.map((id) => context.name(id)).sort((a, b) => a.localeCompare(b, 'es'));
  return words('ordered.roll', { names: joined(names) });
}

function orderingBlocks(context: PaperContext, ordering: ActaOrdering): Block[] {
  const { definition, number, result, ballotsHash } = ordering;
  const { secret, question, settings } = definition;
  const head = heading(words('ordered.head', { number, question }), 3);
  const about = [
    ...(definition.purpose === 'election' ? [words('ordered.election')] : []),
    methodText(ordering),
    words(secret ? 'ordered.secret' : 'ordered.withNames'),
  ];
  const opening = [head, paragraph(timesText(context, ordering)), list(about)];
  if (!result || ballotsHash === null)
    return [...opening, list(settings.options.map((option) => labelOf(context, ordering, option.id)))];
  return [
    ...opening,
    resultTable(context, ordering, result),
    list(remarks(ordering, result)),
    ...ballotsTable(context, ordering),
    ...(secret ? [paragraph(rollText(context, ordering))] : []),
    paragraph(words('ordered.version', { hash: shortHash(ordering.versionHash) }), 'fingerprint'),
    ...(secret ? [paragraph(words('ordered.hash', { hash: shortHash(ballotsHash) }), 'fingerprint')] : []),
  ];
}

/** «Priorizaciones»; nothing when the mesa ordered nothing, because it is not one of the fourteen sections (6.10). */
export function orderingsSection(context: PaperContext): Block[] {
  const { orderings } = context.content;
  if (orderings.length === 0) return [];
  return [
    heading(words('ordered.section')),
    paragraph(words('ordered.lead'), 'note'),
    ...orderings.flatMap((one) => orderingBlocks(context, one)),
  ];
}
