// Secret ballots on the wire (E8, trust.md 5): one length, one answer, the same answer to a repetition, nothing seen or
// written meanwhile, and a definite answer after the closing.
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/decisions/method.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import { SECRET_ANSWER_LENGTH, secretBody, secretBodyLength } from '../../../shared/protocol/secretBallot.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { type HttpAnswer, openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { ballotNumber, question, randomBallot } from '../../support/orderings.ts';
import { castOverWire, openOverWire, shownRound } from '../../support/orderingsWire.ts';
import type { TestPerson } from '../../support/person.ts';
import { type Random, seeded } from '../../support/random.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const dots = (given: Record<string, number>): Ballot => ({ shape: 'dots', dots: given });
const codeOf = (answer: HttpAnswer): string =>
  (answer.body as { error?: { code: string } }).error?.code ?? 'counted';
const close = (table: TestTable, id: string) =>
  table.facilitator.send('ordering.close', { orderingId: id as OrderingId });

interface Round {
  world: TestApp;
  table: TestTable;
  people: TestPerson[];
  id: string;
  cast: (person: TestPerson, number: string, ballot: Ballot) => Promise<HttpAnswer>;
}

/** A table of `count` people in three parties, with a secret round of dots open. */
async function secretRound(count: number, world?: TestApp): Promise<Round> {
  const app = world ?? (await openApp());
  const table = await openTable(app, { seats: { gob: 2, gar: 1, soc: count - 3 } });
  const people = [...Object.values(table.voice), await table.seat('gob', 2)];
  for (let n = 2; n <= count - 3; n += 1) people.push(await table.seat('soc', n));
  const id = await openOverWire(table, question('dots', { secret: true }));
  const cast: Round['cast'] = (person, number, ballot) =>
    castOverWire(app.url, person, id, { number, ballot });
  return { world: app, table, people, id, cast };
}
const fill = async ({ people, cast }: Round, random: Random, count = people.length) => {
  const numbers = people.slice(0, count).map(() => ballotNumber(random));
  for (const [index, number] of numbers.entries())
    expect(codeOf(await cast(people[index]!, number, randomBallot(random, 'dots')))).toBe('counted');
  return numbers;
};

describe('a secret ballot', () => {
  it('a first ballot, its repetition and a changed one get the same bytes; another number of the same person is refused', async () => {
    const random = seeded('answers');
    const { people, cast } = await secretRound(5);
    const [first, second] = people;
    const number = ballotNumber(random);
    const answers = [
      await cast(first!, number, dots({ pozos: 5 })),
      await cast(first!, number, dots({ pozos: 5 })),
      await cast(first!, number, dots({ tarifa: 1 })),
    ];
    expect(new Set(answers.map((one) => one.text)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({ answer: 'counted' });
    const other = await cast(first!, ballotNumber(random), dots({ pozos: 5 }));
    expect(codeOf(other)).toBe('ballot_already_cast');
    // Somebody else's number opens nothing.
    const stolen = await cast(second!, number, dots({ pozos: 5 }));
    expect(codeOf(stolen)).toBe('ballot_already_cast');
    for (const answer of [...answers, other, stolen])
      expect(Buffer.byteLength(answer.text)).toBe(SECRET_ANSWER_LENGTH);
  });

  it('a body of another length, without padding or with more in it is refused', async () => {
    const { world, table, people, id } = await secretRound(5);
    const [person] = people;
    const { definition, versionHash } = await shownRound(person!, id);
    expect(fingerprint(definition)).toBe(versionHash);
    const ballot = { number: '0'.repeat(20), versionHash, ballot: dots({}) };
    const send = async (body: string) => {
      const path = `/api/mesas/${table.mesaId}/ballots/${id}`;
      const answer = await world.ask(path, { body, token: person!.token });
      expect(Buffer.byteLength(answer.text)).toBe(SECRET_ANSWER_LENGTH);
      return codeOf(answer);
    };
    const whole = secretBody(definition, ballot);
    expect(whole).toHaveLength(secretBodyLength(definition));
    const refused = [
      JSON.stringify({ ...ballot, pad: '' }),
      `${whole} `,
      whole.replace('"pad":"0', '"pad":"'),
      whole.replace('"pad":"000', '"pad":"abc'),
      whole.replace('"pad":"00000000', '"a":1,"pad":"00'),
      '{',
      whole.replace(versionHash, 'a'.repeat(64)),
      secretBody(definition, { ...ballot, ballot: dots({ nada: 1 }) }),
    ];
    const codes = [];
    for (const body of refused.filter((one) => one !== '{')) codes.push(await send(body));
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'bad_request'),
      'ballot_invalid',
      'ballot_invalid',
    ]);
    expect(await send(whole)).toBe('counted');
  });

  it('no body makes the route fail: junk of the right length gets a refusal of one length', async () => {
    const random = seeded('junk');
    const { world, table, people, id } = await secretRound(5);
    const { definition, versionHash } = await shownRound(people[0]!, id);
    const length = secretBodyLength(definition);
    const fill = (text: string) => text + ' '.repeat(Math.max(0, length - Buffer.byteLength(text)));
    const number = () => ballotNumber(random);
    const shapes: unknown[] = [
      null,
      [],
      { shape: 'dots' },
      { shape: 'dots', dots: { pozos: -1 } },
      { shape: 'dots', dots: { pozos: 1.5 } },
      { shape: 'dots', dots: { constructor: 1 } },
      { shape: 'dots', dots: { toString: 1, pozos: 1 } },
      { shape: 'dots', dots: [] },
      { shape: 'ranked', groups: [[], ['pozos']] },
      { shape: 'approval', options: Array.from({ length: 99 }, () => 'x') },
      { shape: 'otra' },
    ];
    for (const ballot of shapes) {
      const body = fill(JSON.stringify({ number: number(), versionHash, ballot, pad: '' }));
      const answer = await world.ask(`/api/mesas/${table.mesaId}/ballots/${id}`, {
        body,
        token: people[0]!.token,
      });
      expect([400, 409], JSON.stringify(ballot)).toContain(answer.status);
      expect(Buffer.byteLength(answer.text)).toBe(SECRET_ANSWER_LENGTH);
    }
    // A key that would name the prototype of the record is no option either.
    const odd = `{"number":"${number()}","versionHash":"${versionHash}","ballot":{"shape":"dots","dots":{"__proto__":9}},"pad":""}`;
    const answer = await world.ask(`/api/mesas/${table.mesaId}/ballots/${id}`, {
      body: fill(odd),
      token: people[0]!.token,
    });
    expect(answer.status).toBeLessThan(500);
    expect(world.logged.join('\n')).not.toMatch(/failed|error/i);
  });

  it('only who was in the electorate votes, with a session, from our own pages', async () => {
    const random = seeded('who');
    const { world, table, people, id, cast } = await secretRound(6);
    const waiting = await table.arrive({ displayName: 'Llega tarde', partyId: 'soc' });
    await table.admit(waiting.participantId);
    const { definition, versionHash } = await shownRound(people[0]!, id);
    const body = () =>
      secretBody(definition, { number: ballotNumber(random), versionHash, ballot: dots({}) });
    const post = async (token: string, headers: Record<string, string> = {}) =>
      codeOf(await world.ask(`/api/mesas/${table.mesaId}/ballots/${id}`, { body: body(), token, headers }));
    expect(await post(waiting.token)).toBe('not_in_electorate');
    expect(await post(table.facilitator.token)).toBe('not_allowed');
    expect(await post((await table.observer()).token)).toBe('not_allowed');
    expect(await post((await table.screen()).token)).toBe('not_allowed');
    expect(await post('otra-sesion')).toBe('unauthenticated');
    const foreign = await world.ask(`/api/mesas/${table.mesaId}/ballots/${id}`, {
      body: body(),
      headers: { cookie: `mesa_${table.mesaId}=${people[0]!.token}`, origin: 'https://otra.example' },
    });
    expect(codeOf(foreign)).toBe('not_allowed');
    await table.facilitator.must('person.remove', {
      participantId: people[5]!.participantId,
      reason: 'Prueba',
    });
    expect(await post(people[5]!.token)).toBe('unauthenticated');
    expect(codeOf(await cast(people[0]!, ballotNumber(random), dots({})))).toBe('counted');
    const named = await world.ask(`/api/mesas/${table.mesaId}/ballots/otra`, {
      body: body(),
      token: people[0]!.token,
    });
    expect(codeOf(named)).toBe('unknown_ordering');
  });

  it('leaves no event, no view, no revision and no line in the log', async () => {
    const random = seeded('silence');
    const round = await secretRound(6);
    const { world, table, people } = round;
    const room = (await world.app.mesas.room(table.mesaId))!;
    for (const person of people) await shownRound(person, round.id);
    const before = {
      seq: room.state.seq,
      revision: room.revision,
      views: people.map((one) => one.views.length),
    };
    const numbers = await fill(round, random);
    await round.cast(people[0]!, ballotNumber(random), dots({}));
    // A round trip on the socket: whatever the server had to say before is there.
    for (const person of people)
      await person.refusal('ordering.close', { orderingId: round.id as OrderingId });
    expect({
      seq: room.state.seq,
      revision: room.revision,
      views: people.map((one) => one.views.length),
    }).toEqual(before);
    expect(world.logged.join('\n')).not.toMatch(/ballot/i);
    for (const secret of [...numbers, ...people.map((one) => String(one.participantId))])
      expect(world.logged.join('\n')).not.toContain(secret);
  });

  it('closes once, also for two facilitators at once and while ballots are flying; what was counted is in the list', async () => {
    const random = seeded('flying');
    const round = await secretRound(9);
    await fill(round, random, 5);
    const { table, people, id, cast } = round;
    const late = people
      .slice(5)
      .map((person) => ({ person, number: ballotNumber(random), ballot: dots({ pozos: 1 }) }));
    const [closings, answers] = await Promise.all([
      Promise.all([close(table, id), close(table, id)]),
      Promise.all(late.map(({ person, number, ballot }) => cast(person, number, ballot))),
    ]);
    expect(closings.map((one) => (one.ok ? 'closed' : one.error.code)).sort()).toEqual([
      'closed',
      'ordering_not_open',
    ]);
    await table.facilitator.sees((view) => view.orderings[0]?.state === 'closed');
    const { secret, result, roll } = await shownRound(table.facilitator, id);
    const counted = answers.filter((one) => codeOf(one) === 'counted').length;
    expect(result!.ballots).toBe(5 + counted);
    expect(roll).toHaveLength(5 + counted);
    for (const [index, { person, number, ballot }] of late.entries()) {
      const inside = codeOf(answers[index]!) === 'counted';
      expect(secret.some((one) => one.number === number)).toBe(inside);
      // Asking again with the same number says the same for ever.
      expect(codeOf(await cast(person, number, ballot))).toBe(inside ? 'counted' : 'ordering_not_open');
      expect(codeOf(await cast(person, number, dots({ cuenca: 2 })))).toBe('ordering_not_open');
    }
  });

  it('is kept over a restart, and so is its answer', async () => {
    const random = seeded('restart');
    const folder = temporaryFolder();
    const world = await openApp({ folder });
    const round = await secretRound(5, world);
    const [number] = await fill(round, random, 4);
    const { token, mesaId } = round.people[0]!;
    const { definition, versionHash } = await shownRound(round.people[0]!, round.id);
    await world.app.close();
    const again = await openApp({ folder });
    const post = async (who: string, drawn: string) =>
      codeOf(
        await again.ask(`/api/mesas/${mesaId}/ballots/${round.id}`, {
          body: secretBody(definition, { number: drawn, versionHash, ballot: dots({ pozos: 1 }) }),
          token: who,
        }),
      );
    expect(await post(token, ballotNumber(random))).toBe('ballot_already_cast');
    expect(await post(token, number!)).toBe('counted');
    expect(await post(round.people[4]!.token, ballotNumber(random))).toBe('counted');
    const closed = await again.ask(`/api/mesas/${mesaId}/commands`, {
      token: round.table.facilitator.token,
      body: { name: 'ordering.close', args: { orderingId: round.id }, commandId: 'cierre-de-la-ronda' },
    });
    expect(closed.status, closed.text).toBe(200);
  });
});

describe('a network in clear', () => {
  it.each([
    ['http://mesa.example.org', true],
    ['http://localhost:3000', false],
    ['https://mesa.example.org', false],
  ])('PUBLIC_URL %s: insecure %s', async (url, insecure) => {
    const table = await openTable(await openApp({ settings: { PUBLIC_URL: url } }), {
      seats: { gob: 1, gar: 1, soc: 3 },
    });
    for (const n of [2, 3]) await table.seat('soc', n);
    expect(table.facilitator.view.insecure).toBe(insecure);
    const answer = await table.facilitator.send('ordering.open', question('dots', { secret: true }));
    expect(answer.ok ? 'opened' : answer.error.code).toBe(insecure ? 'ordering_insecure' : 'opened');
  });
});
