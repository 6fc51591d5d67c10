// English words of the area «acta».
import type { actaEs } from '../es/acta.ts';

export const actaEn: Record<keyof typeof actaEs, string> = {};
