// Salted commitments: the record can hold a proof of a name or of a hidden position without the
// thing itself. Erasing the salt erases the link; publishing both opens it.
import { canonicalJson, sha256Hex } from './canonicalJson.ts';

/** Hex SHA-256 of a domain line, the salt and the canonical JSON of the value. `salt` is 32 bytes in hex. */
export const commitTo = (salt: string, value: unknown): string =>
  sha256Hex(`mesa-abierta/commitment/1\n${salt}\n${canonicalJson(value)}`);

/** What a person's commitment covers: exactly these two members, so that both sides hash the same. */
export const nameValue = (displayName: string, organisation: string | null) => ({
  displayName,
  organisation,
});
