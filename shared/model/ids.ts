// Branded identifiers. A MesaId cannot be passed where a ParticipantId is asked for.
import { z } from 'zod';

/**
 * URL-safe, no dots or slashes: ids travel in document names and file names. They are also keys of records,
 * so the names every object already has («constructor», «__proto__») are not ids.
 */
const id = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .refine((value) => !(value in Object.prototype));

export const MesaId = id().brand<'MesaId'>();
export type MesaId = z.infer<typeof MesaId>;
export const ParticipantId = id().brand<'ParticipantId'>();
export type ParticipantId = z.infer<typeof ParticipantId>;
export const PartyId = id().brand<'PartyId'>();
export type PartyId = z.infer<typeof PartyId>;
export const SeatId = id().brand<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;
export const PhaseId = id().brand<'PhaseId'>();
export type PhaseId = z.infer<typeof PhaseId>;
export const CommitmentId = id().brand<'CommitmentId'>();
export type CommitmentId = z.infer<typeof CommitmentId>;
export const DecisionId = id().brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;
export const CommandId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;
/** Tree nodes are named by the client that creates them; the document may hold junk, so keep it loose. */
export const NodeId = z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/);
export type NodeId = z.infer<typeof NodeId>;
