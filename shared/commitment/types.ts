// A commitment draft as plain data, with the closed lists and limits of domain.md 4.9 and 4.10. What the
// documents become after reading, and what rules, exports and the frozen text are computed from.

export const AXES = ['transparency', 'accountability', 'participation', 'technology'] as const;
export type Axis = (typeof AXES)[number];
/** In order of ambition, lowest first. */
export const LEVELS = ['structural', 'proactive', 'innovative'] as const;
export type Level = (typeof LEVELS)[number];
export const POLICY_EFFECTS = ['creates', 'modifies'] as const;
export type PolicyEffect = (typeof POLICY_EFFECTS)[number];
export const POLICY_INSTRUMENTS = [
  'legislation',
  'regulation',
  'public-policy',
  'program',
  'service',
  'administrative-rule',
  'protocol',
  'other',
] as const;
export type PolicyInstrument = (typeof POLICY_INSTRUMENTS)[number];
export const POLICY_CYCLE_STAGES = [
  'agenda-setting',
  'formulation',
  'adoption',
  'implementation',
  'evaluation',
] as const;
export type PolicyCycleStage = (typeof POLICY_CYCLE_STAGES)[number];
export const CROSS_CUTTING = [
  'gender',
  'human-rights',
  'disability',
  'indigenous-peoples',
  'children',
  'youth',
  'older-persons',
  'rural-communities',
  'anticorruption',
  'environment',
  'budget',
] as const;
export type CrossCutting = (typeof CROSS_CUTTING)[number];
export const BUDGET_DEPENDENCE = ['none', 'partial', 'full', 'unknown'] as const;
export type BudgetDependence = (typeof BUDGET_DEPENDENCE)[number];
export const POTENTIALS = ['unclear', 'modest', 'substantial'] as const;
export type Potential = (typeof POTENTIALS)[number];
export const FREQUENCIES = ['once', 'monthly', 'bimonthly', 'quarterly', 'semiannual', 'annual'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const INDICATOR_KINDS = ['management', 'result'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
export const ACTOR_KINDS = [
  'government',
  'guarantor',
  'civilSociety',
  'academia',
  'legislature',
  'judiciary',
  'municipality',
  'business',
  'international',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
export const ACTOR_ROLES = [
  'lead',
  'supportingGovernment',
  'supportingCivilSociety',
  'supportingOther',
] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** Every free text of the form: most user-perceived characters, and whether it may hold several lines (¶). */
export const TEXT_FIELDS = {
  title: { max: 150, multiline: false },
  summary: { max: 300, multiline: false },
  theme: { max: 120, multiline: false },
  problem: { max: 1500, multiline: true },
  statusQuo: { max: 1500, multiline: true },
  shortTermObjective: { max: 500, multiline: false },
  longTermObjective: { max: 500, multiline: false },
  contribution: { max: 1500, multiline: true },
  expectedResults: { max: 1000, multiline: true },
  beneficiaries: { max: 300, multiline: false },
  responsibleName: { max: 80, multiline: false },
  responsibleTitle: { max: 160, multiline: false },
  responsibleDepartment: { max: 160, multiline: false },
  responsibleEmail: { max: 120, multiline: false },
  responsiblePhone: { max: 40, multiline: false },
  budgetSource: { max: 300, multiline: false },
  continuity: { max: 600, multiline: true },
  ambitionReason: { max: 500, multiline: false },
  whyTransparency: { max: 500, multiline: false },
  whyAccountability: { max: 500, multiline: false },
  whyParticipation: { max: 500, multiline: false },
  whyTechnology: { max: 500, multiline: false },
} as const;
export type TextField = keyof typeof TEXT_FIELDS;
/** The rich text «¿Cuál es el compromiso?», counted as plain text. */
export const DESCRIPTION_MAX = 2000;
/** The text field that holds the reason of each claimed axis (A1). */
export const WHY_FIELD = {
  transparency: 'whyTransparency',
  accountability: 'whyAccountability',
  participation: 'whyParticipation',
  technology: 'whyTechnology',
} as const satisfies Record<Axis, TextField>;

/** Lists of rows: the texts each row has with their limits, and how many rows fit. */
export const ROW_LISTS = {
  actors: { max: 40, texts: { name: 160, part: 200 } },
  actionLines: { max: 8, texts: { title: 160, responsible: 200, deliverable: 300, verification: 300 } },
  indicators: {
    max: 20,
    texts: { name: 200, unit: 40, formula: 300, relative: 120, verification: 300, responsible: 120 },
  },
  links: { max: 20, texts: { text: 200 } },
  risks: { max: 20, texts: { text: 200 } },
} as const;
export type RowList = keyof typeof ROW_LISTS;
export type RowText<L extends RowList> = keyof (typeof ROW_LISTS)[L]['texts'] & string;

export interface AxisClaim {
  axis: Axis;
  level: Level;
  why: string;
  /** A3: the lead states that the law or its mandate already requires it. */
  mandatory: boolean;
}
export interface OdsClaim {
  goal: string;
  target?: string;
}
export interface DraftActor {
  id: string;
  role: ActorRole;
  name: string;
  kind: ActorKind;
  /** Party it belongs to; '' when none. */
  party: string;
  /** What it does in the commitment. */
  part: string;
}
export interface ActionLine {
  id: string;
  title: string;
  responsible: string;
  deliverable: string;
  verification: string;
  /** YYYY-MM-DD or ''. */
  end: string;
}
export interface Indicator {
  id: string;
  kind: IndicatorKind;
  name: string;
  unit: string;
  formula: string;
  /** value null only with `pending`, and then `date` says by when it will be measured. */
  baseline: { value: number | null; date: string; pending: boolean };
  target: { value: number | null; date: string; relative: string };
  frequency: Frequency | null;
  verification: string;
  responsible: string;
}
export interface TextRow {
  id: string;
  text: string;
}

/** Everything a draft says. Empty texts are '', unset choices null, dates YYYY-MM-DD or ''. */
export interface CommitmentDraft {
  texts: Record<TextField, string>;
  /** Plain text of the rich description: paragraphs and list items, one per line. */
  description: string;
  /** Tree node this commitment answers to; '' when not chosen. */
  problemNode: string;
  causesAddressed: string[];
  policyEffect: PolicyEffect | null;
  policyInstrument: PolicyInstrument | null;
  policyCycleStage: PolicyCycleStage | null;
  axes: AxisClaim[];
  /** A4: level the mesa agreed on, never above the computed one; null when it did not lower it. */
  ambitionLowered: Level | null;
  ods: OdsClaim[];
  crossCutting: CrossCutting[];
  actors: DraftActor[];
  /** True when e-mail and phone of the responsible person may be published. */
  contactPublic: boolean;
  period: { start: string; end: string };
  budget: { required: BudgetDependence | null; amount: number | null; currency: string };
  actionLines: ActionLine[];
  indicators: Indicator[];
  links: TextRow[];
  risks: TextRow[];
  verifiable: boolean;
  potentialForResults: Potential | null;
}
