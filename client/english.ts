// The English words, as a chunk of their own: they travel only to who chose them, so that a phone on the venue's
// line waits for half the sentences.
import type { LoadEnglish } from './i18n.ts';

export const english: LoadEnglish = async () => (await import('../shared/i18n/en.ts')).en;
