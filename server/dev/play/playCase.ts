// A whole case from an empty mesa to its signed acta, through the public surface only, compared with what
// the file says must come out.
import * as Y from 'yjs';
import { agreedAmbition } from '../../../shared/commitment/ambition.ts';
import { type WordKey, words } from '../../../shared/i18n/words.ts';
import { draftDescription, readDraft, richTextToPlain } from '../../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import { readTree } from '../../../shared/mesaDoc/treeAccess.ts';
import type { DecisionSubject } from '../../../shared/model/decision.ts';
import type { CommitmentId } from '../../../shared/model/ids.ts';
import type { MesaCase } from '../../../shared/model/mesaCase.ts';
import { treeFacts } from '../../../shared/problemTree/treeFacts.ts';
import { normaliseWording } from '../../../shared/problemTree/wording.ts';
import { type Cast, gather, type MakeMesa } from './cast.ts';
import { growTree } from './growTree.ts';
import { PlayFault, SimulatedPerson } from './person.ts';
import { check, type PlayCheck } from './playCheck.ts';
import { plainSubject, playDecision, setAttendance } from './playDecision.ts';
import { playOrderings } from './playOrderings.ts';
import { signActa } from './signActa.ts';

export interface PlayOptions {
  url: string;
  file: MesaCase;
  makeMesa: MakeMesa;
  /** Leave the session open with everybody at the table, for the example mesa. */
  keepOpen: boolean;
  /** Milliseconds between two cards; 0 as fast as the protocol goes. */
  cardPaceMs?: number;
  /** Hears what is being done, in Spanish. */
  say: (line: string) => void;
}
export interface PlayResult {
  cast: Cast;
  checks: PlayCheck[];
}

const everyone = (file: MesaCase): Record<string, number> =>
  Object.fromEntries(file.parties.map((party) => [party.id, 1000]));

async function goToPhase(cast: Cast, kind: string): Promise<void> {
  const view = await cast.facilitator.waitFor('a view', () => true);
  const phase = view.phases.find((candidate) => candidate.kind === kind);
  if (phase && phase.status !== 'current')
    await cast.facilitator.must('phase.go', { phaseId: phase.id, reason: words('play.jump') });
}

/** The tree as somebody sees it who arrives now with nothing in hand. */
async function treeOfNewcomer(cast: Cast): Promise<Y.Doc> {
  const { url, mesaId, participantId, token } = cast.facilitator;
  const newcomer = new SimulatedPerson({ url, mesaId, participantId, token });
  try {
    const doc = await newcomer.open(`mesa/${mesaId}/tree`);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    return copy;
  } finally {
    newcomer.leave();
  }
}

function treeChecks(file: MesaCase, doc: Y.Doc): PlayCheck[] {
  const expected = file.expected ?? {};
  return Object.entries(treeFacts(readTree(doc), file.selection?.selected ?? []))
    .filter(([key]) => expected[key] !== undefined)
    .map(([key, found]) => check(words('play.check_tree', { what: key }), expected[key], found));
}

async function draftCommitment(cast: Cast, file: MesaCase): Promise<CommitmentId | null> {
  if (!file.commitment) return null;
  const { commitmentId } = await cast.facilitator.must('commitment.create', {
    title: file.commitment.title.slice(0, 150),
  });
  const id = commitmentId as CommitmentId;
  const name = `mesa/${cast.created.mesaId}/draft/${id}`;
  const writer = cast.seated[0]!.person;
  const doc = await writer.open(name);
  const seeded = seedDraft(doc, file.commitment, actorLookup(file), { play: writer.participantId });
  if (!seeded.ok) throw new PlayFault(`draft: ${seeded.error.code}`);
  // Somebody else sees the text arrive before anything is decided on it.
  const reader = cast.seated.at(-1)!.person;
  const title = readDraft(doc).texts.title;
  await reader.waitForDoc(
    name,
    'the draft',
    (copy) =>
      readDraft(copy).texts.title === title && readDraft(copy).description === readDraft(doc).description,
  );
  return id;
}

async function draftChecks(cast: Cast, file: MesaCase, id: CommitmentId): Promise<PlayCheck[]> {
  const draft = readDraft(await cast.seated.at(-1)!.person.open(`mesa/${cast.created.mesaId}/draft/${id}`));
  const expected = file.expected ?? {};
  const ods = draft.ods.map((claim) => claim.target ?? claim.goal);
  return [
    ...(expected.ambition === undefined
      ? []
      : [check(words('play.check_ambition'), expected.ambition, agreedAmbition(draft))]),
    ...(expected.ods === undefined ? [] : [check(words('play.check_ods'), expected.ods, ods)]),
  ];
}

/** What a decision of the case is about, from its matter; anything else is decided on its own text. */
function subjectOf(
  file: MesaCase,
  matter: string,
  open: { commitment: CommitmentId | null; causes: boolean; tree: boolean },
): DecisionSubject {
  const plain = normaliseWording(matter);
  if (open.commitment && /\bcompromiso\b/.test(plain) && !/\b(publicado|hoja de ruta)\b/.test(plain)) {
    return { kind: 'commitment', commitmentId: open.commitment };
  }
  if (open.causes && /\bcausas?\b/.test(plain)) return { kind: 'causes' };
  if (open.tree && /\b(problema|arbol)\b/.test(plain)) return { kind: 'tree' };
  return plainSubject(file, matter);
}

/** D7 and D6: after an objection the text changes before it is decided again: the proposal enters it. */
async function integrate(
  cast: Cast,
  file: MesaCase,
  decision: MesaCase['decisions'][number],
  id: CommitmentId,
): Promise<void> {
  const proposal =
    decision.objections.find((one) => one.proposal !== '')?.proposal ?? words('play.redraft', { n: 2 });
  const name = `mesa/${cast.created.mesaId}/draft/${id}`;
  const writer = cast.seated.find((one) => one.partyId === cast.partyOf.get(file.parties[0]!.id))!.person;
  const doc = await writer.open(name);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(proposal)]);
  draftDescription(doc).push([paragraph]);
  const text = richTextToPlain(draftDescription(doc));
  await cast.seated
    .at(-1)!
    .person.waitForDoc(name, 'the redraft', (copy) => richTextToPlain(draftDescription(copy)) === text);
}

async function playDecisions(
  cast: Cast,
  file: MesaCase,
  commitment: CommitmentId | null,
  say: (line: string) => void,
): Promise<PlayCheck[]> {
  const checks: PlayCheck[] = [];
  let agreed = false;
  for (const decision of file.decisions) {
    const marked = (await cast.facilitator.waitFor('a view', () => true)).tree.strategic.length > 0;
    const subject = subjectOf(file, decision.matter, {
      commitment: agreed ? null : commitment,
      causes: marked,
      tree: true,
    });
    const played = await playDecision(cast, file, decision, subject);
    if (decision.expect?.quorum != null)
      checks.push(
        check(words('play.check_quorum', { id: decision.id }), decision.expect.quorum, played.quorum),
      );
    if (decision.expect?.outcome)
      checks.push(
        check(
          words('play.check_outcome', { id: decision.id, matter: decision.matter }),
          decision.expect.outcome,
          played.outcome,
        ),
      );
    say(
      words('play.decided', {
        id: decision.id,
        matter: decision.matter,
        outcome: words(`play.outcome_${played.outcome}` as WordKey),
      }),
    );
    // The case takes the matter up again as another decision, so this one does not stay under way.
    if (played.outcome === 'deliberate' && played.decisionId) {
      await cast.facilitator.must('decision.defer', {
        decisionId: played.decisionId,
        reason: words('play.retaken'),
      });
    }
    if (subject.kind === 'commitment') {
      if (played.outcome.startsWith('adopted')) agreed = true;
      else if (played.outcome === 'deliberate') {
        await setAttendance(cast, file, everyone(file));
        await integrate(cast, file, decision, subject.commitmentId);
      }
    }
  }
  return checks;
}

/** The simulated people stay at the table without a device, so that the newcomer has a mesa with quorum. */
async function stay({ facilitator, seated }: Cast): Promise<void> {
  for (const { person } of seated)
    await facilitator.must('person.markPresent', { participantId: person.participantId as never });
}

/** Plays the whole case. Rejects with PlayFault when the protocol did not do what it promises. */
export async function playCase({
  url,
  file,
  makeMesa,
  keepOpen,
  cardPaceMs = 0,
  say,
}: PlayOptions): Promise<PlayResult> {
  const cast = await gather(url, file, makeMesa);
  say(words('play.gathered', { count: cast.seated.length, parties: file.parties.length }));
  await cast.facilitator.must('session.open', {});
  await goToPhase(cast, 'causesEffects');
  await growTree(file, cast, cardPaceMs);
  const checks = treeChecks(file, await treeOfNewcomer(cast));
  say(words('play.grown', { count: file.tree.nodes.length }));
  await goToPhase(cast, 'selection');
  for (const { what, expected, found } of await playOrderings(cast, file))
    checks.push(check(what, expected, found));
  for (const nodeId of file.selection?.selected ?? [])
    await cast.facilitator.must('cause.mark', { nodeId, strategic: true });
  await goToPhase(cast, 'drafting');
  const commitment = await draftCommitment(cast, file);
  if (commitment) checks.push(...(await draftChecks(cast, file, commitment)));
  if (commitment) say(words('play.drafted', { title: file.commitment?.title ?? '' }));
  await goToPhase(cast, 'decision');
  checks.push(...(await playDecisions(cast, file, commitment, say)));
  await setAttendance(cast, file, everyone(file));
  if (keepOpen) await stay(cast);
  else {
    await goToPhase(cast, 'closing');
    await cast.facilitator.must('session.close', {});
    say(words('play.closed'));
    checks.push(...(await signActa(cast, say)));
  }
  return { cast, checks };
}

/** Everybody leaves. */
export function dismiss({ facilitator, seated }: Cast): void {
  for (const { person } of seated) person.leave();
  facilitator.leave();
}
