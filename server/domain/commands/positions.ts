// Stating a position (D2, D5, D8, V4): bound to the text that was read, sealed until its round closes.
import { commitmentOfPosition } from '../../../shared/decisions/sealedPosition.ts';
import { signalPrefix } from '../../../shared/decisions/sealedSignal.ts';
import { voiceOf } from '../../../shared/decisions/seats.ts';
import { PositionValue, type Stance } from '../../../shared/model/decision.ts';
import { event } from '../../../shared/model/event.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { countCharacters, reaches } from '../../../shared/model/plainText.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { findDecision, lastRound, stateRefusal } from './decisionFacts.ts';
import { type CommandContext, done, type Outcome } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

/** D5: an objection needs a reason of at least this many characters. */
const OBJECTION_MIN = 10;

/** Where a hidden position waits: sorted by key, the statements of a round are in order. */
export const sealedPrefix = (decisionId: DecisionId, round: number): string =>
  `${decisionId}/${String(round).padStart(3, '0')}/`;

/** Everything hidden that the closing of a round must read. */
export const roundPrefixes = (decisionId: DecisionId, round: number): string[] => [
  sealedPrefix(decisionId, round),
  signalPrefix(decisionId, round),
];

/** D5: what each position must carry to be stated. */
function textRefusal(value: Stance, text: string): Result<never> | null {
  if (value === 'object' && !reaches(text, OBJECTION_MIN))
    return refuse('objection_needs_reason', { min: OBJECTION_MIN, count: countCharacters(text) });
  return value === 'reservation' && text === '' ? refuse('reservation_needs_text') : null;
}

/** Records a position, hidden; after closing it is kept as late and never counted (V4). */
export function statePosition(
  state: MesaState,
  args: CommandArgs<'decision.position'>,
  context: CommandContext,
): Result<Outcome> {
  const decision = findDecision(state, args.decisionId);
  if (!decision) return refuse('unknown_decision');
  const { actor } = context;
  const voice = voiceOf(state, actor.id);
  if (!voice) return refuse('not_spokesperson');
  const { partyId } = voice;
  const round = decision.rounds.find((candidate) => candidate.number === args.round);
  if (!round) return refuse('wrong_round');
  if (round.contentHash !== args.contentHash) return refuse('wrong_text');
  const position = PositionValue.parse({
    value: args.value,
    text: args.text,
    passage: args.passage,
    proposal: args.proposal,
  });
  const incomplete = textRefusal(position.value, position.text);
  if (incomplete) return incomplete;
  if (round.closedAt !== null) {
    // V4: recorded as late, told to its author, never counted.
    return done(
      [event('decision.positionLate', { decisionId: decision.id, round: round.number, ...voice, position })],
      { value: { late: true } },
    );
  }
  const refusal = stateRefusal(state, decision);
  if (refusal) return refusal;
  if (lastRound(decision)?.number !== round.number) return refuse('wrong_round');
  const stated = round.sealed[partyId]?.n ?? 0;
  const full = oneMoreRefusal('statements', stated);
  if (full) return full;
  const n = stated + 1;
  const salt = context.newSalt();
  const sealed = {
    decisionId: decision.id,
    round: round.number,
    ...voice,
    n,
    contentHash: round.contentHash,
    position,
  };
  const commitment = commitmentOfPosition(salt, sealed);
  const hidden = { ...position, ...voice, by: actor.id, at: context.now, n };
  return done(
    [
      event('decision.positionSealed', {
        decisionId: decision.id,
        round: round.number,
        ...voice,
        n,
        commitment,
      }),
    ],
    {
      sealed: [
        {
          key: `${sealedPrefix(decision.id, round.number)}${partyId}/${String(n).padStart(4, '0')}`,
          value: JSON.stringify(hidden),
          salt,
        },
      ],
    },
  );
}
