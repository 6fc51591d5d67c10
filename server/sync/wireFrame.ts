// One WebSocket frame as it goes over the wire, encoded once for all the sockets it is written to: a
// server's frames carry no mask, so forty readers get the very same bytes in one write each (4.5).

const FINAL_BINARY = 0x82;

/** A final binary frame (RFC 6455, 5.2) around `payload`, for sockets without compression. */
export function wireFrame(payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = FINAL_BINARY;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, head);
  return frame;
}
