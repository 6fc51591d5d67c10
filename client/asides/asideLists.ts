// What a screen reads of the changes that were kept aside: those of one document, and the answers that are news.
import type { Aside, AsideTarget } from '../../shared/model/aside.ts';

/** Those of one document: the ones that wait first, newest first among equals. */
export function asidesOf(asides: readonly Aside[], target: AsideTarget): Aside[] {
  const isWaiting = (one: Aside) => one.answer === null;
  return asides
    .filter((one) => one.target === target)
    .toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || b.at - a.at);
}

/** How many of one document wait for an answer. */
export const waitingOf = (asides: readonly Aside[], target: AsideTarget): number =>
  asides.filter((one) => one.target === target && one.answer === null).length;

/** Those that somebody else sent between two views. */
export function newAsides(before: readonly Aside[], after: readonly Aside[], me: string): Aside[] {
  const known = new Set(before.map((one) => one.id));
  return after.filter((one) => one.by !== me && one.answer === null && !known.has(one.id));
}

/** This person's own that were answered between two views. */
export function newAnswers(before: readonly Aside[], after: readonly Aside[], me: string): Aside[] {
  const waited = new Set(before.filter((one) => one.answer === null).map((one) => one.id));
  return after.filter((one) => one.by === me && one.answer !== null && waited.has(one.id));
}
