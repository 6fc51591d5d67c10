// Text(n) of domain.md 4 as a schema: what every command, event and REST body says about its texts.
import { z } from 'zod';
import { fitsIn, normaliseLine, normaliseParagraphs, reaches } from './plainText.ts';

/** Trimmed, NFC, no control characters (line breaks only with `lines`), at most `max` user-perceived characters. */
export const text = (max: number, options: { min?: number; lines?: boolean } = {}) =>
  z
    .string()
    .max(max * 8)
    .transform((value) => (options.lines ? normaliseParagraphs(value) : normaliseLine(value)))
    .refine((value) => fitsIn(value, max), { message: 'too_long' })
    .refine((value) => reaches(value, options.min ?? 0), { message: 'too_short' });
