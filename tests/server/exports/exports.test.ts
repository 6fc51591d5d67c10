// Every export of a real session: accessible PDF, DOCX, Markdown, JSON, CSV and SVG, with accents whole and people's
// words inert.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { looksOfParties } from '../../../client/ui/looks.ts';
import { csvCell } from '../../../server/exports/csv.ts';
import { canExport, createExports, type ExportInput, listFormats } from '../../../server/exports/index.ts';
import { escapeMarkdown } from '../../../server/exports/markdown.ts';
import { paperData } from '../../../server/exports/pdf.ts';
import { escapeXml } from '../../../server/exports/treeSvg.ts';
import { loadCompiler } from '../../../server/exports/typst/compiler.ts';
import { PARTY_KINDS } from '../../../shared/model/mesa.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { looksOf } from '../../../shared/paper/looks.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { EventLog } from '../../support/eventLog.ts';
import { closedMesa, openedMesa, PARTIES, PLAN_TEXT, sampleTree } from '../../support/sampleMesa.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const exports = createExports();
afterAll(() => exports.close());

const acta = actaFile(closedMesa());
const input: ExportInput = { acta, publicUrl: 'https://mesa.example.org' };

async function bytesOf(id: string, from = input): Promise<Uint8Array> {
  const result = await exports.renderExport(id, from);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.bytes;
}
const textOf = async (id: string, from = input): Promise<string> =>
  new TextDecoder().decode(await bytesOf(id, from));

/** Runs a tool of the machine on the bytes; its standard output. */
function tool(command: string, args: string[], bytes: Uint8Array, extension: string): string {
  const file = join(temporaryFolder(), `export.${extension}`);
  writeFileSync(file, bytes);
  return execFileSync(
    command,
    args.map((arg) => (arg === '@' ? file : arg)),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
}

/** Words that try to be code in each of the formats. */
const HOSTILE =
  '#panic() $x$ </text><script>alert(1)</script> [a](javascript:1) *b* _c_ `d` |e| <!-- & "f" \\u{1}';

describe('the list of formats', () => {
  it('has unique ids and Spanish names', () => {
    const formats = listFormats();
    expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length);
    for (const format of formats) expect(format.name).not.toContain('acta.');
  });
  it.each(listFormats().map((format) => format.id))(
    '%s renders a closed session, says its type and names its file',
    async (id) => {
      expect(canExport(id, input)).toBe(true);
      const result = await exports.renderExport(id, input);
      expect(result.ok && result.value.bytes.length).toBeGreaterThan(100);
      expect(result.ok && result.value.fileName).toMatch(
        /^mesa-3-[a-z0-9-]+-2026-03-12\.(pdf|docx|md|json|csv|svg)$/,
      );
    },
  );
  it('refuses an unknown format and an export of nothing', async () => {
    const empty = { acta: actaFile(openedMesa()) };
    expect(await exports.renderExport('acta-exe', input)).toMatchObject({
      ok: false,
      error: { code: 'unknown_export' },
    });
    for (const id of ['compromiso-pdf', 'compromiso-docx', 'compromiso-md', 'lineas-csv', 'arbol-svg']) {
      expect(canExport(id, empty)).toBe(false);
      expect(await exports.renderExport(id, empty)).toMatchObject({
        ok: false,
        error: { code: 'nothing_to_export' },
      });
    }
    expect(await exports.renderExport('compromiso-md', { acta, commitment: 2 })).toMatchObject({ ok: false });
  });
  it.each(
    listFormats()
      .filter((format) => format.subject === 'acta')
      .map((format) => format.id),
  )('%s renders a mesa that has not opened yet', async (id) => {
    const empty = { acta: actaFile(new EventLog().create({ parties: PARTIES })) };
    expect((await bytesOf(id, empty)).length).toBeGreaterThan(100);
  });
});

describe('PDF', () => {
  it('is tagged, titled, on letter paper, and its structure has headings, tables and an alternative for the seal', async () => {
    const bytes = await bytesOf('acta-pdf');
    const info = tool('pdfinfo', ['@'], bytes, 'pdf');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Acta de la primera sesión de la Mesa 3/);
    expect(info).toMatch(/612 x 792 pts \(letter\)/);
    const structure = tool('pdfinfo', ['-struct-text', '@'], bytes, 'pdf');
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure', 'LI'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    expect(tool('pdfinfo', ['-struct', '@'], bytes, 'pdf')).toContain('Table');
  });
  it('passes the checks of qpdf', async () => {
    expect(tool('qpdf', ['--check', '@'], await bytesOf('acta-pdf'), 'pdf')).toContain(
      'No syntax or stream encoding errors',
    );
  });
  it('keeps accents and every name, and repeats the agreed text whole', async () => {
    const text = tool('pdftotext', ['-layout', '@', '-'], await bytesOf('acta-pdf'), 'pdf').replace(
      /\s+/g,
      ' ',
    );
    for (const part of [
      '¿Quién pingüino? «Ñandú», niñez y acción.',
      'Rubén Escobedo',
      'Órgano garante',
      'Página 1 de',
    ]) {
      expect(text).toContain(part);
    }
  });
  it('[K1] gives the same bytes twice', async () => {
    expect(Buffer.compare(await bytesOf('acta-pdf'), await bytesOf('acta-pdf'))).toBe(0);
  });
  it('keeps the event loop free while it is made', async () => {
    // Work on this thread would answer before the loop could turn even once.
    const order: string[] = [];
    setImmediate(() => order.push('the loop turned'));
    await bytesOf('acta-pdf');
    order.push('the PDF is there');
    expect(order).toEqual(['the loop turned', 'the PDF is there']);
  });
  it('falls back to WebAssembly where the native compiler does not load', async () => {
    const require = createRequire(import.meta.url);
    const fonts = ['400Regular/NotoSans_400Regular', '700Bold/NotoSans_700Bold'].map((face) =>
      require.resolve(`@expo-google-fonts/noto-sans/${face}.ttf`),
    );
    const template = readFileSync(
      new URL('../../../server/exports/typst/paper.typ', import.meta.url),
      'utf8',
    );
    const compile = await loadCompiler({ template, fonts }, 'wasm');
    const text = tool('pdftotext', ['@', '-'], compile(paperData(actaPaper(acta), null), 0), 'pdf');
    expect(text).toContain('Acta de la primera sesión');
  }, 60_000);
});

describe('DOCX', () => {
  it('has real headings, table headers, the language and the accents', async () => {
    const bytes = await bytesOf('acta-docx');
    const xml = tool('unzip', ['-p', '@', 'word/document.xml'], bytes, 'docx');
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('¿Quién pingüino? «Ñandú», niñez y acción.');
    expect(tool('unzip', ['-p', '@', 'word/styles.xml'], bytes, 'docx')).toContain('w:val="es-MX"');
  });
});

describe('Markdown', () => {
  it('has its sections and the exact text', async () => {
    const text = await textOf('acta-md');
    expect(text).toMatch(/^# Acta de la primera sesión de la Mesa 3, Planeación municipal$/m);
    expect(text).toContain('| Parte | Persona | Asiento | Entrada y salida |');
    expect(text).toContain(PLAN_TEXT);
  });
  it.each([
    ['# no es título', '\\# no es título'],
    ['1. no es lista', '1\\. no es lista'],
    ['- ni esto', '\\- ni esto'],
    ['a|b', 'a\\|b'],
    ['<b>', '\\<b\\>'],
  ])('escapes «%s»', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('JSON', () => {
  it('verifies', async () => {
    expect(verifyActaText(await textOf('acta-json'))).toMatchObject({ intact: true });
  });
});

describe('CSV', () => {
  it('holds the action lines, quoted, and never a formula', async () => {
    // The byte-order mark is there for spreadsheets; TextDecoder takes it away.
    expect([...(await bytesOf('lineas-csv')).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await textOf('lineas-csv')).split('\r\n')).toEqual([
      'Línea de acción,Responsable,Entregable,Medio de verificación,Término',
      "Redacción abierta,Ayuntamientos,'=SUMA(A1),Relatorías,2026-09-30",
      '"Aprobación, ""por cabildo""",Cabildos,Acta de cabildo,Gaceta,2027-02-28',
      '',
    ]);
  });
  it.each(['=1', '+1', '-1', '@a', '\ta'])('gives an apostrophe to «%s»', (text) => {
    expect(csvCell(text).replaceAll('"', '')).toBe(`'${text}`);
  });
});

describe('SVG of the tree', () => {
  it('stands alone, says what it is and where it comes from', async () => {
    const svg = await textOf('arbol-svg');
    expect(svg).toMatch(/<title id="titulo">Árbol de problemas de la Mesa 3/);
    expect(svg).toContain('1 causas debajo y 1 efectos arriba');
    expect(svg).toContain('árbol al cierre de la sesión 1');
    expect(svg).not.toMatch(/href|<script|url\(/);
  });
  it('draws the live tree of a session that goes on', async () => {
    const svg = await textOf('arbol-svg', { acta: actaFile(openedMesa()), tree: sampleTree });
    expect(svg).toContain('árbol en curso, sin acuerdo todavía');
  });
});

describe('what people write', () => {
  const log = openedMesa(new EventLog('mesa-hostil'));
  log.open('d1', { kind: 'text', text: HOSTILE }, HOSTILE.slice(0, 60), { kind: 'text', text: HOSTILE });
  for (const [party, by] of [
    ['gob', 'ruben'],
    ['soc', 'teresa'],
    ['gar', 'arturo'],
    ['aca', 'elena'],
  ] as const) {
    log.answer('d1', party, by, { value: 'reservation', text: HOSTILE });
  }
  log.close('d1', 'adoptedByConsensus');
  const hostile: ExportInput = {
    acta: actaFile(log),
    tree: { ...sampleTree, nodes: sampleTree.nodes.map((node) => ({ ...node, text: HOSTILE })) },
  };

  it('is inert in every format and stays whole', async () => {
    const pdf = tool('pdftotext', ['-layout', '@', '-'], await bytesOf('acta-pdf', hostile), 'pdf').replace(
      /\s+/g,
      ' ',
    );
    expect(pdf).toContain('#panic() $x$ </text><script>alert(1)</script>');
    expect(
      tool('unzip', ['-p', '@', 'word/document.xml'], await bytesOf('acta-docx', hostile), 'docx'),
    ).not.toContain('<script>');
    expect(await textOf('acta-md', hostile)).not.toContain('<script>');
    const svg = await textOf('arbol-svg', hostile);
    expect(svg).not.toContain('<script');
    expect(svg).toContain(escapeXml('#panic()'));
    expect(verifyActaText(await textOf('acta-json', hostile))).toMatchObject({ intact: true });
  });
});

describe('marks', () => {
  it('stand for the same shapes on paper and on screen, whatever the body', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const kinds = Array.from(
        { length: 2 + (seed % 6) },
        (_, index) => PARTY_KINDS[(seed * 5 + index * (seed % 4)) % PARTY_KINDS.length]!,
      );
      expect(looksOf(kinds)).toEqual(looksOfParties(kinds));
    }
  });
});
