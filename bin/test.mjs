// `npm test`: types, lint, build, unit and contract tests, end-to-end tests, and one closing line with the
// sum. Plain JavaScript on purpose: it runs on the machine's own Node (≥ 20) and starts everything else with
// the Node of this project. Every step runs, also after a failed one, so that one run tells everything.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'mesa-reports-'));
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  // Every program of the run is compiled once; the folder goes with the reports.
  NODE_COMPILE_CACHE: join(reports, 'compiled'),
};
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command with its output on ours; true when it ended well. */
function run(command, args, more = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function step(name, work) {
  console.log(`\n── ${name}`);
  return work();
}

/** Runs a command without showing anything yet: its output and whether it ended well. */
function runQuietly(command, args) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('error', (error) => resolve({ ok: false, said: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** Steps without tests of their own, side by side: nothing to add for one that is well, one failure when it is not. */
async function checks(steps) {
  const running = steps.map(([name, command, args]) => ({ name, done: runQuietly(command, args) }));
  for (const { name, done } of running) {
    const { ok, said } = await done;
    step(name, () => process.stdout.write(said));
    if (!ok) total.failed += 1;
  }
}

/** The path of a program in PATH, or null. */
function findProgram(name) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

const findChromium = () =>
  [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path)) ??
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
    .map(findProgram)
    .find(Boolean) ??
  null;

/** What the tests need from the machine beyond npm: package name → is it here? */
const missingPrograms = () =>
  [
    ['chromium', findChromium()],
    ['poppler-utils', findProgram('pdfinfo')],
    ['qpdf', findProgram('qpdf')],
    ['python3', findProgram('python3')],
  ]
    .filter(([, path]) => !path)
    .map(([name]) => name);

/** Installs what is missing where that is possible (Debian, as root); returns what is still missing. */
function preparePrograms() {
  const missing = missingPrograms();
  if (missing.length === 0) return missing;
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return missing;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  step(`apt-get install ${missing.join(' ')}`, () => {
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  });
  return missingPrograms();
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'));
  } catch {
    return null;
  }
}

/** Adds one runner's counts. A runner that failed without a failed test (a crash, a hook) is one failure. */
function add(endedWell, counts) {
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  total.failed += endedWell ? counts.failed : Math.max(1, counts.failed);
}

function runVitest() {
  const endedWell = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ]);
  const report = readReport('vitest.json');
  // A file that could not be loaded has no failed test inside, and still is not well.
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  add(endedWell, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + brokenFiles.length,
    skipped: report?.numPendingTests ?? 0,
  });
}

function runPlaywright() {
  const endedWell = run('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM: findChromium() ?? '',
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json'),
  });
  const stats = readReport('playwright.json')?.stats;
  add(endedWell, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

const hasEndToEnd = () =>
  existsSync(join(root, 'tests', 'e2e')) &&
  readdirSync(join(root, 'tests', 'e2e'), { recursive: true }).some((name) =>
    /\.(spec|test)\.ts$/.test(name),
  );

function finish() {
  rmSync(reports, { recursive: true, force: true, maxRetries: 3 });
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

if (existsSync(bin)) {
  const missing = preparePrograms();
  await checks([
    ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
    ['lint', 'biome', ['check', '.']],
    ['build', 'npm', ['run', '--silent', 'build']],
  ]);
  step('unit, contract, sync and Postgres tests', runVitest);
  if (hasEndToEnd() && !missing.includes('chromium')) step('end-to-end tests', runPlaywright);
  if (missing.length > 0) {
    console.error(
      `\nMissing on this machine: ${missing.join(', ')} (Debian: apt-get install ${missing.join(' ')})`,
    );
    total.failed += 1;
  }
} else {
  console.error('The dependencies are missing. Run first: npm ci');
  total.failed += 1;
}
finish();
