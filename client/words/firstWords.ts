// The words that travel with the first page: the landing, the door, and what may be said anywhere.
import { doorEs } from '../../shared/i18n/es/door.ts';
import { errorsEarly } from '../../shared/i18n/es/errorsEarly.ts';
import { homeEs } from '../../shared/i18n/es/home.ts';
import { mesaEs } from '../../shared/i18n/es/mesa.ts';
import { netEs } from '../../shared/i18n/es/net.ts';
import { planningEs } from '../../shared/i18n/es/planning.ts';
import { rulebookEs } from '../../shared/i18n/es/rulebook.ts';
import { shellEs } from '../../shared/i18n/es/shell.ts';
import { simulatorEarly } from '../../shared/i18n/es/simulatorEarly.ts';
import { uiEs } from '../../shared/i18n/es/ui.ts';

export const firstWords = {
  door: doorEs,
  errors: errorsEarly,
  home: homeEs,
  mesa: mesaEs,
  net: netEs,
  planning: planningEs,
  rulebook: rulebookEs,
  shell: shellEs,
  simulator: simulatorEarly,
  ui: uiEs,
} as const;
