// What a phone must download between the door and the living tree, read from the import lines: the libraries that only
// later screens need may not slip into that way through a small shared file. The bytes are in tests/e2e/budget.spec.ts.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isMesaId } from '../../client/shell/mesaIdOf.ts';
import { isBallotNumber, isNodeId } from '../../shared/model/idShape.ts';
import { MesaId, NodeId } from '../../shared/model/ids.ts';
import { BallotNumber } from '../../shared/model/ordering.ts';
import { importsOf, readSources } from '../support/importGraph.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(ROOT, ['shared', 'client']);

const WAY = [
  'client/main.tsx',
  'client/screens/DoorScreen.tsx',
  'client/shell/MesaRoutes.tsx',
  'client/door/WaitingRoom.tsx',
  'client/screens/TreeScreen.tsx',
];
/** Schemas, signatures, comparison of texts, the editor and the canvas. */
const LATER = /^(zod|diff|uqr|@noble\/curves|@tiptap|@xyflow|prosemirror)/;

/** `file → library` for each library that comes together with `roots`, whatever comes later by itself left apart. */
function libraries(roots: string[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (path: string): void => {
    const text = sources.get(path);
    if (seen.has(path) || text === undefined) return;
    seen.add(path);
    for (const { to, typeOnly, dynamic } of importsOf(path, text)) {
      if (typeOnly || dynamic) continue;
      found.push(`${path} → ${to}`);
      visit(to);
    }
  };
  for (const root of roots) visit(root);
  for (const root of roots) expect(seen).toContain(root);
  return found.filter((line) => LATER.test(line.split(' → ')[1] ?? ''));
}

describe('the way of a phone to the living tree', () => {
  it('brings no schemas, signatures, comparison, codes, editor nor canvas', () => {
    expect(libraries(WAY)).toEqual([]);
  });

  it('would be seen if it did', () => {
    expect(libraries(['client/screens/PassportScreen.tsx'])).not.toEqual([]);
  });

  it('checks names as the schemas do', () => {
    const long = 'a'.repeat(41);
    for (const value of ['m-1_A', '', 'a.b', '../x', 'constructor', '__proto__', 'ñ', long, long.slice(1)]) {
      expect([value, isMesaId(value)]).toEqual([value, MesaId.safeParse(value).success]);
      expect([value, isNodeId(value)]).toEqual([value, NodeId.safeParse(value).success]);
    }
    const number = '0123456789abcdef0123';
    for (const value of [number, number.toUpperCase(), `${number}4`, '', null, 7])
      expect([value, isBallotNumber(value)]).toEqual([value, BallotNumber.safeParse(value).success]);
  });
});
