// Where the project and what its browser tests leave behind are.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Pictures of every screen of a run, by size. */
export const SCREENS = join(ROOT, 'test-results', 'screens');
