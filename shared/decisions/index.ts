// The explicit list of ordering methods. None of them decides: a decision by consensus follows (6.2).
import { approval } from './approval.ts';
import { criteria } from './criteria.ts';
import { dots } from './dots.ts';
import { ranked } from './ranked.ts';
import { score } from './score.ts';

export const ORDERING_METHODS = { dots, criteria, approval, ranked, score } as const;
export type OrderingMethodId = keyof typeof ORDERING_METHODS;
