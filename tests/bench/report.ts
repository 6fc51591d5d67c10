// From the figures of paired rounds to a table of ratios: which figure of each scenario is compared, in
// which direction, and what the issue asks of it.
import { CONTESTANTS, type Contestant, NAMES } from './contestants.ts';
import { type Figures, quantile, SCENARIOS } from './scenarios.ts';

export interface Metric {
  scenario: string;
  figure: string;
  label: string;
  unit: string;
  /** Ratio shown: peer ÷ ours for costs, ours ÷ peer for yields; null when only figures are shown. */
  compare: 'cost' | 'yield' | null;
}

const cost = (scenario: string, figure: string, label: string, unit: string): Metric => ({
  scenario,
  figure,
  label,
  unit,
  compare: 'cost',
});
const plain = (scenario: string, figure: string, label: string, unit: string): Metric => ({
  ...cost(scenario, figure, label, unit),
  compare: null,
});

export const METRICS: Metric[] = [
  cost('typing', 'cpuUsPerDelivered', 'CPU per delivered edit, 1 × 40', 'µs'),
  { ...cost('saturation', 'deliveredPerCpuSecond', 'edits delivered per CPU-second', ''), compare: 'yield' },
  cost('crowd', 'p99Ms', 'p99 at 12 × 40 typing, 5 letters/s', 'ms'),
  cost('fastCrowd', 'p99Ms', 'p99 at 12 × 40 typing, 7 letters/s', 'ms'),
  cost('cursors', 'cpuPercent', 'CPU of 40 cursors', '%'),
  cost('joins', 'cpuMsPerJoin', 'CPU per join of 1 MB', 'ms'),
  cost('joins', 'allMs', 'time until all have joined', 'ms'),
  cost('stalled', 'bytes', 'bytes to a stalled reader', 'B'),
  cost('stalled', 'heldBytes', 'memory held for it', 'B'),
  cost('cold', 'loadMs', 'cold load of 50 000 edits', 'ms'),
  cost('idle', 'bytesPerConnection', 'memory per connection', 'B'),
  cost('quiet', 'bytesPerDocument', 'memory per quiet document of 4 000 edits', 'B'),
  plain('kill', 'lostEdits', 'seen edits lost to kill -9', ''),
  plain('kill', 'seenEdits', 'edits seen before the kills', ''),
  plain('hall', 'p95Ms', 'p95 with 120 people in one mesa', 'ms'),
  plain('address', 'open', 'connections open, of 800 from one address', ''),
  plain('address', 'allMs', 'time until all of them were in', 'ms'),
  plain('five', 'p50Ms', 'p50 with 5 typing', 'ms'),
  plain('typing', 'p50Ms', 'p50 with 40 typing', 'ms'),
  plain('crowd', 'p50Ms', 'p50 at 12 × 40', 'ms'),
  plain('crowd', 'cpuUsPerDelivered', 'CPU per delivered edit, 12 × 40', 'µs'),
];

/** One measurement: `pair` joins a peer's with the measurement of ours that stood beside it. */
export interface Sample {
  scenario: string;
  who: Contestant;
  pair: number;
  figures: Figures;
  loadAverage: number;
}

export interface Row {
  metric: Metric;
  /** Median figure per contestant. */
  figures: Partial<Record<Contestant, number>>;
  /** Median of the ratios of paired rounds. */
  ratios: Partial<Record<Contestant, number>>;
}

const median = (values: number[]): number => {
  const low = quantile(values, 0.4999);
  return values.length % 2 === 1 ? low : (low + quantile(values, 0.5)) / 2;
};

/** The rows of everything that was measured. */
export function summarise(samples: Sample[]): Row[] {
  return METRICS.flatMap((metric) => {
    const here = samples.filter((sample) => sample.scenario === metric.scenario);
    if (here.length === 0) return [];
    const row: Row = { metric, figures: {}, ratios: {} };
    for (const who of CONTESTANTS) {
      const own = here.filter((sample) => sample.who === who);
      const values = own
        .map((sample) => sample.figures[metric.figure])
        .filter((value) => value !== undefined);
      if (values.length > 0) row.figures[who] = median(values);
      if (who === 'ours' || metric.compare === null) continue;
      const ratios = own.flatMap(({ pair, figures }) => {
        const ours = here.find((sample) => sample.who === 'ours' && sample.pair === pair)?.figures[
          metric.figure
        ];
        const theirs = figures[metric.figure];
        if (ours === undefined || theirs === undefined) return [];
        return [metric.compare === 'cost' ? theirs / Math.max(ours, 1e-9) : ours / Math.max(theirs, 1e-9)];
      });
      if (ratios.length > 0) row.ratios[who] = median(ratios);
    }
    return [row];
  });
}

function short(value: number | undefined, unit: string): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (unit === 'B') return value >= 1e6 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e3).toFixed(1)} kB`;
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
}

/** The table for a terminal or a README (Markdown): figures, and in brackets how many times better ours is. */
export function table(rows: Row[], contestants: Contestant[]): string {
  const head = ['', ...contestants.map((who) => NAMES[who])];
  const lines = rows.map((row) => [
    row.metric.label,
    ...contestants.map((who) => {
      const ratio = row.ratios[who];
      const figure = short(row.figures[who], row.metric.unit);
      return ratio === undefined ? figure : `${figure} (×${short(ratio, '')})`;
    }),
  ]);
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...lines.map((line) => line[column]!.length)),
  );
  const write = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [write(head), write(widths.map((width) => '-'.repeat(width))), ...lines.map(write)].join('\n');
}

export const titleOf = (id: string): string => SCENARIOS.find((scenario) => scenario.id === id)?.title ?? id;
