// The stock y-websocket provider, untouched: with ?token= it syncs the tree like any other program, and a lock
// refuses its writes on the connection that is already open.
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addNode, readTree, setText } from '../../shared/mesaDoc/treeAccess.ts';
import { NodeId } from '../../shared/model/ids.ts';
import { facilitate, mesaWaitingForSociety, openSessionAt, sitDown } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import type { RunningServer } from './support/server.ts';

const PROBLEM = NodeId.parse('problema-de-prueba');
const ORIGIN = 'stock.spec';
const WORDS = 'La niñez de Güémez no tiene agua limpia';

function connect(server: RunningServer, mesaId: string, token: string) {
  const doc = new Y.Doc();
  const url = `${server.url.replace('http', 'ws')}/yjs`;
  const provider = new WebsocketProvider(url, `mesa/${mesaId}/tree`, doc, {
    params: { token },
    disableBc: true,
  });
  return { doc, provider, text: () => readTree(doc).nodes.get(PROBLEM)?.text };
}

test('the stock provider syncs with a token and a lock stops its open connection', async ({ server }) => {
  const mesa = await mesaWaitingForSociety(server, 'Agua');
  const society = await sitDown(server, mesa, 'María José Núñez', 'civilSociety');
  await facilitate(server, mesa, 'person.admit', { participantId: society.participantId });
  await facilitate(server, mesa, 'person.markPresent', { participantId: society.participantId });
  await openSessionAt(server, mesa, 'problem');
  const writer = connect(server, mesa.mesaId, society.token);
  const reader = connect(server, mesa.mesaId, mesa.facilitatorToken);
  const late: ReturnType<typeof connect>[] = [];
  try {
    await expect.poll(() => writer.provider.synced && reader.provider.synced).toBe(true);
    const by = society.participantId;
    const node = { id: PROBLEM, kind: 'problem', parent: null, text: WORDS, by, at: 0 } as const;
    expect(addNode(writer.doc, node, ORIGIN).ok).toBe(true);
    await expect.poll(reader.text).toBe(WORDS);

    await facilitate(server, mesa, 'lock.set', { target: 'tree', locked: true, reason: 'Lectura' });
    setText(writer.doc, PROBLEM, 'Otra cosa', ORIGIN);
    // Its own copy says it, the mesa never does: neither who was there nor who arrives later.
    await expect.poll(() => writer.provider.wsconnected && writer.text() === 'Otra cosa').toBe(false);
    late.push(connect(server, mesa.mesaId, mesa.facilitatorToken));
    await expect.poll(() => late[0]?.text()).toBe(WORDS);
    expect(reader.text()).toBe(WORDS);
  } finally {
    for (const { provider, doc } of [writer, reader, ...late]) {
      provider.destroy();
      doc.destroy();
    }
  }
});
