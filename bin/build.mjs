// Builds the client, then the one-file verifier, with the Node that runs this script.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
const verifier = join(root, 'vite.verifier.config.ts');
if (existsSync(verifier)) await build({ configFile: verifier, logLevel: 'warn' });
