// The order of Vitest's files: those that take longest begin first, so that none of them is left alone at the end. On a
// fresh clone Vitest knows only their sizes, and some of the longest are a few lines (a contract, a seeded loop).
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** From forty to six seconds each with the machine busy; the order among them matters little. Those that measure how long
 *  an answer takes are not here: they stay among short neighbours. */
const LONGEST = [
  'contract/storage.postgres',
  'sync/memory',
  'server/domain/orderingMeetings',
  'server/kill',
  'sync/killLoop',
  'server/storage/sqliteFaults',
  'server/start',
  'server/transport/secrecy',
  'server/scenario',
  'server/sync/zeroWrites',
  'sync/powerCut',
  'server/dev/play',
  'server/sync/guards',
  'server/exports/exports',
  'server/dev/verify',
  'shared/record/secondVerifier',
  'shared/decisions/randomMeetings',
  'shared/record/verify',
  'contract/storage.sqlite',
  'server/storage/sqliteFolder',
  'server/storage/postgres',
  'server/transport/anotherDevice',
  'server/sync/delivery',
  'server/faultsNetwork',
].map((name) => `/tests/${name}.test.ts`);

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((ending) => moduleId.endsWith(ending));
  return place < 0 ? LONGEST.length : place;
};

/** The files of `LONGEST` in its order, then the others as Vitest would run them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
