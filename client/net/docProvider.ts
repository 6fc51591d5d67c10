// One live document of the mesa: a Y.Doc, its stock y-websocket provider, and what a person wants to
// know about it: is my text saved, am I connected, was something of mine refused.
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { replicaText } from '../../shared/mesaDoc/replicaText.ts';
import { DOC_VERSION } from '../../shared/mesaDoc/schema.ts';
import { CLOSE } from '../../shared/protocol/errors.ts';
import { sha256Hex } from '../../shared/record/canonicalJson.ts';
import { type OfflineCopy, openOfflineCopy } from './offlineCopy.ts';
import { browserWaitClock, oldestOf, Patience } from './patience.ts';

/** Our own frame: how many of this connection's writes are on disk. Only sent when asked with ?ack=1. */
const MESSAGE_ACK = 100;
/** Ours too: the state vector and the hash of the text the server reads (convergence beacon). */
const MESSAGE_BEACON = 101;
const SYNC = 0;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;

/** `reconnecting` only after five seconds without the answer that is due (C24): until then a blink is `saving`,
 *  or `saved` when everything written here is on disk. */
export type SyncStatus = 'saved' | 'saving' | 'reconnecting' | 'closed';

/** What a screen reads of a document. A new object after every change, so React can compare it. */
export interface LiveDocSnapshot {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Grows when the document was thrown away and opened again after a refusal. */
  epoch: number;
  /** True once the server's content has arrived, or without a line what this device keeps of it: before it, an empty
   *  document means nothing. */
  loaded: boolean;
  status: SyncStatus;
  /** True when this page is of an older build than the server: reload it before writing. */
  mustReload: boolean;
  /** Words of this person that a lock or a freeze refused, newest last. */
  aside: string[];
}

/** The typed words inside an update, for the notice «su cambio quedó aparte». */
export function wordsInUpdate(update: Uint8Array): string {
  return Y.decodeUpdate(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
    )
    .join('');
}

/** Says again who is here: the server may have shown this id as gone while the line was down. */
function announce(provider: WebsocketProvider): void {
  const state = provider.awareness.getLocalState();
  if (state !== null) provider.awareness.setLocalState(state);
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export class LiveDoc {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: LiveDocSnapshot;
  #sent = 0;
  #acknowledged = 0;
  #unsaved: { frame: number; update: Uint8Array; at: number }[] = [];
  /** Since when this document is not in touch with the server; null while it is. */
  #apartSince: number | null = null;
  readonly #patience: Patience;
  #copy: OfflineCopy | null = null;
  /** True once the server's content has arrived in the document of now. */
  #hasMet = false;
  #isDestroyed = false;
  readonly #openCopy: typeof openOfflineCopy;

  /** `openCopy` keeps the document on the device, the browser's database unless given; `clock` is how long an
   *  answer takes. */
  constructor(name: string, openCopy = openOfflineCopy, clock = browserWaitClock) {
    this.#name = name;
    this.#openCopy = openCopy;
    this.#patience = new Patience(() => this.#settle(), clock);
    this.#snapshot = this.#open(0, []);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): LiveDocSnapshot => this.#snapshot;

  forgetAside(): void {
    this.#change({ aside: [] });
  }

  /** Connects again at once, without waiting for the next try nor for a dead connection to be noticed (C24). */
  renew(): void {
    const { provider } = this.#snapshot;
    // A document that was closed, or whose copy is still being read, does not want a connection.
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.connect();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#listeners.clear();
    this.#patience.stop();
    this.#snapshot.provider.destroy();
    this.#snapshot.doc.destroy();
  }

  /** The person is out: nothing of the document stays on this device. */
  forget(): void {
    this.#copy?.forget();
    this.#copy = null;
  }

  #open(epoch: number, aside: string[], diverged = false): LiveDocSnapshot {
    const doc = new Y.Doc();
    this.#unsaved = [];
    this.#hasMet = false;
    this.#apartSince = this.#patience.now();
    this.#patience.waitSince(this.#apartSince);
    const copy = this.#openCopy(this.#name, doc);
    this.#copy = copy;
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const provider = new WebsocketProvider(`${scheme}://${location.host}/yjs`, this.#name, doc, {
      disableBc: true,
      params: { ack: '1', v: String(DOC_VERSION), ...(diverged ? { diverged: '1' } : {}) },
      // With a copy, after it was read: then the server sends only what it lacks.
      connect: copy === null,
      maxBackoffTime: 2500,
      WebSocketPolyfill: this.#countingSocket(),
    });
    provider.messageHandlers[MESSAGE_ACK] = (_encoder: unknown, decoder: decoding.Decoder) => {
      this.#acknowledged = decoding.readVarUint(decoder);
      this.#unsaved = this.#unsaved.filter((entry) => entry.frame > this.#acknowledged);
      this.#settle();
    };
    provider.messageHandlers[MESSAGE_BEACON] = (_encoder: unknown, decoder: decoding.Decoder) =>
      this.#compare(doc, decoding.readVarUint8Array(decoder), decoding.readVarUint8Array(decoder));
    void copy?.ready.then(() => {
      if (this.#snapshot.doc !== doc || this.#isDestroyed) return;
      provider.connect();
      this.#settle();
    });
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === provider || origin === copy?.origin) return;
      // The provider's own listener ran first: a connected one has already sent and counted this update.
      this.#unsaved.push({ frame: Math.max(1, this.#sent), update, at: this.#patience.now() });
      this.#settle();
    });
    provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connected') announce(provider);
      this.#settle();
    });
    provider.on('sync', (synced: boolean) => {
      if (synced) {
        this.#hasMet = true;
        this.#change({ loaded: true });
      }
      this.#settle();
    });
    provider.on('closed', ({ code }: { code: number }) => this.#closed(code));
    return { doc, provider, epoch, loaded: false, status: 'saving', mustReload: false, aside };
  }

  /** A WebSocket that counts the frames that write, so that an acknowledgement by count can be read. */
  #countingSocket(): typeof WebSocket {
    const started = () => {
      this.#sent = 0;
      this.#acknowledged = 0;
      // What the last connection did not save travels in the first write of this one.
      for (const entry of this.#unsaved) entry.frame = 1;
    };
    const wrote = (bytes: Uint8Array) => {
      this.#sent += 1;
      if (bytes[1] === SYNC_STEP_2) this.#uploaded(bytes);
      this.#settle();
    };
    return class CountingSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        started();
      }
      override send(data: string | Blob | BufferSource): void {
        super.send(data);
        const bytes = data instanceof Uint8Array ? data : new Uint8Array(data as ArrayBuffer);
        if (bytes[0] === SYNC && bytes[1] !== SYNC_STEP_1) wrote(bytes);
      }
    };
  }

  /** A step 2 carries everything the server lacks, also what was typed before this page was loaded. */
  #uploaded(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame.subarray(2));
    const update = decoding.readVarUint8Array(decoder).slice();
    this.#unsaved = [{ frame: this.#sent, update, at: this.#unsaved[0]?.at ?? this.#patience.now() }];
  }

  /** Equal vectors and another text than the server's: this replica is wrong, it opens a fresh one. */
  #compare(doc: Y.Doc, stateVector: Uint8Array, hash: Uint8Array): void {
    const isSettled = this.#acknowledged >= this.#sent && this.#unsaved.length === 0;
    if (!isSettled || this.#snapshot.doc !== doc) return;
    if (toHex(Y.encodeStateVector(doc)) !== toHex(stateVector)) return;
    const expected = toHex(hash);
    if (sha256Hex(replicaText(doc)).slice(0, expected.length) === expected) return;
    this.#reopen(this.#snapshot.aside, true);
  }

  #settle(): void {
    const { provider } = this.#snapshot ?? {};
    if (!provider || this.#snapshot.status === 'closed') return;
    const isApart = !provider.wsconnected || !provider.synced;
    this.#apartSince = isApart ? (this.#apartSince ?? this.#patience.now()) : null;
    this.#patience.waitSince(oldestOf(this.#apartSince, this.#unsaved[0]?.at ?? null));
    const isWritten = this.#unsaved.length === 0 && this.#acknowledged >= this.#sent;
    // Before the first content arrives nobody knows what the copy of this device still owes.
    const isSaved = isWritten && this.#hasMet;
    if (this.#isAlone() && this.#snapshot.doc.store.clients.size > 0) this.#change({ loaded: true });
    this.#change({ status: this.#patience.isOver ? 'reconnecting' : isSaved ? 'saved' : 'saving' });
  }

  /** Nothing of the server can be expected now: what this device keeps is what there is to read and write. */
  #isAlone(): boolean {
    return this.#patience.isOver || (!this.#snapshot.provider.wsconnected && navigator.onLine === false);
  }

  #closed(code: number): void {
    if (code !== CLOSE.reset && code !== CLOSE.tooLarge) {
      this.#patience.stop();
      this.#change({ status: 'closed', mustReload: code === CLOSE.oldBuild });
      if (code === CLOSE.forbidden || code === CLOSE.unauthenticated) this.forget();
      return;
    }
    const refused = this.#unsaved
      .map((entry) => wordsInUpdate(entry.update))
      .join('')
      .trim();
    const { aside } = this.#snapshot;
    this.#reopen(refused === '' ? aside : [...aside, refused], false);
  }

  /** Throws this replica and its copy away and opens a fresh one. */
  #reopen(aside: string[], diverged: boolean): void {
    const { doc, provider, epoch } = this.#snapshot;
    this.forget();
    provider.destroy();
    doc.destroy();
    this.#snapshot = this.#open(epoch + 1, aside, diverged);
    this.#notify();
  }

  #change(change: Partial<LiveDocSnapshot>): void {
    const next = { ...this.#snapshot, ...change };
    const same = (Object.keys(change) as (keyof LiveDocSnapshot)[]).every(
      (key) => this.#snapshot[key] === next[key],
    );
    if (same) return;
    this.#snapshot = next;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
