// Reads what a command needs from the live documents before it runs, holding them still so that what
// is frozen is what everybody had been shown (D7, C16).
import * as Y from 'yjs';
import { decisionFields } from '../../shared/commitment/requiredFields.ts';
import { namesTheBody } from '../../shared/decisions/ruleSet.ts';
import { paperKey } from '../../shared/decisions/sealedBallot.ts';
import { type WordKey, words } from '../../shared/i18n/words.ts';
import { checkDraftLimits, readDraft } from '../../shared/mesaDoc/draftAccess.ts';
import { canonicalDraft, canonicalTree } from '../../shared/mesaDoc/snapshot.ts';
import { readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { buildActa } from '../../shared/model/acta.ts';
import type { RainId } from '../../shared/model/cards.ts';
import type { DecisionSubject } from '../../shared/model/decision.ts';
import type { DecisionId, ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import { normaliseParagraphs } from '../../shared/model/plainText.ts';
import { checkTree } from '../../shared/problemTree/checkTree.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import type { CommandArgs, CommandName } from '../../shared/protocol/commands.ts';
import { ok, type Result, refuse } from '../../shared/protocol/errors.ts';
import type { CommitmentPlan } from '../../shared/roadmap/checkRoadmap.ts';
import { mayBeDecided } from '../../shared/roadmap/commitmentMoves.ts';
import { planOfAgreed, planOfDraft } from '../../shared/roadmap/roadmapContent.ts';
import type { Prepared } from '../domain/commands/handler.ts';
import { roundPrefixes } from '../domain/commands/positions.ts';
import { roadmapToDecide } from '../domain/commands/roadmaps.ts';
import { wordsToDrop } from './amendments.ts';
import { ballotsToClose } from './ballots.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { LiveDocs, Storage } from './ports.ts';

export const treeDoc = (mesaId: string): string => `mesa/${mesaId}/tree`;
export const notesDoc = (mesaId: string): string => `mesa/${mesaId}/notes`;
export const draftDoc = (mesaId: string, commitmentId: string): string =>
  `mesa/${mesaId}/draft/${commitmentId}`;

async function open(docs: LiveDocs, name: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await docs.encodedState(name));
  return doc;
}

async function loadTree(docs: LiveDocs, mesaId: string): Promise<ProblemTree> {
  const doc = await open(docs, treeDoc(mesaId));
  const tree = readTree(doc);
  doc.destroy();
  return tree;
}

/** The errors of 6.3 that keep a tree from being frozen, in words. */
function treeRefusal(tree: ProblemTree): Result<never> | null {
  const errors = checkTree(tree).filter((finding) => finding.severity === 'error');
  if (errors.length === 0) return null;
  const rules = [...new Set(errors.map((finding) => finding.code))];
  return refuse('tree_invalid', {
    problems: rules.map((code) => words(`tree.rule_${code}` as WordKey)).join('; '),
  });
}

async function commitmentContent(
  docs: LiveDocs,
  state: MesaState,
  commitmentId: string,
): Promise<Result<unknown>> {
  const item = state.commitments.find((candidate) => candidate.id === commitmentId);
  if (!item || item.state === 'withdrawn') return refuse('unknown_commitment');
  if (!mayBeDecided(item)) return refuse('commitment_not_written');
  const doc = await open(docs, draftDoc(state.mesaId, commitmentId));
  const draft = readDraft(doc);
  doc.destroy();
  const tree = await loadTree(docs, state.mesaId);
  const long = checkDraftLimits(draft);
  if (long.length > 0) {
    return refuse('draft_too_long', {
      fields: long.map((field) => words(`commitment.field_${field.field}` as WordKey)).join(', '),
    });
  }
  const missing = decisionFields(draft).filter((field) => !field.ready);
  if (missing.length > 0) {
    return refuse('draft_incomplete', {
      fields: missing.map(({ field }) => words(`commitment.field_${field}` as WordKey)).join(', '),
    });
  }
  return ok({ kind: 'commitment', number: item.number, commitment: canonicalDraft(draft, tree) });
}

/** Period and lines of action a roadmap must fit: of the agreed text, or of the draft while nothing is agreed. */
async function planOf(docs: LiveDocs, state: MesaState, commitmentId: string): Promise<CommitmentPlan> {
  const item = state.commitments.find((candidate) => candidate.id === commitmentId);
  const agreed = item?.versions.at(-1);
  if (!item || agreed) return planOfAgreed(agreed?.content);
  const doc = await open(docs, draftDoc(state.mesaId, commitmentId));
  const draft = readDraft(doc);
  doc.destroy();
  return planOfDraft(draft);
}

/** The canonical content of a decision's subject at this moment, or why it cannot be decided. */
async function subjectContent(
  docs: LiveDocs,
  state: MesaState,
  subject: DecisionSubject,
): Promise<Result<unknown>> {
  if (subject.kind === 'text') return ok({ kind: 'text', text: normaliseParagraphs(subject.text) });
  if (subject.kind === 'rules')
    return namesTheBody(subject.rules, state)
      ? ok({ kind: 'rules', rules: subject.rules })
      : refuse('unknown_party');
  if (subject.kind === 'commitment') return commitmentContent(docs, state, subject.commitmentId);
  if (subject.kind === 'roadmap') return roadmapToDecide(state, subject.commitmentId);
  const tree = await loadTree(docs, state.mesaId);
  const invalid = treeRefusal(tree);
  if (invalid) return invalid;
  if (subject.kind === 'tree') return ok({ kind: 'tree', tree: canonicalTree(tree) });
  if (state.strategicCauses.length === 0) return refuse('not_a_strategic_cause');
  const causes = state.strategicCauses.map((cause) => ({
    nodeId: cause.nodeId,
    label: cause.label,
    text: tree.nodes.get(cause.nodeId)?.text ?? cause.text,
  }));
  const problem = tree.problemId === null ? '' : (tree.nodes.get(tree.problemId)?.text ?? '');
  return ok({ kind: 'causes', problem, causes });
}

function subjectOf(state: MesaState, decisionId: DecisionId, text: string): DecisionSubject | null {
  const subject = state.decisions.find((decision) => decision.id === decisionId)?.subject;
  if (!subject) return null;
  return subject.kind === 'text' && text !== '' ? { kind: 'text', text } : subject;
}

/** Documents a command must hold still while it runs, so that nothing enters between reading and freezing. */
export function documentsHeld(state: MesaState, name: CommandName, args: unknown): string[] {
  if (name === 'session.close') return [treeDoc(state.mesaId)];
  if (name === 'commitment.startAmendment' || name === 'commitment.dropAmendment')
    return [draftDoc(state.mesaId, (args as CommandArgs<typeof name>).commitmentId)];
  if (name === 'commitment.move') {
    const { commitmentId, to } = args as CommandArgs<'commitment.move'>;
    if (to !== 'readyForDecision') return [];
    return [draftDoc(state.mesaId, commitmentId), treeDoc(state.mesaId)];
  }
  const subject =
    name === 'decision.open'
      ? (args as CommandArgs<'decision.open'>).subject
      : name === 'decision.newRound' || name === 'decision.openProposed'
        ? subjectOf(state, (args as CommandArgs<typeof name>).decisionId, '')
        : null;
  if (!subject || subject.kind === 'text' || subject.kind === 'rules' || subject.kind === 'roadmap')
    return [];
  return subject.kind === 'commitment'
    ? [draftDoc(state.mesaId, subject.commitmentId), treeDoc(state.mesaId)]
    : [treeDoc(state.mesaId)];
}

/** Under which the late cards of one sender in one round are counted. */
export const lateKey = (rainId: RainId, by: ParticipantId): string => `${rainId}/${by}`;

const privateCards = (room: MesaRoom): Pick<Prepared, 'privateCards'> => ({
  privateCards: [...room.privateCards.values()],
});

/** Everything the handler of `name` will ask for. Runs inside the queue of the mesa. */
export async function prepare(
  room: MesaRoom,
  docs: LiveDocs,
  storage: Storage,
  name: CommandName,
  args: unknown,
  actorId: ParticipantId,
): Promise<Prepared> {
  const { state } = room;
  switch (name) {
    case 'decision.open':
      return { content: await subjectContent(docs, state, (args as CommandArgs<'decision.open'>).subject) };
    case 'decision.openProposed': {
      const subject = subjectOf(state, (args as CommandArgs<'decision.openProposed'>).decisionId, '');
      return subject ? { content: await subjectContent(docs, state, subject) } : {};
    }
    case 'decision.newRound': {
      const { decisionId, text } = args as CommandArgs<'decision.newRound'>;
      const subject = subjectOf(state, decisionId, text);
      return subject ? { content: await subjectContent(docs, state, subject) } : {};
    }
    case 'commitment.dropAmendment': {
      const { commitmentId } = args as CommandArgs<'commitment.dropAmendment'>;
      const open = state.commitments.some((one) => one.id === commitmentId && one.amendment !== null);
      return open
        ? { dropped: await wordsToDrop({ storage, docs }, draftDoc(state.mesaId, commitmentId)) }
        : {};
    }
    case 'commitment.move': {
      const { commitmentId, to } = args as CommandArgs<'commitment.move'>;
      if (to !== 'readyForDecision') return {};
      return { content: await commitmentContent(docs, state, commitmentId) };
    }
    case 'roadmap.askAcceptance': {
      const { commitmentId } = args as CommandArgs<'roadmap.askAcceptance'>;
      return { commitmentPlan: await planOf(docs, state, commitmentId) };
    }
    case 'decision.close':
    case 'decision.void': {
      const { decisionId, round } = args as CommandArgs<'decision.close'>;
      const rows = await Promise.all(
        roundPrefixes(decisionId, round).map((prefix) => storage.loadSealed(state.mesaId, prefix)),
      );
      return { sealed: rows.flat() };
    }
    case 'acta.openReview':
      return { actaHash: buildActa(await storage.loadEvents(state.mesaId)).contentHash };
    case 'ordering.close':
      return ballotsToClose(room, storage, (args as CommandArgs<'ordering.close'>).orderingId);
    case 'ordering.witness': {
      const { orderingId, participantId } = args as CommandArgs<'ordering.witness'>;
      return { sealed: await storage.loadSealed(state.mesaId, paperKey(orderingId, participantId)) };
    }
    case 'card.put': {
      const { rainId } = args as CommandArgs<'card.put'>;
      return { ...privateCards(room), lateCards: room.lateCards.get(lateKey(rainId, actorId)) ?? 0 };
    }
    case 'evaluation.close':
      return { evaluation: [...room.evaluations.values()] };
    case 'card.drop':
    case 'cards.bring':
    case 'rain.reveal':
    case 'rain.withdraw':
      return privateCards(room);
    case 'cards.dispose':
      return (args as CommandArgs<'cards.dispose'>).became?.kind === 'node'
        ? { tree: await loadTree(docs, state.mesaId) }
        : {};
    case 'cause.mark':
      return { tree: await loadTree(docs, state.mesaId) };
    case 'session.close':
      return { treeContent: canonicalTree(await loadTree(docs, state.mesaId)) };
    default:
      return {};
  }
}
