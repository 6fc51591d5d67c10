// The configuration of a mesa (domain.md 8) and the part of it that its rules are made of.
import { z } from 'zod';

/** How a party's position comes about (D2). */
export const POSITION_MODES = ['spokesperson', 'seatMajority', 'seatUnanimity'] as const;

/** The keys of domain.md 8 that this version reads; the values are its defaults. */
export const MesaConfig = z.object({
  quorumMinSeatsPerParty: z.number().int().min(1).max(20).default(1),
  quorumMinSeatsTotal: z.number().int().min(0).max(200).default(0),
  quorumSuspendMinutes: z.number().int().min(1).max(240).default(15),
  presenceGraceSeconds: z.number().int().min(5).max(3600).default(120),
  gatheringWaitMinutes: z.number().int().min(0).max(240).default(30),
  secondCallMinBusinessDays: z.number().int().min(0).max(30).default(3),
  /** Q11: notice of a session, in whole business days, and until how many hours before it the agenda may grow. */
  callOrdinaryBusinessDays: z.number().int().min(0).max(30).default(3),
  callExtraordinaryBusinessDays: z.number().int().min(0).max(30).default(1),
  agendaOrdinaryHours: z.number().int().min(0).max(720).default(48),
  agendaExtraordinaryHours: z.number().int().min(0).max(720).default(12),
  /** `calendar.holidays`: the statutory days of a country, and dates of the place that are not worked either. */
  calendarCountry: z.enum(['MX', 'none']).default('MX'),
  calendarHolidays: z
    .array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
    .max(120)
    .default([]),
  decisionMinDeliberationMinutes: z.number().int().min(0).max(240).default(10),
  majorityEnabled: z.boolean().default(true),
  majorityKind: z.enum(['simple', 'twoThirds', 'threeFifths']).default('simple'),
  majorityMinFailedRounds: z.number().int().min(1).max(10).default(2),
  majorityMinInvokingParties: z.number().int().min(1).max(7).default(2),
  selectionMax: z.number().int().min(1).max(10).default(3),
  maxMonths: z.number().int().min(1).max(60).default(12),
  /** K2, K7: terms of the acta. They are not rules of deciding, so no round names them. */
  actaReviewBusinessDays: z.number().int().min(0).max(60).default(5),
  actaPublishBusinessDays: z.number().int().min(0).max(120).default(10),
  /** trust.md 5: fewest people of a secret round and fewest ballots of every party for a breakdown. It may only grow. */
  privacyFloor: z.number().int().min(5).max(50).default(5),
  /** B6: each party recognises and releases its own seats. Off: the facilitation admits into them. */
  seatsByParty: z.boolean().default(false),
  maxPeople: z.number().int().min(3).max(200).default(150),
});
export type MesaConfig = z.infer<typeof MesaConfig>;

/** The rules with which the mesa decides, as one piece of data: what it adopts at opening and every round names (C3). */
export const MesaRules = MesaConfig.pick({
  quorumMinSeatsPerParty: true,
  quorumMinSeatsTotal: true,
  quorumSuspendMinutes: true,
  presenceGraceSeconds: true,
  gatheringWaitMinutes: true,
  secondCallMinBusinessDays: true,
  decisionMinDeliberationMinutes: true,
  majorityEnabled: true,
  majorityKind: true,
  majorityMinFailedRounds: true,
  majorityMinInvokingParties: true,
}).extend({ positionModes: z.record(z.string().max(40), z.enum(POSITION_MODES)) });
export type MesaRules = z.infer<typeof MesaRules>;
