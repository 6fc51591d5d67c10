// Owns the drawing of a seal: 32 ticks for the 32 bytes of a SHA-256, around the place left open.
// It is a comparison aid for the room; checking a file uses the whole fingerprint.
import { type Point, pointAt } from './ringGeometry.ts';

export type SealTick = { readonly from: Point; readonly to: Point; readonly width: 3 | 6 };
export type SealDrawing = {
  readonly ticks: readonly SealTick[];
  /** First eight hex digits in two lines of four, upper case. */
  readonly lines: readonly [string, string];
};

const firstTickDeg = 71;
const stepDeg = 9.935;
const innerRadius = 50;

/** The marigold dot of the open place. */
export const sealDot = { ...pointAt(45, 64), radius: 10 };

/**
 * Drawing of a fingerprint given as 64 hex digits. Tick length grows with the high four bits of its
 * byte, width is 6 when bit 3 is set and 3 otherwise. Anything that is not a SHA-256 gives `null`.
 */
export function drawSeal(sha256Hex: string): SealDrawing | null {
  if (!/^[0-9a-f]{64}$/i.test(sha256Hex)) return null;
  const ticks = Array.from({ length: 32 }, (_, index): SealTick => {
    const byte = Number.parseInt(sha256Hex.slice(index * 2, index * 2 + 2), 16);
    const deg = firstTickDeg + index * stepDeg;
    const outer = innerRadius + 7 + 1.7 * (byte >> 4);
    return { from: pointAt(deg, innerRadius), to: pointAt(deg, outer), width: byte & 8 ? 6 : 3 };
  });
  return { ticks, lines: [sha256Hex.slice(0, 4).toUpperCase(), sha256Hex.slice(4, 8).toUpperCase()] };
}

/** A fingerprint in groups of four upper-case digits; `groups` limits how many are kept. */
export function fingerprintGroups(hex: string, groups = Number.POSITIVE_INFINITY): string[] {
  return (hex.toUpperCase().match(/.{1,4}/g) ?? []).slice(0, groups);
}
