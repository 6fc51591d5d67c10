// First step of checking a passport that comes in a file: has it the shape of one? What the shape says is checked by
// checkPassport.ts; a broken or hostile file is an answer here, never an exception later.
import { z } from 'zod';
import { MesaRules } from '../model/config.ts';
import { STANCES } from '../model/decision.ts';
import { PARTY_KINDS } from '../model/mesa.ts';
import { PASSPORT_FORMAT, type Passport } from '../model/passport.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const integer = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const attendance = z.record(z.string(), integer);
const said = z.looseObject({ partyId: z.string(), at: integer, text: z.string() });
const position = z.looseObject({ partyId: z.string(), stance: z.enum(STANCES).nullable() });
const RESULTS = [
  'noQuorum',
  'open',
  'deliberate',
  'adoptedByConsensus',
  'adoptedByMajority',
  'notAdopted',
  'void',
  'refusedResponsibleObjects',
] as const;
const STATES = [
  'open',
  'suspended',
  'deliberating',
  'adoptedByConsensus',
  'adoptedByMajority',
  'notAdopted',
  'deferred',
  'split',
  'escalated',
  'withdrawn',
] as const;

// Loose inside: the seal covers every member, so nothing can be added without breaking it.
const Round = z.looseObject({
  number: integer.min(1),
  rule: z.enum(['consensus', 'exceptionalMajority']),
  openedAt: integer,
  closedAt: integer.nullable(),
  content: z.json(),
  contentHash: hash,
  rules: MesaRules,
  rulesHash: hash,
  roll: z.json(),
  rollHash: hash,
  attendanceAtOpen: attendance,
  attendanceAtClose: attendance.nullable(),
  result: z.enum(RESULTS).nullable(),
  positions: z.array(position).nullable(),
});
const File = z.strictObject({
  format: z.literal(PASSPORT_FORMAT),
  content: z.strictObject({
    mesa: z.strictObject({
      id: z.string(),
      name: z.string(),
      number: integer,
      theme: z.string(),
      timeZone: z.string().refine(isTimeZone),
      session: integer,
    }),
    parties: z.array(z.strictObject({ id: z.string(), kind: z.enum(PARTY_KINDS), name: z.string() })).min(1),
    decision: z.looseObject({
      number: integer.min(1),
      matter: z.string(),
      reserved: z.boolean(),
      responsibleParty: z.string().nullable(),
      state: z.enum(STATES),
      invocations: z.array(said),
      dissents: z.array(said),
    }),
    rounds: z.array(Round).min(1),
    quorum: z.array(z.strictObject({ from: integer, until: integer.nullable() })),
    log: z.strictObject({
      from: z.strictObject({ seq: integer, hash }),
      to: z.strictObject({ seq: integer, hash }),
    }),
  }),
  seal: hash,
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('es-MX', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError: no such zone on this device.
    return false;
  }
}

export type PassportReading =
  | { ok: true; passport: Passport }
  /** Another version of the format: not damaged, only not readable here. */
  | { ok: false; reason: 'otherFormat'; found: string }
  | { ok: false; reason: 'shape' };

/** What files of this family call themselves, whatever their version. */
export const isPassportFormat = (format: string): boolean =>
  format.startsWith(PASSPORT_FORMAT.replace(/\d+$/, ''));

/** Total over any JSON value. */
export function readPassport(value: unknown): PassportReading {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format === 'string' && format !== PASSPORT_FORMAT) {
    return { ok: false, reason: 'otherFormat', found: format };
  }
  return File.safeParse(value).success
    ? { ok: true, passport: value as Passport }
    : { ok: false, reason: 'shape' };
}
