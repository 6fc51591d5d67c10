// The file that lets anyone check an acta without our server: its content, the whole chain of events it was computed
// from, what happened to it afterwards, and the openings of the names it shows. Format `mesa-acta/2`; verify.ts reads it.

import type { ActaPerson, ActaRecord, NameOpening } from '../model/acta/types.ts';
import { buildActa } from '../model/acta.ts';
import type { MesaEvent } from '../model/event.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Seal } from './checkpoint.ts';
import { type ActaEdition, type EditionKind, editionHash, namesOfEdition } from './edition.ts';

export interface ActaFile extends ActaRecord {
  edition: ActaEdition;
  events: MesaEvent[];
  openings: { names: Record<string, NameOpening> };
  /** Null where the server signed nothing for this length of the chain. */
  seal: Seal | null;
}

export interface ActaSource {
  events: MesaEvent[];
  people: ActaPerson[];
  /** Only the one over the whole chain is kept. */
  seal?: Seal | null;
}

/**
 * K1, K5 and trust.md 6: the acta with what proves it. `people` may lack anybody whose data were erased: the acta still
 * verifies and shows that person without a name. Names of observers and of people who never came in stay out (N6).
 */
export function actaFile({ events, people, seal = null }: ActaSource, kind: EditionKind = 'full'): ActaFile {
  const acta = buildActa(events);
  const { open, redacted: redactedNames } = namesOfEdition(acta, kind);
  const names: Record<string, NameOpening> = {};
  for (const { participantId, displayName, organisation, salt } of people) {
    if (open.has(participantId)) names[participantId] = { displayName, organisation, salt };
  }
  const head = events.at(-1)?.hash ?? '';
  const hash = editionHash({ ...acta, kind, redactedNames, head, names });
  return {
    ...acta,
    edition: { kind, redactedNames, hash },
    events,
    openings: { names },
    seal: seal?.size === events.length ? seal : null,
  };
}

/** K5: the public edition of a file. Of one that is public already, itself. */
export function publicEdition(file: ActaFile): ActaFile {
  const people = Object.entries(file.openings.names).map(([participantId, opening]) => ({
    participantId: participantId as ActaPerson['participantId'],
    ...opening,
  }));
  return actaFile({ events: file.events, people, seal: file.seal }, 'public');
}

/** The file's text: canonical member order, one member per line so that people can read and compare it. */
export const actaFileText = (file: ActaFile): string =>
  `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 1)}\n`;
