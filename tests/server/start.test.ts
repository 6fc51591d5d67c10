// Starting and stopping the real program: one clear Spanish line when it cannot start, a clean end when asked.
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeSettings, InvalidSetting, readConfig } from '../../server/config.ts';
import { startFailure } from '../../server/startFailure.ts';
import { DataFolderUnwritable } from '../../server/storage/errors.ts';
import { ask, type TestTable, whoIs } from '../support/app.ts';
import { TestPerson } from '../support/person.ts';
import { ADMIN, freePort, ServerProcess } from '../support/serverProcess.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** Starts a program that must not: its exit code and the one line it left. */
async function failing(settings: Record<string, string>): Promise<{ code: number | null; line: string }> {
  const server = new ServerProcess(settings);
  const code = await server.ended();
  const lines = server.stderr.trim().split('\n');
  expect(lines, server.stderr).toHaveLength(1);
  expect(server.stdout).toBe('');
  return { code, line: lines[0]! };
}

describe('a start that cannot be', () => {
  it('a busy port: which one and what to do', async () => {
    const busy = createServer();
    onTestFinished(() => void busy.close());
    const port = await new Promise<number>((resolve) =>
      busy.listen(0, '127.0.0.1', () => resolve((busy.address() as { port: number }).port)),
    );
    const { code, line } = await failing({ PORT: String(port), DATA_DIR: temporaryFolder() });
    expect(code).toBe(1);
    expect(line).toContain(`El puerto ${port} ya está ocupado`);
  });

  it('a folder another program has open', async () => {
    const folder = temporaryFolder();
    const port = await freePort();
    const first = new ServerProcess({ PORT: String(port), DATA_DIR: folder });
    await first.ready(`http://127.0.0.1:${port}`);
    const { code, line } = await failing({ PORT: '0', DATA_DIR: folder });
    expect([code, line.includes('ya la usa otro programa Mesa Abierta')]).toEqual([1, true]);
    expect((await ask(`http://127.0.0.1:${port}`, '/readyz')).status).toBe(200);
  });

  it('a folder that is a file, and one with somebody else’s things', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'archivo'), 'x');
    const file = await failing({ PORT: '0', DATA_DIR: join(folder, 'archivo') });
    expect([file.code, file.line.includes('No se puede escribir en la carpeta de datos')]).toEqual([1, true]);
    const foreign = temporaryFolder();
    writeFileSync(
      join(foreign, 'mesa-abierta.sqlite'),
      'esto no es una base de datos, es un texto de otra persona',
    );
    const other = await failing({ PORT: '0', DATA_DIR: foreign });
    expect(other.code).toBe(1);
    expect(other.line).toMatch(/No se tocó nada/);
  });

  it('a folder that cannot be written', async () => {
    // Root writes anywhere, so the sentence is checked with the error the store gives.
    const folder = join(temporaryFolder(), 'cerrada');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    if (process.getuid?.() !== 0) {
      const { code, line } = await failing({ PORT: '0', DATA_DIR: folder });
      expect([code, line.includes('No se puede escribir')]).toEqual([1, true]);
    }
    expect(startFailure(new DataFolderUnwritable(folder, 'EACCES'))).toContain('(EACCES)');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a setting that is not valid: its name, its value and what it means', async () => {
    const { code, line } = await failing({ PORT: 'tres mil', DATA_DIR: temporaryFolder() });
    expect(code).toBe(1);
    expect(line).toMatch(/PORT.*tres mil/);
  });

  it.each([
    { PORT: '70000' },
    { PORT: '-1' },
    { PORT: '3000.5' },
    { ADMIN_TOKEN: 'corta' },
    { PUBLIC_URL: 'mesa.example' },
    { PUBLIC_URL: 'javascript:alert(1)' },
    { DATABASE_URL: 'mysql://x' },
    { DURABILITY: 'none' },
    { LIMITS: 'no' },
    { TLS_CERT: '/no/existe.pem' },
    { TLS_CERT: import.meta.filename },
    { LOG_LEVEL: 'todo' },
  ])('readConfig refuses %j with one line', (settings) => {
    expect(() => readConfig(settings)).toThrow(InvalidSetting);
    try {
      readConfig(settings);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });

  it('an empty value counts as unset', () => {
    expect(readConfig({ PORT: '', ADMIN_TOKEN: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('what nobody foresaw is one line too', () => {
    expect(startFailure(new Error('algo'))).toBe('No se pudo iniciar: algo');
    expect(startFailure('algo')).toBe('No se pudo iniciar: algo');
  });
});

describe('help', () => {
  it('prints every setting with its meaning and starts nothing', async () => {
    const server = new ServerProcess({ DATA_DIR: join(temporaryFolder(), 'nunca') }, ['--help']);
    expect(await server.ended()).toBe(0);
    for (const name of Object.keys(readConfig({}))) expect(server.stdout).toContain(name);
    expect(server.stdout).toContain(describeSettings());
    expect(server.stderr).toBe('');
  });
});

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s closes in order, keeps everything and leaves the folder free',
    async (signal) => {
      const folder = temporaryFolder();
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const settings = { PORT: String(port), DATA_DIR: folder };
      const first = new ServerProcess(settings);
      await first.ready(url);
      expect(first.stdout).not.toContain(ADMIN);
      const world = { url, ask: (path: string, asked = {}) => ask(url, path, asked) };
      const made = await world.ask('/api/mesas', { body: { theme: 'Agua' }, token: ADMIN });
      const created = made.body as TestTable['created'];
      const who = await whoIs(world, created.mesaId, created.facilitatorToken);
      const facilitator = await TestPerson.connect(url, who);
      const doc = await facilitator.open(`mesa/${created.mesaId}/tree`);
      doc.getMap('prueba').set('clave', 'escrito justo antes');
      await facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
      first.signal(signal);
      // Twice, as people do.
      first.signal(signal);
      expect(await first.ended()).toBe(0);
      expect(first.stderr).toBe('');

      const second = new ServerProcess(settings);
      await second.ready(url);
      await facilitator.sees((view) => view.spotlight?.place === 'arbol' && facilitator.socket.connected);
      second.signal(signal);
      expect(await second.ended()).toBe(0);
    },
  );
});
