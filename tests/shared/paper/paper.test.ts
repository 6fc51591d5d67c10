// The acta as a document: every section says something, nothing hidden shows, and differences read as sentences.
import { describe, expect, it } from 'vitest';
import { words } from '../../../shared/i18n/words.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import type { Block } from '../../../shared/paper/blocks.ts';
import { agreedCommitments, commitmentPaper } from '../../../shared/paper/commitmentPaper.ts';
import { differenceWords, placeWords } from '../../../shared/paper/differenceWords.ts';
import { subjectBlocks } from '../../../shared/paper/subject.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { DIFFERENCE_CODES, difference } from '../../../shared/record/verify/difference.ts';
import { EventLog } from '../../support/eventLog.ts';
import { closedMesa, openedMesa, PARTIES, PLAN_TEXT } from '../../support/sampleMesa.ts';

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
});
