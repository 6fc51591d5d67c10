// The worked examples as parsed data, for tests of any layer.
import { readdirSync, readFileSync } from 'node:fs';
import { type MesaCase, parseMesaCase } from '../../shared/model/mesaCase.ts';

const FOLDER = new URL('../../shared/data/examples/', import.meta.url);

/** Every example file of the product, parsed; a file that does not parse fails the test that asks. */
export function loadCases(): MesaCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = parseMesaCase(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
      return parsed.value;
    });
}
