// Signals and their openings (D10): the open ones are shown exactly as they were sealed, the others stay sealed.
import { commitmentOfSignal } from '../../decisions/sealedSignal.ts';
import type { Round } from '../../model/decision.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import { type Difference, difference } from './difference.ts';
import type { SealedIndex } from './positions.ts';

export const signalIndex = (decisionId: string, round: number, by: string, n: number): string =>
  `signal/${decisionId}/${round}/${by}/${n}`;

/** Every open signal of the round is opened and matches its seal; no other is. */
export function checkSignals(
  event: MesaEvent,
  closing: EventPayload<'decision.roundClosed'>,
  round: Round,
  sealed: SealedIndex,
): Difference | null {
  const prefix = `signal/${closing.decisionId}/${round.number}/`;
  const waiting = new Set(
    [...sealed].flatMap(([key, one]) =>
      key.startsWith(prefix) && (one.payload as EventPayload<'decision.signalSealed'>).open ? [key] : [],
    ),
  );
  const root = ['events', event.seq - 1, 'payload', 'signals'];
  for (const [index, { by, n, value, text, salt }] of closing.signals.entries()) {
    const key = signalIndex(closing.decisionId, round.number, by, n);
    const seal = waiting.has(key) ? sealed.get(key) : undefined;
    const expected = (seal?.payload as EventPayload<'decision.signalSealed'> | undefined)?.commitment ?? null;
    const { decisionId } = closing;
    const { contentHash, number } = round;
    const found = commitmentOfSignal(salt, {
      decisionId,
      round: number,
      contentHash,
      by,
      n,
      value,
      text,
      open: true,
    });
    if (found !== expected)
      return difference('signalMismatch', { path: [...root, index], expected, found, seq: event.seq });
    waiting.delete(key);
  }
  const [missing] = waiting;
  return missing === undefined
    ? null
    : difference('signalMismatch', { path: root, expected: missing, seq: event.seq });
}
