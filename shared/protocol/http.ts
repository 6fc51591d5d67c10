// Bodies of the few REST calls, as schemas. openapi.json is generated from these.
import { z } from 'zod';
import { MesaConfig } from '../model/config.ts';
import { MesaId, type ParticipantId, PartyId, SeatId } from '../model/ids.ts';
import { Admission, type MesaLife, Mode, Party, PartyKind, Phase, SeatAs } from '../model/mesa.ts';
import { text } from '../model/textSchema.ts';
import { SecretBallotBody } from './secretBallot.ts';

/** A party as the creation form sends it; ids, hints and seat labels are made when missing. */
export const PartyDraft = z.object({
  id: PartyId.optional(),
  kind: PartyKind,
  name: text(120, { min: 1 }),
  hint: text(120).optional(),
  seats: z.number().int().min(1).max(100).default(3),
  positionMode: Party.shape.positionMode.optional(),
});

/** A body has at most this many seats: they travel whole in every view. */
const MAX_SEATS = 200;
/** Room for «-30» after a party's id in the ids of its seats. */
const PARTY_ID_MAX = 37;

/** Two parties never share an id: presence, quorum and positions are keyed by it. */
function fitTogether(parties: { id?: string | undefined; seats: number }[]): boolean {
  const given = parties.map((party) => party.id).filter((id) => id !== undefined);
  const seats = parties.reduce((sum, party) => sum + party.seats, 0);
  return (
    new Set(given).size === given.length &&
    given.every((id) => id.length <= PARTY_ID_MAX) &&
    seats <= MAX_SEATS
  );
}

export const HTTP = {
  createMesa: z.object({
    theme: text(160, { min: 1 }),
    name: text(120).optional(),
    number: z.number().int().min(1).max(999).optional(),
    purpose: text(400).optional(),
    place: text(200).optional(),
    scope: z.enum(['national', 'local']).optional(),
    template: z.string().max(40).optional(),
    parties: z.array(PartyDraft).min(2).max(7).refine(fitTogether).optional(),
    phases: z
      .array(Phase.omit({ id: true }))
      .min(1)
      .max(30)
      .optional(),
    admission: Admission.optional(),
    facilitatorName: text(80).optional(),
    config: MesaConfig.partial().optional(),
    /** 5.1: made for a later day; nobody gathers before its session is called. */
    planned: z.boolean().optional(),
  }),
  join: z.object({
    code: z.string().max(80),
    /** Token of the QR: proves that the code was scanned and not guessed. */
    qr: z.string().max(64).optional(),
    /** Length and emptiness are answered with their own codes, so the schema only bounds the size. */
    displayName: z.string().max(2000),
    partyId: PartyId.optional(),
    seatId: SeatId.optional(),
    seatAs: SeatAs.optional(),
    organisation: z.string().max(2000).optional(),
    role: z.enum(['participant', 'observer']).optional(),
    /** C2: with voice and without a party: academia, experts, guests. Then no `partyId`. */
    withoutParty: z.boolean().optional(),
    mode: Mode,
    /** K5: the public edition of the acta does not open this person's name, unless the seat decides (N2). */
    discreet: z.boolean().optional(),
  }),
  /** trust.md 2, another device: the mesa by its code, or by its id where this browser already knows it. */
  resume: z
    .object({ code: z.string().max(80).optional(), mesaId: MesaId.optional(), words: z.string().max(200) })
    .refine((body) => (body.code === undefined) !== (body.mesaId === undefined)),
  session: z.object({ mesaId: MesaId, token: z.string().min(20).max(200) }),
  admin: z.object({ token: z.string().min(1).max(200) }),
  /** To /api/mesas/:id/ballots/:orderingId, padded to one length (secretBallot.ts). */
  secretBallot: SecretBallotBody,
  command: z.object({ name: z.string().max(60), args: z.unknown(), commandId: z.string().max(64) }),
} satisfies Record<string, z.ZodType>;

export interface CreateMesaAnswer {
  mesaId: MesaId;
  joinCode: string;
  facilitatorToken: string;
  facilitatorUrl: string;
  joinUrl: string;
  screenUrl: string;
}
export interface JoinAnswer {
  participantId: ParticipantId;
  mesaId: MesaId;
  token: string;
  admitted: boolean;
}
/** The words with which a person comes in from another device. Said once: the server keeps only their hash. */
export interface WordsAnswer {
  words: string[];
}
/** What a code leads to: enough to introduce oneself, nothing of what happens inside. */
export interface DoorAnswer {
  mesaId: MesaId;
  name: string;
  theme: string;
  number: number;
  place: string;
  sessionState: string;
  /** 5.1; a mesa that is not called yet, or was cancelled, lets nobody in and says so. */
  mesaState: MesaLife;
  /** The day its session is planned or called for, in Unix milliseconds, and the zone its hours are said in. */
  scheduledStart: number | null;
  timeZone: string;
  /** Why the mesa, or its last session, was cancelled; '' otherwise. */
  reason: string;
  example: boolean;
  /** Whether the browser that asks already has its place there, admitted or waiting. */
  inside: boolean;
  parties: {
    id: PartyId;
    kind: PartyKind;
    name: string;
    hint: string;
    seats: { id: SeatId; label: string; holderTaken: boolean; alternateTaken: boolean }[];
  }[];
}
export interface ErrorAnswer {
  error: { code: string; message: string };
}
