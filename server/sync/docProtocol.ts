// The frames of the y-websocket protocol, read canonically and written once. Knows nothing of mesas,
// rights or documents.
import * as encoding from 'lib0/encoding';
import { BadBytes, ByteReader } from './byteReader.ts';

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
/** Ours: only sent to connections that asked for it, since the stock client would complain. */
const ACKNOWLEDGE = 100;
/** Ours too, for the same connections: what the document says when nothing is on its way. */
const BEACON = 101;

const STEP_ONE = 0;
const STEP_TWO = 1;
const UPDATE = 2;

/** One message of a client, as views into the frame. */
export type ClientMessage =
  | { kind: 'stepOne'; stateVector: Uint8Array }
  | { kind: 'write'; isStepTwo: boolean; update: Uint8Array }
  | { kind: 'presence'; body: Uint8Array }
  | { kind: 'queryPresence' };

/** Reads one frame; null for unknown types, overlong numbers, trailing bytes or several messages. */
export function readMessage(frame: Uint8Array): ClientMessage | null {
  const reader = new ByteReader(frame);
  try {
    const message = readBody(reader, reader.varUint());
    reader.end();
    return message;
  } catch (error) {
    if (error instanceof BadBytes) return null;
    throw error;
  }
}

function readBody(reader: ByteReader, type: number): ClientMessage {
  if (type === AWARENESS) return { kind: 'presence', body: reader.block() };
  if (type === QUERY_AWARENESS) return { kind: 'queryPresence' };
  if (type !== SYNC) throw new BadBytes('unknown message');
  const step = reader.varUint();
  if (step === STEP_ONE) return { kind: 'stepOne', stateVector: reader.block() };
  if (step === STEP_TWO || step === UPDATE) {
    return { kind: 'write', isStepTwo: step === STEP_TWO, update: reader.block() };
  }
  throw new BadBytes('unknown sync message');
}

/** True for the update that says nothing: no structs, no deletions. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

function frame(type: number, step: number | null, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  if (step !== null) encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export const stepOneFrame = (stateVector: Uint8Array): Uint8Array => frame(SYNC, STEP_ONE, stateVector);
export const stepTwoFrame = (update: Uint8Array): Uint8Array => frame(SYNC, STEP_TWO, update);
export const updateFrame = (update: Uint8Array): Uint8Array => frame(SYNC, UPDATE, update);
export const presenceFrame = (body: Uint8Array): Uint8Array => frame(AWARENESS, null, body);

/** «The first `count` document-write frames you sent on this connection are on disk.» */
export function acknowledgeFrame(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, ACKNOWLEDGE);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** «Whoever has exactly this state vector should read exactly the text of this hash.» */
export function beaconFrame(stateVector: Uint8Array, hash: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, BEACON);
  encoding.writeVarUint8Array(encoder, stateVector);
  encoding.writeVarUint8Array(encoder, hash);
  return encoding.toUint8Array(encoder);
}
