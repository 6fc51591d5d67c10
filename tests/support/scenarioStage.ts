// The room of the three-hour scenario on a real server: twenty-five people with their devices, or without one, the
// facilitation, the record keeper and the projector, on a clock that goes minute by minute.
import { expect } from 'vitest';
import * as Y from 'yjs';
import { draftDescription, readDraft } from '../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../shared/mesaDoc/seedDraft.ts';
import { seedTree } from '../../shared/mesaDoc/seedTree.ts';
import type { DecisionSubject, Stance } from '../../shared/model/decision.ts';
import type { DecisionId } from '../../shared/model/ids.ts';
import type { MesaCase } from '../../shared/model/mesaCase.ts';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { openApp, type TestApp, TestTable, whoIs } from './app.ts';
import { loadCases } from './cases.ts';
import { START_MS } from './clock.ts';
import { type Answer, TestPerson } from './person.ts';

const MINUTE = 60_000;
/** Who has nothing but paper, who is far away, and who takes part with voice and without a party. */
export const ON_PAPER = ['G7', 'A3'];
export const REMOTE = ['G8', 'G9', 'S8', 'S9', 'T4'];
export const ACADEMIA = ['A1', 'A2', 'A3'];
export const PARTIES = [
  { id: 'gob', kind: 'government', name: 'Gobierno', seats: 1 },
  { id: 'soc', kind: 'civilSociety', name: 'Sociedad civil', seats: 1 },
  { id: 'gar', kind: 'guarantor', name: 'Órgano garante', seats: 1 },
];
export interface Words {
  text?: string;
  passage?: string;
  proposal?: string;
}
/** Who speaks, what she says, with which words. */
export type Said = [who: string, value: Stance, words?: Words];
interface Arrival {
  party?: string;
  as?: 'holder' | 'alternate';
  online?: boolean;
  /** Without one the facilitation marks the person present. */
  device?: boolean;
}

export class Stage {
  readonly world: TestApp;
  readonly table: TestTable;
  readonly file: MesaCase;
  readonly people = new Map<string, TestPerson>();
  readonly ids = new Map<string, never>();

  constructor(world: TestApp, table: TestTable, file: MesaCase) {
    this.world = world;
    this.table = table;
    this.file = file;
    this.people.set('F', table.facilitator);
  }

  static async build(): Promise<Stage> {
    const world = await openApp();
    const created = await world.createMesa({
      theme: 'Brecha salarial entre mujeres y hombres',
      template: 'cocreacion3h',
      parties: PARTIES,
    });
    const who = await whoIs(world, created.mesaId, created.facilitatorToken);
    const table = new TestTable(world, created, await TestPerson.connect(world.url, who));
    const file = loadCases().find((one) => one.id.includes('jalisco') || one.title.includes('salarial'))!;
    const stage = new Stage(world, table, file);
    stage.people.set('P', await table.screen());
    return stage;
  }

  get facilitator(): TestPerson {
    return this.table.facilitator;
  }

  /** Brings the clock to that minute of the meeting; «171.5» is 171:30. It never goes back. */
  at(minute: number): void {
    this.world.clock.advance(Math.max(0, START_MS + minute * MINUTE - this.world.clock.now()));
  }
  /** Waits until the console shows everything that is on the record: others' commands reach it a moment later. */
  async caughtUp(): Promise<void> {
    const { seq } = await this.state();
    await this.facilitator.sees((view) => view.seq >= seq);
  }

  /** Lets so many minutes go by. */
  forward(minutes: number): void {
    this.world.clock.advance(minutes * MINUTE);
  }
  instant(minute: number): number {
    return START_MS + minute * MINUTE;
  }

  who(name: string): TestPerson {
    const person = this.people.get(name);
    if (!person) throw new Error(`${name} has no device`);
    return person;
  }

  async arrive(name: string, { party, as, online, device = true }: Arrival): Promise<void> {
    const joined = await this.table.arrive({
      displayName: name,
      ...(party
        ? { partyId: party }
        : ACADEMIA.includes(name)
          ? { withoutParty: true }
          : { role: 'observer' }),
      ...(as ? { seatId: `${party}-1`, seatAs: as } : {}),
      mode: online ? 'online' : 'inPerson',
    });
    await this.table.admit(joined.participantId);
    const id = joined.participantId as never;
    this.ids.set(name, id);
    if (!device) {
      await this.facilitator.must('person.markPresent', { participantId: id });
      return;
    }
    this.people.set(name, await TestPerson.connect(this.world.url, joined));
    await this.facilitator.sees((view) => view.people.some((one) => one.id === id && one.present));
  }

  /** The twenty-five, by name: everybody but the staff and the projector. */
  participants(): string[] {
    return [...this.ids.keys()].filter((name) => /^[GSTA]\d$/.test(name));
  }
  nameOf(id: string): string {
    return [...this.ids].find(([, one]) => one === id)?.[0] ?? id;
  }

  /** The four words this person's own device shows her. */
  async deviceWords(name: string): Promise<string> {
    const asked = { method: 'POST', body: {}, token: this.who(name).token };
    const answer = await this.world.ask(`/api/mesas/${this.table.mesaId}/words`, asked);
    expect(answer.status, answer.text).toBeLessThan(300);
    return (answer.body as { words: string[] }).words.join(' ');
  }
  /** Goes on as the same person at another device, which knows nothing but the code of the mesa and her words. */
  async resume(name: string, words: string): Promise<void> {
    const code = this.table.created.joinCode;
    const answer = await this.world.ask('/api/resume', { body: { code, words } });
    expect(answer.status, answer.text).toBeLessThan(300);
    const back = answer.body as { participantId: string; mesaId: string; token: string };
    expect(back.participantId, 'the same person').toBe(this.ids.get(name));
    this.people.set(name, await TestPerson.connect(this.world.url, back));
  }

  /** The device falls silent. */
  async drop(...names: string[]): Promise<void> {
    for (const name of names) this.who(name).socket.disconnect();
    await this.facilitator.sees((view) =>
      names.every((name) => view.people.find((one) => one.id === this.ids.get(name))?.connected === false),
    );
  }
  async comeBack(...names: string[]): Promise<void> {
    for (const name of names) this.who(name).socket.connect();
    await this.facilitator.sees((view) =>
      names.every((name) => view.people.find((one) => one.id === this.ids.get(name))?.connected === true),
    );
  }

  async state() {
    return (await this.world.app.mesas.room(this.table.mesaId))!.state;
  }

  decision(id: DecisionId): DecisionView {
    return this.facilitator.view.decisions.find((one) => one.id === id)!;
  }

  async open(matter: string, subject: DecisionSubject, by = 'F'): Promise<DecisionId> {
    const { decisionId } = await this.who(by).must('decision.open', { matter, subject });
    await this.facilitator.sees((view) => view.decisions.some((one) => one.id === decisionId));
    return decisionId as DecisionId;
  }

  /** One statement on the round that this person's own device shows. */
  async say(id: DecisionId, [name, value, words = {}]: Said): Promise<Answer> {
    const { seq } = await this.state();
    const view = await this.who(name).sees((now) => now.seq >= seq);
    const { number, contentHash } = view.decisions.find((one) => one.id === id)!.rounds.at(-1)!;
    return this.who(name).send('decision.position', {
      decisionId: id,
      round: number,
      contentHash,
      value,
      ...words,
    });
  }

  /**
   * A whole round: everybody says what they say, nobody else's device has received a word of it (D9), and it closes.
   * Answers the decision as it is then.
   */
  async round(id: DecisionId, said: Said[], by = 'F'): Promise<DecisionView> {
    const seen = new Map([...this.people].map(([name, person]) => [name, person.views.length]));
    for (const one of said) expect(await this.say(id, one), one.join(' ')).toMatchObject({ ok: true });
    await this.facilitator.sees(() => this.decision(id).rounds.at(-1)!.answered.length === said.length);
    const secrets = said.flatMap(([, , words = {}]) => Object.values(words));
    for (const [name, person] of this.people)
      for (const view of person.views.slice(seen.get(name))) {
        const text = JSON.stringify(view);
        for (const secret of secrets)
          expect(text.includes(secret), `${secret} on the device of ${name}`).toBe(false);
      }
    const round = this.decision(id).rounds.length;
    await this.who(by).must('decision.close', { decisionId: id, round });
    await this.facilitator.sees(() => this.decision(id).rounds[round - 1]!.result !== null);
    return this.decision(id);
  }

  draftName(commitmentId: string): string {
    return `mesa/${this.table.mesaId}/draft/${commitmentId}`;
  }

  /** The tree of the case, as the mesa grew it. */
  async growTree(by: string): Promise<void> {
    const name = `mesa/${this.table.mesaId}/tree`;
    const doc = await this.who(by).open(name);
    expect(seedTree(doc, this.file.tree, by).ok).toBe(true);
    await this.settle(name, by);
  }

  /** A commitment with every field that a decision asks for. */
  async draft(title: string, by: string): Promise<string> {
    const { commitmentId } = await this.facilitator.must('commitment.create', { title });
    const name = this.draftName(commitmentId!);
    const doc = await this.who(by).open(name);
    expect(seedDraft(doc, { ...this.file.commitment!, title }, actorLookup(this.file), by).ok).toBe(true);
    await this.settle(name, by);
    return commitmentId!;
  }

  /** Adds a paragraph to the description: the text of the next round is another one (D6). */
  async integrate(commitmentId: string, by: string, words: string): Promise<void> {
    const name = this.draftName(commitmentId);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    draftDescription(await this.who(by).open(name)).push([paragraph]);
    await this.settle(name, by);
  }

  describe(doc: Y.Doc): string {
    return readDraft(doc).description;
  }

  /** Waits until the projector holds everything this person's document has: then it is on disk. */
  async settle(name: string, by: string): Promise<void> {
    const clocks = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));
    const written = clocks(await this.who(by).open(name));
    const reader = await this.who('P').open(name);
    const arrived = () => [...written].every(([writer, clock]) => (clocks(reader).get(writer) ?? 0) >= clock);
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!arrived()) return;
        reader.off('update', check);
        resolve();
      };
      reader.on('update', check);
      check();
    });
  }
}
