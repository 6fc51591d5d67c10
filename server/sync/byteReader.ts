// Reads hostile bytes canonically (trust.md 3): overlong numbers, counts larger than the bytes left
// and invalid UTF-8 are refused before anything is allocated.

/** Made once: a decoder costs more than what it decodes here, and whole texts leave nothing in it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes. Throws TypeError for what is not UTF-8. */
export const decodeText = (bytes: Uint8Array): string => UTF8.decode(bytes);

/** Most strings of an update are a typed letter or the name of a root. */
const SHORT_TEXT = 16;

/** The bytes break the canonical form. Thrown inside the parsers only; their callers return a value. */
export class BadBytes extends Error {
  override name = 'BadBytes';
}

export class ByteReader {
  readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.position;
  }

  byte(): number {
    const value = this.bytes[this.position];
    if (value === undefined) throw new BadBytes('end of bytes');
    this.position += 1;
    return value;
  }

  /** An unsigned number in as few bytes as possible, at most `max`. */
  varUint(max: number = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    let unit = 1;
    for (let index = 0; index < 8; index += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) {
        if (byte === 0 && index > 0) throw new BadBytes('overlong number');
        if (value > max) throw new BadBytes('number too large');
        return value;
      }
      unit *= 128;
    }
    throw new BadBytes('number too long');
  }

  /** Skips a signed number (6 bits in the first byte), refusing overlong forms. */
  skipVarInt(): void {
    let byte = this.byte();
    for (let index = 0; (byte & 0x80) !== 0; index += 1) {
      if (index >= 7) throw new BadBytes('number too long');
      byte = this.byte();
      if (byte === 0) throw new BadBytes('overlong number');
    }
  }

  /** A number of things that take at least `bytesEach` bytes: refused when they cannot fit. */
  count(bytesEach: number): number {
    const count = this.varUint();
    if (count * bytesEach > this.left) throw new BadBytes('count larger than the bytes left');
    return count;
  }

  /** The next `length` bytes as a view. */
  take(length: number): Uint8Array {
    if (length > this.left) throw new BadBytes('length larger than the bytes left');
    const view = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return view;
  }

  /** Bytes with their length in front, as a view. */
  block(): Uint8Array {
    return this.take(this.varUint());
  }

  /** A string of at most `maxBytes` bytes of UTF-8. */
  string(maxBytes: number = Number.MAX_SAFE_INTEGER): string {
    const length = this.varUint();
    if (length > maxBytes) throw new BadBytes('string too long');
    if (length <= SHORT_TEXT) {
      const short = this.#shortAscii(length);
      if (short !== null) return short;
    }
    try {
      return decodeText(this.take(length));
    } catch {
      throw new BadBytes('invalid UTF-8');
    }
  }

  /** A few letters without the decoder, which costs more than they do; null when one is not ASCII. */
  #shortAscii(length: number): string | null {
    if (length > this.left) throw new BadBytes('length larger than the bytes left');
    let text = '';
    for (let at = this.position; at < this.position + length; at += 1) {
      const byte = this.bytes[at]!;
      if (byte >= 0x80) return null;
      text += String.fromCharCode(byte);
    }
    this.position += length;
    return text;
  }

  /** Refuses what follows the end: one frame carries one message. */
  end(): void {
    if (this.left !== 0) throw new BadBytes('trailing bytes');
  }
}

/** True when the brackets of a JSON text nest at most `maxDepth` deep. Cheap: no parsing. */
export function isShallowJson(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return false;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return true;
}
