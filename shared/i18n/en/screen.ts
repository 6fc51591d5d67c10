// English words of the area «screen».
import type { screenEs } from '../es/screen.ts';

export const screenEn: Record<keyof typeof screenEs, string> = {};
