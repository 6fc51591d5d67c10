// A refusal of the tree document in words: which rule stopped it, said so that a person can go on.
import type { Refusal } from '../../shared/protocol/errors.ts';
import type { Translate } from '../i18n.ts';

/** Rules with a sentence of their own when a change breaks them. */
const RULES = ['T1', 'T2', 'T3', 'T4', 'T6', 'T7', 'S1', 'V7', 'V7-strategic'] as const;

/** The sentence of a refusal; the rules of the tree have their own, the rest use the shared list. */
export function refusalWords(t: Translate, refusal: Refusal): string {
  if (refusal.code === 'draft_too_long') {
    return t('canvas.refused_long', { max: refusal.params?.max ?? 280 });
  }
  const rule = RULES.find((one) => one === refusal.params?.rule);
  return rule ? t(`tree.change_${rule}`) : t(`errors.${refusal.code}`, refusal.params ?? {});
}
