// The acta as a document: the fourteen sections of domain.md 6.10 in their order, ready to be drawn.
import { words } from '../i18n/words.ts';
import type { ActaSection } from '../model/actaProcedure.ts';
import type { ActaFile } from '../record/actaFile.ts';
import { type Block, type Paper, shortHash } from './blocks.ts';
import {
  actionItemsSection,
  annexesSection,
  incidentsSection,
  nextSessionSection,
  textsSection,
} from './closing.ts';
import { ordinal, type PaperContext, paperContext } from './context.ts';
import { decisionsSection } from './decisions.ts';
import {
  agendaSection,
  attendanceSection,
  developmentSection,
  followUpSection,
  headingSection,
} from './opening.ts';
import { orderingsSection } from './orderings.ts';
import { closingSection, editionNotice, notesOf, verificationSection } from './procedure.ts';
import { quorumSection } from './quorum.ts';

/** The fourteen, by the names that notes and observations use. Rounds of ordering stand before the decisions. */
const sections = (context: PaperContext, file: ActaFile): [ActaSection, Block[]][] => [
  ['heading', headingSection(context)],
  ['attendance', attendanceSection(context)],
  ['quorum', quorumSection(context)],
  ['agenda', agendaSection(context)],
  ['followUp', followUpSection()],
  ['development', developmentSection(context)],
  ['decisions', [...orderingsSection(context), ...decisionsSection(context)]],
  ['texts', textsSection(context)],
  ['actionItems', actionItemsSection()],
  ['incidents', incidentsSection(context)],
  ['annexes', annexesSection(context)],
  ['nextSession', nextSessionSection()],
  ['closing', closingSection(context, file)],
  ['verification', verificationSection(context, file)],
];

/** The paper of an acta. Pure: the same file gives the same paper. */
export function actaPaper(file: ActaFile): Paper {
  const context = paperContext(file);
  const { heading } = file.content;
  const { session, mesaNumber: mesa, theme } = heading;
  return {
    lang: 'es-MX',
    kicker: words(`acta.kicker_${heading.scope}`),
    title:
      session <= 10
        ? words('acta.title', { ordinal: ordinal(session), mesa, theme })
        : words('acta.title_numbered', { session, mesa, theme }),
    hash: file.contentHash,
    sealAlt: words('acta.seal_alt', { groups: shortHash(file.contentHash) }),
    footer: words('acta.footer', { session, mesa }),
    author: words('mesa.brand'),
    at: file.events.at(-1)?.at ?? 0,
    blocks: [
      ...editionNotice(file),
      ...sections(context, file).flatMap(([section, blocks]) => [...blocks, ...notesOf(context, section)]),
    ],
  };
}
