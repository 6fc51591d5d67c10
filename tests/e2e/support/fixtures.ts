// What each browser test gets: a server of its own on an empty folder and people to sit at its mesas. When it
// ends, nobody may have complained.
import { test as base, expect } from '@playwright/test';
import { createPeople, type People } from './people.ts';
import { dropFolder, freshFolder, type RunningServer, startServer } from './server.ts';

export { expect };

export const test = base.extend<{ server: RunningServer; people: People }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  server: async ({}, use, info) => {
    const server = await startServer(freshFolder());
    await use(server);
    const said = server.output();
    await server.stop();
    dropFolder(server.folder);
    if (info.status !== info.expectedStatus) console.log(said);
    expect(said, 'the server logged an error').not.toMatch(/"level":(50|60)/);
  },
  people: async ({ browser, server }, use) => {
    const people = createPeople(browser, () => server.url);
    await use(people);
    await people.close();
    expect(people.complaints(), 'errors, warnings or foreign requests').toEqual([]);
  },
});
