// What the server would have read for a command before it runs (server/application/prepare.ts), from a meeting in memory.
import * as Y from 'yjs';
import type { Prepared } from '../../server/domain/commands/handler.ts';
import { roundPrefixes } from '../../server/domain/commands/positions.ts';
import { roadmapToDecide } from '../../server/domain/commands/roadmaps.ts';
import { withAnswers } from '../../server/domain/evaluationBox.ts';
import { withRows } from '../../server/domain/privateCards.ts';
import { ballotPrefix, paperKey } from '../../shared/decisions/sealedBallot.ts';
import { addNode, discardNode, readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { buildActa } from '../../shared/model/acta.ts';
import type { DecisionSubject } from '../../shared/model/decision.ts';
import type { MesaEvent } from '../../shared/model/event.ts';
import type { CommitmentId, DecisionId, ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import type { OrderingId, SecretBallot } from '../../shared/model/ordering.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import type { CommandName } from '../../shared/protocol/commands.ts';
import { ok, type Result, refuse } from '../../shared/protocol/errors.ts';
import { mayBeDecided } from '../../shared/roadmap/commitmentMoves.ts';
import { planOfAgreed } from '../../shared/roadmap/roadmapContent.ts';

interface Sealed {
  key: string;
  value: string;
  salt: string;
}
/** What a meeting has in the place of the store and of the live documents. */
interface Kept {
  state: MesaState;
  events: MesaEvent[];
  sealed: Sealed[];
  box: { ballots: SecretBallot[]; roll: ParticipantId[] };
  /** Texts of drafts, by commitment. */
  texts: Record<string, unknown>;
}

const inOrder = (rows: Sealed[]): Sealed[] => rows.sort((a, b) => (a.key < b.key ? -1 : 1));

/** Positions and signals that wait in a round, in the order of their keys. */
export function sealedOf({ sealed }: Pick<Kept, 'sealed'>, decisionId: DecisionId, round: number): Sealed[] {
  const prefixes = roundPrefixes(decisionId, round);
  return inOrder(sealed.filter((row) => prefixes.some((prefix) => row.key.startsWith(prefix))));
}

/** A tree of two cards: `n1`, its problem, and `n2`, a cause that was discarded. */
function plantedTree(): ProblemTree {
  const doc = new Y.Doc();
  const who = { by: 'fac', at: 1 };
  addNode(doc, { id: 'n1', kind: 'problem', text: 'El agua no alcanza', parent: null, ...who }, 'test');
  addNode(doc, { id: 'n2', kind: 'cause', text: 'Los pozos se secan', parent: 'n1', ...who }, 'test');
  discardNode(doc, 'n2', { reason: 'Repetida', by: 'fac', at: 2 }, 'test');
  const tree = readTree(doc);
  doc.destroy();
  return tree;
}

/** Only what may be decided has a text to freeze. */
function written({ state, texts }: Kept, id: CommitmentId, subject: DecisionSubject): Result<unknown> {
  const item = state.commitments.find((one) => one.id === id);
  return item && !mayBeDecided(item) ? refuse('commitment_not_written') : ok(texts[id] ?? subject);
}

function contentOf(kept: Kept, subject: DecisionSubject): Result<unknown> {
  if (subject.kind === 'roadmap') return roadmapToDecide(kept.state, subject.commitmentId);
  return subject.kind === 'commitment' ? written(kept, subject.commitmentId, subject) : ok(subject);
}

export function preparedFor(kept: Kept, name: CommandName, input: unknown): Prepared {
  const { decisionId, orderingId, participantId, subject, text, round, commitmentId } = input as Partial<{
    commitmentId: CommitmentId;
    decisionId: DecisionId;
    orderingId: OrderingId;
    participantId: ParticipantId;
    subject: DecisionSubject;
    text: string;
    round: number;
  }>;
  const known = kept.state.decisions.find((one) => one.id === decisionId)?.subject;
  if (name === 'ordering.close' && orderingId) {
    const prefix = ballotPrefix(orderingId);
    return { sealed: inOrder(kept.sealed.filter((row) => row.key.startsWith(prefix))), ballots: kept.box };
  }
  if (name === 'ordering.witness' && orderingId && participantId)
    return { sealed: kept.sealed.filter((row) => row.key === paperKey(orderingId, participantId)) };
  if (name === 'evaluation.close') return { evaluation: [...withAnswers(new Map(), kept.sealed).values()] };
  if (name === 'decision.open' && subject) return { content: contentOf(kept, subject) };
  if (name === 'decision.openProposed' && known) return { content: contentOf(kept, known) };
  if (name === 'decision.newRound' && known)
    return { content: contentOf(kept, text && known.kind === 'text' ? { ...known, text } : known) };
  if (name === 'commitment.move') return { content: ok(null) };
  if (name === 'roadmap.askAcceptance' && commitmentId)
    return { commitmentPlan: planOfAgreed(kept.texts[commitmentId]) };
  if ((name === 'decision.close' || name === 'decision.void') && decisionId && round)
    return { sealed: sealedOf(kept, decisionId, round) };
  if (name === 'acta.openReview') return { actaHash: buildActa(kept.events).contentHash };
  if (name === 'cards.dispose') return { tree: plantedTree() };
  if (name.startsWith('rain.') || name.startsWith('card'))
    return { privateCards: [...withRows(new Map(), inOrder([...kept.sealed])).values()] };
  return name === 'session.close' ? { treeContent: null } : {};
}
