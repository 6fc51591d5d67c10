// How long a change of phase can be taken back, and how long the screens of who does not facilitate wait for it
// (features C6). No schemas here: a phone reads these figures too.

/** The facilitation may undo a change of phase until this many milliseconds after it, by the server's clock. */
export const PHASE_UNDO_MS = 10_000;
/** A change of phase moves nobody's screen before this many milliseconds. */
export const PHASE_SETTLE_MS = 3_000;

/** Until when (Unix milliseconds, server's clock) the running phase may be taken back, or null when it may not. */
export function phaseUndoUntil(state: { phaseUndo: { at: number } | null }, now: number): number | null {
  const until = state.phaseUndo === null ? null : state.phaseUndo.at + PHASE_UNDO_MS;
  return until !== null && now <= until ? until : null;
}
