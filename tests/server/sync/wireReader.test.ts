// Frames read past ws say exactly what ws would have said (wireReader.ts): the same messages in the same order, the
// same close code, wherever the network cuts the bytes. The oracle is ws itself on the same bytes.
import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { type Duplex, duplexPair } from 'node:stream';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { createAcceptor } from '../../../server/sync/docAcceptor.ts';
import { readWire } from '../../../server/sync/wireReader.ts';
import { Random } from '../../support/random.ts';

const LARGEST = 200_000;

interface Told {
  messages: string[];
  pings: number;
  /** What the socket answered after its upgrade: pongs, and the close frame with its code. */
  answered: string;
}

/** A WebSocket of the acceptor over a pair of streams: chunks arrive exactly as they are written. */
function accept(): { ws: WebSocket; theirs: Duplex; stream: Duplex } {
  const [stream, theirs] = duplexPair();
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.headers = {
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  };
  const accepted: WebSocket[] = [];
  createAcceptor(LARGEST).handleUpgrade(request, stream, Buffer.alloc(0), (made) => accepted.push(made));
  const [ws] = accepted;
  if (!ws) throw new Error('not accepted');
  ws.on('error', () => undefined);
  ws.pause();
  return { ws, theirs, stream };
}

function listen({ ws, theirs }: ReturnType<typeof accept>): Told {
  const told: Told = { messages: [], pings: 0, answered: '' };
  theirs.on('data', (bytes: Buffer) => {
    if (!bytes.toString().startsWith('HTTP/1.1')) told.answered += bytes.toString('hex');
  });
  ws.on('ping', () => {
    told.pings += 1;
  });
  return told;
}

const say = (bytes: Uint8Array, isBinary: boolean) => `${isBinary}:${Buffer.from(bytes).toString('base64')}`;

async function send(chunks: Uint8Array[], { ws, theirs }: ReturnType<typeof accept>): Promise<void> {
  ws.resume();
  for (const chunk of chunks) {
    if (!theirs.writable) break;
    theirs.write(Buffer.from(chunk));
    // Each chunk is a read of its own.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What ws says of these bytes by itself, what is told with the reader before it, and how much of that came through ws. */
async function both(chunks: Uint8Array[]): Promise<{ plain: Told; ours: Told; throughWs: number }> {
  const first = accept();
  const plain = listen(first);
  first.ws.on('message', (data, isBinary) => {
    if (data instanceof Uint8Array) plain.messages.push(say(data, isBinary));
  });
  await send(chunks, first);
  const second = accept();
  const ours = listen(second);
  let throughWs = 0;
  second.ws.on('message', () => {
    throughWs += 1;
  });
  readWire(second.ws, second.stream, {
    read: () => undefined,
    take: (message, isBinary) => ours.messages.push(say(message, isBinary)),
  });
  await send(chunks, second);
  const closed = [first, second].map(({ ws }) => ws.readyState === ws.CLOSED || once(ws, 'close'));
  for (const { ws } of [first, second]) ws.terminate();
  await Promise.all(closed);
  return { plain, ours, throughWs };
}

interface Frame {
  opcode: number;
  payload: Uint8Array;
  isFinal?: boolean;
  isMasked?: boolean;
  reserved?: number;
}

/** A frame of RFC 6455, 5.2, as a client sends it. */
function encode({ opcode, payload, isFinal = true, isMasked = true, reserved = 0 }: Frame, random: Random) {
  const { length } = payload;
  const head = length < 126 ? [length] : length < 65_536 ? [126, length >> 8, length & 255] : [127];
  if (head[0] === 127) head.push(0, 0, 0, 0, 0, (length >> 16) & 255, (length >> 8) & 255, length & 255);
  if (isMasked) head[0]! |= 0x80;
  const mask = isMasked ? Array.from({ length: 4 }, () => random.int(0, 255)) : [];
  const masked = isMasked ? payload.map((byte, index) => byte ^ mask[index % 4]!) : payload;
  return Buffer.concat([Buffer.from([(isFinal ? 0x80 : 0) | reserved | opcode, ...head, ...mask]), masked]);
}

const bytesOf = (length: number, random: Random) => Uint8Array.from({ length }, () => random.int(0, 255));
const LENGTHS = [0, 1, 2, 3, 4, 5, 40, 125, 126, 127, 300];

/** One message of a client, as frames: mostly what clients send, sometimes all that they may, rarely what not. */
function message(random: Random): Frame[] {
  const payload = bytesOf(random.chance(0.01) ? 65_536 + random.int(0, 9) : random.pick(LENGTHS), random);
  if (random.chance(0.6)) return [{ opcode: 2, payload }];
  if (random.chance(0.2))
    return [{ opcode: random.pick([9, 10]), payload: bytesOf(random.int(0, 125), random) }];
  if (random.chance(0.2)) return [{ opcode: 1, payload: Buffer.from('hola, ¿qué tal?') }];
  if (random.chance(0.1)) return [{ opcode: 8, payload: Uint8Array.of(3, 232) }];
  if (random.chance(0.06)) return [{ opcode: 2, payload, isMasked: false }];
  if (random.chance(0.06)) return [{ opcode: 2, payload, reserved: random.pick([0x10, 0x20, 0x40]) }];
  if (random.chance(0.06)) return [{ opcode: random.pick([0, 3, 11]), payload }];
  const parts: Frame[] = [{ opcode: 2, payload, isFinal: false }];
  for (let count = random.int(0, 3); count > 0; count -= 1) {
    parts.push({ opcode: 0, payload: bytesOf(random.pick(LENGTHS), random), isFinal: false });
    if (random.chance(0.3)) parts.push({ opcode: 9, payload: bytesOf(3, random) });
  }
  return [...parts, { opcode: 0, payload: bytesOf(random.pick(LENGTHS), random) }];
}

/** The bytes as reads: a frame each, several together, or cut anywhere, also inside a head. */
function cut(frames: Uint8Array[], random: Random): Uint8Array[] {
  const cuts = random.pick(['each', 'together', 'anywhere']);
  if (cuts === 'each') return frames;
  const whole = Buffer.concat(frames);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < whole.length; ) {
    const length =
      cuts === 'anywhere' ? random.pick([1, 2, 3, 7, 60, 400]) : random.pick([500, 4_000, 70_000]);
    chunks.push(whole.subarray(at, at + length));
    at += length;
  }
  return chunks;
}

test('random frames, cut anywhere: the same messages and the same answers as ws alone', async () => {
  const random = new Random(Number(process.env.SEED ?? Date.now()));
  let messages = 0;
  let past = 0;
  for (let run = 0; run < Number(process.env.RUNS ?? 60); run += 1) {
    const frames = Array.from({ length: random.int(1, 12) }, () => message(random)).flat();
    const chunks = cut(
      frames.map((frame) => encode(frame, random)),
      random,
    );
    const { plain, ours, throughWs } = await both(chunks);
    expect(ours, `SEED=${random.seed}, run ${run}`).toEqual(plain);
    messages += ours.messages.length;
    past += ours.messages.length - throughWs;
  }
  // The oracle is no proof if nothing came past it, or everything.
  expect(past).toBeGreaterThan(20);
  expect(messages - past).toBeGreaterThan(20);
});

test('whole binary frames never reach ws, a half one does with all that follows it, and then they come past it again', async () => {
  const random = new Random(7);
  const whole = encode({ opcode: 2, payload: bytesOf(130, random) }, random);
  const half = [whole.subarray(0, 50), Buffer.concat([whole.subarray(50), whole])];
  expect((await both([whole, Buffer.concat([whole, whole]), whole])).throughWs).toBe(0);
  const { ours, throughWs } = await both([whole, ...half, whole, whole]);
  expect([ours.messages.length, throughWs]).toEqual([5, 2]);
});

test('a frame that is not masked, or that sets a reserved bit, costs its sender the connection', async () => {
  const random = new Random(8);
  for (const fault of [{ isMasked: false }, { reserved: 0x40 }, { reserved: 0x10 }]) {
    const { plain, ours } = await both([
      encode({ opcode: 2, payload: bytesOf(90, random), ...fault }, random),
    ]);
    expect(ours).toEqual(plain);
    expect(ours.messages).toEqual([]);
    // A close frame (88) with 1002.
    expect(ours.answered.slice(0, 2) + ours.answered.slice(4)).toBe('8803ea');
  }
});

test('after the closing handshake nothing is told any more', async () => {
  const random = new Random(9);
  const letter = encode({ opcode: 2, payload: bytesOf(20, random) }, random);
  const close = encode({ opcode: 8, payload: Uint8Array.of(3, 232) }, random);
  const { plain, ours } = await both([letter, Buffer.concat([letter, close]), letter]);
  expect(ours).toEqual(plain);
  expect(ours.messages.length).toBe(2);
});
