// The contract of the Storage port as one suite, run against every adapter. Each test opens its own empty
// store and closes it. The tests themselves are in the five files beside this one.
import { afterEach, describe } from 'vitest';
import type { Storage } from '../../server/application/ports.ts';
import { clientIdContract, docContract } from './storageDocs.ts';
import { entryWordsContract } from './storageEntryWords.ts';
import { ballotContract, checkpointContract } from './storageProofs.ts';
import { conflictContract, recordContract } from './storageRecord.ts';
import { atomicityContract, fidelityContract, lifeContract, sessionContract } from './storageWhole.ts';

/** Registers the whole suite for one adapter. `make` opens a new empty store; the suite closes it. */
export function storageContract(name: string, make: () => Promise<Storage>): void {
  describe(`storage contract: ${name}`, () => {
    const open: Storage[] = [];
    const fresh = async () => {
      const store = await make();
      open.push(store);
      return store;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((store) => store.close()));
    });
    recordContract(fresh);
    conflictContract(fresh);
    atomicityContract(fresh);
    sessionContract(fresh);
    docContract(fresh);
    clientIdContract(fresh);
    ballotContract(fresh);
    checkpointContract(fresh);
    entryWordsContract(fresh);
    fidelityContract(fresh);
    lifeContract(fresh);
  });
}
