// English words of the area «door».
import type { doorEs } from '../es/door.ts';

export const doorEn: Record<keyof typeof doorEs, string> = {};
