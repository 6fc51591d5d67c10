// A person with a valid session, scripts and patience against the record, its files and its proofs (trust.md 1, 3, 4):
// real sockets, the limits as they are installed.
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/record/canonicalJson.ts';
import { actaText, keyPairOf, keyText, signText } from '../../../shared/record/signedText.ts';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import { FakeClock } from '../../support/clock.ts';
import { ballotNumber, question } from '../../support/orderings.ts';
import { castOverWire, openOverWire } from '../../support/orderingsWire.ts';
import type { TestPerson } from '../../support/person.ts';
import { seeded } from '../../support/random.ts';

const LIMITED = { settings: { LIMITS: 'on' } };
const MINUTE = 60_000;
/** Two thousand letters as people count them, sixteen thousand as a log does. */
const HEAVY = `a${'\u0301'.repeat(7)}`.repeat(2000);

function keyNumber(person: TestPerson, number: number) {
  const { publicKey, secretKey } = keyPairOf(hexToBytes(sha256Hex(`${person.participantId}/${number}`)));
  const text = keyText({ mesaId: person.mesaId, participantId: person.participantId, publicKey });
  return { publicKey, secretKey, proof: signText(secretKey, text) };
}
const introduce = (person: TestPerson, number: number) => {
  const { publicKey, proof } = keyNumber(person, number);
  return person.send('key.introduce', { publicKey, proof });
};
const codeOf = (answer: Awaited<ReturnType<TestPerson['send']>>): string =>
  answer.ok ? 'accepted' : answer.error.code;

async function underReview(table: TestTable): Promise<string> {
  await table.facilitator.must('session.close', {});
  await table.facilitator.must('acta.openReview', {});
  return table.facilitator.view.acta!.review!.contentHash;
}

describe('how much one person makes the record grow', () => {
  it('[K2] a flood of long observations stops, says to wait, harms nobody, and goes on after the wait', async () => {
    const clock = new FakeClock();
    const table = await openTable(await openApp({ ...LIMITED, clock }));
    await underReview(table);
    const soc = table.voice.soc!;
    const codes: string[] = [];
    for (let sent = 0; sent < 12; sent += 1)
      codes.push(codeOf(await soc.send('acta.observe', { section: 'decisions', text: HEAVY })));
    expect(codes[0]).toBe('accepted');
    expect(codes.at(-1)).toBe('rate_limited');
    await table.voice.gob!.must('acta.observe', {
      section: 'decisions',
      text: 'Falta el motivo del receso.',
    });
    const view = await table.facilitator.sees((now) =>
      now.acta!.observations.some((one) => one.by !== soc.participantId),
    );
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(600_000);
    await clock.advance(10 * MINUTE);
    expect(codeOf(await soc.send('acta.observe', { section: 'decisions', text: 'Una más.' }))).toBe(
      'accepted',
    );
  }, 60_000);

  it('[K4] nobody has more than twenty keys, nor forty observations', async () => {
    const table = await openTable(await openApp());
    const soc = table.voice.soc!;
    const keys: string[] = [];
    for (let number = 0; number < 21; number += 1) keys.push(codeOf(await introduce(soc, number)));
    expect(keys.slice(0, 20)).toEqual(Array(20).fill('accepted'));
    expect(keys[20]).toBe('too_many_times');
    await underReview(table);
    const said: string[] = [];
    for (let sent = 0; sent < 41; sent += 1)
      said.push(
        codeOf(await soc.send('acta.observe', { section: 'decisions', text: `Observación ${sent}.` })),
      );
    expect(said.lastIndexOf('accepted')).toBe(39);
    expect(said[40]).toBe('too_many_times');
  }, 60_000);
});

describe('files and proofs', () => {
  it('are not made again for each of a hundred requests, and a loop of them is told to wait', async () => {
    const table = await openTable(await openApp(LIMITED));
    const soc = table.voice.soc!;
    const asked = await Promise.all(
      Array.from({ length: 100 }, () =>
        table.world.ask(`/api/mesas/${table.mesaId}/acta/1.json`, { token: soc.token }),
      ),
    );
    expect(new Set(asked.map((one) => one.status))).toEqual(new Set([200, 429]));
    const other = await table.world.ask(`/api/mesas/${table.mesaId}/acta/1.json`, {
      token: table.voice.gob!.token,
    });
    expect(other.status).toBe(200);
  }, 60_000);

  it('are refused at the door, after a removal and from another mesa; whoever is inside gets only their own', async () => {
    const world = await openApp();
    const [table, other] = [await openTable(world), await openTable(world)];
    const waiting = await table.arrive({ displayName: 'En la puerta', role: 'observer' });
    const removed = await table.seat('soc', 1, { as: 'alternate', name: 'Quien Sale' });
    await table.facilitator.must('person.remove', {
      participantId: removed.participantId,
      reason: 'Conducta.',
    });
    const outside = {
      waiting: waiting.token,
      removed: removed.token,
      other: other.voice.soc!.token,
      nobody: 'x',
    };
    const paths = [
      'receipt',
      'checkpoints',
      'extension',
      'acta/1.json',
      'acta/1.pdf',
      'exports',
      'exports/acta-json',
    ];
    for (const [who, token] of Object.entries(outside))
      for (const path of paths) {
        const { status } = await world.ask(`/api/mesas/${table.mesaId}/${path}`, { token });
        expect(status, `${who} ${path}`).toBe(who === 'waiting' ? 403 : 401);
      }
    for (const person of [await table.observer(), await table.screen()]) {
      const own = await world.ask(
        `/api/mesas/${table.mesaId}/receipt?participantId=${table.voice.soc!.participantId}`,
        { token: person.token },
      );
      expect(own.status).toBe(200);
      expect(own.text).toContain(`"participantId": "${person.participantId}"`);
      for (const voice of Object.values(table.voice)) expect(own.text).not.toContain(voice.participantId);
      expect(await person.refusal('key.introduce', keyNumber(person, 0))).toBe('not_allowed');
      expect(await person.refusal('acta.observe', { section: 'decisions', text: 'Algo.' })).toBe(
        'not_allowed',
      );
    }
    for (const query of ['from=-1', 'from=1e9', 'from=NaN', 'seen=0x1', 'from=1&from=2', 'from=1.5'])
      expect(
        (await world.ask(`/api/mesas/${table.mesaId}/extension?${query}`, { token: table.voice.soc!.token }))
          .status,
        query,
      ).toBe(400);
  }, 60_000);
});

describe('[K4] signatures of somebody else', () => {
  it('are refused: another seat, another key, an old revision, twice, a text that is not the one on the table', async () => {
    const table = await openTable(await openApp());
    const [soc, gob] = [table.voice.soc!, table.voice.gob!];
    const first = await underReview(table);
    const sign = (
      by: TestPerson,
      said: { seatId: string; revision: number; contentHash: string },
      key = keyNumber(by, 0),
    ) =>
      by.send('acta.sign', {
        contentHash: said.contentHash,
        publicKey: key.publicKey,
        signature: signText(
          key.secretKey,
          actaText({ mesaId: by.mesaId, partyId: said.seatId.slice(0, 3), observation: '', ...said }),
        ),
      });
    await table.voice.gar!.must('acta.observe', { section: 'decisions', text: 'Falta un dato.' });
    const view = await table.facilitator.sees((now) => now.acta!.observations.length === 1);
    const answer = { accepted: true, text: 'Se agrega.' };
    await table.facilitator.must('acta.answerObservation', {
      observationId: view.acta!.observations[0]!.id,
      ...answer,
    });
    await table.facilitator.must('acta.openReview', {});
    const { contentHash, revision } = table.facilitator.view.acta!.review!;
    for (const person of Object.values(table.voice)) {
      expect(codeOf(await person.send('acta.approve', { contentHash: first }))).toBe('wrong_text');
      expect(codeOf(await introduce(person, 0))).toBe('accepted');
      await person.must('acta.approve', { contentHash });
    }
    const mine = { seatId: 'soc-1', revision, contentHash };
    expect(codeOf(await sign(soc, { ...mine, seatId: 'gob-1' }))).toBe('bad_signature');
    expect(codeOf(await sign(soc, { ...mine, revision: 1 }))).toBe('bad_signature');
    expect(codeOf(await sign(soc, { ...mine, contentHash: first }))).toBe('wrong_text');
    expect(codeOf(await sign(soc, mine, keyNumber(gob, 0)))).toBe('unknown_key');
    expect(codeOf(await sign(soc, mine, keyNumber(soc, 1)))).toBe('unknown_key');
    expect(codeOf(await soc.send('key.introduce', keyNumber(gob, 0)))).toBe('bad_signature');
    expect(codeOf(await sign(soc, mine))).toBe('accepted');
    expect(codeOf(await sign(soc, mine))).toBe('seat_already_signed');
    expect(codeOf(await sign(table.facilitator, mine))).toBe('not_allowed');
  }, 60_000);
});

describe('secret ballots', () => {
  it('answer in one length whoever asks, and refuse who may not answer without saying who did', async () => {
    const random = seeded('secret ballots from hostile hands');
    const world = await openApp({ settings: { PUBLIC_URL: 'https://mesa.test' } });
    const table = await openTable(world, { seats: { gob: 1, gar: 1, soc: 4 } });
    for (const number of [2, 3, 4]) await table.seat('soc', number);
    const id = await openOverWire(table, question('approval', { secret: true }));
    const [soc, gob] = [table.voice.soc!, table.voice.gob!];
    const late = await table.observer();
    const ballot = { shape: 'approval' as const, options: ['pozos'] };
    const number = ballotNumber(random);
    await table.facilitator.sees((view) =>
      view.people.some((one) => one.id === late.participantId && one.present && one.connected),
    );
    // Of the room and not of a view: the last step of an arrival may still be on its way to the devices.
    const room = (await world.app.mesas.room(table.mesaId))!;
    const before = room.revision;
    const counted = await castOverWire(world.url, soc, id, { number, ballot });
    expect(counted.status, counted.text).toBe(200);
    expect(room.revision).toBe(before);
    const tried = {
      again: await castOverWire(world.url, soc, id, { number: ballotNumber(random), ballot }),
      withHers: await castOverWire(world.url, gob, id, { number, ballot }),
      observing: await castOverWire(world.url, late, id, { number: ballotNumber(random), ballot }),
      facilitating: await castOverWire(world.url, table.facilitator, id, {
        number: ballotNumber(random),
        ballot,
      }),
      unknown: await castOverWire(world.url, gob, id, {
        number: ballotNumber(random),
        ballot: { shape: 'approval', options: ['__proto__'] },
      }),
    };
    for (const [who, answer] of Object.entries(tried)) {
      expect(answer.status, `${who} ${answer.text}`).toBeGreaterThanOrEqual(400);
      expect(Buffer.byteLength(answer.text), who).toBe(Buffer.byteLength(counted.text));
    }
    for (const path of ['', '/me', '/receipt', '/acta/1.json', '/exports/acta-json']) {
      const { text } = await world.ask(`/api/mesas/${table.mesaId}${path}`, {
        token: table.facilitator.token,
      });
      expect(text, path).not.toContain(number);
    }
    expect((await world.ask('/metrics')).text).not.toMatch(/ballot|vote/i);
    expect(world.logged.join('\n')).not.toContain(soc.participantId);
  }, 60_000);
});
