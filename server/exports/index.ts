// The list of what can be downloaded and the one way to make it. Exporters never touch storage: the acta file already
// did the work, and every format is made from it. Adding one: its renderer and a line in FORMATS.
import { type WordKey, words } from '../../shared/i18n/words.ts';
import { localDay } from '../../shared/model/acta/localTime.ts';
import { actaPaper } from '../../shared/paper/actaPaper.ts';
import type { Paper } from '../../shared/paper/blocks.ts';
import {
  type AgreedCommitment,
  agreedCommitments,
  commitmentPaper,
} from '../../shared/paper/commitmentPaper.ts';
import { type Result, refuse } from '../../shared/protocol/errors.ts';
import { type ActaFile, actaFileText, publicEdition } from '../../shared/record/actaFile.ts';
import { actionLinesCsv } from './csv.ts';
import { paperDocx } from './docx.ts';
import { paperMarkdown } from './markdown.ts';
import { paperData } from './pdf.ts';
import { type TreeSource, treeSource, treeSvg } from './treeSvg.ts';
import { createPdfMaker, type PdfMaker } from './typst/pdfWorker.ts';

/** What an export is made from. */
export interface ExportInput {
  acta: ActaFile;
  /** Number of the commitment for the formats of subject `commitment`; the first agreed one when missing. */
  commitment?: number;
  /** The live tree in canonical form (canonicalTree), for a drawing before anything was agreed. */
  tree?: unknown;
  /** Address of this installation without a final slash (PUBLIC_URL): the PDF gets a QR to check it there. */
  publicUrl?: string;
}

export interface ExportedFile {
  bytes: Uint8Array;
  mime: string;
  /** ASCII, ours, safe in a header. */
  fileName: string;
}

export type ExportSubject = 'acta' | 'commitment' | 'tree';
export interface ExportFormat {
  id: string;
  /** Words shown in the list of downloads. */
  name: string;
  hint: string;
  extension: string;
  mime: string;
  subject: ExportSubject;
}

interface Exporter {
  id: string;
  words:
    | 'actaPdf'
    | 'actaDocx'
    | 'actaMd'
    | 'actaJson'
    | 'publicPdf'
    | 'publicDocx'
    | 'publicMd'
    | 'publicJson'
    | 'commitmentPdf'
    | 'commitmentDocx'
    | 'commitmentMd'
    | 'linesCsv'
    | 'treeSvg';
  extension: string;
  mime: string;
  subject: ExportSubject;
  /** null: there is nothing to export in this format yet. */
  render(input: ExportInput, pdf: PdfMaker): Promise<Uint8Array | null>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const chosenCommitment = ({ acta, commitment }: ExportInput): AgreedCommitment | undefined =>
  agreedCommitments(acta).find((one) => commitment === undefined || one.number === commitment);

function chosenPaper(input: ExportInput): Paper | null {
  const agreed = chosenCommitment(input);
  return agreed ? commitmentPaper(input.acta, agreed) : null;
}
const chosenTree = ({ acta, tree }: ExportInput): TreeSource | null => treeSource(acta.content, tree);

function pdfOf(paper: Paper, { publicUrl, acta }: ExportInput, maker: PdfMaker): Promise<Uint8Array> {
  const link = publicUrl === undefined ? null : `${publicUrl}/verificar/${acta.contentHash}`;
  return maker.render(paperData(paper, link), Math.floor(paper.at / 1000));
}

const PDF = { extension: 'pdf', mime: 'application/pdf' };
const DOCX = {
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const JSON_FILE = { extension: 'json', mime: 'application/json; charset=utf-8' };
const MARKDOWN = { extension: 'md', mime: 'text/markdown; charset=utf-8' };

const FORMATS: readonly Exporter[] = [
  {
    id: 'acta-pdf',
    words: 'actaPdf',
    subject: 'acta',
    ...PDF,
    render: (input, pdf) => pdfOf(actaPaper(input.acta), input, pdf),
  },
  {
    id: 'acta-docx',
    words: 'actaDocx',
    subject: 'acta',
    ...DOCX,
    render: ({ acta }) => paperDocx(actaPaper(acta)),
  },
  {
    id: 'acta-md',
    words: 'actaMd',
    subject: 'acta',
    ...MARKDOWN,
    render: async ({ acta }) => utf8(paperMarkdown(actaPaper(acta))),
  },
  {
    id: 'acta-json',
    words: 'actaJson',
    subject: 'acta',
    ...JSON_FILE,
    render: async ({ acta }) => utf8(actaFileText(acta)),
  },
  {
    id: 'acta-publica-pdf',
    words: 'publicPdf',
    subject: 'acta',
    ...PDF,
    render: (input, pdf) => {
      const acta = publicEdition(input.acta);
      return pdfOf(actaPaper(acta), { ...input, acta }, pdf);
    },
  },
  {
    id: 'acta-publica-docx',
    words: 'publicDocx',
    subject: 'acta',
    ...DOCX,
    render: ({ acta }) => paperDocx(actaPaper(publicEdition(acta))),
  },
  {
    id: 'acta-publica-md',
    words: 'publicMd',
    subject: 'acta',
    ...MARKDOWN,
    render: async ({ acta }) => utf8(paperMarkdown(actaPaper(publicEdition(acta)))),
  },
  {
    id: 'acta-publica',
    words: 'publicJson',
    subject: 'acta',
    ...JSON_FILE,
    render: async ({ acta }) => utf8(actaFileText(publicEdition(acta))),
  },
  {
    id: 'compromiso-pdf',
    words: 'commitmentPdf',
    subject: 'commitment',
    ...PDF,
    render: async (input, pdf) => {
      const paper = chosenPaper(input);
      return paper && pdfOf(paper, input, pdf);
    },
  },
  {
    id: 'compromiso-docx',
    words: 'commitmentDocx',
    subject: 'commitment',
    ...DOCX,
    render: async (input) => {
      const paper = chosenPaper(input);
      return paper && paperDocx(paper);
    },
  },
  {
    id: 'compromiso-md',
    words: 'commitmentMd',
    subject: 'commitment',
    ...MARKDOWN,
    render: async (input) => {
      const paper = chosenPaper(input);
      return paper && utf8(paperMarkdown(paper));
    },
  },
  {
    id: 'lineas-csv',
    words: 'linesCsv',
    subject: 'commitment',
    extension: 'csv',
    mime: 'text/csv; charset=utf-8',
    render: async (input) => {
      const csv = actionLinesCsv(chosenCommitment(input)?.commitment);
      return csv === null ? null : utf8(csv);
    },
  },
  {
    id: 'arbol-svg',
    words: 'treeSvg',
    subject: 'tree',
    extension: 'svg',
    mime: 'image/svg+xml',
    render: async (input) => {
      const source = chosenTree(input);
      return source && utf8(treeSvg(source));
    },
  },
];

/** Every format, in the order of the list people see. */
export function listFormats(): ExportFormat[] {
  return FORMATS.map(({ id, words: name, extension, mime, subject }) => ({
    id,
    extension,
    mime,
    subject,
    name: words(`acta.export_${name}`),
    hint: words(`acta.export_${name}_hint` as WordKey),
  }));
}

/** True when the format has something to hold now. Cheap: nothing is rendered. */
export function canExport(id: string, input: ExportInput): boolean {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) return false;
  if (format.subject === 'acta') return true;
  if (format.subject === 'tree') return chosenTree(input) !== null;
  const agreed = chosenCommitment(input);
  return agreed !== undefined && (id !== 'lineas-csv' || actionLinesCsv(agreed.commitment) !== null);
}

function fileName(format: Exporter, { acta, commitment }: ExportInput): string {
  const { mesaNumber, session, openedAt, timeZone } = acta.content.heading;
  const day = openedAt === null ? [] : [localDay(openedAt, timeZone)];
  const number = commitment ?? agreedCommitments(acta)[0]?.number ?? 1;
  const what = {
    acta: format.id.startsWith('acta-publica') ? `acta-${session}-publica` : `acta-${session}`,
    commitment: format.id === 'lineas-csv' ? `lineas-${number}` : `compromiso-${number}`,
    tree: 'arbol',
  };
  return `${['mesa', mesaNumber, what[format.subject], ...day].join('-')}.${format.extension}`;
}

export interface Exports {
  /** Refusals: `unknown_export`, `nothing_to_export`. Rejects only when a renderer is broken. */
  renderExport(id: string, input: ExportInput): Promise<Result<ExportedFile>>;
  /** Ends the PDF thread. */
  close(): Promise<void>;
}

export function createExports(pdf: PdfMaker = createPdfMaker()): Exports {
  return {
    async renderExport(id, input) {
      const format = FORMATS.find((one) => one.id === id);
      if (!format) return refuse('unknown_export');
      const bytes = await format.render(input, pdf);
      if (!bytes) return refuse('nothing_to_export');
      return { ok: true, value: { bytes, mime: format.mime, fileName: fileName(format, input) } };
    },
    close: () => pdf.close(),
  };
}
