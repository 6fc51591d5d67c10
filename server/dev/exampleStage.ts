// The example mesas: the worked cases of shared/data/examples, brought to life by the same play that
// tests the product, at a pace a person can watch.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { words } from '../../shared/i18n/words.ts';
import { type MesaCase, parseMesaCase } from '../../shared/model/mesaCase.ts';
import { type Result, refuse } from '../../shared/protocol/errors.ts';
import { type CreateMesaAnswer, HTTP } from '../../shared/protocol/http.ts';
import type { Log } from '../application/log.ts';
import type { Mesas } from '../application/mesas.ts';
import { dismiss, playCase } from './play/playCase.ts';

const FOLDER = fileURLToPath(new URL('../../shared/data/examples/', import.meta.url));
/** Between two cards, so that a newcomer sees the tree grow. */
const CARD_PACE_MS = 150;

function readCases(): MesaCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const parsed = parseMesaCase(JSON.parse(readFileSync(FOLDER + name, 'utf8')));
      return parsed.ok ? [parsed.value] : [];
    });
}

interface Stage {
  list(): { id: string; title: string; place: string; nodes: number; decisions: number }[];
  open(id: string): Promise<Result<CreateMesaAnswer>>;
  /** The server is going away: a play cut short from now on is no fault. */
  stop(): void;
}

const placeOf = (file: MesaCase): string => {
  const jurisdiction = (file as { jurisdiction?: { state?: unknown } }).jurisdiction;
  return typeof jurisdiction?.state === 'string' ? jurisdiction.state : '';
};

/** `url` answers the address at which this process hears itself. Faults of a play are logged, never thrown. */
export function createExampleStage(parts: {
  mesas: () => Mesas;
  url: () => Promise<string>;
  log: Log;
}): Stage {
  const cases = readCases();
  let stopped = false;
  const open = async (file: MesaCase): Promise<CreateMesaAnswer> => {
    const example = { caseId: file.id, title: file.title, note: words('play.note') };
    const url = await parts.url();
    const made = Promise.withResolvers<CreateMesaAnswer>();
    const makeMesa = async (body: unknown) => {
      const created = await parts.mesas().create(HTTP.createMesa.parse(body), example);
      made.resolve(created);
      return created;
    };
    playCase({ url, file, makeMesa, keepOpen: true, cardPaceMs: CARD_PACE_MS, say: () => {} }).then(
      ({ cast }) => dismiss(cast),
      (error: unknown) => {
        made.reject(error);
        if (stopped) return parts.log.info({ caseId: file.id }, 'example play cut short by the stop');
        parts.log.error(
          { caseId: file.id, error: error instanceof Error ? error.stack : String(error) },
          'example play stopped',
        );
      },
    );
    return made.promise;
  };
  return {
    list: () =>
      cases.map((file) => ({
        id: file.id,
        title: file.title,
        place: placeOf(file),
        nodes: file.tree.nodes.length,
        decisions: file.decisions.length,
      })),
    open: async (id) => {
      const file = cases.find((candidate) => candidate.id === id);
      return file ? { ok: true, value: await open(file) } : refuse('unknown_example');
    },
    stop: () => {
      stopped = true;
    },
  };
}
