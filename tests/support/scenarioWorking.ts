// What the twenty-five do between decisions, minute 41 to 176: the tree, edits of who has no line, priorities, two hands
// in one sentence, a phase by mistake and the next steps.
import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import type { Ballot } from '../../shared/decisions/method.ts';
import { draftText } from '../../shared/mesaDoc/draftAccess.ts';
import { addNode, discardNode, nodeText, readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { moveNode } from '../../shared/mesaDoc/treeMoves.ts';
import type { OrderingId } from '../../shared/model/ordering.ts';
import type { ActivityPlan } from '../../shared/model/roadmap.ts';
import { checkTree } from '../../shared/problemTree/checkTree.ts';
import { mayHang, reaches, upEdges } from '../../shared/problemTree/resolveTree.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import { lintWording } from '../../shared/problemTree/wording.ts';
import { answerOverWire, openOverWire, shownRound } from './orderingsWire.ts';
import { WAIT } from './person.ts';
import { ON_PAPER, type Stage } from './scenarioStage.ts';

const treeName = (stage: Stage): string => `mesa/${stage.table.mesaId}/tree`;
const provider = (stage: Stage, name: string) => stage.who(name).document(treeName(stage)).provider;

/** Waits until these people hold the same document: nothing is on its way any more. */
async function agree(stage: Stage, document: string, names: string[]): Promise<Y.Doc[]> {
  const docs = await Promise.all(names.map((name) => stage.who(name).open(document)));
  const clocks = () =>
    docs.map((doc) => JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()));
  await vi.waitFor(() => expect(new Set(clocks()).size).toBe(1), WAIT);
  return docs;
}

/** Minutes 41–44: the tree grows, and advice on wording never stops anybody. */
export async function growing(stage: Stage): Promise<void> {
  stage.at(41);
  await stage.growTree('G3');
  stage.at(44);
  const doc = await stage.who('S5').open(treeName(stage));
  const text = 'Falta de presupuesto';
  const card = { id: 'presupuesto', kind: 'cause', text, parent: null, by: 'S5', at: 44 } as const;
  expect(addNode(doc, card, 'S5'), '44: it is placed').toMatchObject({ ok: true });
  expect(lintWording(text), '44: the absence of a solution').toContain('W-ABSENCE');
  const [, wall] = await agree(stage, treeName(stage), ['S5', 'P']);
  expect(readTree(wall!).nodes.get(card.id), '44: everybody has the card').toMatchObject({ text });
  const who = { by: 'S5', at: 44, reason: 'Se dijo como lo que le pasa a la gente.' };
  const aside = discardNode(doc, card.id, who, 'S5');
  expect(aside, '44: set aside later, with its reason').toMatchObject({ ok: true });
  await agree(stage, treeName(stage), ['S5', 'P']);
}

const REMOTE = ['G8', 'G9', 'S8', 'S9'];

/** Minute 48: who lost the line goes on writing on the own device. */
export async function writeWithoutLine(stage: Stage): Promise<void> {
  for (const name of REMOTE) await stage.who(name).open(treeName(stage));
  const ids = [...readTree(await stage.who('P').open(treeName(stage))).nodes.keys()];
  REMOTE.forEach((name, at) => {
    provider(stage, name).disconnect();
    nodeText(stage.who(name).document(treeName(stage)).doc, ids[at]!)!.insert(0, `${name}: `);
  });
}

/** Minute 54: the four edits are there, each one once, and the room had not stopped. */
export async function mergeEdits(stage: Stage): Promise<void> {
  for (const name of REMOTE) provider(stage, name).connect();
  const docs = await agree(stage, treeName(stage), [...REMOTE, 'P']);
  for (const doc of docs) {
    const texts = [...readTree(doc).nodes.values()].map((node) => node.text).join('\n');
    for (const name of REMOTE)
      expect(texts.split(`${name}: `).length - 1, `54: the words of ${name}, once`).toBe(1);
  }
}

/** A cause and two other places of the tree where it may hang. */
function twoPlaces(tree: ProblemTree): { id: string; places: [string, string] } {
  const up = upEdges(tree);
  for (const [id, node] of tree.nodes) {
    const places = [...tree.nodes].filter(
      ([other, { kind, state }]) =>
        state === 'accepted' &&
        other !== tree.parentOf.get(id) &&
        mayHang('cause', kind) &&
        !reaches(up, other, id),
    );
    if (node.kind === 'cause' && node.state === 'accepted' && places.length > 1)
      return { id, places: [places[0]![0], places[1]![0]] };
  }
  throw new Error('nowhere to move');
}

/** Minute 60: G4 and S3 move the same card at the same time. */
export async function twoMoves(stage: Stage): Promise<void> {
  stage.at(60);
  const movers = ['G4', 'S3'];
  const docs = await agree(stage, treeName(stage), movers);
  const before = readTree(docs[0]!);
  const { id, places } = twoPlaces(before);
  movers.forEach((name, at) => {
    provider(stage, name).disconnect();
    expect(moveNode(docs[at]!, id, places[at]!, undefined, name), `60: ${name}`).toMatchObject({ ok: true });
  });
  for (const name of movers) provider(stage, name).connect();
  const after = (await agree(stage, treeName(stage), [...movers, 'P'])).map(readTree);
  expect(new Set(after.map((tree) => tree.parentOf.get(id))).size, '60: the same place everywhere').toBe(1);
  expect(places, '60: one of the two').toContain(after[0]!.parentOf.get(id));
  for (const tree of after) {
    expect(tree.nodes.size, '60: no duplicate').toBe(before.nodes.size);
    const rules = checkTree(tree).map((one) => one.code);
    expect(rules, '60: no cycle').not.toContain('T3');
  }
}

const CRITERIA = [
  { id: 'impacto', label: 'Impacto', weight: 40 },
  { id: 'plazo', label: 'Se puede en el plazo', weight: 20 },
  { id: 'competencia', label: 'Está en sus manos', weight: 20 },
  { id: 'urgencia', label: 'Urgencia', weight: 20 },
];

/** A ballot on paper (E9): R types it, S5 compares it with the paper, and only then it counts. */
async function onPaper(stage: Stage, id: string, name: string, ballot: Ballot): Promise<void> {
  const orderingId = id as OrderingId;
  const participantId = stage.ids.get(name)!;
  const { versionHash } = await shownRound(stage.who('R'), id);
  const typed = {
    orderingId,
    versionHash,
    participantId,
    serial: `B-${name}`,
    witness: stage.ids.get('S5')!,
    ballot,
  };
  await stage.who('R').must('ordering.paper', typed);
  await vi.waitFor(
    () => expect(stage.who('S5').me.papers, `66: S5 has the paper of ${name}`).toHaveLength(1),
    WAIT,
  );
  for (const other of ['S1', 'G1', 'P'])
    expect(stage.who(other).me.papers, `66: ${other} has not`).toEqual([]);
  expect(
    await stage.facilitator.refusal('ordering.close', { orderingId }),
    '66: it waits for its witness',
  ).toBe('paper_unwitnessed');
  await stage.who('S5').must('ordering.witness', { orderingId, participantId, agrees: true });
  expect(
    await stage.who('R').refusal('ordering.paper', { ...typed, serial: 'B-26' }),
    '66: one ballot too many',
  ).toBe('paper_already_answered');
}

/** Minutes 66–76: six causes, four criteria; nobody sees a figure before the round closes. */
export async function priorities(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(66);
  const tree = readTree(await stage.who('P').open(treeName(stage)));
  const chosen = stage.file.selection!.selected.slice(0, 2);
  const others = [...tree.nodes].filter(([id, node]) => node.kind === 'cause' && !chosen.includes(id));
  const options = [...chosen, ...others.map(([id]) => id)]
    .slice(0, 6)
    .map((id) => ({ id, label: tree.nodes.get(id)!.text }));
  const settings = { options, criteria: CRITERIA };
  const id = await openOverWire(stage.table, {
    question: '¿Qué causas primero?',
    method: 'criteria',
    electorate: 'everyone',
    settings,
  });
  const seen = new Map([...stage.people].map(([name, person]) => [name, person.views.length]));
  const voters = stage.participants();
  for (const [at, name] of voters.entries()) {
    // Each party prefers its own order a little; everybody values the two that the case chose.
    const scores = Object.fromEntries(
      options.map((option, place) => [
        option.id,
        Object.fromEntries(
          CRITERIA.map((one, nth) => [one.id, place < 2 ? 5 : 1 + ((at + place + nth) % 4)]),
        ),
      ]),
    );
    const ballot = { shape: 'criteria', scores } as const;
    if (ON_PAPER.includes(name)) await onPaper(stage, id, name, ballot);
    else expect(await answerOverWire(stage.who(name), id, ballot), `66: ${name}`).toMatchObject({ ok: true });
  }
  await facilitator.sees((view) => view.orderings.at(-1)?.answered === voters.length);
  for (const [name, person] of stage.people)
    for (const view of person.views.slice(seen.get(name)))
      expect(view.orderings.at(-1), `66: nothing on the device of ${name}`).toMatchObject({
        result: null,
        named: [],
      });
  stage.at(76);
  await facilitator.must('ordering.close', { orderingId: id as never });
  const wall = await stage.who('P').sees((view) => view.orderings.at(-1)?.state === 'closed');
  const { result } = wall.orderings.at(-1)!;
  expect([voters.length, wall.orderings.at(-1)!.roll.length], '76: 25 ballots, 25 present').toEqual([25, 25]);
  expect(
    result!.options
      .slice(0, 2)
      .map((one) => one.id)
      .sort(),
    '76: the order',
  ).toEqual([...chosen].sort());
  for (const option of result!.options)
    expect(option.bridge, '76: the bridge is the lowest party').toBe(
      Math.min(...option.byParty!.map((one) => one.support!)),
    );
}

/** Minute 103: two people in one sentence, one of them with composed accents on a bad line. */
export async function oneSentence(stage: Stage, commitmentId: string): Promise<void> {
  stage.at(103);
  const name = stage.draftName(commitmentId);
  const [remote, room] = await agree(stage, name, ['S8', 'G3']);
  stage.who('S8').document(name).provider.disconnect();
  draftText(remote!, 'problem').insert(0, 'género, corrección, años ');
  draftText(room!, 'problem').insert(0, 'Desde la sala: ');
  stage.who('S8').document(name).provider.connect();
  const docs = await agree(stage, name, ['S8', 'G3', 'P']);
  const texts = docs.map((doc) => draftText(doc, 'problem').toString());
  expect(new Set(texts).size, '103: the same text for everybody').toBe(1);
  for (const words of ['género, corrección, años ', 'Desde la sala: '])
    expect(texts[0]!.split(words).length - 1, `103: «${words}», whole and once`).toBe(1);
  // What was only a trial of hands leaves the text before it is decided.
  for (const words of ['género, corrección, años ', 'Desde la sala: '])
    draftText(room!, 'problem').delete(draftText(room!, 'problem').toString().indexOf(words), words.length);
  await agree(stage, name, ['S8', 'G3', 'P']);
}

/** Minutes 173–176: four milestones; two people accept on their phones and one is not there to say it. */
export async function nextSteps(stage: Stage, commitmentId: string): Promise<void> {
  const { facilitator } = stage;
  stage.at(173);
  const leads = ['G4', 'S4', 'G4', 'G7'];
  const lines = ['Registro de empresas igualitarias', 'Datos de brecha'];
  for (const [at, who] of leads.entries()) {
    const activity: ActivityPlan = {
      code: `A${at + 1}`,
      actionLine: lines[at % 2]!,
      title: `Hito ${at + 1} (inventado)`,
      deliverable: `Entregable ${at + 1} (inventado)`,
      lead: who.startsWith('G') ? 'Dependencia inventada' : 'Organización inventada',
      leadParty: (who.startsWith('G') ? 'gob' : 'soc') as never,
      leadPerson: stage.ids.get(who)!,
      support: [],
      start: stage.file.commitment!.period!.start!,
      end: stage.file.commitment!.period!.end!,
      weight: 25,
      dependsOn: [],
      verification: 'Documento publicado',
    };
    await stage.who('R').must('roadmap.putActivity', { commitmentId: commitmentId as never, activity });
  }
  await facilitator.must('roadmap.askAcceptance', { commitmentId: commitmentId as never });
  for (const [at, who] of leads.entries()) {
    if (who === 'G7') continue;
    const answer = { commitmentId: commitmentId as never, code: `A${at + 1}`, answer: 'accepted' as const };
    await stage.who(who).sees((view) => view.roadmaps.some((one) => one.state === 'acceptance'));
    await stage.who(who).must('roadmap.answer', answer);
  }
  const answers = () =>
    facilitator.view.roadmaps
      .find((one) => one.commitmentId === commitmentId)!
      .activities.map((one) => one.acceptances.at(-1)?.answer ?? 'pending');
  await facilitator.sees(() => answers().filter((one) => one === 'accepted').length === 3);
  expect(answers(), '176: one is pending').toEqual(['accepted', 'accepted', 'accepted', 'pending']);
  const subject = { kind: 'roadmap' as const, commitmentId: commitmentId as never };
  expect(await facilitator.send('decision.open', { matter: 'Hoja de ruta A', subject }), '176').toMatchObject(
    {
      ok: false,
    },
  );
}
