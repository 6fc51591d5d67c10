// Answers to «what do you have that I lack?» (step 1): from committed state only, not too often, from one
// encoded frame for everybody who has nothing yet (architecture.md 4.7).
import type { Clock } from '../application/ports.ts';
import type { DocAudience } from './docAudience.ts';
import type { DocConnection } from './docConnection.ts';
import { stepTwoFrame } from './docProtocol.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocState } from './docState.ts';

export interface DocAnswersContext {
  clock: Clock;
  settings: DocSettings;
  state: DocState;
  audience: DocAudience;
  /** Runs the task now, or when the batch on its way is on disk. */
  whenCommitted(task: () => void): void;
}

const hasNothing = (stateVector: Uint8Array): boolean => stateVector.length === 1;

export class DocAnswers {
  readonly #context: DocAnswersContext;

  constructor(context: DocAnswersContext) {
    this.#context = context;
  }

  /** Answers a step 1 at most once per `stepOneMs`; the newest question wins. */
  answer(connection: DocConnection, stateVector: Uint8Array): void {
    const { clock, settings } = this.#context;
    if (connection.deferredStepOne) {
      connection.deferredStepOne = stateVector;
      return;
    }
    const wait = connection.lastStepOneAt + settings.stepOneMs - clock.monotonic();
    if (wait > 0 && settings.limits === 'on') {
      connection.deferredStepOne = stateVector;
      clock.after(wait, () => {
        const asked = connection.deferredStepOne;
        connection.deferredStepOne = null;
        if (asked) this.#answerNow(connection, asked);
      });
      return;
    }
    this.#answerNow(connection, stateVector);
  }

  #answerNow(connection: DocConnection, stateVector: Uint8Array): void {
    const { clock, state } = this.#context;
    connection.lastStepOneAt = clock.monotonic();
    // Waking a document is on nobody's account: a long one would cost more than a person has. So after the frame.
    if (state.isHot || hasNothing(stateVector)) this.#tell(connection, stateVector);
    else queueMicrotask(() => this.#tell(connection, stateVector));
  }

  #tell(connection: DocConnection, stateVector: Uint8Array): void {
    const { audience, state, whenCommitted } = this.#context;
    whenCommitted(() => {
      if (!connection.isOpen) return;
      if (connection.behind) {
        connection.behind.stateVector = stateVector;
        return;
      }
      // Who has nothing gets the bytes as they are: no document is made for it (architecture.md 4.7, 4.8).
      const frame = hasNothing(stateVector)
        ? state.stateFrame(stepTwoFrame)
        : stepTwoFrame(state.diff(stateVector));
      audience.send(connection, frame);
    });
  }
}
