// The storage contract on the memory store.
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { storageContract } from './storage.ts';

storageContract('memory', async () => createMemoryStorage());
