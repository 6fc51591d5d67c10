// English words of the area «shell».
import type { shellEs } from '../es/shell.ts';

export const shellEn: Record<keyof typeof shellEs, string> = {};
