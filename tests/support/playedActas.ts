// The worked cases played through the public surface of real servers, and the acta file each one ends with, so that
// other tests can look at records that nobody wrote by hand.
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { callServer } from '../../server/dev/play/person.ts';
import { dismiss, playCase } from '../../server/dev/play/playCase.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { MesaCase } from '../../shared/model/mesaCase.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';

/** Plays one case to its published acta and answers the full edition of it. */
export async function playedActa(file: MesaCase): Promise<ActaFile> {
  // Without limits and with quick views: only the record is looked at. play.test.ts plays as a room does.
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', LIMITS: 'off' });
  const app = await createApp(config, { storage: createMemoryStorage(), viewIntervalMs: 5 });
  try {
    const url = `http://127.0.0.1:${await app.listen()}`;
    const makeMesa = async (body: unknown) =>
      (await callServer(url, '/api/mesas', body, app.startToken)).body as CreateMesaAnswer;
    const { cast } = await playCase({ url, file, makeMesa, keepOpen: false, say: () => {} });
    const path = `/api/mesas/${cast.created.mesaId}/acta/1.json`;
    const answer = await callServer(url, path, undefined, cast.created.facilitatorToken);
    dismiss(cast);
    return answer.body as ActaFile;
  } finally {
    await app.close();
  }
}
