// An example mesa that breaks off: a fault is logged as one, the end of the server is not.
import { describe, expect, it, vi } from 'vitest';
import type { Log } from '../../../server/application/log.ts';
import { createExampleStage } from '../../../server/dev/exampleStage.ts';
import { openApp } from '../../support/app.ts';

/** A stage whose simulated people find no server where they were told it is. */
async function brokenStage() {
  const { app } = await openApp();
  const said: string[] = [];
  const note = (level: string) => (facts: Record<string, unknown>) =>
    void said.push(`${level} ${JSON.stringify(facts)}`);
  const log: Log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const stage = createExampleStage({ mesas: () => app.mesas, url: async () => 'http://127.0.0.1:1', log });
  const id = stage.list()[0]?.id ?? '';
  return { stage, id, said };
}

describe('createExampleStage', () => {
  it('logs a play that fails, with its cause', async () => {
    const { stage, id, said } = await brokenStage();
    expect(await stage.open(id)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(said.join()).toMatch(/^error .*"error":/));
  });
  it('logs no error and no stack for a play cut short by the stop of the server', async () => {
    const { stage, id, said } = await brokenStage();
    stage.stop();
    await stage.open(id);
    await vi.waitFor(() => expect(said).toEqual([`info {"caseId":"${id}"}`]));
  });
});
