// The second half of the scenario, minute 142 to 180: two commitments, the exception, and the acta that says it all.
import { expect } from 'vitest';
import type { DecisionId } from '../../shared/model/ids.ts';
import { actaText, keyText, signText } from '../../shared/record/signedText.ts';
import { verifyActa } from '../../shared/record/verify.ts';
import { answers } from './scenarioCards.ts';
import { evaluation, receipts } from './scenarioGroups.ts';
import type { Stage } from './scenarioStage.ts';
import { testKey } from './signedMesa.ts';

const RESET = 4409;

/** Minute 148: what G3 wrote offline arrives while the decision is open. */
async function lateEdit(stage: Stage, commitmentId: string): Promise<void> {
  const name = stage.draftName(commitmentId);
  const { doc, provider } = stage.who('G3').document(name);
  const words = 'Dentro de ocho meses.';
  doc.getText('lead').insert(0, words);
  const refused = new Promise<number>((resolve) => {
    provider.on(
      'connection-close',
      (event: { code: number } | null) => void (event?.code && resolve(event.code)),
    );
  });
  provider.connect();
  expect(await refused, '148: her change is set aside').toBe(RESET);
  provider.disconnect();
  expect((await stage.who('S3').open(name)).getText('lead').toString(), '148: v4 is v4').not.toContain(words);
}

/** Minutes 149–152: the objection enters the text, and the round opens by the hand of who co-facilitates. */
async function takeOver(stage: Stage, commitmentId: string, id: DecisionId): Promise<void> {
  const { facilitator } = stage;
  stage.at(149);
  await stage.integrate(commitmentId, 'G4', 'Se medirá la brecha de las empresas del registro.');
  stage.at(152);
  const clock = facilitator.view.clock!.phaseId;
  facilitator.socket.disconnect();
  await stage
    .who('R')
    .sees((view) => view.people.some((one) => one.role === 'facilitator' && !one.connected));
  await stage.who('R').must('decision.newRound', { decisionId: id });
  facilitator.socket.connect();
  await facilitator.sees((view) => view.role === 'facilitator' && view.clock?.phaseId === clock);
  await facilitator.sees(() => stage.decision(id).rounds.length === 2);
}

/** Minutes 142–158: D2, two rounds, an edit that arrives late, and a facilitation that passes from hand to hand. */
export async function commitmentA(stage: Stage, a: string): Promise<DecisionId> {
  const { facilitator } = stage;
  stage.at(142);
  stage.who('G3').document(stage.draftName(a)).provider.disconnect();
  stage.at(146);
  const id = await stage.open('Compromiso A', { kind: 'commitment', commitmentId: a as never });
  const frozen = stage.decision(id).rounds[0]!.contentHash;
  await lateEdit(stage, a);
  const objection = {
    text: 'Falta un indicador de resultado.',
    passage: 'La autoridad laboral crea un registro',
    proposal: 'Medir la brecha de las empresas del registro.',
  };
  const first = await stage.round(id, [
    ['G1', 'agree'],
    ['S1', 'agree'],
    ['T1', 'object', objection],
  ]);
  expect(first, '149: no consensus').toMatchObject({
    state: 'deliberating',
    rounds: [{ positions: { gar: objection } }],
  });
  expect(await facilitator.refusal('decision.newRound', { decisionId: id }), '149: the same text waits').toBe(
    'needs_deliberation',
  );
  await takeOver(stage, a, id);
  stage.at(155);
  const second = await stage.round(
    id,
    [
      ['G1', 'agree'],
      ['S1', 'agree'],
      ['T1', 'agree'],
    ],
    'R',
  );
  expect(second.rounds[1]!.contentHash, '155: another text').not.toBe(frozen);
  expect(second, '158: adopted, with round 1 beside it').toMatchObject({
    state: 'adoptedByConsensus',
    version: 1,
    rounds: [{ result: 'deliberate' }, { result: 'adoptedByConsensus' }],
  });
  expect(facilitator.view.commitments[0], '158: the exact text is version 1').toMatchObject({
    state: 'agreed',
    versions: [{ version: 1, contentHash: second.rounds[1]!.contentHash }],
  });
  return id;
}

const met = (stage: Stage, id: DecisionId) =>
  Object.fromEntries(stage.decision(id).majority.map((one) => [one.rule, one.met]));

/** Minutes 158–169: D3, two rounds without consensus and the road to the exception. */
export async function commitmentB(stage: Stage, b: string): Promise<DecisionId> {
  const { facilitator } = stage;
  stage.at(158);
  const id = await stage.open('Compromiso B', { kind: 'commitment', commitmentId: b as never });
  const objection = {
    text: 'El plazo cae después del cambio de administración.',
    proposal: 'Una entrega intermedia.',
  };
  await stage.round(id, [
    ['G1', 'agree'],
    ['T1', 'agree'],
    ['S1', 'object', objection],
  ]);
  expect(await facilitator.refusal('decision.openMajority', { decisionId: id }), '158').toBe(
    'majority_rounds',
  );
  expect(
    stage.decision(id).majority.find((one) => one.rule === 'M3'),
    '158: one round is missing',
  ).toMatchObject({ have: 1, need: 2 });
  expect(met(stage, id), '158: and a reason, and who invokes').toMatchObject({
    M1: true,
    M2: true,
    M3: false,
    M4: false,
    M5: false,
  });
  stage.at(166);
  await stage.integrate(b, 'S3', 'Habrá una entrega parcial a los seis meses.');
  await facilitator.must('decision.newRound', { decisionId: id });
  const second = await stage.round(id, [
    ['G1', 'agree'],
    ['T1', 'reservation', { text: 'Que la entrega parcial se publique.' }],
    ['S1', 'object', { text: 'La entrega parcial no cambia el plazo.' }],
  ]);
  expect(second.state, '168: no consensus').toBe('deliberating');
  expect(met(stage, id), '168').toMatchObject({ M3: true, M4: false, M5: false });
  expect(await facilitator.refusal('decision.openMajority', { decisionId: id })).toBe(
    'majority_justification',
  );
  await stage
    .who('G1')
    .must('decision.invokeMajority', { decisionId: id, text: 'El plan se publica el lunes.' });
  await facilitator.sees(() => stage.decision(id).invocations.length === 1);
  expect(met(stage, id), '168: one party more').toMatchObject({ M4: true, M5: false });
  await stage.who('T1').must('decision.invokeMajority', { decisionId: id, text: 'No hay otra fecha.' });
  await facilitator.sees(() => met(stage, id).M5 === true);
  return id;
}

/** Minutes 169–173: the exception, paused while a party is missing, and the dissent. */
export async function exception(stage: Stage, id: DecisionId): Promise<void> {
  const { facilitator } = stage;
  // The alternate of society had stepped out: otherwise she would act from the very second S1 leaves (B3).
  await facilitator.must('person.markExit', { participantId: stage.ids.get('S2')! });
  stage.at(169);
  await facilitator.must('decision.openMajority', { decisionId: id });
  stage.at(169 + 40 / 60);
  await facilitator.must('person.markExit', { participantId: stage.ids.get('S1')! });
  expect(facilitator.view.quorum, '169:40: no grace for who says she leaves').toMatchObject({
    holds: false,
    missing: ['soc'],
    voidsAt: stage.instant(184 + 40 / 60),
  });
  expect(stage.decision(id).state, '169:40: paused').toBe('suspended');
  expect(await stage.say(id, ['G1', 'agree']), '169:40').toMatchObject({
    error: { code: 'decision_suspended' },
  });
  expect(
    await facilitator.refusal('decision.close', { decisionId: id, round: 3 }),
    '169:40: two parties approve nothing',
  ).toBe('decision_suspended');
  stage.at(171);
  await facilitator.must('person.markPresent', { participantId: stage.ids.get('S2')! });
  await facilitator.sees(() => stage.decision(id).state === 'open');
  expect(facilitator.view.parties[1]!.spokesperson, '171: the alternate takes the seat').toBe(
    stage.ids.get('S2'),
  );
  const decided = await stage.round(id, [
    ['G1', 'agree'],
    ['T1', 'agree'],
    ['S2', 'object', { text: 'El plazo no se sostiene.' }],
  ]);
  expect(decided, '173: 2 of 3').toMatchObject({ state: 'adoptedByMajority', version: 1 });
  const dissent = { decisionId: id, text: 'La entrega parcial no obliga a nadie.' };
  expect(await stage.who('G1').refusal('decision.dissent', dissent), '173').toBe('dissent_not_yours');
  expect(await stage.who('S3').refusal('decision.dissent', dissent), '173').toBe('not_spokesperson');
  expect(await facilitator.refusal('decision.dissent', dissent), '173').toBe('not_allowed');
  await stage.who('S2').must('decision.dissent', dissent);
}

/** The one who signs for each party: S1 left and S2 took her place. */
const SEATS = ['G1', 'S2', 'T1'];

/** Minutes 176–180: three seats approve and sign from their own devices. */
async function signatures(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  await facilitator.must('acta.openReview', {});
  const { contentHash, revision } = facilitator.view.acta!.review!;
  for (const name of SEATS) {
    const person = stage.who(name);
    const { publicKey, secretKey } = testKey(name);
    const { mesaId, participantId } = person;
    const proof = signText(secretKey, keyText({ mesaId, participantId, publicKey }));
    await person.must('key.introduce', { publicKey, proof });
    await person.must('acta.approve', { contentHash });
  }
  for (const name of SEATS) {
    const person = stage.who(name);
    const { publicKey, secretKey } = testKey(name);
    const partyId = person.me.partyId!;
    const seatId = `${partyId}-1`;
    const text = actaText({ mesaId: person.mesaId, revision, contentHash, partyId, seatId, observation: '' });
    await person.must('acta.sign', { contentHash, publicKey, signature: signText(secretKey, text) });
  }
  await facilitator.sees((view) => view.acta?.stage === 'signed');
}

/** Minutes 176–180: the acta says what happened, three seats sign it and anybody can check it. */
export async function acta(stage: Stage): Promise<void> {
  const { facilitator, world, table } = stage;
  stage.at(176);
  await answers(stage);
  await facilitator.must('session.close', {});
  await evaluation(stage);
  await signatures(stage);
  const answer = await world.ask(`/api/mesas/${table.mesaId}/acta/1.json`, { token: facilitator.token });
  expect(answer.status, answer.text.slice(0, 200)).toBe(200);
  const file = JSON.parse(answer.text) as {
    content: {
      decisions: { outcome?: string; state?: string }[];
      incidents: { kind: string }[];
      heading: { facilitators: string[] };
      contributions: { cards: unknown[]; groups: unknown[] };
      floor: { overrides: unknown[]; doubts: unknown[] };
      divisions: unknown[];
      remarks: unknown[];
    };
  };
  expect(
    file.content.decisions.map((one) => one.state),
    '176: D0 to D3',
  ).toEqual(['adoptedByConsensus', 'adoptedByConsensus', 'adoptedByConsensus', 'adoptedByMajority']);
  expect(
    file.content.incidents.map((one) => one.kind),
    '176: the pause',
  ).toEqual(expect.arrayContaining(['quorumLost', 'quorumBack']));
  expect(file.content.heading.facilitators, '176: R facilitated too').toContain(stage.ids.get('R'));
  const { contributions, floor, divisions, remarks } = file.content;
  expect(
    [contributions.cards, contributions.groups, floor.overrides, floor.doubts, divisions, remarks].map(
      (list) => list.length,
    ),
    '176: what was contributed, said and proposed',
  ).toEqual([77, 14, 1, 3, 1, 14]);
  await receipts(stage);
  expect(verifyActa(JSON.parse(answer.text)), '180: intact, with its signatures').toMatchObject({
    intact: true,
  });
  expect(answer.text, '173: the dissent, whole').toContain('La entrega parcial no obliga a nadie.');
  const altered = answer.text.replaceAll(
    'Habrá una entrega parcial a los seis meses.',
    'Habrá una entrega parcial a los seis mesas.',
  );
  expect(altered, 'after: one letter of B').not.toBe(answer.text);
  expect(verifyActa(JSON.parse(altered)), 'after: the verifier finds the letter').toMatchObject({
    intact: false,
  });
}
