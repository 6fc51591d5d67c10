// English words of the area «home».
import type { homeEs } from '../es/home.ts';

export const homeEn: Record<keyof typeof homeEs, string> = {};
