// Checks a text on the thread of the page: all there is in the one-file verifier, and what is left when a browser gives no
// other thread.
import { checkFile, type FileCheck } from './checkFile.ts';

/** Lets the browser draw «comprobando…» before the work begins. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The answer of `checkFile`, after the page had time to say that it is working. */
export async function checkHere(text: string): Promise<FileCheck> {
  await nextFrame();
  return checkFile(text);
}
