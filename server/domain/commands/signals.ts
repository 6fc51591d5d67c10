// Signals of those who state no position (D10): sealed like positions, shown apart, never counted.
import { commitmentOfSignal, maySignal, signalKey } from '../../../shared/decisions/sealedSignal.ts';
import type { Signal } from '../../../shared/model/decision.ts';
import { event } from '../../../shared/model/event.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { type CommandContext, done, type Outcome } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

/** What waits in the store until the round closes. */
export interface HiddenSignal extends Signal {
  open: boolean;
}

/**
 * D10: records a signal on the text that was read. Refused to whoever states a position, to other texts and rounds,
 * and after closing (a late signal changes nothing, so it is not kept).
 */
export function giveSignal(
  state: MesaState,
  args: CommandArgs<'decision.signal'>,
  { actor, now, newSalt }: CommandContext,
): Result<Outcome> {
  const decision = state.decisions.find((one) => one.id === args.decisionId);
  if (!decision) return refuse('unknown_decision');
  if (!maySignal(state, actor)) return refuse('signal_not_yours');
  const round = decision.rounds.at(-1);
  if (round?.number !== args.round) return refuse('wrong_round');
  if (round.closedAt !== null || (decision.state !== 'open' && decision.state !== 'suspended'))
    return refuse('decision_not_open');
  if (round.contentHash !== args.contentHash) return refuse('wrong_text');
  const { value, text, open } = args;
  const given = round.sealedSignals[actor.id]?.n ?? 0;
  const full = oneMoreRefusal('signals', given);
  if (full) return full;
  const n = given + 1;
  const salt = newSalt();
  const place = { decisionId: decision.id, round: round.number };
  const commitment = commitmentOfSignal(salt, {
    ...place,
    contentHash: round.contentHash,
    by: actor.id,
    n,
    value,
    text,
    open,
  });
  const hidden: HiddenSignal = { partyId: actor.partyId, by: actor.id, at: now, n, value, text, open };
  return done([event('decision.signalSealed', { ...place, n, open, commitment })], {
    sealed: [{ key: signalKey(decision.id, round.number, actor.id, n), value: JSON.stringify(hidden), salt }],
  });
}
