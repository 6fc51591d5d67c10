// What is hashed is what is read: every kind of frozen content becomes pieces without losing its words.
import { describe, expect, it } from 'vitest';
import { readFrozen } from '../../../client/decisions/frozenContent.ts';
import { plainLines } from '../../../client/decisions/frozenText.ts';
import type { Translate } from '../../../client/i18n.ts';
import { words } from '../../../shared/i18n/words.ts';

const t: Translate = (key, values) => words(key, values);
const read = (content: unknown) => {
  const text = readFrozen(content, t);
  return { title: text.title, lines: plainLines([...text.body, ...text.rest]) };
};

describe('readFrozen', () => {
  it('reads a loose text as its paragraphs', () => {
    expect(read({ kind: 'text', text: 'Uno.\n\nDos.' })).toEqual({ title: '', lines: ['Uno.', 'Dos.'] });
  });
  it('[R5 D7] reads a roadmap by action line, with everything that was hashed and who accepted', () => {
    const planned = {
      code: 'A1',
      actionLine: 'Datos',
      title: 'Publicar la base',
      deliverable: 'Base de datos',
      lead: 'Secretaría del Trabajo',
      leadParty: 'gob',
      leadPerson: 'ana',
      support: ['Universidad'],
      start: '2027-02-01',
      end: '2027-03-01',
      weight: 100,
      dependsOn: ['A2'],
      verification: 'Portal abierto',
    };
    const content = {
      kind: 'roadmap',
      number: 1,
      version: 1,
      roadmap: {
        format: 'mesa-roadmap/1',
        activities: [planned],
        checkpoints: [{ id: 'h', kind: 'closing', title: 'Sesión de cierre', date: '2027-04-01' }],
      },
      acceptances: [{ code: 'A1', person: 'ana', at: 1 }],
    };
    const text = readFrozen(
      content,
      t,
      new Map(),
      [{ id: 'gob', name: 'Gobierno' }],
      [{ id: 'ana', name: 'Ana Luz' }],
    );
    const shown = JSON.stringify(text.body);
    for (const words of [
      'Datos',
      'A1 · Publicar la base',
      'Base de datos',
      'Secretaría del Trabajo (Gobierno)',
      'Aceptada por Ana Luz',
      'Universidad',
      '1 feb 2027 a 1 mar 2027',
      '100 %',
      'Después de A2',
      'Portal abierto',
      'Sesión de cierre',
      'De cierre',
      '1 abr 2027',
    ])
      expect(shown).toContain(words);
  });
  it('reads the strategic causes with their labels and the problem they answer to', () => {
    const content = {
      kind: 'causes',
      problem: 'El agua no llega',
      causes: [{ nodeId: 'a', label: 'C1', text: 'Fugas' }],
    };
    expect(read(content).lines).toEqual(['El agua no llega', 'C1 Fugas']);
  });
  it('reads a canonical tree in its order and says extra links and parameters in words', () => {
    const node = (id: string, kind: string, label: string, text: string, more = {}) => ({
      id,
      kind,
      label,
      text,
      loose: false,
      evidence: [],
      ...more,
    });
    const tree = {
      format: 'mesa-tree/1',
      problem: 'p',
      nodes: [
        node('e', 'effect', 'E1', 'Enfermedades'),
        node('p', 'problem', 'P', 'El agua no llega'),
        node('c1', 'cause', 'C1', 'Fugas'),
        node('c2', 'cause', 'C2', 'Sequía', { parameter: true, parameterReason: 'No depende de la mesa' }),
      ],
      links: [
        { from: 'c1', to: 'p', secondary: false },
        { from: 'c1', to: 'c2', secondary: true },
      ],
    };
    const { body } = readFrozen({ kind: 'tree', tree }, t);
    const nodes = body.flatMap((block) => (block.kind === 'nodes' ? block.nodes : []));
    expect(nodes.map((one) => one.text)).toEqual(['Enfermedades', 'El agua no llega', 'Fugas', 'Sequía']);
    expect(nodes[2]?.notes).toEqual(['También contribuye a C2']);
    expect(nodes[3]?.notes).toEqual(['No está en manos de la mesa: No depende de la mesa']);
  });
  it('reads a commitment: description and action lines first, every other field by its name', () => {
    const commitment = {
      format: 'mesa-commitment/1',
      title: 'Institutos de planeación',
      description: 'Crear los institutos.',
      theme: 'Territorio',
      problem: { node: 'p', text: '' },
      axes: [{ axis: 'participation', level: 'innovative', why: 'Consejo', mandatory: false }],
      verifiable: true,
      actionLines: [
        { title: 'Iniciativa', responsible: 'Cabildo', deliverable: '', verification: '', end: '2026-09-30' },
      ],
      unknownField: 'se lee igual',
    };
    const text = readFrozen({ kind: 'commitment', number: 1, commitment }, t);
    expect(text.title).toBe('Institutos de planeación');
    expect(plainLines(text.body)[0]).toBe('Crear los institutos.');
    const rest = plainLines(text.rest);
    expect(rest).toContain('Tema: Territorio');
    expect(rest).toContain('Problemática: El problema central del árbol');
    expect(rest).toContain('Ambición por eje: Participación ciudadana · Innovador · Consejo');
    expect(rest).toContain('Se puede verificar: Sí');
    expect(rest).toContain('unknownField: se lee igual');
  });
  it('[C16] says the causes a commitment answers in the words frozen with it, and an old record by its ids', () => {
    const causesOf = (causesAddressed: unknown) =>
      read({ kind: 'commitment', commitment: { causesAddressed } }).lines;
    expect(causesOf([{ nodeId: 'a', label: 'C1', text: 'Fugas' }])).toEqual(['Causas que atiende: C1 Fugas']);
    expect(causesOf(['a'])).toEqual(['Causas que atiende: a']);
  });
  it('shows a content it does not know as it is, rather than nothing', () => {
    expect(read({ kind: 'future', words: 'hola' }).lines[0]).toContain('hola');
    expect(read(null).lines).toEqual(['null']);
  });
});
