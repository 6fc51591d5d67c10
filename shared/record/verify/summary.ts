// What an intact acta holds, for the people who checked it: facts only, the sentences are made at the edge.
import type { ActaStage } from '../../model/actaProcedure.ts';
import type { ActaFile } from '../actaFile.ts';
import type { ActaEdition } from '../edition.ts';

/** One signature that holds (K4): who, for which seat, with which key, and with which observation ('' for none). */
export interface SignatureSummary {
  party: string;
  seat: string;
  /** Null when this file does not open the person's name. */
  person: string | null;
  publicKey: string;
  observation: string;
  at: number;
}

export interface ActaSummary {
  mesaId: string;
  mesaName: string;
  mesaNumber: number;
  theme: string;
  session: number;
  timeZone: string;
  openedAt: number | null;
  closedAt: number | null;
  contentHash: string;
  /** Head of the chain of the file, to compare with the one a receipt or the room's screen showed. */
  head: string;
  /** Merkle root over the whole chain: what a checkpoint or a proof of extension names. */
  root: string | null;
  events: number;
  decisions: number;
  adopted: number;
  names: number;
  stage: ActaStage;
  signatures: SignatureSummary[];
  /** Names of the parties that were present and have not signed; [] before the text is approved. */
  missingSignatures: string[];
  errata: number;
  publishedAt: number | null;
  edition: ActaEdition;
  /** The server's signature over the chain, when the file has one. */
  seal: { publicKey: string; at: number } | null;
}

function signaturesOf({ content, procedure, openings }: ActaFile): SignatureSummary[] {
  return procedure.signatures.map(({ partyId, seatId, by, publicKey, observation, at }) => {
    const party = content.attendance.parties.find((one) => one.partyId === partyId);
    const opened = Object.hasOwn(openings.names, by) ? openings.names[by] : undefined;
    return {
      party: party?.name ?? partyId,
      seat: party?.seats.find((one) => one.seatId === seatId)?.label ?? seatId,
      person: opened?.displayName ?? null,
      publicKey,
      observation,
      at,
    };
  });
}

/** `file` was verified: everything it says holds. */
export function summaryOf(file: ActaFile): ActaSummary {
  const { content, contentHash, events, openings, procedure, edition, seal } = file;
  const { heading, decisions } = content;
  const signing = ['approved', 'signed', 'published'].includes(procedure.stage);
  const missing = procedure.parties.filter(
    (party) => signing && !procedure.signatures.some((one) => one.partyId === party),
  );
  const nameOf = (id: string) => content.attendance.parties.find((one) => one.partyId === id)?.name ?? id;
  return {
    mesaId: content.mesaId,
    mesaName: heading.mesaName,
    mesaNumber: heading.mesaNumber,
    theme: heading.theme,
    session: heading.session,
    timeZone: heading.timeZone,
    openedAt: heading.openedAt,
    closedAt: heading.closedAt,
    contentHash,
    head: events.at(-1)?.hash ?? '',
    root: seal?.root ?? null,
    events: events.length,
    decisions: decisions.length,
    adopted: decisions.filter(
      (one) => one.state === 'adoptedByConsensus' || one.state === 'adoptedByMajority',
    ).length,
    names: Object.keys(openings.names).length,
    stage: procedure.stage,
    signatures: signaturesOf(file),
    missingSignatures: missing.map(nameOf),
    errata: procedure.errata.length,
    publishedAt: procedure.publishedAt,
    edition,
    seal: seal && { publicKey: seal.publicKey, at: seal.at },
  };
}
