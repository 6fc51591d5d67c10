// English words of the area «verify».
import type { verifyEs } from '../es/verify.ts';

export const verifyEn: Record<keyof typeof verifyEs, string> = {};
