// English words of the area «play».
import type { playEs } from '../es/play.ts';

export const playEn: Record<keyof typeof playEs, string> = {};
