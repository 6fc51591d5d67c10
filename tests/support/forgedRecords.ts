// What somebody with full control of a server could do to a record: chain it again after a change, lay the changed
// text on the table again, and make a file that is consistent in everything else.

import type { ActaPerson } from '../../shared/model/acta/types.ts';
import { buildActa } from '../../shared/model/acta.ts';
import type { EventType, MesaEvent } from '../../shared/model/event.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import { type ActaFile, actaFile } from '../../shared/record/actaFile.ts';
import { type EditionKind, editionHash } from '../../shared/record/edition.ts';
import { CHAIN_START, hashEvent } from '../../shared/record/hashChain.ts';

export type Payload = Record<string, unknown>;
export const payloadOf = (event: MesaEvent): Payload => event.payload as Payload;
export const ofType = (events: MesaEvent[], ...types: EventType[]): MesaEvent[] =>
  events.filter((event) => (types as string[]).includes(event.type));

/** The people whose names the file opens. */
export const peopleOf = ({ openings }: ActaFile): ActaPerson[] =>
  Object.entries(openings.names).map(([id, opening]) => ({
    participantId: id as ParticipantId,
    ...opening,
  }));

/** Numbers, links and hashes computed again; every text laid on the table is the one its events give now. */
export function rechain(events: MesaEvent[]): MesaEvent[] {
  const chained: MesaEvent[] = [];
  let contentHash: string | null = null;
  for (const [index, event] of events.entries()) {
    let { payload } = event;
    if (event.type === 'acta.reviewOpened') contentHash = buildActa(chained).contentHash;
    if (contentHash !== null && /^acta\.(reviewOpened|approved|signed|published)$/.test(event.type))
      payload = { ...payloadOf(event), contentHash };
    const draft = { ...event, payload, seq: index + 1, prevHash: chained.at(-1)?.hash ?? CHAIN_START };
    chained.push({ ...draft, hash: hashEvent(draft) });
  }
  return chained;
}

/** A file of altered events, consistent in everything but what the rules and the signatures say. */
export const forgedFile = (file: ActaFile, events: MesaEvent[]): ActaFile =>
  actaFile({ events: rechain(events), people: peopleOf(file) }, file.edition.kind);

/** The same file with the hash of its edition computed again. */
export function withEditionHash(file: ActaFile): ActaFile {
  const { format, contentHash, procedure, events, openings, edition } = file;
  const { kind, redactedNames }: { kind: EditionKind; redactedNames: number } = edition;
  const head = events.at(-1)?.hash ?? '';
  const parts = { format, kind, redactedNames, contentHash, head, procedure, names: openings.names };
  return { ...file, edition: { ...edition, hash: editionHash(parts) } };
}
