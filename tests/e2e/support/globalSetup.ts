// Builds the pages once before the browser tests, only when a source is newer than what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

const newest = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);

/** True when `dist/client` is missing or older than the client or the shared code. */
export function pagesAreStale(): boolean {
  const page = join(ROOT, 'dist', 'client', 'index.html');
  if (!existsSync(page)) return true;
  const sources = Math.max(newest(join(ROOT, 'client')), newest(join(ROOT, 'shared')));
  return statSync(page).mtimeMs < sources;
}

/** Leaves the pages built. Throws with the build's own words when it fails. */
export function buildPages(): void {
  if (!pagesAreStale()) return;
  const build = spawnSync(process.execPath, [join(ROOT, 'bin', 'build.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the pages could not be built\n${build.stdout}\n${build.stderr}`);
}

export default function setup(): void {
  buildPages();
}
