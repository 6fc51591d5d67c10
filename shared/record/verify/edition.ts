// Last steps of the verifier about the file as a whole: which edition it is and which names it opens (K5), and the
// server's signature over the chain (trust.md 6).
import type { EventPayload } from '../../model/event.ts';
import type { ActaFile } from '../actaFile.ts';
import { isSealed } from '../checkpoint.ts';
import { editionHash, namesOfEdition } from '../edition.ts';
import { merkleRoot } from '../merkle.ts';
import { commitTo, nameValue } from '../saltedCommitment.ts';
import { type Difference, type DifferenceCode, difference } from './difference.ts';

/** Names may be missing (erased, N6) but never changed, invented or given to somebody this edition does not name. */
export function checkNames(file: ActaFile): Difference | null {
  const { open } = namesOfEdition(file, file.edition.kind);
  const committed = new Map<string, string>();
  for (const event of file.events) {
    if (event.type !== 'person.joined') continue;
    const { participantId, nameCommitment } = event.payload as EventPayload<'person.joined'>;
    committed.set(participantId, nameCommitment);
  }
  for (const [id, { displayName, organisation, salt }] of Object.entries(file.openings.names)) {
    const path = ['openings', 'names', id];
    const expected = committed.get(id);
    if (expected === undefined || !open.has(id))
      return difference('nameUnknown', { path, found: displayName });
    const found = commitTo(salt, nameValue(displayName, organisation));
    if (found !== expected) return difference('nameMismatch', { path, expected, found: displayName });
  }
  return null;
}

/** K5: how many names are reserved, and the hash of this edition. */
export function checkEdition(file: ActaFile): Difference | null {
  const { edition, format, contentHash, procedure, openings } = file;
  const { redacted } = namesOfEdition(file, edition.kind);
  if (redacted !== edition.redactedNames) {
    return difference('edition', {
      path: ['edition', 'redactedNames'],
      expected: String(redacted),
      found: String(edition.redactedNames),
    });
  }
  const { kind, redactedNames } = edition;
  const head = file.events.at(-1)?.hash ?? '';
  const names = openings.names;
  const expected = editionHash({ format, kind, redactedNames, contentHash, head, procedure, names });
  if (expected === edition.hash) return null;
  return difference('edition', { path: ['edition', 'hash'], expected, found: edition.hash });
}

/** The seal covers the whole chain of this file and its signature holds. Whose key it is cannot be known from here. */
export function checkSeal({ seal, events }: ActaFile): Difference | null {
  if (seal === null) return null;
  const last = events.at(-1);
  const expected = {
    size: events.length,
    head: last?.hash ?? '',
    root: merkleRoot(events.map((event) => event.hash)),
  };
  const said = (member: 'size' | 'head' | 'root', code: DifferenceCode) =>
    difference(code, {
      path: ['seal', member],
      expected: String(expected[member]),
      found: String(seal[member]),
    });
  if (seal.size !== expected.size) return said('size', 'seal');
  if (seal.head !== expected.head) return said('head', 'seal');
  if (seal.root !== expected.root) return said('root', 'seal');
  if (isSealed(last?.mesaId ?? '', seal)) return null;
  return difference('sealSignature', { path: ['seal', 'signature'] });
}
