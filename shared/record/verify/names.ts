// Last step of the verifier: every name the file shows is the one committed to when that person came in.
import type { EventPayload } from '../../model/event.ts';
import { type ActaFile, namedPeople } from '../actaFile.ts';
import { commitTo, nameValue } from '../saltedCommitment.ts';
import { type Difference, difference } from './difference.ts';

/** Names may be missing (erased, N6) but never changed, invented or given to somebody the acta does not name. */
export function checkNames(file: ActaFile): Difference | null {
  const shown = namedPeople(file.content);
  const committed = new Map<string, string>();
  for (const event of file.events) {
    if (event.type !== 'person.joined') continue;
    const { participantId, nameCommitment } = event.payload as EventPayload<'person.joined'>;
    committed.set(participantId, nameCommitment);
  }
  for (const [id, { displayName, organisation, salt }] of Object.entries(file.openings.names)) {
    const path = ['openings', 'names', id];
    const expected = committed.get(id);
    if (expected === undefined || !shown.has(id))
      return difference('nameUnknown', { path, found: displayName });
    const found = commitTo(salt, nameValue(displayName, organisation));
    if (found !== expected) return difference('nameMismatch', { path, expected, found: displayName });
  }
  return null;
}
