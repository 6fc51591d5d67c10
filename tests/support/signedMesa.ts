// The sample session with its whole life after the closing: keys, notes, two reviews, observations, approvals,
// signatures (one with observation), a late dissent, an erratum and the publication. Deterministic, as the log is.
import { hexToBytes } from '@noble/hashes/utils.js';
import { completesParties } from '../../shared/decisions/actaSeats.ts';
import { reviewUntil } from '../../shared/decisions/actaTerms.ts';
import { buildActa } from '../../shared/model/acta.ts';
import type { ActaSection } from '../../shared/model/actaProcedure.ts';
import type { DecisionId, ParticipantId, PartyId, SeatId } from '../../shared/model/ids.ts';
import { sha256Hex } from '../../shared/record/canonicalJson.ts';
import { type Seal, sealStatement } from '../../shared/record/checkpoint.ts';
import { merkleRoot } from '../../shared/record/merkle.ts';
import { actaText, type KeyPair, keyPairOf, keyText, signText } from '../../shared/record/signedText.ts';
import type { EventLog } from './eventLog.ts';
import { closedMesa } from './sampleMesa.ts';

/** The key of a device: the same name gives the same key. */
export const testKey = (name: string): KeyPair => keyPairOf(hexToBytes(sha256Hex(`key/${name}`)));

export function introduceKey(log: EventLog, id: string, key = testKey(id)): EventLog {
  const participantId = id as ParticipantId;
  const { publicKey, secretKey } = key;
  const proof = signText(secretKey, keyText({ mesaId: log.mesaId, participantId, publicKey }));
  return log.add('key.introduced', { participantId, publicKey, proof }, id);
}

export const note = (
  log: EventLog,
  noteId: string,
  section: ActaSection,
  text: string,
  replaces: string | null = null,
): EventLog => log.add('acta.noteAdded', { noteId, section, text, replaces }, 'fac');

export const openReview = (log: EventLog): EventLog =>
  log.add(
    'acta.reviewOpened',
    {
      revision: log.state.acta.revision + 1,
      contentHash: buildActa(log.events).contentHash,
      until: reviewUntil(log.state, log.now),
    },
    'fac',
  );

export function approve(log: EventLog, party: string, by: string): EventLog {
  const partyId = party as PartyId;
  const { approvals, review } = log.state.acta;
  const all = completesParties(log.state, approvals, partyId);
  return log.add('acta.approved', { partyId, contentHash: review!.contentHash, all }, by);
}

export function sign(
  log: EventLog,
  party: string,
  by: string,
  observation = '',
  key = testKey(by),
): EventLog {
  const partyId = party as PartyId;
  const seatId = log.state.participants[by as ParticipantId]!.seatId as SeatId;
  const { review, revision, signatures, stage } = log.state.acta;
  const { contentHash } = review!;
  const statement = { mesaId: log.mesaId, revision, contentHash, partyId, seatId, observation };
  const { publicKey, secretKey } = key;
  const signature = signText(secretKey, actaText(statement));
  const all = stage === 'approved' && completesParties(log.state, signatures, partyId);
  const payload = { partyId, seatId, contentHash, observation, publicKey, signature, all };
  return log.add('acta.signed', payload, by);
}

export const SIGNERS = [
  ['gob', 'ruben'],
  ['soc', 'teresa'],
  ['gar', 'arturo'],
  ['aca', 'elena'],
] as const;
export const OBSERVATION = 'El órgano garante firma con reserva sobre la publicación de nombres.';

/** Closed, with a note and the first text on the table, observed and sent back to draft. */
export function reviewedMesa(log = closedMesa()): EventLog {
  note(log.after(30), 'n1', 'development', 'Se leyó en voz alta el árbol completo.');
  note(log, 'n2', 'development', 'Se leyó en voz alta el árbol, con sus datos.', 'n1');
  openReview(log);
  log
    .after(60)
    .add(
      'acta.observed',
      { observationId: 'o1', section: 'attendance', text: 'Falta decir que Citlali pidió salir.' },
      'teresa',
    );
  log.add(
    'acta.observationAnswered',
    { observationId: 'o1', accepted: true, text: 'Se agrega una nota.' },
    'fac',
  );
  return note(log, 'n3', 'attendance', 'Citlali Ramos salió a petición propia.');
}

/** Approved by every party: the second text, with an observation that was answered and not accepted. */
export function approvedMesa(log = closedMesa()): EventLog {
  openReview(reviewedMesa(log).after(5));
  log.add(
    'acta.observed',
    { observationId: 'o2', section: 'decisions', text: 'No compartimos la redacción del acuerdo 2.' },
    'arturo',
  );
  log.add(
    'acta.observationAnswered',
    { observationId: 'o2', accepted: false, text: 'El acuerdo se copia letra por letra.' },
    'fac',
  );
  for (const [party, by] of SIGNERS) {
    introduceKey(log, by);
    approve(log, party, by);
  }
  return log;
}

/** Signed by every party, with a dissent after the text was fixed and an erratum; published. */
export function publishedMesa(log = closedMesa()): EventLog {
  approvedMesa(log);
  for (const [party, by] of SIGNERS) sign(log.after(10), party, by, by === 'arturo' ? OBSERVATION : '');
  log.add(
    'decision.dissentAdded',
    {
      decisionId: 'd2' as DecisionId,
      partyId: 'gar' as PartyId,
      text: 'Añadimos que la ley protege esos nombres.',
    },
    'arturo',
  );
  log.after(60).add('acta.erratumAdded', { number: 1, text: 'Donde dice «sala» debe decir «salón».' }, 'fac');
  return log.add('acta.published', { contentHash: log.state.acta.review!.contentHash }, 'fac');
}

/** The server's signature over the whole chain of `log`. */
export function sealOf(log: EventLog, server = testKey('server')): Seal {
  const head = log.events.at(-1)!.hash;
  const root = merkleRoot(log.events.map((event) => event.hash));
  return sealStatement(server, { mesaId: log.mesaId, size: log.events.length, head, root, at: log.now });
}
