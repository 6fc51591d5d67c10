// Client build (dist/client) and the Vitest projects. The server is plain TypeScript and is not built.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longestFirst.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('./client'),
  publicDir: here('./client/public'),
  plugins: [react()],
  resolve: { alias: { '@shared': here('./shared') } },
  build: {
    outDir: here('./dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: URI font or script would need a looser CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What most screens share travels as one file: on a slow line each small one costs a trip.
          groups: [
            {
              name: 'kit',
              // The QR codes are for the screens that invite, never for the phone that comes in.
              test: /[\\/](client[\\/]ui(?![\\/]QrCode)|lucide-react|react-aria[^\\/]*|@react-aria|@react-stately|@react-types)[\\/]/,
              minShareCount: 3,
              minModuleSize: 0,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  test: {
    root: here('./'),
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // One process runs many files: nothing of ours lives in a module, and loading the server again for each file
    // costs more than most files themselves.
    isolate: false,
    // The programs that tests start (a server to be killed, the verifier) compile once, not once each.
    env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache') },
    // Most of the time goes in waiting for sockets, disks and child processes, not for the processor.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
