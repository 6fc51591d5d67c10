// Who may write which live document, asked at the moment of the write: locks, frozen texts (D7), readers, people
// who are gone, and the ends of a session; with the stock y-websocket client on connections already open.
import { describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { parseDocName } from '../../../server/application/docRights.ts';
import { addNode, readTree, setProblemFacts } from '../../../shared/mesaDoc/treeAccess.ts';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import { type TestPerson, WAIT } from '../../support/person.ts';
import { close, decisionOf, stateAll } from '../../support/rounds.ts';

const RESET = 4409;
const treeOf = (table: TestTable) => `mesa/${table.mesaId}/tree`;

/** Writes one word; resolves with «kept» when another device sees it, or with the code that closed the connection. */
async function write(
  table: TestTable,
  person: TestPerson,
  word: string,
  name = treeOf(table),
): Promise<'kept' | number> {
  const doc = await person.open(name);
  const { provider } = person.document(name);
  const reader = (await table.facilitator.open(name)).getMap('prueba');
  const outcome = new Promise<number>((resolve) => {
    provider.once('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
  });
  doc.getMap('prueba').set(word, true);
  const kept = vi.waitFor(() => expect(reader.has(word)).toBe(true), WAIT).then(() => 'kept' as const);
  kept.catch(() => undefined);
  const result = await Promise.race([outcome, kept]);
  if (result !== 'kept') {
    expect(reader.has(word)).toBe(false);
    // As our client does: what was refused is set aside and a fresh copy is opened.
    provider.destroy();
    doc.destroy();
    person.providers.delete(name);
  }
  return result;
}

function plant(doc: Y.Doc): void {
  const node = { by: 'x', at: 0, state: 'accepted' as const };
  const cards = [
    addNode(
      doc,
      {
        ...node,
        id: 'p',
        kind: 'problem',
        text: 'El agua llega dos días por semana a la colonia',
        parent: null,
      },
      {},
    ),
    addNode(
      doc,
      {
        ...node,
        id: 'c1',
        kind: 'cause',
        text: 'Las fugas de la red tardan meses en repararse',
        parent: 'p',
      },
      {},
    ),
    addNode(
      doc,
      { ...node, id: 'e1', kind: 'effect', text: 'Las familias gastan en pipas de agua', parent: 'p' },
      {},
    ),
    setProblemFacts(doc, 'p', { population: 'Familias de la colonia', territory: 'Valle' }, {}),
  ];
  for (const card of cards) expect(card.ok).toBe(true);
}

describe('writing a document', () => {
  it('a lock holds from its acknowledgement on a connection already open, and its opening too', async () => {
    const table = await openTable(await openApp());
    const gob = table.voice.gob!;
    expect(await write(table, gob, 'antes')).toBe('kept');
    await table.facilitator.must('lock.set', { target: 'tree', locked: true, reason: 'Se lee en voz alta' });
    expect(await write(table, gob, 'durante')).toBe(RESET);
    await table.facilitator.must('lock.set', { target: 'tree', locked: false, reason: '' });
    expect(await write(table, gob, 'después')).toBe('kept');
    expect((await table.facilitator.open(treeOf(table))).getMap('prueba').has('durante')).toBe(false);
  });

  it('observers and the projector read and never write', async () => {
    const table = await openTable(await openApp());
    for (const reader of [await table.observer(), await table.screen()])
      expect(await write(table, reader, 'no debe llegar')).toBe(RESET);
  });

  it('before the opening only the facilitation writes; in recess everybody; after the closing nobody', async () => {
    const table = await openTable(await openApp(), { open: false });
    const { facilitator, voice } = table;
    expect(await write(table, voice.gob!, 'temprano')).toBe(RESET);
    (await facilitator.open(treeOf(table))).getMap('prueba').set('preparado', true);
    await facilitator.must('session.open', {});
    expect(await write(table, voice.gob!, 'abierta')).toBe('kept');
    expect((await voice.gob!.open(treeOf(table))).getMap('prueba').has('preparado')).toBe(true);
    await facilitator.must('session.recess', { reason: 'Comida' });
    expect(await write(table, voice.gob!, 'receso')).toBe('kept');
    await facilitator.must('session.resume', {});
    await facilitator.must('session.close', {});
    expect(await write(table, voice.gob!, 'tarde')).toBe(RESET);
  });

  it('[Q5] without quorum the work on the tree goes on', async () => {
    const table = await openTable(await openApp());
    await table.facilitator.must('person.markExit', { participantId: table.voice.gar!.participantId });
    expect(table.facilitator.view.session.state).toBe('suspended');
    expect(await write(table, table.voice.gob!, 'sin quórum')).toBe('kept');
  });
});

describe('a decision on the tree', () => {
  it('[D7] freezes it for everybody while it is open, with the text that was on every screen', async () => {
    const table = await openTable(await openApp());
    const { facilitator, voice } = table;
    const doc = await voice.gob!.open(treeOf(table));
    plant(doc);
    await vi.waitFor(
      async () => expect(readTree(await facilitator.open(treeOf(table))).nodes.size).toBe(3),
      WAIT,
    );
    const open = { matter: 'Acordar el árbol', subject: { kind: 'tree' as const } };
    const { decisionId } = await facilitator.must('decision.open', open);
    expect(facilitator.view.tree.lock.frozenBy).toBe(decisionId);
    expect(await write(table, voice.gob!, 'cambio en pleno')).toBe(RESET);
    const { content } = decisionOf(facilitator, decisionId!).rounds[0]!;
    expect(JSON.stringify(content)).toContain('Las fugas de la red tardan meses en repararse');
    await stateAll(table, decisionId!, { gob: 'agree', gar: 'agree', soc: 'agree' });
    expect((await close(table, decisionId!)).ok).toBe(true);
    await facilitator.sees((view) => view.tree.version === 1);
    // Adopted: the version is kept for ever and the tree goes on as a new draft.
    expect(await write(table, voice.gob!, 'después de acordar')).toBe('kept');
    expect(decisionOf(facilitator, decisionId!).rounds[0]!.content).toEqual(content);
  });

  it('[T7] a tree with errors is not frozen: the refusal says which', async () => {
    const table = await openTable(await openApp());
    const answer = await table.facilitator.send('decision.open', {
      matter: 'Acordar el árbol',
      subject: { kind: 'tree' },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'tree_invalid' } });
  });
});

describe('names of documents', () => {
  it.each([
    '',
    'mesa',
    'mesa//tree',
    'mesa/x',
    'mesa/x/otra',
    'mesa/x/tree/',
    'mesa/x/draft',
    'mesa/x/draft/',
    'mesa/x/draft/a/b',
    'mesa/../tree',
    'mesa/x/tree\n',
    ' mesa/x/tree',
    `mesa/${'a'.repeat(41)}/tree`,
  ])('%j is none', (name) => {
    expect(parseDocName(name)).toBeNull();
  });

  it('the notes are the facilitation’s, and a draft exists only once its commitment does', async () => {
    const table = await openTable(await openApp());
    const { facilitator, voice } = table;
    const closedWith = (person: TestPerson, name: string) =>
      new Promise<number>((resolve) => {
        person
          .document(name)
          .provider.once('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
      });
    expect(await closedWith(voice.gob!, `mesa/${table.mesaId}/notes`)).toBe(4403);
    expect(await closedWith(voice.gob!, `mesa/${table.mesaId}/draft/inventado`)).toBe(4404);
    await facilitator.open(`mesa/${table.mesaId}/notes`);
    const { commitmentId } = await facilitator.must('commitment.create', { title: 'Padrón' });
    expect(await write(table, voice.gob!, 'borrador', `mesa/${table.mesaId}/draft/${commitmentId}`)).toBe(
      'kept',
    );
  });
});
