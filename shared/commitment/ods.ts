// The 17 goals and 169 targets of the 2030 Agenda, from shared/data/ods.json (see its NOTICE.md).
import catalogue from '../data/ods.json' with { type: 'json' };

export interface OdsTarget {
  code: string;
  es: string;
  en: string;
}
export interface OdsGoal {
  code: string;
  /** #RRGGBB, the colour commonly used for the goal. */
  colour: string;
  es: { short: string; title: string };
  en: { short: string; title: string };
  targets: OdsTarget[];
}

/** In official order. Codes are text: "16.10" is not a number. */
export const ODS_GOALS: readonly OdsGoal[] = catalogue.goals;

/** C10: the goal exists and, when given, the target is one of its targets. */
export function isOdsCode(goal: string, target?: string): boolean {
  const found = ODS_GOALS.find((one) => one.code === goal);
  return found !== undefined && (target === undefined || found.targets.some((one) => one.code === target));
}
