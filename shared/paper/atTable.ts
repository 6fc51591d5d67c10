// The work at the table on paper: contributions with what was done with each one (P1, P2), the floor, groups of the plenary and
// remarks on the texts. Nothing is printed where there was nothing: the papers of before stay as they were.
import { insideQuotes } from '../i18n/nestedQuotes.ts';
import { words } from '../i18n/words.ts';
import type { ActaCard, ActaContributions, ActaTable } from '../model/acta/table.ts';
import { type Block, heading, joined, list, paragraph } from './blocks.ts';
import { type PaperContext, reasonText } from './context.ts';

const partyName = (context: PaperContext, id: string | null): string =>
  id === null ? words('atTable.no_party') : context.party(id);
const part = (title: string, items: string[]): Block[] =>
  items.length === 0 ? [] : [heading(title, 3), list(items)];

function rainLine(context: PaperContext, rain: ActaContributions['rains'][number]): string {
  const end =
    rain.state === 'revealed'
      ? words('atTable.rain_revealed', { time: context.time(rain.endedAt ?? rain.openedAt) })
      : rain.state === 'withdrawn'
        ? words('atTable.rain_withdrawn', { reason: reasonText(rain.endReason) })
        : words('atTable.rain_open');
  return words('atTable.rain', {
    number: rain.number,
    question: insideQuotes(rain.question),
    signature: words(`atTable.rain_${rain.signature}`),
    end,
  });
}

/** Whose it is, as far as its round said; and who typed it for somebody (B7). */
function originOf(context: PaperContext, card: ActaCard): string {
  const party = card.partyId === null ? null : context.party(card.partyId);
  const rains = context.content.contributions?.rains ?? [];
  // A round signed by party says of who has none that she has none, and not that nobody signed.
  const isByParty = rains.find((rain) => rain.number === card.rain)?.signature === 'party';
  const signed =
    card.by === null
      ? (party ?? words(isByParty ? 'atTable.origin_voice' : 'atTable.origin_nobody'))
      : party === null
        ? context.name(card.by)
        : `${context.name(card.by)} (${party})`;
  const origin =
    card.source === 'consultation' ? words('atTable.origin_consultation', { origin: card.origin }) : signed;
  const typed =
    card.enteredBy === null
      ? origin
      : words('atTable.captured', { origin, scribe: context.name(card.enteredBy) });
  return card.late ? words('atTable.late', { origin: typed }) : typed;
}

function outcomeOf(context: PaperContext, card: ActaCard): string {
  if (card.hidden !== null) return words('atTable.hidden', { reason: reasonText(card.hidden) });
  const reason = reasonText(card.reason);
  const outcome =
    card.disposition === 'movedToParkingLot' && reason === ''
      ? words('atTable.outcome_parkedLate')
      : words(`atTable.outcome_${card.disposition}`, { reason });
  if (card.became === null) return outcome;
  if (card.became.kind === 'node') return words('atTable.became_node', { outcome });
  const { commitmentId } = card.became;
  const number = context.content.texts.commitments.find((one) => one.id === commitmentId)?.number ?? 0;
  return words('atTable.became_commitment', { outcome, number });
}

/** P1, P2: every contribution with what it became, as an annex; null when there was none. */
export function contributionsPart(context: PaperContext): Block[] | null {
  const found = context.content.contributions;
  if (!found) return null;
  const titleOf = (id: string | null) => found.groups.find((group) => group.id === id)?.title;
  const rows = found.cards.map((card) => {
    const group = titleOf(card.group);
    const text =
      group === undefined || group === card.text
        ? card.text
        : words('atTable.grouped', { text: card.text, group: insideQuotes(group) });
    return [
      { text: card.hidden === null ? text : '–' },
      {
        text: originOf(context, card),
        ...(card.partyId === null
          ? {}
          : { mark: { look: context.look(card.partyId), fill: 'full' as const } }),
      },
      { text: outcomeOf(context, card) },
    ];
  });
  const head = (['text', 'origin', 'outcome'] as const).map((column) => words(`atTable.column_${column}`));
  return [
    heading(words('atTable.contributions'), 3),
    ...found.rains.map((rain) => paragraph(rainLine(context, rain))),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, caption: words('atTable.caption'), head, rows }]),
  ];
}

function floorPart(context: PaperContext): Block[] {
  const { floor } = context.content;
  if (!floor) return [];
  const counted = (lines: { partyId: string | null; many: number }[]) =>
    joined(
      lines.map(({ partyId, many }) => words('atTable.count', { party: partyName(context, partyId), many })),
    );
  const turns = floor.turns.map(({ partyId, turns: many }) => ({ partyId, many }));
  const readers = floor.readers.map(({ partyId, people: many }) => ({ partyId, many }));
  return part(words('atTable.floor'), [
    ...(readers.length === 0 ? [] : [words('atTable.readers', { list: counted(readers) })]),
    ...floor.doubts.map(({ by, text, attended }) =>
      words(attended ? 'atTable.doubt_attended' : 'atTable.doubt_waiting', {
        name: context.name(by),
        text: insideQuotes(text),
      }),
    ),
    ...(turns.length === 0 ? [] : [words('atTable.turns', { list: counted(turns) })]),
    ...floor.overrides.map(({ at, by, reason }) =>
      words('atTable.override', {
        time: context.time(at),
        name: context.name(by),
        reason: reasonText(reason),
      }),
    ),
  ]);
}

function divisionsPart(context: PaperContext): Block[] {
  const items = (context.content.divisions ?? []).map(({ startedAt, endedAt, groups }) => {
    const named = groups.map(({ name, task }) =>
      task === ''
        ? words('atTable.group', { name })
        : words('atTable.group_task', { name, task: reasonText(task) }),
    );
    const values = { from: context.time(startedAt), groups: joined(named) };
    return endedAt === null
      ? words('atTable.division_open', values)
      : words('atTable.division', { ...values, until: context.time(endedAt) });
  });
  return part(words('atTable.divisions'), items);
}

/** What follows the development (section 6): the floor and the groups. */
export const floorAndGroupsPart = (context: PaperContext): Block[] => [
  ...floorPart(context),
  ...divisionsPart(context),
];

type ActaRemark = NonNullable<ActaTable['remarks']>[number];

function answerOf(context: PaperContext, { answer, kind }: ActaRemark): string {
  // An argument asks for nothing: only a question or a proposal is left waiting.
  if (answer === null) return kind === 'pro' || kind === 'con' ? '' : words('atTable.answer_waiting');
  return words(`atTable.answer_${answer.answer}`, {
    name: context.name(answer.by),
    reason: reasonText(answer.reason),
  });
}

function remarkLine(context: PaperContext, remark: ActaRemark): string {
  const party = remark.partyId === null ? null : context.party(remark.partyId);
  const name = context.name(remark.by);
  const { commitments } = context.content.texts;
  const said = words(`atTable.remark_${remark.kind}`, {
    number: remark.number,
    who: party === null ? name : `${name} (${party})`,
    commitment: commitments.find((one) => one.id === remark.commitmentId)?.number ?? 0,
    text: insideQuotes(remark.text),
    quote: insideQuotes(remark.quote),
  });
  return `${said} ${answerOf(context, remark)}`.trimEnd();
}

/** C15: what was proposed and said about the texts, and how each one ended (section 8). */
export const remarksPart = (context: PaperContext): Block[] =>
  part(
    words('atTable.remarks'),
    (context.content.remarks ?? []).map((remark) => remarkLine(context, remark)),
  );
