// A process of its own that works on a data folder until its parent kills it or breaks its disk. It speaks
// in lines: `ready`, `ack <json>` only after the promise resolved, `refused <json>`, `done`.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Storage } from '../../server/application/ports.ts';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { anAppend, anEvent, aSealed, mesaId } from './storageRows.ts';

// Synchronous, so that a line is out before anything else happens, also under SIGKILL.
const say = (word: string, value: unknown = null) => writeSync(1, `${word} ${JSON.stringify(value)}\n`);
const parentLines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Writes to several mesas and documents at the same time, for ever. */
async function writeForEver(store: Storage): Promise<void> {
  const mesaLoop = async (mesa: string) => {
    let seq = (await store.loadEvents(mesaId(mesa))).length;
    for (;;) {
      seq += 1;
      await store.append(
        anAppend(mesa, seq - 1, [anEvent(mesa, seq)], { sealed: [aSealed(mesa, `s/${seq}`)] }),
      );
      say('ack', { mesa, seq });
    }
  };
  const docLoop = async (doc: string) => {
    const { snapshot, updates } = await store.loadDoc(doc);
    let stored = (snapshot ? Buffer.from(snapshot).readUInt32LE(0) : 0) + updates.length;
    let tail = updates.length;
    for (;;) {
      const update = Buffer.alloc(400, 7);
      update.writeUInt32LE(stored, 0);
      await store.appendDocUpdates([
        { doc, update },
        { doc: `${doc}-twin`, update },
      ]);
      stored += 1;
      tail += 1;
      say('ack', { doc, stored });
      if (tail < 25) continue;
      const covered = Buffer.alloc(4);
      covered.writeUInt32LE(stored, 0);
      await store.saveDocSnapshot(doc, covered, tail);
      tail = 0;
    }
  };
  await Promise.all([mesaLoop('m1'), mesaLoop('m2'), docLoop('d1'), docLoop('d2')]);
}

/** Writes `count` events of `bytes` each; after a refusal asks for health and goes on with another payload. */
async function writeThroughFaults(store: Storage, count: number, bytes: number): Promise<void> {
  let attempt = 0;
  for (let seq = 1; seq <= count; ) {
    attempt += 1;
    const payload = { attempt, filling: 'x'.repeat(bytes) };
    const appending = store.append(anAppend('m1', seq - 1, [anEvent('m1', seq, payload)]));
    // Queued right behind, before anybody knows how the first one ends.
    const queued = store.putSetting('queued', String(attempt)).catch((refusal: Error) => refusal.name);
    try {
      await appending;
      say('ack', { seq, attempt });
      seq += 1;
      await queued;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      const behind = await queued;
      const second = await store.putSetting('after', 'fault').catch((refusal: Error) => refusal.name);
      const readable = (await store.loadEvents(mesaId('m1'))).length;
      say('refused', { seq, attempt, name, behind, second, readable });
      // The parent mends the disk, or lets the next attempt run into the fault again.
      await parentLines.next();
      say('healthy', await store.healthy());
    }
  }
  say('done');
}

const [folder = '', task = 'hold', count = '0', bytes = '0'] = process.argv.slice(2);
try {
  const store = await openSqliteStorage({ folder });
  say('ready');
  if (task === 'write') await writeForEver(store);
  if (task === 'faults') await writeThroughFaults(store, Number(count), Number(bytes));
  await parentLines.next();
  await store.close();
} catch (error) {
  say('failed', error instanceof Error ? error.name : String(error));
}
parentLines.return?.();
