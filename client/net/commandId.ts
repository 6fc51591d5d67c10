// Identifiers made on the device. crypto.randomUUID is missing on a plain-HTTP network; getRandomValues is not.

const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz0123456789-_0123456789';

/** `length` URL-safe characters, about 6 bits each. */
export function randomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('');
}

export const newCommandId = (): string => randomName(20);
