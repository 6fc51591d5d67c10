// English words of the area «console».
import type { consoleEs } from '../es/console.ts';

export const consoleEn: Record<keyof typeof consoleEs, string> = {};
