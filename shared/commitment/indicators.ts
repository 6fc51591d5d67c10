// Indicators of a commitment: rules I2 to I4 of domain.md 6.8. I1 (one of each kind) is C5.
import { normaliseWording } from '../problemTree/wording.ts';
import { daysBetween } from './dates.ts';
import type { CommitmentFinding } from './finding.ts';
import type { CommitmentDraft, Indicator } from './types.ts';

/** Things one can have without anything changing for people: what I2 and C18 look for. */
const OUTPUTS =
  '(portal(es)?|paginas?|sitios?( web)?|repositorios?|micrositios?|plataformas?|documentos?|informes?|reuni(on|ones)|sesiones|talleres?|campanas?|folletos?|cursos?|capacitaciones)';
const COUNTING = '((numero|total|cantidad|porcentaje|proporcion) de )?';
const STARTS_WITH_OUTPUT = new RegExp(
  `^${COUNTING}(un[ao]?s? |el |la |los |las )?(nuev[ao]s? )?${OUTPUTS}\\b`,
);
const IS_OUTPUT = new RegExp(`^${OUTPUTS}$`);

/** True when a text only speaks of portals, pages, documents, meetings, workshops or campaigns. */
export const isOnlyOutput = (text: string): boolean => STARTS_WITH_OUTPUT.test(normaliseWording(text));

/** I4: what is measured, unit, comparison value and period are all readable. */
export function isIndicatorComplete(one: Indicator): boolean {
  const texts = [one.name, one.unit, one.verification].every((text) => text.trim() !== '');
  const baseline = one.baseline.date !== '' && (one.baseline.value !== null || one.baseline.pending);
  return texts && baseline && one.target.value !== null && one.target.date !== '' && one.frequency !== null;
}

/** I2 to I4 for every indicator of the draft, in its order. */
export function checkIndicators(draft: CommitmentDraft): CommitmentFinding[] {
  return draft.indicators.flatMap((one) => {
    const finding = (code: CommitmentFinding['code'], severity: CommitmentFinding['severity']) => [
      {
        code,
        severity,
        field: 'indicators',
        params: { name: one.name, row: one.id },
      } satisfies CommitmentFinding,
    ];
    const found: CommitmentFinding[] = [];
    if (one.kind === 'result' && (isOnlyOutput(one.name) || IS_OUTPUT.test(normaliseWording(one.unit)))) {
      found.push(...finding('I2', 'warning'));
    }
    if (!isIndicatorComplete(one)) found.push(...finding('I4', 'error'));
    return [...found, ...datesOf(one, draft.period).flatMap((severity) => finding('I3', severity))];
  });
}

/** I3: target inside the period and not before the baseline; a pending baseline within its first half. */
function datesOf(one: Indicator, period: CommitmentDraft['period']): CommitmentFinding['severity'][] {
  const { baseline, target } = one;
  const outside =
    target.date !== '' &&
    ((period.start !== '' && target.date < period.start) || (period.end !== '' && target.date > period.end));
  const crossed = baseline.date !== '' && target.date !== '' && baseline.date > target.date;
  if (outside || crossed) return ['error'];
  if (!baseline.pending || baseline.date === '' || period.start === '' || period.end === '') return [];
  const late = daysBetween(period.start, baseline.date) * 2 > daysBetween(period.start, period.end);
  return late ? ['warning'] : [];
}
