// Sections 8 to 14 of the acta on paper: texts at closing, tasks, incidents, annexes, next session, closing, verification.
import { insideQuotes } from '../i18n/nestedQuotes.ts';
import { words } from '../i18n/words.ts';
import { localDate } from '../model/acta/localTime.ts';
import type { ActaIncident, ActaTexts } from '../model/acta/types.ts';
import { type Block, heading, listOr, paragraph, shortHash, wholeHash } from './blocks.ts';
import { type PaperContext, reasonText } from './context.ts';
import { treeBlocks } from './subject.ts';

function commitmentLine(one: ActaTexts['commitments'][number]): string {
  const last = one.versions.at(-1);
  const state =
    one.state === 'agreed' && last
      ? words('acta.commitment_agreed', { version: last.version, hash: shortHash(last.hash) })
      : words(`acta.commitment_${one.state === 'withdrawn' ? 'withdrawn' : 'draft'}`);
  const title = one.title === '' ? words('acta.commitment_untitled') : `«${insideQuotes(one.title)}»`;
  return words('acta.commitment_line', { number: one.number, title, state });
}

export function textsSection(context: PaperContext): Block[] {
  const { strategicCauses, tree, treeVersions, commitments } = context.content.texts;
  const causes = strategicCauses.map((cause) =>
    words('acta.cause_line', { label: cause.label, text: cause.text }),
  );
  const versions = treeVersions.map(({ version, at, hash }) =>
    words('acta.tree_version', { version, time: context.time(at), hash: shortHash(hash) }),
  );
  return [
    heading(words('acta.s_texts')),
    heading(words('acta.strategic'), 3),
    listOr(causes, words('acta.strategic_none')),
    ...(tree === null
      ? [paragraph(words('acta.tree_pending'))]
      : [
          heading(words('acta.tree_closing', { hash: shortHash(tree.hash) }), 3),
          ...treeBlocks(tree.content),
        ]),
    listOr([...versions, ...commitments.map(commitmentLine)], words('acta.texts_none')),
  ];
}

function incidentLine(context: PaperContext, incident: ActaIncident): string {
  const { at, kind, participantId, missing, reason } = incident;
  const named = context.content.attendance.parties.some((party) =>
    party.people.some((person) => person.participantId === participantId),
  );
  const name = participantId !== null && !named ? words('acta.person_observer') : context.name(participantId);
  const values = {
    time: context.time(at),
    name,
    missing: context.parties(missing),
    reason: reasonText(reason),
  };
  return words(`acta.inc_${kind}`, values).trim();
}

export function incidentsSection(context: PaperContext): Block[] {
  const items = context.content.incidents.map((incident) => incidentLine(context, incident));
  return [heading(words('acta.s_incidents')), listOr(items, words('acta.incidents_none'))];
}

const nothing = (
  title: 's_actionItems' | 's_annexes' | 's_nextSession',
  sentence: 'actionItems_none' | 'annexes_none' | 'nextSession_none',
) => [heading(words(`acta.${title}`)), paragraph(words(`acta.${sentence}`))];
export const actionItemsSection = (): Block[] => nothing('s_actionItems', 'actionItems_none');
export const annexesSection = (): Block[] => nothing('s_annexes', 'annexes_none');
export const nextSessionSection = (): Block[] => nothing('s_nextSession', 'nextSession_none');

export function closingSection(context: PaperContext): Block[] {
  const { closedAt, timeZone } = context.content.heading;
  const closed =
    closedAt === null
      ? words('acta.not_closed')
      : words('acta.closed_at', { time: context.time(closedAt), date: localDate(closedAt, timeZone) });
  return [heading(words('acta.s_closing')), paragraph(closed), paragraph(words('acta.signatures_none'))];
}

export function verificationSection(context: PaperContext, contentHash: string): Block[] {
  const { events, head } = context.content.verification;
  return [
    heading(words('acta.s_verification')),
    paragraph(words('acta.verification_hash')),
    paragraph(wholeHash(contentHash), 'fingerprint'),
    paragraph(words('acta.verification_head', { count: events })),
    paragraph(wholeHash(head), 'fingerprint'),
    paragraph(words('acta.verification_how')),
  ];
}
