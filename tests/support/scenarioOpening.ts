// The first half of the scenario, minute 0 to 94: who is at the table, the first two decisions, an outage and a recess.
import { expect } from 'vitest';
import { foldEvents } from '../../shared/model/fold.ts';
import { ON_PAPER, REMOTE, type Stage } from './scenarioStage.ts';
import { mergeEdits, writeWithoutLine } from './scenarioWorking.ts';

/** Minutes 0–8: everybody comes in; two people have nothing but paper and two share a tablet. */
export async function arrivals(stage: Stage): Promise<void> {
  await stage.arrive('R', {});
  // R keeps the record and co-facilitates: she types for who has only paper (B7), and never in her own name (B5).
  await stage.facilitator.must('role.handOver', {
    participantId: stage.ids.get('R')!,
    reason: 'Cofacilitación',
  });
  expect(
    stage.facilitator.view.phases.reduce((sum, phase) => sum + phase.minutes, 0),
    '0: C1',
  ).toBe(180);
  for (const party of ['gob', 'soc']) {
    const letter = party === 'gob' ? 'G' : 'S';
    await stage.arrive(`${letter}1`, { party, as: 'holder' });
    await stage.arrive(`${letter}2`, { party, as: 'alternate' });
    for (let n = 3; n <= 7; n += 1)
      // G7 has nothing but paper; S7 is at the tablet of S6 with a session of her own.
      await stage.arrive(`${letter}${n}`, { party, device: !ON_PAPER.includes(`${letter}${n}`) });
    for (const n of [8, 9]) await stage.arrive(`${letter}${n}`, { party, online: true });
  }
  for (const n of [1, 2, 3]) await stage.arrive(`A${n}`, { device: !ON_PAPER.includes(`A${n}`) });
  await stage.arrive('T4', { party: 'gar', online: true });
}

/** Minutes 8 and 11: who is there and does not represent makes no quorum. */
export async function waitForQuorum(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(8);
  const guarantor = () => facilitator.view.parties.find((one) => one.id === 'gar')!;
  expect(guarantor(), '8: T4 is there').toMatchObject({
    peoplePresent: 1,
    presentSeats: 0,
    spokesperson: null,
  });
  expect(facilitator.view.quorum, '8: 2 of 3').toMatchObject({ holds: false, missing: ['gar'] });
  const refused = await facilitator.send('session.open', {});
  expect(refused, '8: disabled, with the reason').toMatchObject({
    error: { code: 'no_quorum', message: expect.stringContaining('Órgano garante') },
  });
  stage.at(11 + 20 / 60);
  await stage.arrive('T3', { party: 'gar' });
  await stage.arrive('T2', { party: 'gar', as: 'alternate' });
  expect(facilitator.view.quorum, '11: 3 of 3').toMatchObject({
    holds: true,
    since: stage.instant(11 + 20 / 60),
  });
  expect((await stage.state()).quorum.history.at(-1), '11: on the record').toEqual({
    at: stage.instant(11 + 20 / 60),
    holds: true,
    missing: [],
  });
  const sheet = { title: 'Ficha informativa (inventada)', text: 'Una hoja, nueve aportes.', reference: '' };
  await facilitator.must('background.add', sheet);
  await facilitator.must('session.open', {});
  for (const name of ['S1', 'T4', 'A1', 'P'])
    await stage.who(name).sees((view) => view.planning.background[0]?.text === sheet.text);
}

/** Minute 12: D0. Minute 13: T1 comes in and there is always exactly one who acts. */
export async function rulesAndHolder(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(12);
  const id = await stage.open('Reglas y orden del día', {
    kind: 'text',
    text: 'Se aprueban las reglas y el orden del día.',
  });
  const { contentHash, rulesHash } = stage.decision(id).rounds[0]!;
  await stage.who('S3').sees((view) => view.decisions.length === 1);
  const signal = {
    decisionId: id,
    round: 1,
    contentHash,
    value: 'agree' as const,
    text: 'Me parece bien.',
    open: true,
  };
  await stage.who('S3').must('decision.signal', signal);
  expect(await stage.who('S1').refusal('decision.signal', signal), '12: who decides gives no signal').toBe(
    'signal_not_yours',
  );
  const decided = await stage.round(id, [
    ['G1', 'agree'],
    ['S1', 'agree'],
    ['T2', 'agree'],
  ]);
  expect(decided, '12: D0 is firm').toMatchObject({ state: 'adoptedByConsensus' });
  expect(rulesHash, '12: the rules are fixed by their hash').toBe(facilitator.view.rules.hash);
  expect(decided.rounds[0]!.signals, '12: the signal is apart').toMatchObject([{ text: 'Me parece bien.' }]);
  stage.at(13);
  const before = facilitator.views.length;
  await stage.arrive('T1', { party: 'gar', as: 'holder' });
  await facilitator.sees((view) => view.parties[2]!.spokesperson === stage.ids.get('T1'));
  for (const view of facilitator.views.slice(before - 1))
    expect(view.people.filter((one) => one.partyId === 'gar' && one.acting).length, '13: exactly one').toBe(
      1,
    );
}

/** Minutes 48–54: the line of the remote ones fails and comes back; the room does not notice. */
export async function outage(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(48.2);
  await writeWithoutLine(stage);
  await stage.drop(...REMOTE);
  const remote = () => facilitator.view.people.filter((one) => REMOTE.includes(one.name));
  expect(
    remote().every((one) => one.present && !one.connected),
    '48: amber',
  ).toBe(true);
  stage.at(50.3);
  await facilitator.sees(() => remote().every((one) => !one.present));
  expect(facilitator.view.session.state, '50: nobody who decides is away, nothing is suspended').toBe(
    'inSession',
  );
  await stage.who('G3').sees((view) => view.quorum.holds);
  stage.at(54);
  await stage.comeBack(...REMOTE);
  await facilitator.sees(() => remote().every((one) => one.present));
  await mergeEdits(stage);
  const { participants } = await stage.state();
  for (const name of REMOTE)
    expect(
      participants[stage.ids.get(name)!]!.attendance.slice(-2),
      `54: the absence of ${name}`,
    ).toMatchObject([{ out: stage.instant(48.2) }, { in: stage.instant(54), out: null }]);
}

/** Minutes 76–84: D1, with a phone that sleeps 100 s and a reservation. */
export async function causes(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(76);
  for (const nodeId of stage.file.selection!.selected.slice(0, 2))
    await facilitator.must('cause.mark', { nodeId, strategic: true });
  const id = await stage.open('Causas que atenderá la mesa', { kind: 'causes' });
  stage.at(79);
  await stage.drop('T1');
  stage.at(79 + 100 / 60);
  expect(stage.decision(id).state, '79: grace, no pause').toBe('open');
  expect(facilitator.view.quorum.holds, '79: T1 still counts').toBe(true);
  await stage.comeBack('T1');
  stage.at(83);
  const text = 'Con la condición de medir cada semestre por municipio.';
  const decided = await stage.round(id, [
    ['G1', 'agree'],
    ['S1', 'reservation', { text }],
    ['T1', 'agree'],
  ]);
  expect(decided, '83: consensus').toMatchObject({ state: 'adoptedByConsensus' });
  expect(decided.rounds[0]!.positions, '83: the reservation is shown').toMatchObject({ soc: { text } });
}

/** Minutes 84–94: recess. What a restart would rebuild is what is there. */
export async function recess(stage: Stage): Promise<void> {
  const { facilitator, world } = stage;
  stage.at(84);
  await facilitator.must('session.recess', { reason: 'Receso' });
  const state = await stage.state();
  expect(
    foldEvents(await world.storage!.loadEvents(state.mesaId)),
    '84: the log gives the same state',
  ).toEqual(state);
  expect(await facilitator.refusal('decision.open', { matter: 'Algo', subject: { kind: 'tree' } })).toBe(
    'session_not_open',
  );
  stage.at(94);
  await facilitator.must('session.resume', {});
}
