// Frames of a socket that come whole, read without the stream machinery of ws: a cursor or a letter is one masked
// frame in one read, and taking it apart cost more than everything the engine does with it. Whatever is not exactly
// that (control frames, texts, fragments, halves, anything malformed) goes to ws as it came.
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

const FINAL_BINARY = 0x82;
const MASKED = 0x80;
const MASK_BYTES = 4;
/** The lengths that say «the next two bytes» and «the next eight». */
const NEXT_TWO = 126;
const NEXT_EIGHT = 127;

/** Who is told what a socket brings. */
export interface WireEars {
  /** Something was read from the socket; before its frames. */
  read(): void;
  /** One message, in the order of the wire; the bytes are the taker's. */
  take(message: Uint8Array, isBinary: boolean): void;
}

/**
 * Tells `ears` the messages of `ws`, which was made of `stream` and is paused: nothing was read yet. After a closing
 * handshake began, ws reads everything.
 */
export function readWire(ws: WebSocket, stream: Duplex, ears: WireEars): void {
  const edges = new FrameEdges();
  const [theirs, ...others] = stream.listeners('data');
  ws.on('message', (data, isBinary) => {
    if (data instanceof Uint8Array) ears.take(data, isBinary);
  });
  // Should ws ever listen otherwise than today, it goes on reading everything by itself.
  const goesThroughWs = !theirs || others.length > 0;
  if (!goesThroughWs) stream.removeAllListeners('data');
  stream.on('data', (chunk: Uint8Array) => {
    ears.read();
    if (goesThroughWs) return;
    if (edges.isAtEdge && ws.readyState === ws.OPEN && holdsWholeFrames(chunk)) takeFrames(chunk, ears);
    else {
      edges.skip(chunk);
      theirs.call(stream, chunk);
    }
  });
}

/** True when the chunk is nothing but masked, final, binary frames, each of them whole. */
function holdsWholeFrames(chunk: Uint8Array): boolean {
  let at = 0;
  while (at < chunk.length) at = frameEnd(chunk, at);
  return at === chunk.length;
}

/** Where the masked, final, binary frame at `at` ends; infinity for all others. */
function frameEnd(chunk: Uint8Array, at: number): number {
  if (chunk.length - at < 8 || chunk[at] !== FINAL_BINARY) return Number.POSITIVE_INFINITY;
  const length = chunk[at + 1]! - MASKED;
  if (length < 0 || length === NEXT_EIGHT) return Number.POSITIVE_INFINITY;
  if (length < NEXT_TWO) return at + 2 + MASK_BYTES + length;
  return at + 4 + MASK_BYTES + chunk[at + 2]! * 256 + chunk[at + 3]!;
}

function takeFrames(chunk: Uint8Array, ears: WireEars): void {
  for (let at = 0; at < chunk.length; ) {
    const end = frameEnd(chunk, at);
    const start = at + (chunk[at + 1] === MASKED + NEXT_TWO ? 4 : 2) + MASK_BYTES;
    unmask(chunk, start, end);
    ears.take(new Uint8Array(chunk.buffer, chunk.byteOffset + start, end - start), true);
    at = end;
  }
}

/** The mask stands before `start`. */
function unmask(bytes: Uint8Array, start: number, end: number): void {
  const [a, b, c, d] = [bytes[start - 4]!, bytes[start - 3]!, bytes[start - 2]!, bytes[start - 1]!];
  let at = start;
  for (const whole = end - 3; at < whole; at += 4) {
    bytes[at]! ^= a;
    bytes[at + 1]! ^= b;
    bytes[at + 2]! ^= c;
    bytes[at + 3]! ^= d;
  }
  if (at < end) bytes[at]! ^= a;
  if (at + 1 < end) bytes[at + 1]! ^= b;
  if (at + 2 < end) bytes[at + 2]! ^= c;
}

/** Follows what ws reads only so far as to know where a frame ends. */
class FrameEdges {
  #head: number[] = [];
  #left = 0;
  #isFragmented = false;

  get isAtEdge(): boolean {
    return this.#left === 0 && this.#head.length === 0 && !this.#isFragmented;
  }

  skip(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, chunk.length - at);
        this.#left -= skipped;
        at += skipped;
        continue;
      }
      this.#head.push(chunk[at]!);
      at += 1;
      const length = payloadLength(this.#head);
      if (length === null) continue;
      const first = this.#head[0]!;
      // Control frames may stand between the fragments of a message.
      if ((first & 0x08) === 0) this.#isFragmented = (first & 0x80) === 0;
      this.#left = length;
      this.#head = [];
    }
  }
}

/** What follows a complete head of a frame, its mask included in the head; null while the head is not complete. */
function payloadLength(head: number[]): number | null {
  const [, second = 0] = head;
  const short = second & 0x7f;
  const extra = short === NEXT_EIGHT ? 8 : short === NEXT_TWO ? 2 : 0;
  if (head.length < 2 + extra + (second >= MASKED ? MASK_BYTES : 0)) return null;
  if (extra === 0) return short;
  return head.slice(2, 2 + extra).reduce((length, byte) => length * 256 + byte, 0);
}
