// The shape of a command handler: (state, arguments, context) → events or a refusal. Pure: time,
// identifiers, salts and the content of documents are handed in.
import { isWithdrawn } from '../../../shared/decisions/seats.ts';
import { words } from '../../../shared/i18n/words.ts';
import type { NewEvent } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import type { SecretBallot } from '../../../shared/model/ordering.ts';
import type { ProblemTree } from '../../../shared/problemTree/types.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/protocol/commands.ts';
import { type Refusal, type Result, refuse } from '../../../shared/protocol/errors.ts';
import type { CommitmentPlan } from '../../../shared/roadmap/checkRoadmap.ts';
import type { EvaluationAnswer } from '../evaluationBox.ts';
import type { PrivateCard } from '../privateCards.ts';

/** What was read for this command before it ran, while its documents were held still. */
export interface Prepared {
  /** Canonical content of a decision's subject, or why it cannot be decided. */
  content?: Result<unknown>;
  tree?: ProblemTree;
  /** What the text of a commitment says to its roadmap: the agreed one, or the draft while nothing is agreed. */
  commitmentPlan?: CommitmentPlan;
  /** Texts that leave the draft with the amendment that is dropped. */
  dropped?: readonly string[];
  /** Canonical tree for the closing of the session. */
  treeContent?: unknown;
  /** Hash of the acta computed from the record so far (K1), for the review that opens. */
  actaHash?: string;
  /** Hidden values of the round to close (positions and signals, or ballots with names), by key. */
  sealed?: { key: string; value: string; salt: string }[];
  /** The box of a secret round of ordering: ballots by number, people by id, nothing that joins them. */
  ballots?: { ballots: SecretBallot[]; roll: ParticipantId[] };
  /** Answers to the two questions of the end, without who gave them. */
  evaluation?: readonly EvaluationAnswer[];
  /** Private cards that wait for their reveal, those taken back among them (C10). */
  privateCards?: readonly PrivateCard[];
  /** Late cards that who asks has sent to this round since the room was loaded: their limit. */
  lateCards?: number;
}

export interface CommandContext {
  actor: Participant;
  now: number;
  newId: () => string;
  newSalt: () => string;
  /** True when people reach this server over a network in clear: no secret ballots then (trust.md 5). */
  insecure: boolean;
  prepared: Prepared;
}

export interface Outcome {
  events: NewEvent[];
  /** Hidden values written with the events; keys unique inside the mesa. */
  sealed?: { key: string; value: string; salt: string }[];
  /** Prefixes of hidden values that are taken away in the same transaction, before `sealed` is written. */
  dropSealed?: string[];
  /**
   * Nothing that outlives the command may tie it to who sent it: its events have the system as their author, and its
   * answer is not kept. What only hides something is taken once by each id while the process lives; all else must be
   * harmless when it is repeated.
   */
  unlinked?: boolean;
  value?: Omit<CommandValue, 'seq'>;
  /** Set when the events record an attempt that was refused (5.5, `refused(reason)`). */
  refusal?: Refusal;
}

export type Handler<N extends CommandName> = (
  state: MesaState,
  args: CommandArgs<N>,
  context: CommandContext,
) => Result<Outcome>;
export type Handlers<N extends CommandName> = { [C in N]: Handler<C> };

export const done = (
  events: NewEvent[],
  more: Omit<Outcome, 'events'> = {},
): { ok: true; value: Outcome } => ({
  ok: true,
  value: { events, ...more },
});

/** Names of parties for the hole of a sentence: «Gobierno y Órgano garante». */
export function partyNames(state: MesaState, ids: string[]): string {
  const names = ids.map((id) => state.parties.find((party) => party.id === id)?.name ?? id);
  if (names.length < 2) return names[0] ?? '';
  return words('mesa.and', { list: names.slice(0, -1).join(', '), last: names.at(-1)! });
}

/** Why nothing can be decided now: a party that left is said apart from one that is only away (Q8). */
export function noQuorum(state: MesaState): { ok: false; error: Refusal } {
  const left = state.quorum.missing.filter((party) => isWithdrawn(state, party));
  return left.length > 0
    ? refuse('party_withdrawn', { missing: partyNames(state, left) })
    : // Every party may be there and the body's own minimum of seats still be short (Q2).
      refuse('no_quorum', { missing: partyNames(state, state.quorum.missing) || words('mesa.more_seats') });
}
