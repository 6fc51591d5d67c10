// Checks a text on a thread of its own, so that the page of /verificar answers while a long acta is recomputed. Whatever
// keeps that thread from answering, the page checks by itself: the verdict never depends on it.
import type { FileCheck } from './checkFile.ts';

/** What is needed of a `Worker`. */
export interface Thread extends EventTarget {
  postMessage(text: string): void;
  terminate(): void;
}

const openThread = (): Thread =>
  new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module', name: 'verificador' });

/** What the page does when the thread fails; it travels only then. */
const byThePage = async (text: string): Promise<FileCheck> =>
  (await import('./checkHere.ts')).checkHere(text);

/** The answer of `checkFile`. Rejects only when the page itself could not check either. */
export async function checkApart(text: string, open = openThread, otherwise = byThePage): Promise<FileCheck> {
  return (await onThread(text, open)) ?? (await otherwise(text));
}

/** Null when there are no such threads here, when its code did not come, or when it had no room for the file. */
async function onThread(text: string, open: () => Thread): Promise<FileCheck | null> {
  let thread: Thread | null = null;
  try {
    thread = open();
    return await answerOf(thread, text);
  } catch {
    return null;
  } finally {
    thread?.terminate();
  }
}

function answerOf(thread: Thread, text: string): Promise<FileCheck> {
  return new Promise((resolve, reject) => {
    thread.addEventListener('message', (event) => {
      // Our own code answers, and nothing else is listening to it.
      if (event instanceof MessageEvent) resolve(event.data as FileCheck);
    });
    for (const failure of ['error', 'messageerror'])
      thread.addEventListener(failure, () => reject(new Error('the thread gave no answer')));
    thread.postMessage(text);
  });
}
