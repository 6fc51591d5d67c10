// A QR code drawn as one SVG path: sharp at any size, always dark on white so that phones read it in
// the dark theme and on projectors too.
import { useMemo } from 'react';
import { encode } from 'uqr';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './QrCode.module.css';

export type QrCodeProps = {
  /** What the code carries, usually an address. */
  value: string;
  /** What it is for, read aloud: «entrar a la mesa». */
  purpose: string;
  /** CSS length of the side; 10rem by default. */
  size?: string;
  className?: string;
};

const quietZone = 2;

/** QR code of `value`. */
export function QrCode({ value, purpose, size = '10rem', className }: QrCodeProps) {
  const t = useWords();
  const { side, path } = useMemo(() => qrPath(value), [value]);
  const span = side + quietZone * 2;
  return (
    <svg
      className={classes(styles.qr, className)}
      viewBox={`${-quietZone} ${-quietZone} ${span} ${span}`}
      style={{ width: size, height: size }}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('ui.qr', { what: purpose })}
    >
      <rect x={-quietZone} y={-quietZone} width={span} height={span} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

// Each run of dark modules in a row becomes one rectangle.
function qrPath(value: string): { side: number; path: string } {
  const { data, size } = encode(value, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      if (!row[x]) {
        x += 1;
        continue;
      }
      let end = x;
      while (row[end]) end += 1;
      path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  });
  return { side: size, path };
}
