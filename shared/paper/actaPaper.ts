// The acta as a document: the fourteen sections of domain.md 6.10 in their order, ready to be drawn.
import { words } from '../i18n/words.ts';
import type { ActaFile } from '../record/actaFile.ts';
import { type Paper, shortHash } from './blocks.ts';
import {
  actionItemsSection,
  annexesSection,
  closingSection,
  incidentsSection,
  nextSessionSection,
  textsSection,
  verificationSection,
} from './closing.ts';
import { ordinal, paperContext } from './context.ts';
import { decisionsSection } from './decisions.ts';
import {
  agendaSection,
  attendanceSection,
  developmentSection,
  followUpSection,
  headingSection,
  quorumSection,
} from './opening.ts';
import { orderingsSection } from './orderings.ts';

type Source = Pick<ActaFile, 'content' | 'contentHash' | 'openings' | 'events'>;

/** The paper of an acta. Pure: the same file gives the same paper. */
export function actaPaper(file: Source): Paper {
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
      ...headingSection(context),
      ...attendanceSection(context),
      ...quorumSection(context),
      ...agendaSection(context),
      ...followUpSection(),
      ...developmentSection(context),
      ...orderingsSection(context),
      ...decisionsSection(context),
      ...textsSection(context),
      ...actionItemsSection(),
      ...incidentsSection(context),
      ...annexesSection(),
      ...nextSessionSection(),
      ...closingSection(context),
      ...verificationSection(context, file.contentHash),
    ],
  };
}
