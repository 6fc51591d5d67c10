// Plain JavaScript on purpose: it must run on the machine's own Node (any version ≥ 20), say clearly what
// is missing, build the client when it is not there, and start the server with the Node of this project.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED = [24, 15];

const version = (node) => {
  const run = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return (run.stdout ?? '').trim().replace(/^v/, '').split('.').map(Number);
};
const enough = ([major = 0, minor = 0]) => major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);

const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
const candidates = [own, process.execPath].filter((path) => existsSync(path));
const node = candidates.find((path) => enough(version(path)));
if (!existsSync(join(root, 'node_modules'))) {
  console.error('Faltan las dependencias. Ejecute primero: npm ci');
  process.exit(1);
}
if (!node) {
  console.error(
    `Hace falta Node ${NEEDED.join('.')} o posterior y aquí hay ${process.versions.node}. Instálelo desde su gestor de paquetes y repita: npm start`,
  );
  process.exit(1);
}

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);

const page = join(root, 'dist', 'client', 'index.html');
const asksHelp = process.argv.includes('--help') || process.argv.includes('-h');
const sources = () => Math.max(newest(join(root, 'client')), newest(join(root, 'shared')));
if (!asksHelp && (!existsSync(page) || statSync(page).mtimeMs < sources())) {
  console.log('Preparando las páginas (sólo la primera vez)…');
  const build = spawnSync(node, [join(root, 'bin', 'build.mjs')], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) {
    console.error(build.stdout, build.stderr);
    console.error('No se pudieron preparar las páginas. Ejecute npm ci y repita: npm start');
    process.exit(1);
  }
}

const server = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, 'server', 'main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
// The terminal sends Ctrl-C to both; a service manager may send SIGTERM only to this one.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
