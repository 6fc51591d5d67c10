// The party marks of the design as black SVGs for papers: shape says the party, fill says the stance (rule 3). They
// survive a black-and-white photocopy; the words beside them always say the same.
import type { Mark } from '../../shared/paper/blocks.ts';
import type { Look } from '../../shared/paper/looks.ts';

/** Outline of each party's shape in a 24 × 24 box, and its lower half. */
const SHAPES: Record<Look, { path: string; half: string }> = {
  gov: { path: 'M3 3h18v18H3z', half: 'M3 12h18v9H3z' },
  civ: { path: 'M12 2.4a9.6 9.6 0 1 1 0 19.2a9.6 9.6 0 1 1 0-19.2z', half: 'M2.4 12a9.6 9.6 0 0 0 19.2 0z' },
  gua: { path: 'M2 4h20l-10 17z', half: 'M6.7 12h10.6l-5.3 9z' },
  aca: { path: 'M12 1.8 22.2 12 12 22.2 1.8 12z', half: 'M1.8 12h20.4L12 22.2z' },
  pri: { path: 'M12 2 22 9.5 18 21H6L2 9.5z', half: 'M2.9 12h18.2L18 21H6z' },
  six: { path: 'M3 21V11a9 9 0 0 1 18 0v10z', half: 'M3 12h18v9H3z' },
  sev: { path: 'M8 2h8v6h6v8h-6v6H8v-6H2V8h6z', half: 'M2 12h20v4h-6v6H8v-6H2z' },
};
const OCTAGON = 'M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z';

export const markName = ({ look, fill }: Mark): string => `${look}-${fill}`;

/** The SVG of a mark. An objection is an octagon around the party's shape; a missing stance has a dashed outline. */
export function markSvg({ look, fill }: Mark): string {
  const { path, half } = SHAPES[look];
  const outline = (dash: string) =>
    `<path d="${path}" fill="none" stroke="#000" stroke-width="2.2" stroke-linejoin="round"${dash}/>`;
  const inner: Record<Mark['fill'], string> = {
    full: `<path d="${path}"/>`,
    agree: `<path d="${path}"/>`,
    reservation: `${outline('')}<path d="${half}"/>`,
    standAside: outline(''),
    none: outline(' stroke-dasharray="3.4 3"'),
    object:
      `<path d="${OCTAGON}" fill="none" stroke="#000" stroke-width="2"/>` +
      `<g transform="translate(12 12) scale(.5) translate(-12 -12)"><path d="${path}"/></g>`,
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${inner[fill]}</svg>`;
}
