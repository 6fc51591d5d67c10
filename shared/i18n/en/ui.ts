// English words of the area «ui».
import type { uiEs } from '../es/ui.ts';

export const uiEn: Record<keyof typeof uiEs, string> = {};
