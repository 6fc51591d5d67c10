// One live document of the mesa: a Y.Doc, its stock y-websocket provider, and what a person wants to
// know about it: is my text saved, am I connected, was something of mine refused.
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/errors.ts';

/** Our own frame: how many of this connection's writes are on disk. Only sent when asked with ?ack=1. */
const MESSAGE_ACK = 100;
const SYNC = 0;
const SYNC_STEP_1 = 0;

export type SyncStatus = 'saved' | 'saving' | 'reconnecting' | 'closed';

/** What a screen reads of a document. A new object after every change, so React can compare it. */
export interface LiveDocSnapshot {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Grows when the document was thrown away and opened again after a refusal. */
  epoch: number;
  /** True once the server's content has arrived: before it, an empty document means nothing. */
  loaded: boolean;
  status: SyncStatus;
  /** Words of this person that a lock or a freeze refused, newest last. */
  aside: string[];
}

/** The typed words inside an update, for the notice «su cambio quedó aparte». */
export function wordsInUpdate(update: Uint8Array): string {
  return Y.decodeUpdate(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
    )
    .join('')
    .trim();
}

export class LiveDoc {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: LiveDocSnapshot;
  #sent = 0;
  #acknowledged = 0;
  #unsaved: { frame: number; update: Uint8Array }[] = [];

  constructor(name: string) {
    this.#name = name;
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

  destroy(): void {
    this.#listeners.clear();
    this.#snapshot.provider.destroy();
    this.#snapshot.doc.destroy();
  }

  #open(epoch: number, aside: string[]): LiveDocSnapshot {
    const doc = new Y.Doc();
    this.#unsaved = [];
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const provider = new WebsocketProvider(`${scheme}://${location.host}/yjs`, this.#name, doc, {
      disableBc: true,
      params: { ack: '1' },
      maxBackoffTime: 2500,
      WebSocketPolyfill: this.#countingSocket(),
    });
    provider.messageHandlers[MESSAGE_ACK] = (_encoder: unknown, decoder: decoding.Decoder) => {
      this.#acknowledged = decoding.readVarUint(decoder);
      this.#unsaved = this.#unsaved.filter((entry) => entry.frame > this.#acknowledged);
      this.#settle();
    };
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      // The provider's own listener ran first: a connected one has already sent and counted this update.
      this.#unsaved.push({ frame: Math.max(1, this.#sent), update });
      this.#change({ status: provider.wsconnected ? 'saving' : 'reconnecting' });
    });
    provider.on('status', () => this.#settle());
    provider.on('sync', (synced: boolean) => {
      if (synced) this.#change({ loaded: true });
      this.#settle();
    });
    provider.on('closed', ({ code }: { code: number }) => this.#closed(code));
    return { doc, provider, epoch, loaded: false, status: 'reconnecting', aside };
  }

  /** A WebSocket that counts the frames that write, so that an acknowledgement by count can be read. */
  #countingSocket(): typeof WebSocket {
    const started = () => {
      this.#sent = 0;
      this.#acknowledged = 0;
      // What the last connection did not save travels in the first write of this one.
      for (const entry of this.#unsaved) entry.frame = 1;
    };
    const wrote = () => {
      this.#sent += 1;
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
        if (bytes[0] === SYNC && bytes[1] !== SYNC_STEP_1) wrote();
      }
    };
  }

  #settle(): void {
    const { provider } = this.#snapshot ?? {};
    if (!provider || this.#snapshot.status === 'closed') return;
    if (!provider.wsconnected || !provider.synced) this.#change({ status: 'reconnecting' });
    else this.#change({ status: this.#acknowledged >= this.#sent ? 'saved' : 'saving' });
  }

  #closed(code: number): void {
    if (code !== CLOSE.reset && code !== CLOSE.tooLarge) {
      this.#change({ status: 'closed' });
      return;
    }
    const refused = this.#unsaved.map((entry) => wordsInUpdate(entry.update)).join('');
    const { doc, provider, epoch, aside } = this.#snapshot;
    provider.destroy();
    doc.destroy();
    this.#snapshot = this.#open(epoch + 1, refused === '' ? aside : [...aside, refused]);
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
