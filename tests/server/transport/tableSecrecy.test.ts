// Ballots on paper and the two questions of the end over the wire and on disk (trust.md 4, 5): what a paper says reaches
// only its witness, no answer of the evaluation reaches anybody but who gave it, and once closed nothing of it is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/decisions/method.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import { openApp, openTable, type TestApp } from '../../support/app.ts';
import { question } from '../../support/orderings.ts';
import { openOverWire, shownRound } from '../../support/orderingsWire.ts';
import { TestPerson } from '../../support/person.ts';
import { RecordingProxy } from '../../support/recordingProxy.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

async function wiretap(world: TestApp, person: TestPerson) {
  const proxy = await RecordingProxy.to(world.url);
  return { proxy, person: await TestPerson.connect(proxy.url, person) };
}
const SAID: Ballot = { shape: 'dots', dots: { pozos: 7, tarifa: 11 } };
/** How it looks in a frame. */
const TRACE = JSON.stringify(SAID).slice(1, -1);

describe('[E9] a ballot on paper over the wire', () => {
  it('what it says reaches its witness and nobody else, its voter included, until the round closes', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { gob, soc, gar } = table.voice;
    const [voter, witness, other, desk] = await Promise.all(
      [gob!, soc!, gar!, table.facilitator].map((person) => wiretap(world, person)),
    );
    const id = await openOverWire(table, question('dots', { settings: { dots: 50 } }));
    const orderingId = id as OrderingId;
    const { versionHash } = await shownRound(table.facilitator, id);
    const participantId = gob!.participantId;
    await table.facilitator.must('ordering.paper', {
      ...{ orderingId, versionHash, participantId, serial: '014', witness: soc!.participantId, ballot: SAID },
    });
    await witness!.person.sees(() => witness!.person.me.papers.length === 1);
    expect(witness!.person.me.papers).toEqual([{ orderingId, participantId, serial: '014', ballot: SAID }]);
    await desk!.person.sees((view) => view.orderings[0]?.papers[0]?.state === 'waiting');
    const heard = () => [voter!, other!, desk!].map(({ proxy }) => proxy.carried(TRACE));
    expect([witness!.proxy.carried(TRACE), ...heard()]).toEqual([true, false, false, false]);
    await soc!.must('ordering.witness', { orderingId, participantId, agrees: true });
    await witness!.person.sees(() => witness!.person.me.papers.length === 0);
    // From now on it is the voter's own ballot, and only hers.
    await voter!.person.sees(() => voter!.person.me.ballots[id] !== undefined);
    expect(heard()).toEqual([true, false, false]);
    await table.facilitator.must('ordering.close', { orderingId });
    await other!.person.sees((view) => view.orderings[0]?.state === 'closed');
    expect(heard()).toEqual([true, true, true]);
  });
});

const filesOf = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

describe('the evaluation of a session', () => {
  it('survives a restart while it is open, tells only counts, and leaves no answer in the files', async () => {
    const folder = temporaryFolder();
    const world = await openApp({ folder });
    const table = await openTable(world, { seats: { gob: 2, gar: 2, soc: 2 } });
    const people = [...Object.values(table.voice), await table.seat('gob', 2), await table.seat('soc', 2)];
    await table.facilitator.must('session.close', {});
    for (const [at, person] of people.entries())
      await person.must('evaluation.answer', { said: 1 + (at % 2), gathered: 4 });
    await people[0]!.must('evaluation.answer', { said: 3, gathered: 4 });
    await people[0]!.sees(() => people[0]!.me.evaluation?.said === 3);
    expect(people[1]!.view.evaluation).toEqual({ open: true, answered: 0, result: null });
    await world.app.close();

    const again = await openApp({ folder });
    const desk = await TestPerson.connect(again.url, table.facilitator);
    await desk.sees((view) => view.evaluation.answered === 5);
    const owner = await TestPerson.connect(again.url, people[1]!);
    expect(owner.me.evaluation).toEqual({ said: 2, gathered: 4 });
    await desk.must('evaluation.close', {});
    const { evaluation } = await owner.sees((view) => view.evaluation.result !== null);
    expect(evaluation.result).toMatchObject({ answered: 5, said: [2, 2, 1, 0], gathered: [0, 0, 0, 5] });
    await owner.sees(() => owner.me.evaluation === null);
    await again.app.close();
    const kept = filesOf(folder).filter((bytes) => bytes.includes('evaluation/'));
    expect(kept).toEqual([]);
  });
});
