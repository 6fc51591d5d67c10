// English words of the area «start».
import type { startEs } from '../es/start.ts';

export const startEn: Record<keyof typeof startEs, string> = {};
