// Why the start stopped, as one Spanish line that says what to do next.
import { words } from '../shared/i18n/words.ts';
import { ServerKeyUnusable } from './application/serverKey.ts';
import {
  DatabaseUnusable,
  DataFolderCorrupt,
  DataFolderInUse,
  DataFolderUnwritable,
} from './storage/errors.ts';

interface SystemError {
  code?: unknown;
  port?: unknown;
  address?: unknown;
}

function listenFailure(error: Error & SystemError): string | null {
  const port = String(error.port ?? '');
  if (error.code === 'EADDRINUSE') return words('start.port_busy', { port });
  if (error.code === 'EACCES') return words('start.port_forbidden', { port });
  const host = String(error.address ?? '');
  return error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
    ? words('start.host_unknown', { host })
    : null;
}

export function startFailure(error: unknown): string {
  if (error instanceof DataFolderInUse) return words('start.folder_in_use', { folder: error.folder });
  if (error instanceof DataFolderUnwritable) {
    return words('start.folder_unwritable', { folder: error.folder, detail: error.detail });
  }
  if (error instanceof DataFolderCorrupt)
    return words(`start.folder_${error.reason}`, { folder: error.folder });
  if (error instanceof ServerKeyUnusable) return words(`proof.key_${error.fault}`, { place: error.place });
  if (error instanceof DatabaseUnusable) return words(`start.database_${error.reason}`, { host: error.host });
  const known = error instanceof Error ? listenFailure(error) : null;
  return (
    known ?? words('start.unexpected', { detail: error instanceof Error ? error.message : String(error) })
  );
}
