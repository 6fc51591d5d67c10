// The seal of a fingerprint as numbers and as a standalone SVG, for papers drawn outside of the browser. Same geometry
// as the design: 32 ticks for 32 bytes, and the open place as a dot. A comparison aid; checking uses the whole hash.

export interface SealTick {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: 3 | 6;
}

const FIRST_DEG = 71;
const STEP_DEG = 9.935;
const INNER = 50;

/** One tick per byte of a SHA-256 in hex; [] for anything else. */
export function sealTicks(hash: string): SealTick[] {
  if (!/^[0-9a-f]{64}$/i.test(hash)) return [];
  return Array.from({ length: 32 }, (_, index) => {
    const byte = Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16);
    const angle = ((FIRST_DEG + index * STEP_DEG) * Math.PI) / 180;
    const outer = INNER + 7 + 1.7 * (byte >> 4);
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return { x1: x * INNER, y1: y * INNER, x2: x * outer, y2: y * outer, width: byte & 8 ? 6 : 3 };
  });
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** The seal as SVG text: black on nothing, with the first eight digits inside. `font` must be one the reader has. */
export function sealSvg(hash: string, font: string): string {
  const ticks = sealTicks(hash).map(
    ({ x1, y1, x2, y2, width }) =>
      `<path d="M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}" stroke-width="${width}"/>`,
  );
  const digits = [hash.slice(0, 4), hash.slice(4, 8)].map(
    (line, index) =>
      `<text x="0" y="${index === 0 ? -3 : 17}" font-family="${font}" font-size="17" font-weight="700" text-anchor="middle">${line.toUpperCase()}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-90 -90 180 180"><g stroke="#000" stroke-linecap="round" fill="none">${ticks.join('')}</g>` +
    `<circle cx="45.3" cy="45.3" r="10" fill="#000"/>${digits.join('')}</svg>`
  );
}
