// Branded identifiers. A MesaId cannot be passed where a ParticipantId is asked for.
import { z } from 'zod';
import { ID_SHAPE, isOwnName, NODE_ID_SHAPE } from './idShape.ts';

const id = () => z.string().regex(ID_SHAPE).refine(isOwnName);

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
export const NodeId = z.string().regex(NODE_ID_SHAPE);
export type NodeId = z.infer<typeof NodeId>;
