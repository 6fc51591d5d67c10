// A hundred and twenty people in one mesa, all writing in the same text: all converge, nobody is closed. How fast
// belongs to the bench; the time printed here is only information.
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { DocHost } from '../support/docHost.ts';
import { MemoryDocs } from '../support/memoryDocs.ts';
import { Random } from '../support/random.ts';
import { RawDocClient } from '../support/rawDocClient.ts';

const SEED = Number(process.env.SEED ?? 20_261_120);
const PEOPLE = 120;
const LETTERS = 4;
const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 30_000, interval: 10 });

test(`${PEOPLE} people who write at once in one mesa read the same in the end (seed ${SEED})`, async () => {
  const host = await DocHost.open(new MemoryDocs());
  const random = new Random(SEED);
  const people: RawDocClient[] = [];
  onTestFinished(async () => {
    for (const person of people) person.close();
    await host.close();
  });
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = new RawDocClient(host.urlOf('mesa/m1/tree', `p${index}`));
    people.push(person);
    await person.opened;
    await until(() => expect(person.stepOnes.length).toBe(1));
    person.sendStepTwo(new Uint8Array([0, 0]));
    person.follow(person.doc);
  }
  const startedAt = performance.now();
  for (let turn = 0; turn < LETTERS; turn += 1)
    for (const person of random.shuffle(people)) {
      const text = person.doc.getText('t');
      text.insert(random.int(0, text.length), 'a');
    }
  await until(() => expect(people.every((person) => person.acknowledged === 1 + LETTERS)).toBe(true));
  const whole = new Y.Doc();
  Y.applyUpdate(whole, await host.server.encodedState('mesa/m1/tree'));
  const text = whole.getText('t').toString();
  expect(text).toBe('a'.repeat(PEOPLE * LETTERS));
  const vector = Y.encodeStateVector(whole);
  await until(() => {
    for (const { doc } of people) expect(Y.encodeStateVector(doc)).toEqual(vector);
  });
  console.log(`${PEOPLE} people, ${LETTERS} letters each: ${Math.round(performance.now() - startedAt)} ms`);
  expect(people.map(({ closeCode }) => closeCode)).toEqual(people.map(() => null));
  expect(host.server.stats().refusals).toEqual({});
}, 60_000);
