// Events of a meeting that is planned ahead, called, paused for another day or cancelled (domain.md 5.1, 5.2).
import { z } from 'zod';
import { DecisionId, PartyId, PhaseId } from '../ids.ts';
import { Phase } from '../mesa.ts';
import { BackgroundItem, SessionKind } from '../planning.ts';
import { text } from '../textSchema.ts';

const instant = z.number().int().min(0);

export const meetingEvents = {
  /** The next session gets its day: the first one of a planned mesa, or the one after a cancelled one. */
  'session.scheduled': z.object({
    number: z.number().int().min(1),
    kind: SessionKind,
    scheduledStart: instant,
    scheduledEnd: instant,
  }),
  'background.added': BackgroundItem,
  'background.removed': z.object({ itemId: z.string().max(40) }),
  /** Q11: with its notice. To whom each party's invitation went: a body or a post, never a private contact. */
  'session.called': z.object({
    invitations: z.array(z.object({ partyId: PartyId, to: text(160, { min: 2 }) })).max(40),
  }),
  /** Q11: a matter more, before another one that has not begun (null: at the end); late ones name their consensus. */
  'agenda.added': z.object({ phase: Phase, before: PhaseId.nullable(), decisionId: DecisionId.nullable() }),
  'session.gathered': z.object({}),
  'session.cancelled': z.object({ reason: text(300, { min: 1 }) }),
  'mesa.cancelled': z.object({ reason: text(300, { min: 1 }) }),
  /** The mesa goes on another day; `until` when somebody said which. */
  'mesa.paused': z.object({ reason: text(300, { min: 1 }), until: instant.nullable() }),
  'mesa.unpaused': z.object({}),
} satisfies Record<string, z.ZodType>;
