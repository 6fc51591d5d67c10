// Numbers as people type them in Spanish forms of Mexico: point for decimals, commas or spaces for thousands.

/** '1,250.5' → 1250.5; '' → null; undefined when it is not a number (the field then says so and keeps the words). */
export function numberFrom(typed: string): number | null | undefined {
  const bare = typed.trim().replace(/\s*%$/, '');
  if (bare === '') return null;
  if (!/^[-−]?\d{1,3}([, \u00a0]\d{3})*(\.\d+)?$|^[-−]?\d+(\.\d+)?$/.test(bare)) return undefined;
  const value = Number(bare.replace('−', '-').replace(/[, \u00a0]/g, ''));
  return Number.isFinite(value) ? value : undefined;
}

/** The number as it can be typed again: without thousands marks; '' for null. */
export const typedFrom = (value: number | null): string => (value === null ? '' : String(value));
