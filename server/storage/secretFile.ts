// The file `server.key` of a data folder: the only secret kept outside of the database, for its owner alone.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SecretKeeper } from '../application/ports.ts';
import { asFolderError, syncFolder } from './dataFolder.ts';

export const KEY_FILE = 'server.key';

/** Keeps the secret in `folder`, which must exist and be held by this process. Rejects with DataFolderUnwritable. */
export function secretFile(folder: string): SecretKeeper {
  const path = join(folder, KEY_FILE);
  return {
    place: path,
    read: async () => {
      try {
        if (!existsSync(path)) return null;
        chmodSync(path, 0o600);
        return readFileSync(path, 'utf8');
      } catch (error) {
        throw asFolderError(folder, error);
      }
    },
    create: async (text) => {
      try {
        writeWhole(folder, path, text);
        return text;
      } catch (error) {
        throw asFolderError(folder, error);
      }
    },
  };
}

/** Beside and then in its place: a start that is cut off leaves no half of a key. */
function writeWhole(folder: string, path: string, text: string): void {
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  const handle = openSync(beside, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, path);
  syncFolder(folder);
}

/** Copies the key of `folder` into `target`; false when there is none. Throws DataFolderUnwritable. */
export function copySecretFile(folder: string, target: string): boolean {
  const source = join(folder, KEY_FILE);
  if (!existsSync(source)) return false;
  const copy = join(target, KEY_FILE);
  try {
    copyFileSync(source, copy);
    chmodSync(copy, 0o600);
    const handle = openSync(copy, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    syncFolder(target);
    return true;
  } catch (error) {
    throw asFolderError(target, error);
  }
}
