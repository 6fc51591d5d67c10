// One agreed commitment as a document of its own, with the fingerprint of the text the mesa decided.
import { words } from '../i18n/words.ts';
import { localDate, localTime } from '../model/acta/localTime.ts';
import type { ActaFile } from '../record/actaFile.ts';
import { type Block, heading, type Paper, paragraph, shortHash, wholeHash } from './blocks.ts';
import { commitmentBlocks } from './commitmentFields.ts';
import { type Named, paperContext } from './context.ts';
import { member, textOf } from './lenient.ts';
import { roadmapOfCommitment } from './roadmaps.ts';

/** An agreed commitment as the acta holds it: its number, its last version and its canonical form. */
export interface AgreedCommitment {
  number: number;
  version: number;
  hash: string;
  at: number;
  commitment: unknown;
}

/** The agreed commitments of an acta, in order; those without an agreement are not there. */
export function agreedCommitments({ content }: Pick<ActaFile, 'content'>): AgreedCommitment[] {
  return content.texts.commitments.flatMap((one) => {
    const last = one.versions.at(-1);
    const commitment = member(one.agreed, 'commitment');
    if (!last || commitment === undefined) return [];
    return [{ number: one.number, version: last.version, hash: last.hash, at: last.at, commitment }];
  });
}

export function commitmentPaper(file: Named, agreed: AgreedCommitment): Paper {
  const { content } = file;
  const { timeZone, mesaNumber: mesa, theme, example } = content.heading;
  const { number, version, hash, at, commitment } = agreed;
  const title = textOf(commitment, 'title');
  const agreedOn = words('acta.commitment_agreed_on', {
    date: localDate(at, timeZone),
    time: localTime(at, timeZone),
    version,
  });
  const note: Block[] = example
    ? [paragraph(words('acta.example', { title: example.title, note: example.note }), 'note')]
    : [];
  // Sections of the commitment are the second level here; inside an acta they are the fourth.
  const body = commitmentBlocks(commitment).map((block) =>
    block.kind === 'heading' ? heading(block.text, 2) : block,
  );
  return {
    lang: 'es-MX',
    kicker: words('acta.commitment_kicker', { mesa, theme }),
    title: title === '' ? words('acta.commitment_title', { number }) : title,
    hash,
    sealAlt: words('acta.seal_alt', { groups: shortHash(hash) }),
    footer: words('acta.commitment_footer', { number, mesa }),
    author: words('mesa.brand'),
    at,
    blocks: [
      ...note,
      paragraph(agreedOn),
      ...body,
      ...roadmapOfCommitment(paperContext(file), number),
      heading(words('acta.s_verification')),
      paragraph(wholeHash(hash), 'fingerprint'),
    ],
  };
}
