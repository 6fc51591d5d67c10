// Brings words beside the screens that say them, each table as a chunk of its own: on the venue's line a phone waits
// only for the sentences it is about to read. tests/client/words.test.ts holds who may say what, and when.
import { addWords } from '../i18n.ts';

/** Brings the words of the inside of a mesa. Repeating costs nothing; rejects when the line drops, as any chunk. */
export async function bringMesaWords(): Promise<void> {
  addWords((await import('./mesaWords.ts')).mesaWords);
}

/** Brings every word of the client. */
export async function bringAllWords(): Promise<void> {
  const [desk] = await Promise.all([import('./deskWords.ts'), bringMesaWords()]);
  addWords(desk.deskWords);
}

/** A screen of the inside of a mesa, with the words of that inside. */
export const withMesaWords = async <T>(screen: Promise<T>): Promise<T> =>
  (await Promise.all([screen, bringMesaWords()]))[0];

/** A screen that may say anything. */
export const withAllWords = async <T>(screen: Promise<T>): Promise<T> =>
  (await Promise.all([screen, bringAllWords()]))[0];
