// A refusal of the tree document in words: which rule stopped it, said so that a person can go on.

import type { WordKey } from '../../shared/i18n/words.ts';
import type { Refusal } from '../../shared/protocol/errors.ts';
import type { Translate } from '../i18n.ts';

/** Rules with a sentence of their own when a change breaks them. */
const RULES = ['T1', 'T2', 'T3', 'T4', 'T6', 'T7', 'S1', 'V7', 'V7-strategic'] as const;

/** What a change of the tree on this device may answer by itself. */
const SENTENCES: Partial<Record<Refusal['code'], WordKey>> = {
  reason_required: 'errors.reason_required',
  stale: 'errors.stale',
  text_too_long: 'errors.text_too_long',
  too_large: 'errors.too_large',
  tree_change: 'errors.tree_change',
  unknown_node: 'errors.unknown_node',
  locked: 'errors.locked',
  frozen: 'errors.frozen',
};

/** The sentence of a refusal; the rules of the tree have their own, the rest use the shared list. */
export function refusalWords(t: Translate, refusal: Refusal): string {
  if (refusal.code === 'draft_too_long') {
    return t('canvas.refused_long', { max: refusal.params?.max ?? 280 });
  }
  const rule = RULES.find((one) => one === refusal.params?.rule);
  return rule
    ? t(`tree.change_${rule}`)
    : t(SENTENCES[refusal.code] ?? 'errors.bad_request', refusal.params ?? {});
}
