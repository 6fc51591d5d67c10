// npm run bench: ours against the servers its users would pick instead, in paired rounds; prints a table,
// writes docs/bench.json and docs/bench.svg. --quick: the short scenarios once, under a minute, no files.
// Also: --only id,id · --rounds n · --contestants ours,yws · --out folder · --profile folder (V8 profiles) ·
// --table: no measurement, only the table of docs/bench.json, into the README too where it has its marks.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart } from './chart.ts';
import { available, CONTESTANTS, type Contestant, NAMES } from './contestants.ts';
import { type Row, type Sample, summarise, table } from './report.ts';
import { measure, SCENARIOS, type Scenario } from './scenarios.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const MARKS = ['<!-- bench -->', '<!-- /bench -->'] as const;
/** Nothing new is begun after this, so that --quick stays under a minute on a busy machine too. */
const QUICK_LIMIT_MS = 46_000;
const QUICK_INSTALL_MS = 12_000;

/** Installs the peers into this folder on first use. Without a registry the bench goes on without them. */
function installPeers(isQuick: boolean): void {
  if (existsSync(join(HERE, 'node_modules', '.package-lock.json'))) return;
  console.log('Installing the peers into tests/bench (once)…');
  // No scripts: every native part used here comes prebuilt inside its package.
  const args = ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund'];
  if (isQuick) args.push('--fetch-retries=0');
  const { status, stderr } = spawnSync('npm', args, {
    encoding: 'utf8',
    timeout: isQuick ? QUICK_INSTALL_MS : 300_000,
    killSignal: 'SIGKILL',
  });
  if (status !== 0) console.log(`The peers could not be installed.\n${(stderr ?? '').trim().slice(-400)}`);
}

/** Peers stand to the left and right of one measurement of ours: [A, ours, B], the sides changing by round. */
function triples(peers: Contestant[], round: number): Contestant[][] {
  const groups: Contestant[][] = [];
  for (let index = 0; index < peers.length; index += 2) {
    const [first, second] = [peers[index]!, peers[index + 1]];
    const group: Contestant[] = second ? [first, 'ours', second] : [first, 'ours'];
    groups.push(round % 2 === 0 ? group : group.reverse());
  }
  return groups.length > 0 ? groups : [['ours']];
}

interface Plan {
  contestants: Contestant[];
  rounds: number;
  /** So many rounds of everything. */
  isFixed: boolean;
  isQuick: boolean;
  profiles: string | null;
  mayGoOn(): boolean;
}

/** The order of one round: groups one after the other, each with a measurement of ours in it. */
function groupsOf(scenario: Scenario, { contestants, isQuick }: Plan, round: number): Contestant[][] {
  if (scenario.isOursOnly) return [['ours']];
  const peers = contestants.filter((who) => who !== 'ours' && !(scenario.needsDocuments && who === 'relay'));
  const isShared = isQuick || scenario.rounds === 1 || scenario.sharesOurs;
  return isShared ? [['ours', ...peers]] : triples(peers, round);
}

/** One measurement. A contestant that fails a scenario has no figure there; the others go on. */
async function measureOne(
  scenario: Scenario,
  who: Contestant,
  round: number,
  plan: Plan,
): Promise<Pick<Sample, 'figures' | 'loadAverage'> | null> {
  const name = `  ${scenario.title} · ${NAMES[who]}`;
  if (!plan.mayGoOn()) {
    console.log(`${name}: left out, the minute is nearly over`);
    return null;
  }
  const loadAverage = loadavg()[0] ?? 0;
  try {
    const figures = await measure(scenario, who, round + 1, plan.isQuick, plan.profiles);
    const told = Object.entries(figures).map(
      ([figure, value]) => `${figure} ${Number(value.toPrecision(4))}`,
    );
    console.log(`${name}: ${told.join(', ')} (load ${loadAverage.toFixed(1)})`);
    return { figures, loadAverage };
  } catch (error) {
    console.log(`${name}: failed (${error instanceof Error ? error.message : error})`);
    return null;
  }
}

async function runScenario(scenario: Scenario, plan: Plan, samples: Sample[]): Promise<void> {
  const rounds = plan.isFixed ? plan.rounds : (scenario.rounds ?? plan.rounds);
  for (let round = 0; round < rounds; round += 1) {
    for (const [group, order] of groupsOf(scenario, plan, round).entries()) {
      const take = async (who: Contestant) => {
        const taken = await measureOne(scenario, who, round, plan);
        if (taken) samples.push({ scenario: scenario.id, who, pair: round * 10 + group, ...taken });
      };
      if (scenario.isMemoryOnly) await Promise.all(order.map(take));
      else for (const who of order) await take(who);
    }
  }
}

function writeFiles(
  folder: string,
  rows: Row[],
  samples: Sample[],
  contestants: Contestant[],
  rounds: number,
): void {
  mkdirSync(folder, { recursive: true });
  const loads = samples.map((sample) => sample.loadAverage);
  const load = `${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}`;
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  const told = { date, machine, loadAverage: load, rounds, contestants, rows, samples };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(told, null, 1)}\n`);
  const note = `${date} · ${machine} · carga ${load} · medianas de ${rounds} rondas pareadas · más de ×1: mejor Mesa Abierta`;
  writeFileSync(join(folder, 'bench.svg'), chart(rows, contestants, note));
}

/** Prints what docs/bench.json holds, and writes it between the marks of the README when it has them. */
function showTable(): void {
  const told: { rows: Row[]; contestants: Contestant[]; date: string; machine: string; loadAverage: string } =
    JSON.parse(readFileSync(join(DOCS, 'bench.json'), 'utf8'));
  const figures = table(told.rows, told.contestants);
  console.log(`${figures}\n\n${told.date} · ${told.machine} · load ${told.loadAverage}`);
  const readme = join(DOCS, '..', 'README.md');
  const text = readFileSync(readme, 'utf8');
  const [from, to] = [text.indexOf(MARKS[0]), text.indexOf(MARKS[1])];
  if (from < 0 || to < from) return;
  writeFileSync(readme, `${text.slice(0, from)}${MARKS[0]}\n\n${figures}\n\n${text.slice(to)}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string' },
      contestants: { type: 'string' },
      out: { type: 'string' },
      profile: { type: 'string' },
      table: { type: 'boolean', default: false },
    },
  });
  if (values.table) return showTable();
  const isQuick = values.quick;
  const startedAt = performance.now();
  installPeers(isQuick);
  const wanted = values.contestants?.split(',');
  const contestants = available().filter((who) => who === 'ours' || !wanted || wanted.includes(who));
  const missing = CONTESTANTS.filter((who) => !available().includes(who));
  if (missing.length > 0)
    console.log(`Not installed, not measured: ${missing.map((who) => NAMES[who]).join(', ')}`);
  console.log(
    'LIMITS=off: the rates per person are lifted for ours; sign-in, gate and synced storage stay on.',
  );
  const ids = values.only?.split(',');
  const scenarios = SCENARIOS.filter((scenario) =>
    ids ? ids.includes(scenario.id) : !isQuick || scenario.isQuick,
  );
  const rounds = Number(values.rounds ?? (isQuick ? 1 : 2));
  const folder = values.out ?? (isQuick || ids ? undefined : DOCS);
  const samples: Sample[] = [];
  const plan: Plan = {
    contestants,
    rounds,
    isFixed: isQuick || values.rounds !== undefined,
    isQuick,
    profiles: values.profile ?? null,
    mayGoOn: () => !isQuick || performance.now() - startedAt < QUICK_LIMIT_MS,
  };
  for (const scenario of scenarios) {
    await runScenario(scenario, plan, samples);
    // After every scenario: an interrupted run leaves what it measured.
    if (folder) writeFiles(folder, summarise(samples), samples, contestants, rounds);
  }
  const rows = summarise(samples);
  console.log(`\n${table(rows, contestants)}\n`);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(
    `Figures are medians; (×n): how many times better ours is, from paired rounds. ${seconds} s, load ${loadavg()[0]?.toFixed(1)}.`,
  );
}

await main();
process.exit(0);
