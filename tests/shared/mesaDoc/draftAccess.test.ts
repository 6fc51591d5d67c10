// Drafts: seeds from the examples, limits, rows, concurrent typing, canonical form and junk.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { agreedAmbition } from '../../../shared/commitment/ambition.ts';
import { checkCommitment } from '../../../shared/commitment/checkCommitment.ts';
import { requiredFields } from '../../../shared/commitment/requiredFields.ts';
import * as draft from '../../../shared/mesaDoc/draftAccess.ts';
import { notesFragment, readNotes } from '../../../shared/mesaDoc/notesAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import { seedTree } from '../../../shared/mesaDoc/seedTree.ts';
import { canonicalDraft, canonicalTree } from '../../../shared/mesaDoc/snapshot.ts';
import { addNode, readTree, setProblemFacts } from '../../../shared/mesaDoc/treeAccess.ts';
import { parseMesaCase } from '../../../shared/model/mesaCase.ts';
import { canonicalJson, fingerprint } from '../../../shared/record/canonicalJson.ts';
import { loadCases } from '../../support/cases.ts';

function sync(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, fromA);
}

describe('the commitments of the examples', () => {
  it.each(loadCases().map((one) => [one.id, one] as const))(
    '%s is complete and gives its expected values',
    (_, example) => {
      if (!example.commitment) throw new Error('no commitment');
      const doc = new Y.Doc();
      expect(seedDraft(doc, example.commitment, actorLookup(example), 'seed')).toEqual({
        ok: true,
        value: true,
      });
      const read = draft.readDraft(doc);
      expect(requiredFields(read).filter((field) => !field.ready)).toEqual([]);
      expect(draft.checkDraftLimits(read)).toEqual([]);
      expect(agreedAmbition(read)).toBe(example.expected?.ambition);
      expect(read.ods.map((claim) => claim.target ?? claim.goal)).toEqual(example.expected?.ods);
      const found = checkCommitment(read, {
        strategicCauses: example.selection?.selected ?? [],
        maxMonths: example.maxMonths,
      });
      expect(found.filter((f) => f.severity === 'error')).toEqual([]);
      const asked = found.map((f) => f.code).filter((code) => ['C13', 'C15', 'C16', 'C19'].includes(code));
      expect(asked).toEqual(example.expected?.commitmentWarnings);
      expect(read.indicators.every((one) => one.frequency !== null)).toBe(true);
      expect(read.description).toBe(example.commitment.description);
      expect(seedDraft(doc, example.commitment, actorLookup(example), 'seed').ok).toBe(false);
      expect(() => canonicalJson(canonicalDraft(read))).not.toThrow();
    },
  );

  it('reads a sixth file with fewer blocks, other parties and words it does not know', () => {
    const parsed = parseMesaCase({
      format: 'mesa-case/1',
      id: 'otro',
      title: 'Otro caso',
      novelty: { deep: [1] },
      parties: Array.from({ length: 7 }, (_, i) => ({
        id: `vocería-${i}`,
        kind: i === 0 ? 'youth' : 'government',
        name: `Parte ${i}`,
      })),
      tree: { nodes: [{ id: 'p', kind: 'problem', text: 'Problema' }], links: null },
      commitment: {
        title: 'Uno',
        lead: ['a', { id: 'b' }],
        crossCutting: ['space'],
        policyEffect: 'destroys',
        axes: [{ axis: 'luck', level: 'high' }],
        indicators: [{ id: 'i 1', name: 'Algo', frequency: 'diaria' }],
      },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const doc = new Y.Doc();
    expect(seedTree(doc, parsed.value.tree, 'seed').ok).toBe(true);
    if (!parsed.value.commitment) throw new Error('no commitment');
    const other = new Y.Doc();
    expect(seedDraft(other, parsed.value.commitment, actorLookup(parsed.value), 'seed').ok).toBe(true);
    const read = draft.readDraft(other);
    expect(read).toMatchObject({
      axes: [],
      crossCutting: [],
      policyEffect: null,
      indicators: [{ id: 'i-1', frequency: null }],
    });
    expect(read.actors.map((actor) => [actor.role, actor.name])).toEqual([
      ['lead', 'a'],
      ['lead', 'b'],
    ]);
    expect(parseMesaCase({ format: 'mesa-case/2' })).toMatchObject({
      ok: false,
      error: { code: 'bad_request' },
    });
    expect(parseMesaCase({ ...parsed.value, parties: [] })).toMatchObject({
      ok: false,
      error: { params: { where: 'parties' } },
    });
  });
});

describe('writing a draft', () => {
  it('counts user-perceived characters, and finds what grew too long through an editor', () => {
    const doc = new Y.Doc();
    const family = '👨‍👩‍👧‍👦';
    expect(draft.setDraftText(doc, 'title', family.repeat(150), 'ana').ok).toBe(true);
    expect(draft.setDraftText(doc, 'title', family.repeat(151), 'ana')).toMatchObject({
      error: { code: 'text_too_long', params: { field: 'title', max: 150 } },
    });
    draft.draftText(doc, 'title').insert(0, 'ab');
    draft.addRow(doc, 'actionLines', 'l1', { texts: { title: 'Una' } }, 'ana');
    draft.rowText(doc, 'actionLines', 'l1', 'title')?.insert(0, 'x'.repeat(160));
    draft.plainToRichText(draft.draftDescription(doc), 'y'.repeat(2001));
    expect(draft.checkDraftLimits(draft.readDraft(doc))).toEqual([
      { field: 'title', max: 150, length: 152 },
      { field: 'description', max: 2000, length: 2001 },
      { field: 'actionLines', row: 'l1', cell: 'title', max: 160, length: 163 },
    ]);
  });

  it('keeps one line in one-line fields and paragraphs in long ones', () => {
    const doc = new Y.Doc();
    draft.setDraftText(doc, 'title', 'Uno\r\ndos\u0007', 'ana');
    draft.setDraftText(doc, 'statusQuo', 'Uno\r\ndos', 'ana');
    const { texts } = draft.readDraft(doc);
    expect([texts.title, texts.statusQuo]).toEqual(['Uno dos', 'Uno\ndos']);
  });

  it('sets choices, period, axes and codes, and refuses what does not exist', () => {
    const doc = new Y.Doc();
    expect(draft.setDraftChoice(doc, 'policyInstrument', 'program', 'ana').ok).toBe(true);
    expect(draft.setDraftChoice(doc, 'budgetAmount', Number.POSITIVE_INFINITY, 'ana').ok).toBe(false);
    expect(draft.setPeriod(doc, { start: '2026-02-30', end: '' }, 'ana').ok).toBe(false);
    expect(draft.setPeriod(doc, { start: '2026-02-28', end: '2026-12-01' }, 'ana').ok).toBe(true);
    draft.setAxis(doc, 'participation', 'innovative', 'ana');
    draft.setAxis(doc, 'technology', 'proactive', 'ana', true);
    draft.setAxis(doc, 'participation', null, 'ana');
    for (const code of ['16.7', '11', '4.1', '5.1', '8.5'])
      expect(draft.setOds(doc, code, true, 'ana').ok).toBe(true);
    expect(draft.setOds(doc, '10.3', true, 'ana')).toMatchObject({
      error: { code: 'too_large', params: { max: 5 } },
    });
    expect(draft.setOds(doc, 'x', true, 'ana').ok).toBe(false);
    draft.setOds(doc, '4.1', false, 'ana');
    draft.setCrossCutting(doc, 'gender', true, 'ana');
    for (const id of ['c1', 'c2', 'c3']) draft.setCauseAddressed(doc, id, true, 'ana');
    expect(draft.setCauseAddressed(doc, 'c4', true, 'ana').ok).toBe(false);
    expect(draft.readDraft(doc)).toMatchObject({
      policyInstrument: 'program',
      period: { start: '2026-02-28', end: '2026-12-01' },
      axes: [{ axis: 'technology', level: 'proactive', mandatory: true }],
      ods: [
        { goal: '16', target: '16.7' },
        { goal: '11' },
        { goal: '5', target: '5.1' },
        { goal: '8', target: '8.5' },
      ],
      crossCutting: ['gender'],
      causesAddressed: ['c1', 'c2', 'c3'],
    });
  });

  it('orders, removes and restores rows; a removed row keeps what another person writes meanwhile (V3, V8)', () => {
    const a = new Y.Doc();
    for (const id of ['l1', 'l2', 'l3'])
      draft.addRow(a, 'actionLines', id, { end: '2026-05-01', texts: { title: id } }, 'ana');
    const b = new Y.Doc();
    sync(a, b);
    draft.removeRow(a, 'actionLines', 'l2', 'ana');
    draft.setRowText(b, 'actionLines', 'l2', 'title', 'l2 con detalle', 'eva');
    draft.moveRow(b, 'actionLines', 'l3', 0, 'eva');
    sync(a, b);
    expect(draft.readDraft(a).actionLines.map((line) => line.id)).toEqual(['l3', 'l1']);
    expect(draft.removedRows(a, 'actionLines')).toEqual(['l2']);
    expect(draft.restoreRow(a, 'actionLines', 'l2', 'ana').ok).toBe(true);
    expect(draft.readDraft(a).actionLines).toMatchObject([
      { id: 'l3' },
      { id: 'l1' },
      { id: 'l2', title: 'l2 con detalle', end: '2026-05-01' },
    ]);
    expect(draft.setRowValue(a, 'actionLines', 'l1', 'end', '2026-13-01', 'ana').ok).toBe(false);
    expect(draft.setRowText(a, 'actionLines', 'nope', 'title', 'x', 'ana').ok).toBe(false);
    for (let i = 0; i < 5; i += 1) expect(draft.addRow(a, 'actionLines', `m${i}`, {}, 'ana').ok).toBe(true);
    expect(draft.addRow(a, 'actionLines', 'm9', {}, 'ana')).toMatchObject({ error: { code: 'too_large' } });
  });

  it('merges two people who type in the same field before they ever met (roots do not collide)', () => {
    const a = new Y.Doc();
    const b = new Y.Doc();
    draft.setDraftText(a, 'beneficiaries', 'Estudiantes', 'a');
    draft.setDraftText(b, 'beneficiaries', ' y familias', 'b');
    sync(a, b);
    const { beneficiaries } = draft.readDraft(a).texts;
    expect(beneficiaries).toBe(draft.readDraft(b).texts.beneficiaries);
    expect(beneficiaries).toContain('Estudiantes');
    expect(beneficiaries).toContain(' y familias');
  });
});

describe('rich text as plain text', () => {
  it('gives one line per paragraph and item, without marks, numbering ordered lists', () => {
    const doc = new Y.Doc();
    const fragment = draft.draftDescription(doc);
    const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
      const made = new Y.XmlElement(name);
      made.insert(0, children);
      return made;
    };
    const bold = new Y.XmlText();
    bold.insert(0, 'Publicar ');
    bold.insert(9, 'datos', { bold: {} });
    const item = (text: string, ...more: Y.XmlElement[]) =>
      element('listItem', element('paragraph', new Y.XmlText(text)), ...more);
    fragment.insert(0, [
      element('paragraph', bold),
      element('bulletList', item('uno'), item('dos', element('orderedList', item('a'), item('b')))),
      element('paragraph', new Y.XmlText('línea'), element('hardBreak'), new Y.XmlText('quebrada')),
      element('paragraph'),
    ]);
    expect(draft.richTextToPlain(fragment)).toBe(
      'Publicar datos\n- uno\n- dos\n  1. a\n  2. b\nlínea\nquebrada',
    );
  });

  it('reads back what it writes, and the notes too', () => {
    const doc = new Y.Doc();
    draft.plainToRichText(notesFragment(doc), 'Uno\n- dos\n- tres\n\ncuatro');
    expect(readNotes(doc)).toBe('Uno\n- dos\n- tres\n\ncuatro');
  });

  it('survives a fragment nested out of reason', () => {
    const doc = new Y.Doc();
    let inner = new Y.XmlElement('blockquote');
    inner.insert(0, [new Y.XmlText('hondo')]);
    for (let i = 0; i < 500; i += 1) {
      const outer = new Y.XmlElement('blockquote');
      outer.insert(0, [inner]);
      inner = outer;
    }
    draft.draftDescription(doc).insert(0, [inner]);
    expect(draft.readDraft(doc).description).toBe('');
  });
});

describe('canonical form', () => {
  it('is the same for composed and decomposed accents, other spaces and other line ends', () => {
    const write = (form: 'NFC' | 'NFD', gap: string, end: string) => {
      const doc = new Y.Doc();
      draft.setDraftText(doc, 'title', ` Árbol${gap}común `.normalize(form), 'x');
      draft.setDraftText(doc, 'statusQuo', `Acción ${end}  niñez`.normalize(form), 'x');
      draft.plainToRichText(draft.draftDescription(doc), `Más${gap}lío`.normalize(form));
      draft.setOds(doc, form === 'NFC' ? '16.7' : '5.1', true, 'x');
      draft.setOds(doc, '16.7', true, 'x');
      draft.setOds(doc, '5.1', true, 'x');
      addNode(
        doc,
        { id: 'p', kind: 'problem', parent: null, text: `Región${gap}sin`.normalize(form), by: gap, at: 5 },
        'x',
      );
      setProblemFacts(doc, 'p', { territory: `México${gap}`.normalize(form) }, 'x');
      return [fingerprint(canonicalDraft(draft.readDraft(doc))), fingerprint(canonicalTree(readTree(doc)))];
    };
    expect(write('NFC', ' ', '\n')).toEqual(write('NFD', '\u00a0 ', '\r\n'));
  });

  it('changes with any word that is decided on, and never holds a private contact (N6)', () => {
    const doc = new Y.Doc();
    draft.setDraftText(doc, 'responsibleEmail', 'persona@example.org', 'x');
    const before = canonicalJson(canonicalDraft(draft.readDraft(doc)));
    expect(before).not.toContain('example.org');
    draft.setDraftText(doc, 'summary', 'Otra cosa', 'x');
    expect(canonicalJson(canonicalDraft(draft.readDraft(doc)))).not.toBe(before);
    draft.setDraftChoice(doc, 'contactPublic', true, 'x');
    expect(canonicalJson(canonicalDraft(draft.readDraft(doc)))).toContain('persona@example.org');
  });
});

describe('junk in a draft', () => {
  it('is ignored, whatever it is', () => {
    const doc = new Y.Doc();
    const fields = doc.getMap('fields');
    fields.set('policyEffect', 7);
    fields.set('periodStart', '2026-99-99');
    fields.set('axis:participation', 'extreme');
    fields.set('verifiable', 'yes');
    fields.set('budgetAmount', Number.NaN);
    doc.getMap('set:ods').set('not-a-code', 1);
    doc.getMap('set:ods').set('99.9', 'x');
    doc.getMap('rows:actors').set('a', new Y.Map([['role', 'queen']]));
    doc.getMap('rows:indicators').set('i', 'text');
    doc.getMap('rows:risks').set('r', new Y.Map([['text', 4]]));
    const read = draft.readDraft(doc);
    expect(read).toMatchObject({
      policyEffect: null,
      period: { start: '', end: '' },
      axes: [],
      ods: [],
      actors: [],
      indicators: [],
      verifiable: false,
    });
    expect(read.budget.amount).toBeNull();
    expect(read.risks).toEqual([{ id: 'r', text: '' }]);
  });

  it('[C16] a linked problem is frozen in the words of its card; words of its own come first', () => {
    const tree = new Y.Doc();
    addNode(
      tree,
      { id: 'p', kind: 'problem', parent: null, text: 'Las banquetas dañan', by: 'x', at: 1 },
      'x',
    );
    const doc = new Y.Doc();
    draft.setDraftChoice(doc, 'problemNode', 'p', 'x');
    const frozen = () => canonicalDraft(draft.readDraft(doc), readTree(tree));
    expect(frozen()).toMatchObject({ problem: { node: 'p', text: 'Las banquetas dañan' } });
    draft.setDraftText(doc, 'problem', 'En el centro la gente cae', 'x');
    expect(frozen()).toMatchObject({ problem: { node: 'p', text: 'En el centro la gente cae' } });
  });

  it('[C16] the causes a commitment answers are frozen with their label and words, in the order they are read', () => {
    const tree = new Y.Doc();
    const add = (id: string, kind: 'problem' | 'cause', parent: string | null, text: string) =>
      addNode(tree, { id, kind, parent, text, by: 'x', at: 1 }, 'x');
    add('p', 'problem', null, 'Las banquetas dañan');
    add('z', 'cause', 'p', 'Las obras no se supervisan');
    add('a', 'cause', 'p', 'Nadie mantiene las banquetas');
    const doc = new Y.Doc();
    for (const id of ['a', 'z', 'gone']) draft.setCauseAddressed(doc, id, true, 'x');
    const written = draft.readDraft(doc);
    expect(canonicalDraft(written, readTree(tree))).toMatchObject({
      causesAddressed: [
        { nodeId: 'z', label: 'C1', text: 'Las obras no se supervisan' },
        { nodeId: 'a', label: 'C2', text: 'Nadie mantiene las banquetas' },
        { nodeId: 'gone', label: '', text: '' },
      ],
    });
  });
});
