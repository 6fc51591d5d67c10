// Builds the client, then the one-file verifier, and leaves compressed twins (.br, .gz) beside each file:
// on the venue's line a phone downloads a third of the bytes. Runs with the Node of this project.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
const verifier = join(root, 'vite.verifier.config.ts');
if (existsSync(verifier)) await build({ configFile: verifier, logLevel: 'warn' });

const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest)$/;
/** Smaller files travel in one packet anyway. */
const WORTH_BYTES = 1024;

function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compress(path);
    else if (COMPRESSIBLE.test(entry.name) && statSync(path).size >= WORTH_BYTES) {
      const bytes = readFileSync(path);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, quality));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}
compress(join(root, 'dist', 'client'));
