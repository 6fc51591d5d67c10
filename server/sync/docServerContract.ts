// What the rest of the house may ask of the document server, and what it needs to be made.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Clock, DocPrincipal, DocRights, LiveDocs, Storage } from '../application/ports.ts';
import type { DocLog } from './docLog.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocStats } from './docStats.ts';
import type { EventLoop } from './eventLoop.ts';

export interface DocServerOptions {
  storage: Storage;
  rights: DocRights;
  clock: Clock;
  /** Anything not given has its default (docSettings.ts). */
  settings?: Partial<DocSettings>;
  log: DocLog;
  /** Processor time in milliseconds, for the budget of each person; the thread's unless given. */
  processorMs?: () => number;
  /** The loop this runs in; Node's unless given. */
  loop?: EventLoop;
}

export interface UpgradeOptions {
  /** Send acknowledgement frames on this connection (`?ack=1`). */
  ack: boolean;
  /** DOC_VERSION of the client's build (`?v=`); undefined for a stock client. */
  version?: number;
  /** It comes back because a convergence beacon contradicted what it read. */
  diverged?: boolean;
  /** Whether its step 2 may have the size of an upload; true unless said otherwise. */
  firstUpload?: boolean;
}

export interface DocServer extends LiveDocs {
  /**
   * Takes over an upgrade whose bearer was authenticated. Existence and the right to read are asked
   * here; a refusal is a close code (CLOSE) after the handshake, so that the client understands it.
   */
  acceptUpgrade(
    req: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    principal: DocPrincipal,
    doc: string,
    options: UpgradeOptions,
  ): void;
  /** Rights of a document changed (lock, freeze, removal): closes who may no longer read. The right to
   *  write needs no call: it is read at every write. */
  rightsChanged(doc: string): void;
  /** Numbers for /metrics. */
  stats(): DocStats;
}
