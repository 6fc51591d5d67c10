// A room driven by random joins, writes, locks, demotions, cuts, crashes and restarts always equals a plain
// Y.Doc fed with what was acknowledged. RUNS=10000 on request; SEED repeats a run.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/errors.ts';
import { DocHost } from '../support/docHost.ts';
import { MemoryDocs } from '../support/memoryDocs.ts';
import { RawDocClient } from '../support/rawDocClient.ts';

const RUNS = Number(process.env.RUNS ?? 150);
const SEED = Number(process.env.SEED ?? 20_261_120);
const PEOPLE = ['ana', 'luis', 'eva'];
const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 10_000, interval: 1 });

const step = fc.record({
  person: fc.nat(PEOPLE.length - 1),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('insert', 'delete', 'set') },
    { weight: 3, arbitrary: fc.constantFrom('join', 'leave', 'settle') },
    { weight: 2, arbitrary: fc.constantFrom('lock', 'unlock', 'demote', 'promote', 'crash', 'restart') },
  ),
  at: fc.nat(500),
});

/** One person with one connection, and the writes sent on it, numbered as the server counts them. */
class Person {
  readonly client: RawDocClient;
  readonly frames: (Uint8Array | null)[] = [null];

  constructor(client: RawDocClient, everythingSent: Y.Doc) {
    this.client = client;
    client.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'server') return;
      this.frames.push(update);
      Y.applyUpdate(everythingSent, update);
      client.sendUpdate(update);
    });
  }

  get isOpen(): boolean {
    return this.client.closeCode === null;
  }
}

class Run {
  readonly name: string;
  readonly store = new MemoryDocs();
  readonly people: (Person | null)[] = PEOPLE.map(() => null);
  /** Fed with what was acknowledged, and with nothing else. */
  model = new Y.Doc();
  /** Fed with every write, refused ones too: nothing else may ever be stored. */
  readonly everythingSent = new Y.Doc();
  host!: DocHost;
  readonly counts = { acknowledged: 0, refused: 0, crashes: 0 };
  readonly readers = new Set<string>();
  isLocked = false;

  constructor(name: string) {
    this.name = name;
  }

  async open(): Promise<void> {
    this.host = await DocHost.open(this.store, { limits: 'off', snapshotRows: 7 });
    this.#applyRights();
  }

  #applyRights(): void {
    if (this.isLocked) this.host.locked.add(this.name);
    else this.host.locked.delete(this.name);
    this.host.readers.clear();
    for (const reader of this.readers) this.host.readers.add(reader);
  }

  async join(index: number): Promise<void> {
    await this.settle();
    this.leave(index);
    const client = new RawDocClient(this.host.urlOf(this.name, PEOPLE[index]!));
    await client.opened;
    client.sendStepOne();
    await until(() => expect(client.stepOnes.length + client.stepTwos).toBeGreaterThanOrEqual(2));
    client.sendStepTwo(new Uint8Array([0, 0]));
    this.people[index] = new Person(client, this.everythingSent);
  }

  leave(index: number): void {
    const person = this.people[index];
    this.people[index] = null;
    if (!person) return;
    this.#learn(person);
    person.client.close();
  }

  /** Feeds the model with the frames of this connection that the server said are on disk. */
  #learn(person: Person): void {
    for (const update of person.frames.splice(0, person.client.acknowledged - this.#known(person))) {
      if (update) Y.applyUpdate(this.model, update);
      this.counts.acknowledged += 1;
      this.#taken.set(person, this.#known(person) + 1);
    }
  }
  readonly #taken = new Map<Person, number>();
  #known(person: Person): number {
    return this.#taken.get(person) ?? 0;
  }

  write(index: number, what: string, at: number): void {
    const person = this.people[index];
    if (!person?.isOpen) return;
    const { doc } = person.client;
    const text = doc.getText('t');
    if (what === 'set') doc.getMap('m').set(`k${at % 4}`, at);
    else if (what === 'insert') text.insert(at % (text.length + 1), String.fromCharCode(97 + (at % 26)));
    else if (text.length > 0) text.delete(at % text.length, 1);
  }

  /** Waits until every write of everybody was acknowledged or refused. */
  async settle(): Promise<void> {
    await until(() => {
      for (const person of this.people) {
        if (person?.isOpen)
          expect(person.client.acknowledged).toBe(person.frames.length + this.#known(person));
      }
    });
    for (const [index, person] of this.people.entries()) {
      if (!person) continue;
      this.#learn(person);
      if (person.isOpen) continue;
      expect([CLOSE.reset, CLOSE.goingAway, 1006]).toContain(person.client.closeCode);
      this.counts.refused += 1;
      this.people[index] = null;
    }
  }

  /** What is stored contains the acknowledged; what was stored without being told is in it from now on. */
  async adoptStored(): Promise<void> {
    for (const [index] of this.people.entries()) this.leave(index);
    const stored = new Y.Doc();
    Y.applyUpdate(stored, await this.host.server.encodedState(this.name));
    const before = contents(stored);
    Y.applyUpdate(stored, Y.encodeStateAsUpdate(this.model));
    expect(contents(stored), 'everything acknowledged is stored').toEqual(before);
    const sent = contents(this.everythingSent);
    Y.applyUpdate(this.everythingSent, Y.encodeStateAsUpdate(stored));
    expect(contents(this.everythingSent), 'only what was sent is stored').toEqual(sent);
    this.model = stored;
  }

  async crash(): Promise<void> {
    this.counts.crashes += 1;
    this.host.crash();
    await until(() => expect(this.people.every((person) => !person?.isOpen)).toBe(true));
    // The dead process writes no more: what it had on its way is lost with it.
    this.store.isBroken = true;
    await this.host.server.close();
    this.store.isBroken = false;
    await this.open();
    await this.adoptStored();
  }

  async restart(): Promise<void> {
    await this.host.close();
    await until(() => expect(this.people.every((person) => !person?.isOpen)).toBe(true));
    await this.open();
    await this.adoptStored();
  }

  /** A write on its way while the right changes may fall on either side: afterwards all is settled. */
  async change(what: string, index: number): Promise<void> {
    if (what === 'lock' || what === 'unlock') this.isLocked = what === 'lock';
    else if (what === 'demote') this.readers.add(PEOPLE[index]!);
    else this.readers.delete(PEOPLE[index]!);
    this.#applyRights();
    await this.settle();
  }

  async take(what: string, index: number, at: number): Promise<void> {
    if (what === 'join') await this.join(index);
    else if (what === 'leave') {
      await this.settle();
      this.leave(index);
    } else if (what === 'settle') await this.settle();
    else if (what === 'crash') await this.crash();
    else if (what === 'restart') await this.restart();
    else if (['insert', 'delete', 'set'].includes(what)) this.write(index, what, at);
    else await this.change(what, index);
  }

  async finish(): Promise<void> {
    await this.settle();
    const stored = new Y.Doc();
    Y.applyUpdate(stored, await this.host.server.encodedState(this.name));
    expect(contents(stored)).toEqual(contents(this.model));
    for (const person of this.people) {
      if (person) await until(() => expect(contents(person.client.doc)).toEqual(contents(this.model)));
    }
    for (const index of this.people.keys()) this.leave(index);
    await this.host.close();
  }
}

const contents = (doc: Y.Doc) => [doc.getText('t').toString(), doc.getMap('m').toJSON()];

test(
  `a room equals a plain Y.Doc fed with what was acknowledged, ${RUNS} random lives (seed ${SEED})`,
  async () => {
    let run = 0;
    const total = { acknowledged: 0, refused: 0, crashes: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        run += 1;
        const life = new Run(`mesa/m1/life-${run}`);
        await life.open();
        for (const index of PEOPLE.keys()) await life.join(index);
        for (const { person, what, at } of steps) await life.take(what, person, at);
        await life.finish();
        for (const key of ['acknowledged', 'refused', 'crashes'] as const) total[key] += life.counts[key];
      }),
      { numRuns: RUNS, seed: SEED, verbose: 1, endOnFailure: true },
    );
    // The property really did something.
    expect(total.acknowledged).toBeGreaterThan(RUNS * 5);
    expect(total.refused).toBeGreaterThan(0);
    expect(total.crashes).toBeGreaterThan(0);
  },
  60_000 + RUNS * 2_000,
);
