// Checking on a thread of its own: the verdict is the one of checkFile, whether that thread answers or not.
import { describe, expect, it } from 'vitest';
import { checkApart, type Thread } from '../../../client/verify/checkApart.ts';
import { checkFile } from '../../../client/verify/checkFile.ts';
import { buildPassport } from '../../../shared/model/passport.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { Meeting } from '../../support/meeting.ts';

const { events } = new Meeting({});
const acta = actaFileText(actaFile({ events, people: [] }));
const texts = [acta, acta.replace('"', '«'), JSON.stringify(buildPassport(events, 1)), '{', '"\ud800"'];

/** A thread that answers as checkWorker.ts does; what crosses is a copy, as between real ones. */
class NearThread extends EventTarget implements Thread {
  ended = false;
  #failure: string | null;
  constructor(failure: string | null = null) {
    super();
    this.#failure = failure;
  }
  postMessage(text: string): void {
    const event =
      this.#failure === null
        ? new MessageEvent('message', { data: structuredClone(checkFile(text)) })
        : new Event(this.#failure);
    queueMicrotask(() => this.dispatchEvent(event));
  }
  terminate(): void {
    this.ended = true;
  }
}

const never = (): Promise<never> => Promise.reject(new Error('the page was asked too'));
const byThePage = async (text: string) => checkFile(text);

describe('a file checked apart from the page', () => {
  it('has the same verdict, and the thread is put away', async () => {
    for (const text of texts) {
      const thread = new NearThread();
      expect(await checkApart(text, () => thread, never)).toEqual(checkFile(text));
      expect(thread.ended).toBe(true);
    }
  });

  it('is checked by the page when there is no thread, its code does not come, or its answer cannot cross', async () => {
    const none = (): Thread => {
      throw new ReferenceError('Worker is not defined');
    };
    expect(await checkApart(acta, none, byThePage)).toEqual(checkFile(acta));
    for (const failure of ['error', 'messageerror']) {
      const thread = new NearThread(failure);
      expect(await checkApart(acta, () => thread, byThePage)).toEqual(checkFile(acta));
      expect(thread.ended).toBe(true);
    }
  });
});
