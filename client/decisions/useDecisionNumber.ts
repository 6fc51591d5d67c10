// Which decision the address asks for. Read from the whole path, so it does not matter how the routes nest.
import { usePathname } from 'wouter/use-browser-location';

/** The number in `/mesa/:id/decisiones/:n`, or null on the list. */
export function useDecisionNumber(): number | null {
  const match = /\/decisiones\/(\d{1,4})\/?$/.exec(usePathname());
  return match?.[1] === undefined ? null : Number(match[1]);
}
