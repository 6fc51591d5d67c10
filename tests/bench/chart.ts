// The chart for the README: how many times better ours is, per measure and peer, on a logarithmic axis.
import { type Contestant, NAMES } from './contestants.ts';
import type { Row } from './report.ts';

const COLORS: Record<Contestant, string> = {
  ours: '#1f5f4a',
  yws: '#b4552d',
  hocuspocus: '#2f6690',
  hocuspocus40: '#7fa7c4',
  relay: '#8a8576',
};
const LABELS: Record<string, string> = {
  cpuUsPerDelivered: 'CPU por edición entregada, 1 × 40',
  deliveredPerCpuSecond: 'Ediciones entregadas por segundo de CPU',
  'crowd.p99Ms': 'p99 con 12 × 40 personas, 5 letras/s',
  'fastCrowd.p99Ms': 'p99 con 12 × 40 personas, 7 letras/s',
  cpuPercent: 'CPU de 40 cursores',
  cpuMsPerJoin: 'CPU por llegada a 1 MB',
  allMs: 'Tiempo de 200 llegadas',
  bytes: 'Bytes a quien dejó de leer',
  heldBytes: 'Memoria para quien dejó de leer',
  loadMs: 'Carga en frío de 50 000 ediciones',
  bytesPerConnection: 'Memoria por conexión',
  bytesPerDocument: 'Memoria por documento quieto',
};
const WIDTH = 860;
const LEFT = 290;
const BAR = 11;
const GAP = 14;
const MAX = 100;

/** Position of a ratio: 0.5 at the left edge, 100 at the right. */
function x(ratio: number): number {
  const clamped = Math.min(MAX, Math.max(0.5, ratio));
  return LEFT + ((WIDTH - LEFT - 60) * Math.log(clamped / 0.5)) / Math.log(MAX / 0.5);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function bars(row: Row, peers: Contestant[], top: number): string {
  const label =
    LABELS[`${row.metric.scenario}.${row.metric.figure}`] ?? LABELS[row.metric.figure] ?? row.metric.label;
  const shown = peers.flatMap((who) =>
    row.ratios[who] === undefined ? [] : [{ who, ratio: row.ratios[who] }],
  );
  const lines = shown.map(({ who, ratio }, index) => {
    const y = top + index * BAR;
    const [from, to] = [Math.min(x(1), x(ratio)), Math.max(x(1), x(ratio))];
    const text = ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1);
    const bar = `<rect x="${from.toFixed(1)}" y="${y}" width="${Math.max(1, to - from).toFixed(1)}" height="${BAR - 2}" fill="${COLORS[who]}"/>`;
    return `${bar}<text x="${(to + 5).toFixed(1)}" y="${y + 8.5}" font-size="10" fill="#444">${text}</text>`;
  });
  const middle = top + (shown.length * BAR) / 2 + 4;
  return `<text x="${LEFT - 14}" y="${middle}" text-anchor="end" font-size="13" fill="#222">${escaped(label)}</text>${lines.join('')}`;
}

/** An SVG of the rows that have ratios. `note` says when and where it was measured. */
export function chart(rows: Row[], contestants: Contestant[], note: string): string {
  const peers = contestants.filter((who) => who !== 'ours');
  const shown = rows.filter((row) => Object.keys(row.ratios).length > 0);
  let top = 74;
  const groups = shown.map((row) => {
    const group = bars(row, peers, top);
    top += Object.keys(row.ratios).length * BAR + GAP;
    return group;
  });
  const height = top + 30;
  const lines = [0.5, 1, 2, 5, 10, 20, 50, 100].map((value) => {
    const at = x(value).toFixed(1);
    const stroke = value === 1 ? '#222' : '#ddd';
    return `<line x1="${at}" x2="${at}" y1="64" y2="${top - 6}" stroke="${stroke}"/><text x="${at}" y="58" text-anchor="middle" font-size="11" fill="#555">×${value}</text>`;
  });
  const keys = peers.map((who, index) => {
    const left = 14 + index * 212;
    return `<rect x="${left}" y="14" width="12" height="12" fill="${COLORS[who]}"/><text x="${left + 18}" y="24" font-size="12" fill="#222">${escaped(NAMES[who])}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" role="img">`,
    '<title>Cuántas veces mejor es Mesa Abierta que cada servidor, por medida</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...keys,
    ...lines,
    ...groups,
    `<text x="14" y="${height - 12}" font-size="11" fill="#555">${escaped(note)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
