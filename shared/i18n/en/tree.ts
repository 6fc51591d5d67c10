// English words of the area «tree».
import type { treeEs } from '../es/tree.ts';

export const treeEn: Record<keyof typeof treeEs, string> = {};
