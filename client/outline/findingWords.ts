// The sentence of each rule of the tree, with what it asks for.
import type { Finding } from '../../shared/problemTree/checkTree.ts';
import type { Translate } from '../i18n.ts';

export const findingWords = (t: Translate, finding: Finding): string =>
  t(`tree.finding_${finding.code}`, finding.params);
