// Our server as it is shipped: sign-in, rights, gate, SQLite synced at every commit. LIMITS=off lifts the
// rates per person, since the bench types faster than people do.
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/pinoLog.ts';
import { answerBench, type RoomAddress } from './control.ts';

const [folder = ''] = process.argv.slice(2);
const LOCAL = '127.0.0.1';

const config = readConfig({ PORT: '0', HOST: LOCAL, DATA_DIR: folder, LIMITS: 'off', LOG_LEVEL: 'error' });
const log = createLog(config.LOG_LEVEL);
const app = await createApp(config, { log });
const port = await app.listen();

async function call<T>(path: string, body: unknown, token = ''): Promise<T> {
  const response = await fetch(`http://${LOCAL}:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const answer: T = await response.json();
  return answer;
}

interface Mesa {
  mesaId: string;
  joinCode: string;
  facilitatorToken: string;
}
const PARTIES = ['government', 'civilSociety', 'guarantor'];
let commands = 0;

function command(mesa: Mesa, name: string, args: object): Promise<unknown> {
  commands += 1;
  const commandId = `bench-${String(commands).padStart(14, '0')}`;
  return call(`/api/mesas/${mesa.mesaId}/commands`, { name, args, commandId }, mesa.facilitatorToken);
}

async function join(mesa: Mesa, person: number): Promise<string> {
  const partyId = PARTIES[person % PARTIES.length];
  // One seat per party is taken and present, so that the session may open (Q1).
  const seat = person < PARTIES.length ? { seatId: `${partyId}-1` } : {};
  const { token, participantId } = await call<{ token: string; participantId: string }>('/api/join', {
    code: mesa.joinCode,
    displayName: `Persona ${person}`,
    partyId,
    mode: 'online',
    ...seat,
  });
  await command(mesa, 'person.admit', { participantId });
  if (person < PARTIES.length) await command(mesa, 'person.markPresent', { participantId });
  return token;
}

/** Signing in costs synced commits before the measurement begins; more connections share these people. */
const MOST_PEOPLE = 8;

/** A mesa whose session is open, with participants signed in: the room is its tree. */
async function makeRoom(connections: number, n: number): Promise<RoomAddress> {
  const people = Math.min(connections, MOST_PEOPLE);
  const body = { theme: `Banco ${n}`, admission: 'door' };
  const mesa = await call<Mesa>('/api/mesas', body, app.startToken);
  const tokens: string[] = [];
  for (let person = 0; person < Math.max(people, PARTIES.length); person += 1) {
    tokens.push(await join(mesa, person));
  }
  await command(mesa, 'session.open', {});
  const doc = `mesa/${mesa.mesaId}/tree`;
  return { path: `/yjs/${doc}`, doc, tokens: tokens.slice(0, people) };
}

let made = 0;
answerBench(port, async (rooms, people) => {
  const addresses: RoomAddress[] = [];
  for (let room = 0; room < rooms; room += 1) {
    made += 1;
    addresses.push(await makeRoom(people, made));
  }
  return addresses;
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
