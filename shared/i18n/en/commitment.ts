// English words of the area «commitment».
import type { commitmentEs } from '../es/commitment.ts';

export const commitmentEn: Record<keyof typeof commitmentEs, string> = {};
