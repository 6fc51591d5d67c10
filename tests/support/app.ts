// The whole server of one test: createApp on port 0 over a memory store (or a folder), a clock the test moves,
// a log it can read, and a table with its people. Everything is closed when the test ends.
import { expect, onTestFinished } from 'vitest';
import { type App, createApp } from '../../server/app.ts';
import type { Log } from '../../server/application/log.ts';
import type { Storage } from '../../server/application/ports.ts';
import { readConfig } from '../../server/config.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { CreateMesaAnswer, DoorAnswer, JoinAnswer } from '../../shared/protocol/http.ts';
import { FakeClock } from './clock.ts';
import { TestPerson } from './person.ts';

/** Ten times as often as in a room: a table of a test has done a step as soon as its view says so. */
const VIEW_INTERVAL_MS = 10;

export interface OpenOptions {
  clock?: FakeClock;
  storage?: Storage;
  /** A SQLite folder; without it the store lives in memory. */
  folder?: string;
  settings?: Record<string, string>;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: unknown;
  text: string;
}
export interface Asked {
  method?: string;
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

/** One request; a body that is a string goes as it is. */
export async function ask(url: string, path: string, asked: Asked = {}): Promise<HttpAnswer> {
  const { body, token } = asked;
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('application/json') ?? false;
  return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : null };
}

export class TestApp {
  readonly app: App;
  readonly url: string;
  readonly clock: FakeClock;
  readonly storage: Storage | null;
  readonly logged: string[];

  constructor(parts: {
    app: App;
    url: string;
    clock: FakeClock;
    storage: Storage | null;
    logged: string[];
  }) {
    this.app = parts.app;
    this.url = parts.url;
    this.clock = parts.clock;
    this.storage = parts.storage;
    this.logged = parts.logged;
  }

  ask(path: string, asked?: Asked): Promise<HttpAnswer> {
    return ask(this.url, path, asked);
  }

  async createMesa(body: Record<string, unknown> = {}): Promise<CreateMesaAnswer> {
    const answer = await this.ask('/api/mesas', {
      body: { theme: 'Agua en el valle', ...body },
      token: this.app.startToken,
    });
    expect(answer.status, answer.text).toBe(201);
    return answer.body as CreateMesaAnswer;
  }

  join(code: string, body: Record<string, unknown>): Promise<HttpAnswer> {
    return this.ask('/api/join', { body: { code, displayName: 'Persona', mode: 'inPerson', ...body } });
  }

  async door(code: string): Promise<DoorAnswer> {
    return (await this.ask(`/api/door/${encodeURIComponent(code)}`)).body as DoorAnswer;
  }
}

/** Opens a server. Limits are off unless `settings` says otherwise. */
export async function openApp(options: OpenOptions = {}): Promise<TestApp> {
  const clock = options.clock ?? new FakeClock();
  const storage = options.folder ? null : (options.storage ?? createMemoryStorage());
  const logged: string[] = [];
  const note = (facts: Record<string, unknown>, message: string) =>
    void logged.push(`${message} ${JSON.stringify(facts)}`);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    LIMITS: 'off',
    ...(options.folder ? { DATA_DIR: options.folder } : {}),
    ...options.settings,
  });
  const files = (_request: unknown, response: { status(code: number): { end(): void } }) =>
    response.status(404).end();
  const app = await createApp(config, {
    clock,
    log,
    files,
    viewIntervalMs: VIEW_INTERVAL_MS,
    ...(storage ? { storage } : {}),
  });
  onTestFinished(() => app.close());
  const port = await app.listen();
  return new TestApp({ app, url: `http://127.0.0.1:${port}`, clock, storage, logged });
}

export interface SeatOptions {
  as?: 'holder' | 'alternate';
  mode?: 'inPerson' | 'online';
  name?: string;
  admit?: boolean;
}

export interface TableOptions {
  body?: Record<string, unknown>;
  /** Seats per party; three parties of one seat when missing. */
  seats?: Record<string, number>;
  open?: boolean;
}

export const KINDS: Record<string, string> = {
  gob: 'government',
  gar: 'guarantor',
  soc: 'civilSociety',
};

export class TestTable {
  readonly world: TestApp;
  readonly created: CreateMesaAnswer;
  readonly facilitator: TestPerson;
  /** First seat of each party, by party id. */
  readonly voice: Record<string, TestPerson> = {};

  constructor(world: TestApp, created: CreateMesaAnswer, facilitator: TestPerson) {
    this.world = world;
    this.created = created;
    this.facilitator = facilitator;
  }

  get mesaId(): string {
    return this.created.mesaId;
  }

  /** What the door answered to somebody who introduced herself. */
  async arrive(body: Record<string, unknown>): Promise<JoinAnswer> {
    const joined = await this.world.join(this.created.joinCode, body);
    expect(joined.status, joined.text).toBe(201);
    return joined.body as JoinAnswer;
  }

  admit(participantId: string) {
    return this.facilitator.must('person.admit', { participantId: participantId as never });
  }

  /** Brings somebody to a seat, admitted and connected. */
  async seat(partyId: string, number: number, options: SeatOptions = {}): Promise<TestPerson> {
    const joined = await this.arrive({
      displayName: options.name ?? `Persona ${partyId} ${number}`,
      partyId,
      seatId: `${partyId}-${number}`,
      seatAs: options.as ?? 'holder',
      mode: options.mode ?? 'inPerson',
    });
    if (options.admit !== false) await this.admit(joined.participantId);
    const person = await TestPerson.connect(this.world.url, joined);
    if (options.admit !== false)
      await this.facilitator.sees(
        (view) => view.people.find((one) => one.id === joined.participantId)?.present ?? false,
      );
    return person;
  }

  async observer(name = 'Observación'): Promise<TestPerson> {
    const joined = await this.arrive({ displayName: name, role: 'observer' });
    await this.admit(joined.participantId);
    return TestPerson.connect(this.world.url, joined);
  }

  async screen(): Promise<TestPerson> {
    const token = new URL(this.created.screenUrl).hash.slice('#t='.length);
    return TestPerson.connect(this.world.url, await whoIs(this.world, this.created.mesaId, token));
  }
}

/** Whose token it is, as the exchange of a link answers it. */
export async function whoIs(world: { ask: TestApp['ask'] }, mesaId: string, token: string) {
  const me = await world.ask('/api/session', { body: { mesaId, token } });
  expect(me.status, me.text).toBe(200);
  return { mesaId, token, participantId: (me.body as { participantId: string }).participantId };
}

/** A table with its facilitation and one voice per party, in session unless told otherwise. */
export async function openTable(world: TestApp, options: TableOptions = {}): Promise<TestTable> {
  const seats = options.seats ?? { gob: 1, gar: 1, soc: 1 };
  const parties = Object.entries(seats).map(([id, count]) => ({
    id,
    kind: KINDS[id] ?? 'academia',
    name: `Parte ${id}`,
    seats: count,
  }));
  const created = await world.createMesa({ parties, ...options.body });
  const who = await whoIs(world, created.mesaId, created.facilitatorToken);
  const table = new TestTable(world, created, await TestPerson.connect(world.url, who));
  for (const id of Object.keys(seats)) table.voice[id] = await table.seat(id, 1);
  if (options.open !== false) await table.facilitator.must('session.open', {});
  return table;
}
