// npm run play -- case.json [--out folder] [--url URL --admin KEY]: plays a worked case through the public
// surface, compares what comes out with the file, writes the acta and the exports.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { words } from '../../shared/i18n/words.ts';
import { type MesaCase, parseMesaCase } from '../../shared/model/mesaCase.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { verifyActaText } from '../../shared/record/verify.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { callServer, PlayFault } from './play/person.ts';
import { dismiss, playCase } from './play/playCase.ts';
import type { PlayCheck } from './play/playCheck.ts';

/** A line for the person at the terminal; the play stops with exit code 1. */
class Unusable extends Error {
  override name = 'Unusable';
}

interface Target {
  url: string;
  admin: string;
  stop: () => Promise<void>;
}

function readCase(path: string): MesaCase {
  const file = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Unusable(
      words('play.unreadable', { file, detail: error instanceof Error ? error.message : String(error) }),
    );
  }
  const parsed = parseMesaCase(json);
  if (parsed.ok) return parsed.value;
  throw new Unusable(
    words('play.not_a_case', { file, where: String(parsed.error.params?.where || 'format') }),
  );
}

/** A server of our own on an empty folder, or the one that was named. */
async function target(url: string | undefined, admin: string | undefined): Promise<Target> {
  if (url) {
    if (!admin) throw new Unusable(words('play.admin_needed'));
    return { url: url.replace(/\/+$/, ''), admin, stop: async () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'mesa-abierta-play-'));
  const app = await createApp(readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder }));
  const port = await app.listen();
  const stop = async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, admin: app.startToken, stop };
}

async function createThrough(url: string, admin: string, body: unknown): Promise<CreateMesaAnswer> {
  const created = await callServer(url, '/api/mesas', body, admin);
  if (created.status !== 201) throw new PlayFault(JSON.stringify(created.body));
  return created.body as CreateMesaAnswer;
}

interface ListedFormat {
  id: string;
  name: string;
  url: string | null;
}

/** Downloads every format the mesa offers; each one is a check, and the acta must verify. */
async function collect(
  url: string,
  created: CreateMesaAnswer,
  out: string | undefined,
): Promise<PlayCheck[]> {
  const token = created.facilitatorToken;
  const headers = { authorization: `Bearer ${token}` };
  const listed = await callServer(url, `/api/mesas/${created.mesaId}/exports`, undefined, token);
  const { formats } = listed.body as { formats: ListedFormat[] };
  if (out) mkdirSync(out, { recursive: true });
  const checks: PlayCheck[] = [];
  for (const format of formats.filter((candidate) => candidate.url !== null)) {
    const response = await fetch(url + format.url, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    const name =
      /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? format.id;
    const passed = response.status === 200 && bytes.length > 0;
    checks.push({
      what: words('play.check_export', { name }),
      passed,
      expected: '200',
      found: String(response.status),
    });
    if (!passed) continue;
    if (out) {
      writeFileSync(join(out, name), bytes);
      console.log(words('play.written', { file: join(out, name) }));
    }
    if (format.id !== 'acta-json' && format.id !== 'acta-publica') continue;
    const verdict = verifyActaText(bytes.toString('utf8'));
    checks.push({
      what: words('play.check_verify'),
      passed: verdict.intact,
      expected: 'true',
      found: JSON.stringify(verdict).slice(0, 400),
    });
  }
  return checks;
}

/** What was typed after the command; an option that does not exist is answered with how it is used. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, url: { type: 'string' }, admin: { type: 'string' } },
    });
  } catch {
    throw new Unusable(words('play.usage'));
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [path] = positionals;
  if (!path) throw new Unusable(words('play.usage'));
  const file = readCase(path);
  const { url, admin, stop } = await target(values.url, values.admin);
  console.log(words('play.playing', { title: file.title }));
  const checks: PlayCheck[] = [];
  try {
    const played = await playCase({
      url,
      file,
      makeMesa: (body) => createThrough(url, admin, body),
      keepOpen: false,
      say: (line) => console.log(`  ${line}`),
    });
    dismiss(played.cast);
    checks.push(...played.checks, ...(await collect(url, played.cast.created, values.out)));
  } catch (error) {
    if (!(error instanceof PlayFault)) throw error;
    checks.push({
      what: words('play.fault', { detail: error.message }),
      passed: false,
      expected: '',
      found: error.message,
    });
  } finally {
    await stop();
  }
  for (const one of checks)
    console.log(words(one.passed ? 'play.passed' : 'play.failed', { ...one, passed: '' }));
  const failed = checks.filter((one) => !one.passed).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Unusable ? error.message : error);
    process.exit(1);
  },
);
