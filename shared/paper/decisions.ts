// Section 7 of the acta on paper: every decision with its exact text, its rounds, positions, reservations and dissents.
import { words } from '../i18n/words.ts';
import type { ActaDecision, ActaPosition, ActaRound } from '../model/acta/types.ts';
import { type Block, heading, joined, list, paragraph, shortHash } from './blocks.ts';
import { capital, ordinal, type PaperContext, reasonText } from './context.ts';
import { subjectBlocks } from './subject.ts';

const bodyOf = (context: PaperContext) =>
  context.content.attendance.parties.map(({ partyId, name }) => ({ id: partyId, name }));

const isAdopted = (decision: ActaDecision): boolean =>
  decision.state === 'adoptedByConsensus' || decision.state === 'adoptedByMajority';

const stanceWord = (position: ActaPosition): string => words(`acta.st_${position.stance ?? 'none'}`);

const marks = (context: PaperContext, round: ActaRound): Block[] =>
  round.positions === null || round.result === 'void'
    ? []
    : [
        {
          kind: 'marks',
          items: round.positions.map((position) => ({
            mark: { look: context.look(position.partyId), fill: position.stance ?? 'none' },
            text: words('acta.stance_of', {
              party: context.party(position.partyId),
              stance: stanceWord(position),
            }),
          })),
        },
      ];

/** Reason, passage and proposal of a position (D5), the ones it has. */
const partsOf = ({ text, passage, proposal }: ActaPosition): string[] =>
  [
    text === '' ? '' : words('acta.quote', { text }),
    passage === '' ? '' : words('acta.passage', { text: passage }),
    proposal === '' ? '' : words('acta.proposal', { text: proposal }),
  ].filter((part) => part !== '');

/** Whole words of a position (D5), after an optional remark. */
function said(
  context: PaperContext,
  position: ActaPosition,
  remark = '',
): Extract<Block, { kind: 'list' }>['items'] {
  const parts = partsOf(position);
  if (parts.length === 0 && remark === '') return [];
  const who = words('acta.words_of', {
    party: context.party(position.partyId),
    name: context.name(position.by),
    stance: stanceWord(position),
  });
  const lead = remark === '' ? who : `${remark}: ${who}`;
  return [
    {
      mark: { look: context.look(position.partyId), fill: position.stance ?? 'none' },
      runs: [{ text: parts.length === 0 ? lead : `${lead}: `, bold: true }, { text: parts.join(' ') }],
    },
  ];
}

function sayings(context: PaperContext, round: ActaRound): Block[] {
  const items = [
    ...(round.positions ?? []).flatMap((position) => said(context, position)),
    ...round.changed.flatMap((position) => said(context, position, words('acta.changed'))),
    ...round.late.flatMap((position) => said(context, position, words('acta.late'))),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** D2: what each seat said where every seat is asked. D10: open signals, which are never counted. */
function seatsAndSignals(context: PaperContext, round: ActaRound): Block[] {
  const seats = round.seats.map((one) => {
    const who = words('procedure.seat_said', {
      party: context.party(one.partyId),
      seat: context.seat(one.seatId),
      name: context.name(one.by),
      stance: stanceWord(one),
    });
    const mark = { look: context.look(one.partyId), fill: one.stance ?? ('none' as const) };
    const said = partsOf(one).join(' ');
    return { mark, runs: [{ text: said === '' ? who : `${who}: ${said}` }] };
  });
  const signals = round.signals.map(({ partyId, by, stance, text }) => {
    const values = {
      party: context.party(partyId),
      name: context.name(by),
      stance: words(`acta.st_${stance}`),
    };
    const who = words(partyId === null ? 'procedure.signal_free' : 'procedure.signal_said', values);
    return text === '' ? who : `${who}: ${words('acta.quote', { text })}`;
  });
  return [
    ...(seats.length === 0
      ? []
      : [paragraph(words('procedure.seats')), { kind: 'list' as const, items: seats }]),
    ...(signals.length === 0 ? [] : [paragraph(words('procedure.signals')), list(signals)]),
  ];
}

function roundTimes(context: PaperContext, round: ActaRound): string {
  const opened = context.time(round.openedAt);
  if (round.closedAt === null || round.result === null) {
    return words('acta.round_open_at', { opened, counts: context.counts(round.attendanceAtOpen) });
  }
  return words('acta.round_times', {
    opened,
    closed: context.time(round.closedAt),
    open: context.counts(round.attendanceAtOpen),
    close: context.counts(round.attendanceAtClose ?? {}),
    result: words(`mesa.result_${round.result}`).toLocaleLowerCase('es'),
  });
}

/** One round: times, attendance, result, positions, and its text when it is not the one shown above. */
function roundBlocks(context: PaperContext, decision: ActaDecision, round: ActaRound): Block[] {
  const shown = decision.rounds.at(-1);
  const rule = words(`acta.rule_${round.rule}`);
  const same = shown?.contentHash === round.contentHash;
  return [
    heading(words('acta.round_head', { ordinal: capital(ordinal(round.number)), rule }), 4),
    paragraph(roundTimes(context, round)),
    ...(same
      ? []
      : [
          paragraph(words('acta.round_text', { hash: shortHash(round.contentHash) })),
          { kind: 'quote' as const, blocks: subjectBlocks(round.content, bodyOf(context), context.name) },
        ]),
    ...(shown === round && isAdopted(decision) ? [] : marks(context, round)),
    ...sayings(context, round),
    ...seatsAndSignals(context, round),
    paragraph(
      words('procedure.in_force', { rules: shortHash(round.rulesHash), roll: shortHash(round.rollHash) }),
      'fingerprint',
    ),
  ];
}

function decisionName(context: PaperContext, decision: ActaDecision): string {
  const values = { mesa: context.content.heading.mesaNumber, number: decision.number };
  return isAdopted(decision) ? words('acta.decision_adopted', values) : words('acta.decision_other', values);
}

/** What was put on the table and never opened: its words, when it is a text of its own (5.5). */
function proposal(context: PaperContext, decision: ActaDecision): Block[] {
  const { subject, reserved, responsibleParty } = decision;
  return [
    { kind: 'paragraph', runs: [{ text: words(`mesa.state_${decision.state}`), bold: true }] },
    ...(reserved ? [paragraph(words('acta.reserved'))] : []),
    ...(responsibleParty === null
      ? []
      : [paragraph(words('acta.responsible', { party: context.party(responsibleParty) }))]),
    ...(subject.kind === 'text'
      ? [{ kind: 'quote' as const, blocks: subjectBlocks(subject, bodyOf(context), context.name) }]
      : []),
  ];
}

function decisionNumbers(context: PaperContext, ids: readonly string[]): string {
  const found = context.content.decisions.filter((one) => ids.includes(one.id));
  return joined(found.map((one) => context.decisionNumber(one.number)));
}

/** Where it comes from and where it went (5.5). */
function lineage(context: PaperContext, decision: ActaDecision): string[] {
  const { proposed, origin, parts, escalatedTo } = decision;
  const reason = reasonText(decision.endReason);
  return [
    ...(proposed && origin === undefined
      ? [words('acta.proposed_by', { name: context.name(proposed.by), time: context.time(proposed.at) })]
      : []),
    ...(origin === undefined ? [] : [words('acta.part_of', { number: decisionNumbers(context, [origin]) })]),
    ...(parts ? [words('acta.split_in', { numbers: decisionNumbers(context, parts), reason })] : []),
    ...(escalatedTo ? [words('acta.escalated_to', { to: escalatedTo, reason })] : []),
  ];
}

/** The box of the design: what was agreed, word by word, who supported it and the seal's first digits. */
function summary(context: PaperContext, decision: ActaDecision): Block[] {
  const last = decision.rounds.at(-1);
  if (!last) return proposal(context, decision);
  const how = decision.state === 'adoptedByMajority' ? 'acta.by_majority' : 'acta.by_consensus';
  const line =
    isAdopted(decision) && last.closedAt !== null
      ? words(how, { round: ordinal(last.number), time: context.time(last.closedAt) })
      : words(`mesa.state_${decision.state}`);
  const hash = shortHash(last.contentHash);
  return [
    { kind: 'paragraph', runs: [{ text: line, bold: true }] },
    ...(decision.reserved ? [paragraph(words('acta.reserved'))] : []),
    ...(decision.responsibleParty === null
      ? []
      : [paragraph(words('acta.responsible', { party: context.party(decision.responsibleParty) }))]),
    { kind: 'quote', blocks: subjectBlocks(last.content, bodyOf(context), context.name) },
    ...(isAdopted(decision) ? marks(context, last) : []),
    paragraph(
      decision.version === null
        ? words('acta.text_hash', { hash })
        : words('acta.version_hash', { version: decision.version, hash }),
      'fingerprint',
    ),
  ];
}

/** A proposal that was never opened can only be deferred by the closing (5.1): nobody put it off. */
function ended({ state, rounds, endReason: reason }: ActaDecision): string[] {
  if (state === 'deferred' && rounds.length === 0) return [words('acta.ended_pending')];
  return state === 'deferred' || state === 'withdrawn'
    ? [words(`acta.ended_${state}`, { reason }).trim()]
    : [];
}

function afterwards(context: PaperContext, decision: ActaDecision): Block[] {
  const person = (by: string, partyId: string) => ({ party: context.party(partyId), name: context.name(by) });
  const notes = [
    ...lineage(context, decision),
    ...decision.invocations.map(({ partyId, by, at, text }) =>
      words('acta.invocation', { ...person(by, partyId), time: context.time(at), text }),
    ),
    ...decision.refusals.map(({ at }) => words('acta.refusal', { time: context.time(at) })),
    ...decision.dissents.map(({ partyId, by, text }) =>
      words('acta.dissent', { ...person(by, partyId), text }),
    ),
    ...ended(decision),
  ];
  return notes.length === 0 ? [] : [list(notes)];
}

function decisionBlocks(context: PaperContext, decision: ActaDecision): Block[] {
  return [
    heading(`${decisionName(context, decision)}. ${decision.matter}`, 3),
    { kind: isAdopted(decision) ? 'agreed' : 'quote', blocks: summary(context, decision) },
    ...decision.rounds.flatMap((round) => roundBlocks(context, decision, round)),
    ...afterwards(context, decision),
  ];
}

export function decisionsSection(context: PaperContext): Block[] {
  const { decisions } = context.content;
  const head = heading(words('acta.s_decisions'));
  if (decisions.length === 0) return [head, paragraph(words('acta.decisions_none'))];
  return [head, ...decisions.flatMap((decision) => decisionBlocks(context, decision))];
}
