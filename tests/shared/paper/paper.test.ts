// The acta as a document: every section says something, nothing hidden shows, and differences read as sentences.
import { describe, expect, it } from 'vitest';
import { words } from '../../../shared/i18n/words.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { type Block, shortHash, wholeHash } from '../../../shared/paper/blocks.ts';
import { agreedCommitments, commitmentPaper } from '../../../shared/paper/commitmentPaper.ts';
import { differenceWords, placeWords } from '../../../shared/paper/differenceWords.ts';
import { subjectBlocks } from '../../../shared/paper/subject.ts';
import { actaFile, publicEdition } from '../../../shared/record/actaFile.ts';
import { DIFFERENCE_CODES, difference } from '../../../shared/record/verify/difference.ts';
import { EventLog } from '../../support/eventLog.ts';
import { Meeting } from '../../support/meeting.ts';
import { closedMesa, openedMesa, PARTIES, PLAN_TEXT } from '../../support/sampleMesa.ts';
import {
  approve,
  approvedMesa,
  OBSERVATION,
  openReview,
  publishedMesa,
  reviewedMesa,
  sealOf,
  sign,
  testKey,
} from '../../support/signedMesa.ts';

const text = (blocks: Block[]): string => JSON.stringify(blocks);
const sections = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));

const SECTIONS = [
  'Asistencia por parte',
  'Declaración de quórum',
  'Orden del día',
  'Seguimiento de tareas anteriores',
  'Desarrollo',
  'Decisiones',
  'Árbol y textos al cierre',
  'Tareas nuevas',
  'Incidencias',
  'Anexos',
  'Próxima sesión',
  'Cierre y firmas',
  'Código de verificación',
];

describe('actaPaper', () => {
  it('has its sections in the order of 6.10, also when nothing happened yet', () => {
    for (const log of [closedMesa(), openedMesa(), new EventLog().create({ parties: PARTIES })]) {
      expect(sections(actaPaper(actaFile(log)).blocks)).toEqual(SECTIONS);
    }
  });
  it('[6.10] says so in each section that has nothing', () => {
    const said = text(actaPaper(actaFile(new EventLog().create({ parties: PARTIES }))).blocks);
    for (const sentence of [
      'Todavía no se declara quórum.',
      'No se ha abierto ninguna decisión.',
      'No hubo incidencias.',
      'Sin anexos.',
    ]) {
      expect(said).toContain(sentence);
    }
  });
  it('[D7] repeats the agreed text whole and the text of each round that was another', () => {
    const said = text(actaPaper(actaFile(closedMesa())).blocks);
    expect(said.split(JSON.stringify(PLAN_TEXT).slice(1, -1))).toHaveLength(3);
    expect(said).toContain('Voto particular de Órgano garante (Arturo Villaseñor)');
    expect(said).toContain('Llegó después del cierre y no cuenta');
  });
  it('[D9] shows no position of an open round', () => {
    const log = openedMesa();
    log.open('d1', { kind: 'text', text: 'Un texto' }, 'Una decisión', { kind: 'text', text: 'Un texto' });
    log.answer('d1', 'gob', 'ruben', { value: 'object', text: 'Secreto hasta el cierre' });
    const said = text(actaPaper(actaFile(log)).blocks);
    expect(said).toContain('sigue abierta');
    expect(said).not.toContain('Secreto');
    expect(said).not.toContain('bloqueo');
  });
  it('[N6] says «Persona participante» where a name was erased', () => {
    const log = closedMesa();
    const said = text(actaPaper(actaFile({ events: log.events, people: [] })).blocks);
    expect(said).toContain('Persona participante');
    expect(said).not.toContain('Teresa');
  });
  it('leaves no key and no hole unfilled', () => {
    const said = text(actaPaper(actaFile(closedMesa())).blocks);
    expect(said).not.toMatch(/acta\.[a-z]|mesa\.[a-z]|\{\{/);
  });
});

describe('the life of the acta on paper', () => {
  const published = publishedMesa();
  const said = text(actaPaper(actaFile({ ...published, seal: sealOf(published) })).blocks);
  it('[K4] prints signatures by party with their key, the observation and the whole signature', () => {
    expect(said).toContain('El acta está firmada por todas las partes presentes y se publicó el');
    expect(said).toContain('Asiento 1, Rubén Escobedo');
    expect(said).toContain(shortHash(testKey('ruben').publicKey, 4));
    expect(said).toContain(`Firma con observación de Órgano garante (Arturo Villaseñor): «${OBSERVATION}»`);
    expect(said).toContain(wholeHash(published.state.acta.signatures[3]!.signature));
    expect(said).toContain(wholeHash(testKey('server').publicKey));
  });
  it('[K4] says «pendiente» for the party that has not signed or approved', () => {
    const log = approvedMesa();
    sign(log, 'gob', 'ruben');
    const paper = actaPaper(actaFile(log)).blocks;
    const table = paper.findLast((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => [row[0]!.text, row[1]!.text])).toEqual([
      ['Gobierno', 'Asiento 1, Rubén Escobedo'],
      ['Sociedad civil', 'pendiente'],
      ['Órgano garante', 'pendiente'],
      ['Academia', 'pendiente'],
    ]);
    const early = openReview(reviewedMesa());
    expect(text(actaPaper(actaFile(approve(early, 'soc', 'teresa'))).blocks)).toContain(
      'Gobierno: pendiente.',
    );
  });
  it('[K2] prints each observation with its answer, and errata and later dissents after the signatures', () => {
    expect(said).toContain('«Falta decir que Citlali pidió salir.»');
    expect(said).toContain('Se aceptó: «Se agrega una nota.»');
    expect(said).toContain('No se aceptó: «El acuerdo se copia letra por letra.»');
    expect(said.indexOf('Donde dice «sala» debe decir «salón».')).toBeGreaterThan(
      said.indexOf('Firmas por parte'),
    );
    expect(said).toContain('Añadimos que la ley protege esos nombres.');
    expect(said).toMatch(/"Decisión 3\.2, [^"]*Añadimos/);
  });
  it('prints each note in its section, says that it replaces another and does not print the replaced one', () => {
    expect(said).toContain('Citlali Ramos salió a petición propia.');
    expect(said.indexOf('Citlali Ramos salió')).toBeLessThan(said.indexOf('Declaración de quórum'));
    expect(said).toContain('sustituye a una nota anterior');
    expect(said).not.toContain('Se leyó en voz alta el árbol completo.');
  });
  it('[K5] the public edition says how many names it reserves and prints none of them', () => {
    const full = actaFile(published);
    const edition = publicEdition(full);
    const open = text(actaPaper(edition).blocks);
    expect(open).toContain('Versión pública: 1 nombre reservado.');
    expect(open).toContain('Persona con nombre reservado');
    expect(open).not.toContain('Lucía Arriaga');
    expect(open).toContain('Rubén Escobedo');
    expect(open).toContain(wholeHash(edition.edition.hash));
    expect(edition.edition.hash).not.toBe(full.edition.hash);
    expect(edition.contentHash).toBe(full.contentHash);
  });
  it('[D2][D10][C3] prints what each seat said, the open signals, and rules and roll of each round', () => {
    const meeting = new Meeting({ seats: { gob: 3, soc: 1 }, modes: { gob: 'seatMajority' } });
    meeting.join('sin', { party: 'gob' });
    const id = meeting.decide();
    meeting.position('gob1', id, 'agree');
    meeting.position('gob2', id, 'reservation', 'Con cuidado.');
    meeting.position('gob3', id, 'agree');
    meeting.position('soc1', id, 'agree');
    const { contentHash } = meeting.decision(id).rounds[0]!;
    meeting.must('sin', 'decision.signal', {
      decisionId: id,
      round: 1,
      contentHash,
      value: 'object',
      text: 'No conviene.',
      open: true,
    });
    meeting.close(id);
    const paper = text(actaPaper(actaFile(meeting)).blocks);
    expect(paper).toContain('Parte gob, Asiento 2, gob2, de acuerdo con reservas: «Con cuidado.»');
    expect(paper).toContain('no cuentan en el resultado');
    expect(paper).toContain('Parte gob, sin, bloqueo razonado: «No conviene.»');
    const { rulesHash, rollHash } = meeting.decision(id).rounds[0]!;
    expect(paper).toContain(
      `Reglas vigentes ${shortHash(rulesHash)} · padrón de asientos ${shortHash(rollHash)}`,
    );
  });
  it('leaves no key and no hole unfilled', () => {
    expect(said).not.toMatch(/procedure\.[a-z]|acta\.[a-z]|actaLife\.[a-z]|\{\{/);
  });
});

describe('commitmentPaper', () => {
  it('holds the fields that say something and leaves the empty ones out', () => {
    const file = actaFile(closedMesa());
    const [agreed] = agreedCommitments(file);
    const paper = commitmentPaper(file, agreed!);
    expect(paper.title).toBe('Institutos de planeación con participación ciudadana');
    expect(paper.hash).toBe(agreed!.hash);
    expect(sections(paper.blocks)).toContain('Líneas de acción');
    expect(sections(paper.blocks)).not.toContain('Riesgos');
    expect(text(paper.blocks)).toContain('Del 1 de abril de 2026 al 31 de marzo de 2027');
  });
});

describe('subjectBlocks', () => {
  it('[C16] says the causes a commitment answers by label and words', () => {
    const commitment = { causesAddressed: [{ nodeId: 'a', label: 'C1', text: 'Fugas' }] };
    expect(text(subjectBlocks({ kind: 'commitment', commitment }))).toContain('C1. Fugas');
  });
  it.each([
    null,
    3,
    'texto',
    [],
    {},
    { kind: 'otro', x: 1 },
    { kind: 'tree', tree: 4 },
    { kind: 'commitment', commitment: null },
  ])('draws %j without breaking', (content) => {
    expect(subjectBlocks(content)).toBeInstanceOf(Array);
  });
});

describe('differenceWords', () => {
  it.each([...DIFFERENCE_CODES])('has a sentence for «%s»', (code) => {
    const said = differenceWords(words, difference(code, { path: ['events', 3], seq: 4, found: 'algo' }));
    expect(said.sentence).not.toMatch(/verify\.|\{\{/);
    expect(said.where).toBe('hecho 4');
  });
  it('names a place as people do', () => {
    const path = ['content', 'decisions', 0, 'rounds', 1, 'content', 'commitment', 'description'];
    expect(placeWords(words, path)).toBe('Acta › Decisión 1 › ronda 2 › descripción');
    expect(placeWords(words, ['openings', 'names', 'x1'])).toBe('Nombres › x1');
    expect(placeWords(words, [])).toBe('El archivo');
  });
  it('cuts a long text around the letter', () => {
    const expected = `${'a'.repeat(300)}b${'c'.repeat(300)}`;
    const found = expected.replace('b', 'x');
    const said = differenceWords(
      words,
      difference('content', { path: ['content'], expected, found, letter: 301 }),
    );
    expect(said.expected).toMatch(/^…a+bc+…$/);
    expect([...said.expected!].length).toBeLessThan(110);
  });
  it('marks the letter that differs also where only one of the texts was cut', () => {
    const expected = `${'a'.repeat(60)} quince días, en la plaza`;
    const found = `${'a'.repeat(60)} treinta días, en la plaza y en línea`;
    const said = differenceWords(
      words,
      difference('content', { path: ['content'], expected, found, letter: 62 }),
    );
    expect(said.found).toMatch(/^…/);
    expect(said.expected).not.toMatch(/^…/);
    expect([...said.expected!][said.mark!.expected]).toBe('q');
    expect([...said.found!][said.mark!.found]).toBe('t');
  });
});
