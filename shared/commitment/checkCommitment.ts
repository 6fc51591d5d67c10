// Rules C1 to C21 of domain.md 6.6, with ambition (6.7) and indicators (6.8), as data. Errors keep a draft
// from being decided; warnings ask for a person who has read them.
import { normaliseLine } from '../model/plainText.ts';
import { normaliseWording } from '../problemTree/wording.ts';
import { agreedAmbition, computedAmbition, onlyTechnologyRaises } from './ambition.ts';
import { addMonths } from './dates.ts';
import type { CommitmentCode, CommitmentFinding } from './finding.ts';
import { checkIndicators, isOnlyOutput } from './indicators.ts';
import { isOdsCode } from './ods.ts';
import { requiredFields } from './requiredFields.ts';
import type { ActorKind, CommitmentDraft } from './types.ts';

export interface CommitmentContext {
  /** Strategic causes chosen by the mesa (C9). Default none. */
  strategicCauses?: readonly string[];
  /** `plan.maxMonths`: 24 national, 12 local (C2). Default 12. */
  maxMonths?: number;
  /** `commitment.localLimit`: `warning` turns C2 into C21. Default `error`. */
  localLimit?: 'error' | 'warning';
  /** Last day of the administration's term, YYYY-MM-DD, if known (C17). */
  administrationEnd?: string;
  /** Titles of the selected solutions, if known (C18). */
  solutions?: readonly string[];
  /** How many roadmap activities already have a deliverable (C20). Default 0. */
  deliverables?: number;
}

/** C7: bodies that answer for a public policy. */
export const PUBLIC_BODIES: readonly ActorKind[] = [
  'government',
  'municipality',
  'legislature',
  'judiciary',
  'guarantor',
];
/** C8: actors of the State's side that executes; the rest count as outside government. */
const GOVERNMENT: readonly ActorKind[] = ['government', 'municipality', 'legislature', 'judiciary'];

/** Every finding, errors first, each group in the order of the codes. [] means nothing to say. */
export function checkCommitment(
  draft: CommitmentDraft,
  context: CommitmentContext = {},
): CommitmentFinding[] {
  const all = [
    ...missingFields(draft),
    ...periodRules(draft, context),
    ...openness(draft),
    ...actorRules(draft),
    ...linksToTree(draft, context),
    ...warnings(draft, context),
    ...ambitionRules(draft),
    ...checkIndicators(draft),
  ];
  return [...all.filter((f) => f.severity === 'error'), ...all.filter((f) => f.severity === 'warning')];
}

const finding = (
  severity: CommitmentFinding['severity'],
  code: CommitmentCode,
  field: string,
  params: CommitmentFinding['params'] = {},
): CommitmentFinding => ({ code, severity, field, params });
const error = (code: CommitmentCode, field: string, params?: CommitmentFinding['params']) =>
  finding('error', code, field, params);
const warning = (code: CommitmentCode, field: string, params?: CommitmentFinding['params']) =>
  finding('warning', code, field, params);

/** C1, except for the fields whose emptiness has its own rule and says more. */
function missingFields(draft: CommitmentDraft): CommitmentFinding[] {
  const own = ['axes', 'indicators', 'ods', 'lead', 'supporting', 'verifiable'];
  return requiredFields(draft)
    .filter(({ field, ready }) => !ready && !own.includes(field))
    .map(({ field }) => error('C1', field, { field }));
}

function periodRules(draft: CommitmentDraft, context: CommitmentContext): CommitmentFinding[] {
  const { start, end } = draft.period;
  if (start === '' || end === '') return [];
  const months = context.maxMonths ?? 12;
  const last = addMonths(start, months);
  const found: CommitmentFinding[] = [];
  if (end <= start) found.push(error('C3', 'period', { start, end }));
  if (end > last) {
    found.push(
      context.localLimit === 'warning'
        ? warning('C21', 'period', { months, last })
        : error('C2', 'period', { months, last }),
    );
  }
  const term = context.administrationEnd ?? '';
  if (term !== '' && end > term) found.push(warning('C17', 'period', { term }));
  return found;
}

function openness(draft: CommitmentDraft): CommitmentFinding[] {
  const found: CommitmentFinding[] = [];
  if (!draft.axes.some((claim) => claim.axis !== 'technology')) found.push(error('C4', 'axes'));
  const kinds = draft.indicators.map((one) => one.kind);
  for (const kind of ['management', 'result'] as const) {
    if (!kinds.includes(kind)) found.push(error('C5', 'indicators', { kind }));
  }
  if (draft.ods.length === 0) found.push(error('C6', 'ods'));
  for (const claim of draft.ods) {
    if (!isOdsCode(claim.goal, claim.target))
      found.push(error('C10', 'ods', { code: claim.target ?? claim.goal }));
  }
  if (!draft.verifiable) found.push(error('C11', 'verifiable'));
  return found;
}

function actorRules(draft: CommitmentDraft): CommitmentFinding[] {
  const named = draft.actors.filter((actor) => normaliseLine(actor.name) !== '');
  const leads = named.filter((actor) => actor.role === 'lead');
  const found: CommitmentFinding[] = [];
  if (leads.length !== 1 || leads.some((lead) => !PUBLIC_BODIES.includes(lead.kind))) {
    found.push(error('C7', 'lead', { count: leads.length }));
  }
  if (!named.some((actor) => actor.role !== 'lead' && !GOVERNMENT.includes(actor.kind))) {
    found.push(error('C8', 'supporting'));
  }
  return found;
}

function linksToTree(draft: CommitmentDraft, context: CommitmentContext): CommitmentFinding[] {
  const strategic = context.strategicCauses ?? [];
  return strategic
    .filter((id) => !draft.causesAddressed.includes(id))
    .map((id) => error('C9', 'causesAddressed', { node: id }));
}

function warnings(draft: CommitmentDraft, context: CommitmentContext): CommitmentFinding[] {
  const found: CommitmentFinding[] = [];
  if (draft.axes.length > 0 && onlyTechnologyRaises(draft.axes)) found.push(warning('C12', 'axes'));
  if (draft.budget.required === 'full') found.push(warning('C13', 'budget'));
  const long = longSentences(draft.description);
  if (long > 2) found.push(warning('C14', 'description', { count: long }));
  if (normaliseLine(draft.texts.continuity) === '') found.push(warning('C15', 'continuity'));
  const results = draft.indicators.filter((one) => one.kind === 'result');
  if (results.length > 0 && results.every((one) => one.baseline.pending))
    found.push(warning('C16', 'indicators'));
  const only = context.solutions?.length === 1 ? (context.solutions[0] ?? '') : '';
  if (isOnlyOutput(only)) found.push(warning('C18', 'description'));
  if (draft.crossCutting.length === 0) found.push(warning('C19', 'crossCutting'));
  if (hasWeakVerb(draft) && !hasDeliverable(draft, context)) found.push(warning('C20', 'description'));
  return found;
}

/** C14: sentences of more than 40 words. */
function longSentences(text: string): number {
  const sentences = text.split(/[.!?]+(?=\s|$)|\n+/);
  return sentences.filter((one) => one.split(/\s+/).filter((word) => word !== '').length > 40).length;
}

/** C20: impulsar, promover, fomentar, coadyuvar in any form. */
function hasWeakVerb(draft: CommitmentDraft): boolean {
  const text = normaliseWording(`${draft.texts.title} ${draft.description}`);
  return /\b(impuls(a|ar|ara|aran|an|e|en|ando)|promov(er|era|eran|iendo)|promuev(e|en|a|an)|foment(a|ar|ara|aran|an|e|en|ando)|coadyuv\w*)\b/.test(
    text,
  );
}

const hasDeliverable = (draft: CommitmentDraft, context: CommitmentContext): boolean =>
  (context.deliverables ?? 0) > 0 ||
  draft.actionLines.some(
    (line) => normaliseLine(line.deliverable) !== '' && normaliseLine(line.verification) !== '',
  );

/** A1: each claimed axis has its reason. A4: lowering the level needs a reason, raising it is not possible. */
function ambitionRules(draft: CommitmentDraft): CommitmentFinding[] {
  const found = draft.axes
    .filter((claim) => normaliseLine(claim.why) === '')
    .map((claim) => error('A1', 'axes', { axis: claim.axis }));
  const isLowered = draft.ambitionLowered !== null && agreedAmbition(draft) !== computedAmbition(draft.axes);
  if (isLowered && normaliseLine(draft.texts.ambitionReason) === '') found.push(error('A4', 'axes'));
  return found;
}
