// Section 13 of the acta on paper, the notes inside of the others, and what the public edition says of itself: the life
// of the acta after the closing (5.10, K2–K7).
import { plural, words } from '../i18n/words.ts';
import { localDate, localTime } from '../model/acta/localTime.ts';
import type { ActaNote, ActaSection } from '../model/actaProcedure.ts';
import type { ActaFile } from '../record/actaFile.ts';
import { type Block, type Cell, heading, lines, list, paragraph, shortHash, wholeHash } from './blocks.ts';
import type { PaperContext } from './context.ts';

type Life = Pick<ActaFile, 'procedure'>;

/** K5: how many names this edition reserves; nothing in the full one. */
export function editionNotice({ edition }: Pick<ActaFile, 'edition'>): Block[] {
  if (edition.kind === 'full') return [];
  const { redactedNames } = edition;
  const said =
    redactedNames === 0
      ? words('procedure.public_0')
      : plural('procedure.public_one', 'procedure.public_other', redactedNames);
  return [paragraph(said, 'note')];
}

function noteBlock(context: PaperContext, note: ActaNote): Block {
  const values = { name: context.name(note.by), moment: context.moment(note.at) };
  const lead = words(note.replaces === null ? 'procedure.note' : 'procedure.note_again', values);
  return {
    kind: 'quote',
    blocks: [{ kind: 'paragraph', runs: [{ text: lead, bold: true }] }, ...lines(note.text)],
  };
}

/** The notes of one section, marked as what they are. */
export const notesOf = (context: PaperContext, section: ActaSection): Block[] =>
  context.content.notes.filter((note) => note.section === section).map((note) => noteBlock(context, note));

const who = (context: PaperContext, partyId: string | null, by: string): string =>
  partyId === null
    ? context.name(by)
    : words('procedure.who_party', { party: context.party(partyId), name: context.name(by) });

function observationItem(
  context: PaperContext,
  one: Life['procedure']['observations'][number],
): Extract<Block, { kind: 'list' }>['items'][number] {
  const said = words('procedure.observation', {
    section: words(`actaLife.section_${one.section}`),
    revision: one.revision,
    who: who(context, one.partyId, one.by),
    moment: context.moment(one.at),
    text: one.text,
  });
  const { answer } = one;
  const answered =
    answer === null
      ? words('procedure.observation_pending')
      : words(`procedure.observation_${answer.accepted ? 'accepted' : 'answered'}`, { text: answer.text });
  return { runs: [{ text: `${said} ` }, { text: answered, bold: true }] };
}

const titled = (title: string, ...blocks: Block[]): Block[] => [heading(title, 3), ...blocks];

function observations(context: PaperContext, { procedure }: Life): Block[] {
  if (procedure.observations.length === 0) return [];
  const items = procedure.observations.map((one) => observationItem(context, one));
  return titled(words('procedure.observations'), { kind: 'list', items });
}

function approvals(context: PaperContext, { procedure }: Life): Block[] {
  if (procedure.review === null) return [];
  const items = procedure.parties.map((party) => {
    const own = procedure.approvals.find((one) => one.partyId === party);
    return own
      ? words('procedure.approved', {
          party: context.party(party),
          name: context.name(own.by),
          moment: context.moment(own.at),
        })
      : words('procedure.approval_pending', { party: context.party(party) });
  });
  return titled(words('procedure.approvals'), list(items));
}

/** One row per signature and one for each party that is missing, in the order of the body (K4). */
function signatureRows(context: PaperContext, { procedure }: Life): Cell[][] {
  return procedure.parties.flatMap((party): Cell[][] => {
    const first = { text: context.party(party), mark: { look: context.look(party), fill: 'full' as const } };
    const own = procedure.signatures.filter((one) => one.partyId === party);
    if (own.length === 0) return [[first, { text: words('procedure.pending') }, { text: '' }, { text: '' }]];
    return own.map((one) => [
      first,
      {
        text: words('acta.seat_as', { seat: context.seat(one.seatId), as: context.name(one.by) }),
      },
      { text: context.moment(one.at) },
      { text: shortHash(one.publicKey, 4) },
    ]);
  });
}

function signatures(context: PaperContext, life: Life): Block[] {
  const { stage, signatures: all } = life.procedure;
  if (stage !== 'approved' && stage !== 'signed' && stage !== 'published') return [];
  const head = [
    words('acta.col_party'),
    words('acta.col_person'),
    words('procedure.col_when'),
    words('procedure.col_key'),
  ];
  const rows = signatureRows(context, life);
  const observed = all
    .filter((one) => one.observation !== '')
    .map((one) =>
      words('procedure.signed_with_observation', {
        party: context.party(one.partyId),
        name: context.name(one.by),
        text: one.observation,
      }),
    );
  const whole = all.flatMap((one): Block[] => [
    paragraph(
      words('procedure.signature_line', {
        party: context.party(one.partyId),
        seat: context.seat(one.seatId),
      }),
    ),
    paragraph(wholeHash(one.signature), 'fingerprint'),
  ]);
  return titled(
    words('procedure.signatures'),
    { kind: 'table', caption: words('procedure.signatures_caption'), head, rows },
    ...(observed.length > 0 ? [list(observed)] : []),
    ...whole,
  );
}

function afterwards(context: PaperContext, { procedure }: Life): Block[] {
  const dissents = procedure.dissents.map(({ number, partyId, by, at, text }) =>
    words('procedure.late_dissent', {
      number: context.decisionNumber(number),
      party: context.party(partyId),
      name: context.name(by),
      moment: context.moment(at),
      text,
    }),
  );
  const errata = procedure.errata.map(({ number, by, at, text }) =>
    words('procedure.erratum', { number, name: context.name(by), moment: context.moment(at), text }),
  );
  return [
    ...(dissents.length > 0 ? titled(words('procedure.late_dissents'), list(dissents)) : []),
    ...(errata.length > 0 ? titled(words('procedure.errata'), list(errata)) : []),
  ];
}

function stageLines(context: PaperContext, { procedure }: Life): Block[] {
  const { stage, review, publishedAt } = procedure;
  if (stage === 'live') return [paragraph(words('acta.signatures_none'))];
  const moment = publishedAt === null ? '' : context.moment(publishedAt);
  const said = [paragraph(words(`procedure.stage_${stage}`, { moment }))];
  if (review === null) return said;
  const opened = context.moment(review.openedAt);
  const values = { opened, revision: review.revision, until: context.moment(review.until) };
  return [...said, paragraph(words('procedure.review', values))];
}

/** Section 13: the closing, where the acta is in its life, and the signatures by party. */
export function closingSection(context: PaperContext, life: Life): Block[] {
  const { closedAt, timeZone } = context.content.heading;
  const closed =
    closedAt === null
      ? words('acta.not_closed')
      : words('acta.closed_at', { time: localTime(closedAt, timeZone), date: localDate(closedAt, timeZone) });
  return [
    heading(words('acta.s_closing')),
    paragraph(closed),
    ...stageLines(context, life),
    ...observations(context, life),
    ...approvals(context, life),
    ...signatures(context, life),
    ...afterwards(context, life),
  ];
}

/** Section 14: the hashes people compare, what they cover and the key of the server that signed them. */
export function verificationSection(
  context: PaperContext,
  { contentHash, edition, seal }: Pick<ActaFile, 'contentHash' | 'edition' | 'seal'>,
): Block[] {
  const { events, head, root } = context.content.verification;
  return [
    heading(words('acta.s_verification')),
    paragraph(words('acta.verification_hash')),
    paragraph(wholeHash(contentHash), 'fingerprint'),
    paragraph(words('acta.verification_head', { count: events })),
    paragraph(wholeHash(head), 'fingerprint'),
    paragraph(words('procedure.root')),
    paragraph(wholeHash(root), 'fingerprint'),
    paragraph(words('procedure.edition_hash')),
    paragraph(wholeHash(edition.hash), 'fingerprint'),
    ...(seal === null
      ? [paragraph(words('procedure.no_server_key'))]
      : [
          paragraph(words('procedure.server_key', { count: seal.size })),
          paragraph(wholeHash(seal.publicKey), 'fingerprint'),
        ]),
    paragraph(words('acta.verification_how')),
  ];
}
