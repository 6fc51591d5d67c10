// Sections 8 to 12 of the acta on paper: texts at closing, tasks, incidents, annexes, next session.
import { insideQuotes } from '../i18n/nestedQuotes.ts';
import { plural, words } from '../i18n/words.ts';
import type { ActaIncident, ActaTexts } from '../model/acta/types.ts';
import { contributionsPart, remarksPart } from './atTable.ts';
import { type Block, heading, listOr, paragraph, shortHash } from './blocks.ts';
import { type PaperContext, reasonText } from './context.ts';
import { isOfPause, pausesOf } from './pauses.ts';
import { roadmapsPart } from './roadmaps.ts';
import { treeBlocks } from './subject.ts';

function commitmentLine(one: ActaTexts['commitments'][number]): string {
  const last = one.versions.at(-1);
  const state =
    last === undefined
      ? one.state === 'draft' || one.state === 'withdrawn'
        ? words(`acta.commitment_${one.state}`)
        : words(`following.state_${one.state}`)
      : [
          words('acta.commitment_agreed', { version: last.version, hash: shortHash(last.hash) }),
          ...(one.state === 'agreed' ? [] : [words(`following.state_${one.state}`)]),
        ].join(', ');
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
    ...roadmapsPart(context),
    ...remarksPart(context),
  ];
}

function incidentLine(context: PaperContext, incident: ActaIncident): string {
  const { at, kind, participantId, missing, reason } = incident;
  const { parties, facilitation, unseated } = context.content.attendance;
  const atTable = [...parties.flatMap((party) => party.people), ...facilitation, ...unseated];
  const named = atTable.some((person) => person.participantId === participantId);
  const name = participantId !== null && !named ? words('acta.person_observer') : context.name(participantId);
  const values = {
    time: context.time(at),
    name,
    missing: context.missing(missing),
    reason: reasonText(reason),
  };
  if (kind === 'quorumLost' || kind === 'decisionSuspended')
    return plural(`acta.inc_${kind}`, `acta.inc_${kind}_other`, missing.length, values);
  return words(`acta.inc_${kind}`, values).trim();
}

const ofQuorum = (kind: ActaIncident['kind']): boolean => kind === 'quorumLost' || kind === 'quorumBack';

/** What quorum did because the mesa was paused is told with the pause, in section 3: it is not an incident. */
export function incidentsSection(context: PaperContext): Block[] {
  const pauses = pausesOf(context.content);
  const items = context.content.incidents
    .filter(({ at, kind }) => !(ofQuorum(kind) && isOfPause(pauses, at)))
    .map((incident) => incidentLine(context, incident));
  return [heading(words('acta.s_incidents')), listOr(items, words('acta.incidents_none'))];
}

const nothing = (
  title: 's_actionItems' | 's_annexes' | 's_nextSession',
  sentence: 'actionItems_none' | 'annexes_none' | 'nextSession_none',
) => [heading(words(`acta.${title}`)), paragraph(words(`acta.${sentence}`))];
export const actionItemsSection = (): Block[] => nothing('s_actionItems', 'actionItems_none');
/** P1, P2: every contribution with what was done with it; without any, the section says so. */
export const annexesSection = (context: PaperContext): Block[] => {
  const contributions = contributionsPart(context);
  return contributions
    ? [heading(words('acta.s_annexes')), ...contributions]
    : nothing('s_annexes', 'annexes_none');
};
export const nextSessionSection = (): Block[] => nothing('s_nextSession', 'nextSession_none');
