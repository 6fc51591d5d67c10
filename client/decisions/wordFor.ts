// Words whose key is made from data: codes of a commitment, fields of a form this build may not know.
import type { WordKey } from '../../shared/i18n/words.ts';
import type { Translate } from '../i18n.ts';

/** A word whose key is made from data: the value itself when this build has no word for it. */
export function wordFor(t: Translate, key: string, value: string): string {
  const word = t(key as WordKey);
  return word === key || word === key.slice(key.indexOf('.') + 1) ? value : word;
}
