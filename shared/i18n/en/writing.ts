// English words of the area «writing».
import type { writingEs } from '../es/writing.ts';

export const writingEn: Record<keyof typeof writingEs, string> = {};
