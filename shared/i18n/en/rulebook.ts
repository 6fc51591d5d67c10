// Words of the area «rulebook» in English.
import type { rulebookEs } from '../es/rulebook.ts';

export const rulebookEn: Record<keyof typeof rulebookEs, string> = {
  title: 'Rules of the mesa',
  link: 'The rules',
  rule: 'Rule {{rule}}',
  opensBeside: '(opens in another tab)',
};
