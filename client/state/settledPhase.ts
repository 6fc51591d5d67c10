// A change of phase moves nobody before three seconds, in which the facilitation may still take it back (features
// C6). Views pass through here: until then they keep the phase and the clock that were, and everything else is new.
import type { PhaseId } from '../../shared/model/ids.ts';
import { PHASE_SETTLE_MS } from '../../shared/model/phaseUndo.ts';
import type { ClockView, MesaView } from '../../shared/model/view.ts';
import { browserWaitClock, type WaitClock } from '../net/patience.ts';

/** How long the running phase has lasted, in milliseconds without its pauses. */
const ageOf = (clock: ClockView): number => clock.plannedMs - clock.remainingMs;

/** The clock of `shown` at the instant of `arrived`. */
function clockAt(shown: MesaView, arrived: MesaView): ClockView | null {
  const { clock } = shown;
  if (clock === null || clock.paused) return clock;
  return { ...clock, remainingMs: clock.remainingMs - (arrived.serverNow - shown.serverNow) };
}

/** Whoever conducts sees the change at once; at the door and outside of a running session there is nothing to hold. */
function holds(shown: MesaView, arrived: MesaView): boolean {
  if (arrived.role === 'facilitator' || arrived.role !== shown.role) return false;
  if (shown.clock === null || arrived.clock === null) return false;
  return shown.session.state === arrived.session.state && shown.clock.phaseId !== arrived.clock.phaseId;
}

/** One per store. `settle` gives the view to show for the one that arrived; `onSettled` asks to show that one whole. */
export class SettledPhase {
  readonly #onSettled: () => void;
  readonly #clock: WaitClock;
  /** The last view shown as it came. */
  #shown: MesaView | null = null;
  #coming: PhaseId | null = null;
  #cancel: (() => void) | null = null;

  constructor(onSettled: () => void, clock: WaitClock = browserWaitClock) {
    this.#onSettled = onSettled;
    this.#clock = clock;
  }

  /** The phase the room is going to while this screen still waits, or null. */
  get coming(): PhaseId | null {
    return this.#coming;
  }

  /** The view to show now. One that is undone in time is never shown. */
  settle(arrived: MesaView): MesaView {
    this.stop();
    const shown = this.#shown;
    if (shown && arrived.clock && holds(shown, arrived)) {
      const left = PHASE_SETTLE_MS - ageOf(arrived.clock);
      if (left > 0) {
        this.#coming = arrived.clock.phaseId;
        this.#cancel = this.#clock.after(left, () => {
          this.stop();
          this.#shown = null;
          this.#onSettled();
        });
        return { ...arrived, phases: shown.phases, clock: clockAt(shown, arrived) };
      }
    }
    this.#shown = arrived;
    return arrived;
  }

  /** Waits for nothing any more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#coming = null;
  }
}
