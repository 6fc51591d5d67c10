// English words of the area «decision».
import type { decisionEs } from '../es/decision.ts';

export const decisionEn: Record<keyof typeof decisionEs, string> = {};
