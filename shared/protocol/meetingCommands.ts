// Commands of planning, calling, pausing and cancelling (domain.md 5.1, 5.2), and of a decision before it opens or
// when the mesa cannot end it (5.5).
import { z } from 'zod';
import { DecisionSubject } from '../model/decision.ts';
import { DecisionId, PartyId, PhaseId } from '../model/ids.ts';
import { Phase } from '../model/mesa.ts';
import { BackgroundItem, SessionKind } from '../model/planning.ts';
import { text } from '../model/textSchema.ts';

const reason = text(300);
const instant = z.number().int().min(0);

export const MEETING_COMMANDS = {
  'session.schedule': z.object({ kind: SessionKind, scheduledStart: instant, scheduledEnd: instant }),
  'background.add': BackgroundItem.omit({ itemId: true }),
  'background.remove': z.object({ itemId: z.string().max(40) }),
  /** Q11: convenes the mesa. One invitation for each party at least: to which body or post it went. */
  'session.call': z.object({
    invitations: z.array(z.object({ partyId: PartyId, to: text(160, { min: 2 }) })).max(40),
  }),
  /** Q11: adds a matter to the agenda; once the notice has passed it names a decision taken by consensus. */
  'agenda.add': z.object({
    kind: Phase.shape.kind,
    title: text(80, { min: 3 }),
    minutes: Phase.shape.minutes,
    before: PhaseId.nullable().default(null),
    decisionId: DecisionId.nullable().default(null),
  }),
  'session.gather': z.object({}),
  'session.cancel': z.object({ reason }),
  'mesa.cancel': z.object({ reason }),
  /** Only in a recess: the mesa goes on another day. */
  'mesa.pause': z.object({ reason, until: instant.nullable().default(null) }),
  'mesa.unpause': z.object({}),
  /** 5.5: a matter is put on the table; the facilitation opens it. */
  'decision.propose': z.object({
    matter: text(200, { min: 3 }),
    subject: DecisionSubject,
    kind: z.enum(['procedural', 'substantive']).default('substantive'),
    responsibleParty: PartyId.nullable().default(null),
  }),
  'decision.openProposed': z.object({ decisionId: DecisionId, reserved: z.boolean().default(false) }),
  /** 5.5: what could not be agreed whole is divided; each part is proposed by itself. */
  'decision.split': z.object({
    decisionId: DecisionId,
    reason,
    parts: z
      .array(z.object({ matter: text(200, { min: 3 }), text: text(4000, { min: 3, lines: true }) }))
      .min(2)
      .max(4),
  }),
  /** 5.5: taken to another body, the secretariat by default; this mesa decides it no more. */
  'decision.escalate': z.object({ decisionId: DecisionId, to: text(160, { min: 3 }), reason }),
} satisfies Record<string, z.ZodType>;
