// Vitest with one guard of the sync engine taken out while its file is loaded; GUARD says which, by its name.
import { defineConfig } from 'vitest/config';
import { GUARDS } from './syncGuards.ts';

const guard = GUARDS.find(({ name }) => name === process.env.GUARD);

export default defineConfig({
  plugins: [
    {
      name: 'without-a-guard',
      enforce: 'pre',
      transform: (code, id) =>
        guard && id.endsWith(`/server/${guard.file}`) ? code.replace(guard.from, () => guard.to) : null,
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    bail: 1,
    testTimeout: 15_000,
    // Kept by the text of the file, which does not change when a guard is taken out while it is loaded.
    fsModuleCache: false,
  },
});
