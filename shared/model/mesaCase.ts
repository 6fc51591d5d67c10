// The worked examples, format `mesa-case/1` (shared/data/examples). Strict about what the product uses,
// tolerant about everything else: unknown keys stay, optional blocks may be missing, kinds may be new.
import { z } from 'zod';
import { ok, type Result, refuse } from '../protocol/errors.ts';

/** Ids of a case are short names chosen by its author; also keys of attendance and positions. */
const Name = z.string().min(1).max(40);
const Line = z.string().max(4_000);
const optionalLine = Line.nullish().transform((text) => text ?? '');
/** A list that may be missing or null. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .max(500)
    .nullish()
    .transform((list) => list ?? []);

const Evidence = z.looseObject({ label: Line, source: optionalLine, date: optionalLine, url: optionalLine });

export const CaseTree = z.looseObject({
  problem: Name.nullish(),
  nodes: z
    .array(
      z.looseObject({
        id: z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/),
        kind: z.enum(['problem', 'cause', 'effect']),
        text: Line,
        prov: optionalLine,
        population: optionalLine,
        territory: optionalLine,
        parameter: z
          .boolean()
          .nullish()
          .transform((flag) => flag === true),
        parameterReason: optionalLine,
        evidence: listOf(Evidence),
      }),
    )
    .max(600),
  links: listOf(
    z.looseObject({
      from: Name,
      to: Name,
      secondary: z
        .boolean()
        .nullish()
        .transform((flag) => flag === true),
    }),
  ),
});
export type CaseTree = z.infer<typeof CaseTree>;

const Measure = z
  .looseObject({
    value: z.number().nullish(),
    date: optionalLine,
    pending: z.boolean().nullish(),
    relative: optionalLine,
  })
  .nullish();
/** A body may be written as its id or as { id, … }. */
const ActorRef = z.union([Name, z.looseObject({ id: Name }).transform((actor) => actor.id)]);

export const CaseCommitment = z.looseObject({
  title: Line,
  summary: optionalLine,
  theme: optionalLine,
  problem: optionalLine,
  causesAddressed: listOf(Name),
  statusQuo: optionalLine,
  description: optionalLine,
  shortTermObjective: optionalLine,
  longTermObjective: optionalLine,
  contribution: optionalLine,
  expectedResults: optionalLine,
  policyEffect: optionalLine,
  policyInstrument: optionalLine,
  policyCycleStage: optionalLine,
  axes: listOf(
    z.looseObject({ axis: Name, level: Name, why: optionalLine, mandatory: z.boolean().nullish() }),
  ),
  ambition: optionalLine,
  ods: listOf(z.looseObject({ goal: z.coerce.string(), target: z.coerce.string().nullish() })),
  beneficiaries: optionalLine,
  crossCutting: listOf(Name),
  lead: z.union([ActorRef, z.array(ActorRef)]).nullish(),
  responsibleRole: optionalLine,
  contactEmail: optionalLine,
  supportingGovernment: listOf(ActorRef),
  supportingCivilSociety: listOf(ActorRef),
  supportingOther: listOf(ActorRef),
  period: z.looseObject({ start: optionalLine, end: optionalLine }).nullish(),
  budget: z
    .looseObject({
      required: optionalLine,
      amount: z.number().nullish(),
      currency: optionalLine,
      source: optionalLine,
      note: optionalLine,
    })
    .nullish(),
  links: listOf(Line),
  risks: listOf(Line),
  actionLines: listOf(z.looseObject({ id: Name, title: Line })),
  indicators: listOf(
    z.looseObject({
      id: Name,
      kind: optionalLine,
      name: Line,
      unit: optionalLine,
      formula: optionalLine,
      baseline: Measure,
      target: Measure,
      frequency: optionalLine,
      verification: optionalLine,
      responsible: optionalLine,
    }),
  ),
  verifiable: z.boolean().nullish(),
  potentialForResults: optionalLine,
  continuity: optionalLine,
});
export type CaseCommitment = z.infer<typeof CaseCommitment>;

const CaseDecision = z.looseObject({
  id: Name,
  matter: Line,
  rule: optionalLine,
  reserved: z.boolean().nullish(),
  responsibleParty: z.string().nullish(),
  attendance: z.record(z.string(), z.number().int().min(0)).nullish(),
  positions: z.record(z.string(), z.string()).nullish(),
  objections: listOf(z.looseObject({ party: Name, reason: optionalLine, proposal: optionalLine })),
  reservations: listOf(z.looseObject({ party: Name, text: optionalLine })),
  dissent: listOf(z.looseObject({ party: Name, text: optionalLine })),
  majority: z
    .looseObject({ failedRounds: listOf(z.unknown()), justification: optionalLine, invokedBy: listOf(Name) })
    .nullish(),
  expect: z.looseObject({ quorum: z.boolean().nullish(), outcome: optionalLine }).nullish(),
  note: optionalLine,
});
export type CaseDecision = z.infer<typeof CaseDecision>;

export const MesaCase = z.looseObject({
  format: z.literal('mesa-case/1'),
  id: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  lang: z.string().default('es'),
  title: Line,
  scope: z.string().default('local'),
  maxMonths: z.number().int().min(1).max(60).default(12),
  parties: z
    .array(
      z.looseObject({
        id: Name,
        kind: Name,
        name: Line,
        seats: z.number().int().min(0).max(100).default(1),
        prov: optionalLine,
      }),
    )
    .min(2)
    .max(7),
  actors: listOf(
    z.looseObject({ id: Name, name: Line, kind: optionalLine, party: optionalLine, prov: optionalLine }),
  ),
  rawContributions: listOf(
    z.looseObject({
      id: Name,
      party: optionalLine,
      phase: optionalLine,
      text: Line,
      expectLint: z.array(z.string()).nullish(),
      disposition: optionalLine,
      becomes: z.string().nullish(),
      reason: optionalLine,
    }),
  ),
  sources: listOf(z.looseObject({ id: optionalLine, kind: optionalLine, label: optionalLine })),
  selection: z.looseObject({ selected: listOf(Name) }).nullish(),
  solutions: listOf(z.looseObject({ id: Name, title: Line, status: optionalLine })),
  commitment: CaseCommitment.nullish(),
  roadmap: z
    .looseObject({ activities: listOf(z.looseObject({})), checkpoints: listOf(z.looseObject({})) })
    .nullish(),
  decisions: listOf(CaseDecision),
  tree: CaseTree,
  objectives: listOf(z.looseObject({ node: Name, text: Line })),
  expected: z.record(z.string(), z.unknown()).nullish(),
});
export type MesaCase = z.infer<typeof MesaCase>;

/** Parses an example file already read as JSON. Refuses bad_request with the first place that does not fit. */
export function parseMesaCase(json: unknown): Result<MesaCase> {
  const parsed = MesaCase.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return refuse('bad_request', { where });
}
