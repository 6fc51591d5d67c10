// One connection of the load: cheap enough that forty in a process weigh less than the server they measure.
// Counts what arrives; only an observer reads it.
import type { Duplex } from 'node:stream';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import type { Framing } from '../contestants.ts';

/** Where a connection goes. */
export interface Target {
  url: string;
  doc: string;
  framing: Framing;
  token: string;
  /** False for a server that answers nothing by itself (the raw relay). */
  answers: boolean;
}

export const EMPTY_UPDATE = new Uint8Array([0, 0]);
const HOCUSPOCUS_AUTH = 2;

export class BenchClient {
  readonly socket: WebSocket;
  frames = 0;
  bytes = 0;
  closeCode: number | null = null;
  /** Called with every sync body (step 2 or update) when set. */
  onUpdate: ((update: Uint8Array) => void) | null = null;
  /** Resolves at the first step 2 (or when open, for a server that answers nothing). */
  readonly synced: Promise<Uint8Array>;
  readonly #target: Target;
  /** What the server lacks, given when it asks. */
  readonly #offer: Uint8Array;
  #resolve: ((state: Uint8Array) => void) | null = null;
  #stream: Duplex | null = null;

  constructor(target: Target, offer: Uint8Array = EMPTY_UPDATE) {
    this.#target = target;
    this.#offer = offer;
    const { url, token } = target;
    const address = token === '' ? url : `${url}?token=${encodeURIComponent(token)}`;
    this.socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
    this.socket.binaryType = 'nodebuffer';
    this.synced = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.socket.on('error', reject);
      this.socket.on('close', (code) => {
        this.closeCode = code;
        reject(new Error(`closed with ${code}`));
      });
    });
    // A connection that fails later is seen by its missing frames.
    this.synced.catch(() => undefined);
    this.socket.on('upgrade', (response) => {
      this.#stream = response.socket;
    });
    this.socket.on('open', () => this.#greet());
    this.socket.on('message', (data) => {
      if (!(data instanceof Uint8Array)) return;
      this.frames += 1;
      this.bytes += data.length;
      if (this.#resolve || this.onUpdate) this.#read(data);
    });
  }

  /** From here on what arrives is taken off the wire and counted, not read: taking every frame apart would cost the
   *  measured machine more than some of the servers do. Pings stay unanswered: for windows of seconds. */
  readNoMore(): void {
    this.#stream?.removeAllListeners('data');
    this.#stream?.on('data', (data: Uint8Array) => {
      this.bytes += data.length;
    });
  }

  #greet(): void {
    if (this.#target.framing === 'hocuspocus') {
      const encoder = this.#start(HOCUSPOCUS_AUTH);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, 'bench');
      this.socket.send(encoding.toUint8Array(encoder));
    }
    if (this.#target.answers) this.sendSync(0, new Uint8Array([0]));
    else this.#settle(EMPTY_UPDATE);
  }

  #settle(state: Uint8Array): void {
    this.#resolve?.(state);
    this.#resolve = null;
  }

  #start(type: number): encoding.Encoder {
    const encoder = encoding.createEncoder();
    if (this.#target.framing === 'hocuspocus') encoding.writeVarString(encoder, this.#target.doc);
    encoding.writeVarUint(encoder, type);
    return encoder;
  }

  sendSync(step: number, body: Uint8Array): void {
    const encoder = this.#start(0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
    this.socket.send(encoding.toUint8Array(encoder));
  }

  sendPresence(id: number, clock: number, json: string): void {
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, 1);
    encoding.writeVarUint(body, id);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, json);
    const encoder = this.#start(1);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
    this.socket.send(encoding.toUint8Array(encoder));
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (this.#target.framing === 'hocuspocus') decoding.readVarString(decoder);
    if (decoding.readVarUint(decoder) !== 0) return;
    const step = decoding.readVarUint(decoder);
    if (step > 2) return;
    const body = decoding.readVarUint8Array(decoder);
    if (step === 0) this.sendSync(1, this.#offer);
    else {
      if (step === 1) this.#settle(body);
      this.onUpdate?.(body);
    }
  }

  close(): void {
    this.socket.terminate();
  }
}
