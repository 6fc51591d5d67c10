// A small table on the real program whose power is cut: one person types, one answers, the facilitation points, one
// reads. Beside the product it keeps what anybody was told, and says what of it a folder has lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import type { CreateMesaAnswer, JoinAnswer } from '../../shared/protocol/http.ts';
import { firstChainBreak } from '../../shared/record/hashChain.ts';
import { ask } from './app.ts';
import { acknowledgedBy, missing, type Writer, write, writerOn } from './docTyping.ts';
import { type Credentials, TestPerson, WAIT } from './person.ts';
import type { Random } from './random.ts';
import { RawDocClient } from './rawDocClient.ts';
import { state } from './rounds.ts';
import { ADMIN } from './serverProcess.ts';

type Role = 'facilitator' | 'gob' | 'gar' | 'soc';
const PARTIES = ['gob', 'gar', 'soc'] as const;
const QUIET_TURNS = 12;

/** What a cut took away, by who had been told of it. */
export interface Losses {
  seen: string[];
  acknowledged: string[];
}

/** The people of one life of the server, and their connections to the tree. */
interface Present {
  people: Record<Role, TestPerson>;
  writer: Writer;
  reader: RawDocClient;
}

export class CutTable {
  readonly #who: Record<Role, Credentials>;
  readonly #tree: string;
  readonly #mesaId: never;
  readonly #decisionId: string;
  /** Everything typed that the reader got, over all lives. */
  readonly #seenText = new Y.Doc();
  readonly #savedText = new Y.Doc();
  /** Number of an event → its hash, as a screen showed it. */
  readonly #seenHeads = new Map<number, string>();
  #savedSeq = 0;
  #savedPosition = 0;
  #lastPosition = 0;
  #tellings = 0;
  #present: Present | null = null;

  private constructor(who: Record<Role, Credentials>, decisionId: string) {
    this.#who = who;
    this.#mesaId = who.facilitator.mesaId as never;
    this.#tree = `mesa/${this.#mesaId}/tree`;
    this.#decisionId = decisionId;
  }

  /** Creates the mesa, brings three parties in and opens a decision. */
  static async prepare(url: string): Promise<CutTable> {
    const parties = PARTIES.map((id) => ({ id, kind: 'academia', name: id, seats: 1 }));
    const made = await ask(url, '/api/mesas', { body: { theme: 'Agua', parties }, token: ADMIN });
    const { mesaId, facilitatorToken, joinCode } = made.body as CreateMesaAnswer;
    const session = await ask(url, `/api/mesas/${mesaId}/me`, { token: facilitatorToken });
    const { participantId } = session.body as { participantId: string };
    const facilitator: Credentials = { mesaId, participantId, token: facilitatorToken };
    const person = await TestPerson.connect(url, facilitator);
    const who = { facilitator } as Record<Role, Credentials>;
    for (const id of PARTIES) {
      const body = { code: joinCode, displayName: id, partyId: id, seatId: `${id}-1`, mode: 'online' };
      const joined = (await ask(url, '/api/join', { body })).body as JoinAnswer & Credentials;
      await person.must('person.admit', { participantId: joined.participantId as never });
      who[id] = joined;
    }
    // Present is who is connected: the quorum waits for them.
    const others = await Promise.all(PARTIES.map((id) => TestPerson.connect(url, who[id])));
    await person.sees((view) => view.quorum.holds);
    await person.must('session.open', {});
    const { decisionId } = await person.must('decision.open', {
      matter: 'Padrón de pozos',
      subject: { kind: 'text', text: 'Publicar el padrón de pozos.' },
    });
    const table = new CutTable(who, decisionId!);
    table.#sawViewsOf(person);
    table.#savedSeq = person.view.seq;
    for (const one of [person, ...others]) one.leave();
    return table;
  }

  /** Everybody sits down at the server of `url`, on new devices that send nothing again. */
  async sit(url: string): Promise<void> {
    const people = {} as Record<Role, TestPerson>;
    for (const role of ['facilitator', ...PARTIES] as const)
      people[role] = await TestPerson.connect(url, this.#who[role]);
    const open = async (role: Role) => {
      const client = new RawDocClient(
        `${url.replace(/^http/, 'ws')}/yjs/${this.#tree}?token=${this.#who[role].token}&ack=1`,
      );
      await client.opened;
      return client;
    };
    const reader = await open('gar');
    reader.sendStepOne();
    await vi.waitFor(() => expect(reader.stepTwos).toBe(1), WAIT);
    this.#present = { people, reader, writer: writerOn(await open('gob')) };
  }

  /** Everybody leaves; what they were told stays known. */
  leave(): void {
    if (!this.#present) return;
    this.told();
    const { people, reader, writer } = this.#present;
    for (const person of Object.values(people)) person.leave();
    reader.close();
    writer.client.close();
    this.#present = null;
  }

  get #sitting(): Present {
    if (!this.#present) throw new Error('nobody sits at the table');
    return this.#present;
  }

  /** Types, answers and points until somebody was told something `tellings` times; `stop` is called at that moment. */
  async work(tellings: number, random: Random, stop: () => void): Promise<void> {
    const { reader, writer } = this.#sitting;
    let working = true;
    const enough = this.#tellings + tellings;
    const type = () => {
      for (let burst = random.int(1, 4); burst > 0; burst -= 1) write(writer, () => random.next());
    };
    await new Promise<void>((resolve) => {
      const told = () => {
        this.#tellings += 1;
        if (!working || this.#tellings < enough) return;
        working = false;
        // More is always on its way when the power goes.
        type();
        stop();
        resolve();
      };
      const onUpdate = () => {
        told();
        if (working) type();
        else reader.doc.off('update', onUpdate);
      };
      reader.doc.on('update', onUpdate);
      const going = () => working;
      void this.#answer(going, told);
      void this.#point(going, told);
      type();
    });
  }

  /** Society states one position after the other. */
  async #answer(going: () => boolean, told: () => void): Promise<void> {
    while (going()) {
      this.#lastPosition += 1;
      const number = this.#lastPosition;
      const answer = await state(this.#sitting.people.soc, this.#decisionId, 'reservation', {
        text: `postura ${number}`,
      }).catch(() => null);
      if (!answer?.ok) return;
      this.#savedPosition = number;
      this.#savedSeq = Math.max(this.#savedSeq, answer.value.seq);
      told();
    }
  }

  /** The facilitation points at one place after the other. */
  async #point(going: () => boolean, told: () => void): Promise<void> {
    for (let number = 1; going(); number += 1) {
      const args = { place: `decisiones/${number}`, nodeId: null } as never;
      const answer = await this.#sitting.people.facilitator.send('spotlight.set', args).catch(() => null);
      if (!answer?.ok) return;
      this.#savedSeq = Math.max(this.#savedSeq, answer.value.seq);
      told();
    }
  }

  #sawViewsOf(person: TestPerson): void {
    for (const { seq, head } of person.views) this.#seenHeads.set(seq, head);
    person.views.splice(0, person.views.length - 1);
  }

  /** Reads what a stopped server had sent, and takes note of everything anybody was told. */
  async heard(): Promise<void> {
    const { people, reader, writer } = this.#sitting;
    const count = () =>
      reader.frames + writer.client.frames + this.#tellings + people.gar.views.length + this.#savedSeq;
    for (let quiet = 0, last = count(); quiet < QUIET_TURNS; quiet = count() === last ? quiet + 1 : 0) {
      last = count();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.told();
  }

  told(): void {
    const { people, reader, writer } = this.#sitting;
    Y.applyUpdate(this.#seenText, Y.encodeStateAsUpdate(reader.doc));
    Y.applyUpdate(this.#savedText, Y.encodeStateAsUpdate(acknowledgedBy(writer)));
    this.#sawViewsOf(people.gar);
  }

  /** How much this table was told so far: without it, nothing lost would mean nothing. */
  get known(): { letters: number; events: number; positions: number } {
    return {
      letters: this.#savedText.getText('t').length,
      events: this.#savedSeq,
      positions: this.#savedPosition,
    };
  }

  /** Opens the store of `folder` as a start does: it must be whole, its chain must hold, and this is what it lost. */
  async lostIn(folder: string): Promise<Losses> {
    const losses: Losses = { seen: [], acknowledged: [] };
    const storage = await openSqliteStorage({ folder });
    try {
      const events = await storage.loadEvents(this.#mesaId);
      expect(firstChainBreak(events)).toBeNull();
      for (const [seq, head] of this.#seenHeads)
        if (events[seq - 1]?.hash !== head) losses.seen.push(`event ${seq} of ${events.length}`);
      if (events.length < this.#savedSeq) losses.acknowledged.push(`event ${this.#savedSeq}`);
      const sealed = await storage.loadSealed(this.#mesaId, this.#decisionId);
      const last = Math.max(0, ...sealed.map(({ value }) => Number(/postura (\d+)/.exec(value)?.[1] ?? 0)));
      if (last < this.#savedPosition) losses.acknowledged.push(`position ${this.#savedPosition} (${last})`);
      const { snapshot, updates } = await storage.loadDoc(this.#tree);
      const stored = new Y.Doc();
      for (const bytes of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(stored, bytes);
      for (const [told, text] of [
        [losses.seen, this.#seenText],
        [losses.acknowledged, this.#savedText],
      ] as const) {
        const lacking = missing(stored, text);
        if (lacking.structs > 0 || lacking.text !== '')
          told.push(`${lacking.structs} letters ${lacking.text}`);
      }
    } finally {
      await storage.close();
    }
    const database = new DatabaseSync(join(folder, 'mesa-abierta.sqlite'));
    try {
      expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    } finally {
      database.close();
    }
    return losses;
  }

  /** The same, asked of the server that runs on what was left: by its screens and its documents. */
  async lostAt(url: string): Promise<Losses> {
    const losses: Losses = { seen: [], acknowledged: [] };
    await this.sit(url);
    const { people, reader } = this.#sitting;
    const newest = Math.max(...this.#seenHeads.keys());
    if (people.gar.view.seq < newest) losses.seen.push(`event ${newest}`);
    if (people.gar.view.seq < this.#savedSeq) losses.acknowledged.push(`event ${this.#savedSeq}`);
    if (missing(reader.doc, this.#seenText).structs > 0) losses.seen.push('letters');
    if (missing(reader.doc, this.#savedText).structs > 0) losses.acknowledged.push('letters');
    return losses;
  }
}

/** The key that signs the records, as text; a start that was told of leaves it on disk. */
export const keyIn = (folder: string): string => readFileSync(join(folder, 'server.key'), 'utf8');
