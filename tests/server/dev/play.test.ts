// The five worked cases and a sixth of another shape, played through the public surface of one real server with its
// real clock and its limits on: whatever the file says must come out, comes out.
import { readFileSync } from 'node:fs';
import { it, type TestContext } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { callServer } from '../../../server/dev/play/person.ts';
import { dismiss, playCase } from '../../../server/dev/play/playCase.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { type MesaCase, parseMesaCase } from '../../../shared/model/mesaCase.ts';
import type { CreateMesaAnswer } from '../../../shared/protocol/http.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { loadCases } from '../../support/cases.ts';

function sixthCase(): MesaCase {
  const url = new URL('../../support/sixthCase.json', import.meta.url);
  const parsed = parseMesaCase(JSON.parse(readFileSync(url, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

async function serve({ onTestFinished }: TestContext): Promise<{ url: string; admin: string }> {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1' });
  const app = await createApp(config, { storage: createMemoryStorage() });
  onTestFinished(() => app.close());
  return { url: `http://127.0.0.1:${await app.listen()}`, admin: app.startToken };
}

// Each case on a server of its own, all at once: a play mostly waits, as people at a table do for each other.
it.concurrent.for([...loadCases(), sixthCase()].map((file) => ({ id: file.id, file })))(
  'the case $id plays from an empty mesa to an acta that verifies',
  { timeout: 90_000 },
  async ({ file }, context) => {
    const { expect, onTestFinished } = context;
    const { url, admin } = await serve(context);
    const makeMesa = async (body: unknown) => {
      const created = await callServer(url, '/api/mesas', body, admin);
      expect(created.status, JSON.stringify(created.body)).toBe(201);
      return created.body as CreateMesaAnswer;
    };
    const said: string[] = [];
    const { cast, checks } = await playCase({
      url,
      file,
      makeMesa,
      keepOpen: false,
      say: (line) => said.push(line),
    });
    onTestFinished(() => dismiss(cast));
    expect(checks.filter((check) => !check.passed)).toEqual([]);
    const decided = file.decisions.filter((one) => one.expect?.outcome);
    expect(checks.length).toBeGreaterThanOrEqual(decided.length);
    expect(said.join('\n')).not.toMatch(/\{\{|undefined/);

    const acta = await fetch(`${url}/api/mesas/${cast.created.mesaId}/acta/1.json`, {
      headers: { authorization: `Bearer ${cast.created.facilitatorToken}` },
    });
    const verdict = verifyActaText(await acta.text());
    expect(verdict.intact ? 'intact' : verdict.first).toBe('intact');
  },
);
