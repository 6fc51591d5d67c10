// A document client made of bytes: sends exactly what a test says, keeps what arrives. Besides it, a
// small honest client that keeps a Y.Doc, for when the stock provider is too polite.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';

/** One presence entry as a reader gets it. */
export interface SeenPresence {
  clock: number;
  state: Record<string, unknown> | null;
}

export class RawDocClient {
  readonly socket: WebSocket;
  /** What the server sent, merged into a document. */
  readonly doc = new Y.Doc();
  readonly presence = new Map<number, SeenPresence>();
  frames = 0;
  stepOnes: Uint8Array[] = [];
  stepTwos = 0;
  updates = 0;
  acknowledged = 0;
  closeCode: number | null = null;
  closeReason = '';
  readonly opened: Promise<void>;

  constructor(url: string) {
    this.socket = new WebSocket(url, { perMessageDeflate: false });
    this.socket.binaryType = 'nodebuffer';
    this.opened = new Promise((resolve) => this.socket.on('open', () => resolve()));
    this.socket.on('error', () => {});
    this.socket.on('close', (code, reason) => {
      this.closeCode = code;
      this.closeReason = reason.toString();
    });
    this.socket.on('message', (data) => {
      if (data instanceof Uint8Array) this.#read(data);
    });
  }

  #read(frame: Uint8Array): void {
    this.frames += 1;
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === 100) this.acknowledged = decoding.readVarUint(decoder);
    else if (type === 1) this.#readPresence(decoding.readVarUint8Array(decoder));
    else if (type === 0) {
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === 0) this.stepOnes.push(body);
      else {
        if (step === 1) this.stepTwos += 1;
        else this.updates += 1;
        Y.applyUpdate(this.doc, body, 'server');
      }
    }
  }

  #readPresence(body: Uint8Array): void {
    const decoder = decoding.createDecoder(body);
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const id = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state: Record<string, unknown> | null = JSON.parse(decoding.readVarString(decoder));
      this.presence.set(id, { clock, state });
    }
  }

  send(...bytes: number[]): void {
    this.socket.send(Uint8Array.from(bytes));
  }

  sendFrame(frame: Uint8Array): void {
    this.socket.send(frame);
  }

  sendStepOne(stateVector: Uint8Array = new Uint8Array([0])): void {
    this.sendFrame(syncFrame(0, stateVector));
  }

  sendStepTwo(update: Uint8Array): void {
    this.sendFrame(syncFrame(1, update));
  }

  sendUpdate(update: Uint8Array): void {
    this.sendFrame(syncFrame(2, update));
  }

  sendPresence(entries: { id: number; clock: number; json: string }[]): void {
    this.sendFrame(presenceFrameOf(entries));
  }

  /** Sends every local change of `doc` from now on as updates. */
  follow(doc: Y.Doc): void {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.sendUpdate(update);
    });
  }

  close(): void {
    this.socket.terminate();
  }
}

export function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export function presenceFrameOf(entries: { id: number; clock: number; json: string }[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { id, clock, json } of entries) {
    encoding.writeVarUint(body, id);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, json);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

/** The update a change of a fresh document makes, with the client id given. */
export function updateBy(clientId: number, change: (doc: Y.Doc) => void, base?: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  if (base) Y.applyUpdate(doc, base);
  // After the base: Yjs draws another id when it sees its own in somebody else's update.
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}
