// What a roadmap still needs (domain.md 6.9, R1–R6). Pure; the sentences are `following.check_<code>`.
import { normaliseLine } from '../model/plainText.ts';
import type { ActivityPlan, CheckpointPlan } from '../model/roadmap.ts';

export const MIN_ACTIVITIES = 2;
/** R1. */
export const MAX_ACTIVITIES = 40;
export const MAX_CHECKPOINTS = 20;
/** R3, in hundredths. */
export const ALL_WEIGHTS = 100;

/** Code → rule and severity. An error keeps acceptance from being asked; a warning is acknowledged by asking. */
const CHECKS = {
  few: ['R1', 'error'],
  many: ['R1', 'error'],
  backwards: ['R1', 'error'],
  outside: ['R1', 'error'],
  lineWithout: ['R2', 'error'],
  lineUnknown: ['R2', 'warning'],
  noDeliverable: ['R2', 'error'],
  noLead: ['R2', 'error'],
  noVerification: ['R2', 'error'],
  weights: ['R3', 'error'],
  circle: ['R4', 'error'],
  unknownDependency: ['R4', 'error'],
  lateDependency: ['R4', 'warning'],
  nobodyAccepts: ['R5', 'warning'],
  noIntermediate: ['R6', 'warning'],
  noClosing: ['R6', 'warning'],
} as const satisfies Record<string, readonly [string, 'error' | 'warning']>;
export type RoadmapFindingCode = keyof typeof CHECKS;

export interface RoadmapFinding {
  code: RoadmapFindingCode;
  rule: (typeof CHECKS)[RoadmapFindingCode][0];
  severity: 'error' | 'warning';
  /** The activity it is about, or null when it is about the whole. */
  activity: string | null;
  /** What the sentence names besides: a line of action, another activity, a sum. */
  detail: string;
}

/** What the commitment says that its roadmap must fit; a member is null while the text does not say it. */
export interface CommitmentPlan {
  period: { start: string; end: string } | null;
  actionLines: string[] | null;
}
export interface RoadmapPlan {
  activities: readonly ActivityPlan[];
  checkpoints: readonly CheckpointPlan[];
}

const finding = (code: RoadmapFindingCode, activity: string | null = null, detail = ''): RoadmapFinding => {
  const [rule, severity] = CHECKS[code];
  return { code, rule, severity, activity, detail };
};
const when = (found: boolean, code: RoadmapFindingCode, activity: string | null = null, detail = '') =>
  found ? [finding(code, activity, detail)] : [];
const nameOf = (line: string): string => normaliseLine(line).toLowerCase();

/** R1 and the second half of R2: what each activity says on its own. */
function ofActivity(activity: ActivityPlan, { period, actionLines }: CommitmentPlan): RoadmapFinding[] {
  const { code, start, end, deliverable, lead, verification, actionLine, leadPerson } = activity;
  const outside = period !== null && (start < period.start || end > period.end);
  const unknown = actionLines !== null && !actionLines.some((line) => nameOf(line) === nameOf(actionLine));
  return [
    ...when(start > end, 'backwards', code),
    ...when(outside, 'outside', code),
    ...when(unknown, 'lineUnknown', code, actionLine),
    ...when(deliverable.trim() === '', 'noDeliverable', code),
    ...when(lead.trim() === '', 'noLead', code),
    ...when(verification.trim() === '', 'noVerification', code),
    ...when(leadPerson === null, 'nobodyAccepts', code),
  ];
}

/** Whether an activity waits, through others, for itself. */
function isInCircle(code: string, after: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const left = [...(after.get(code) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === code) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    left.push(...(after.get(next) ?? []));
  }
  return false;
}

/** R4. */
function ofDependencies(activities: readonly ActivityPlan[]): RoadmapFinding[] {
  const byCode = new Map(activities.map((one) => [one.code, one] as const));
  const after = new Map(activities.map((one) => [one.code, one.dependsOn] as const));
  return activities.flatMap(({ code, dependsOn, start }) => [
    ...when(isInCircle(code, after), 'circle', code),
    ...dependsOn.flatMap((other) => {
      const earlier = byCode.get(other);
      if (!earlier) return [finding('unknownDependency', code, other)];
      return when(earlier.end > start, 'lateDependency', code, other);
    }),
  ]);
}

/**
 * R1–R6 of a roadmap beside its commitment. Order: the whole, each activity, dependencies, checkpoints. Nothing of the
 * commitment is asked of the activities while its text does not say it.
 */
export function checkRoadmap(roadmap: RoadmapPlan, commitment: CommitmentPlan): RoadmapFinding[] {
  const { activities, checkpoints } = roadmap;
  const sum = activities.reduce((total, { weight }) => total + weight, 0);
  const served = new Set(activities.map((one) => nameOf(one.actionLine)));
  const without = (commitment.actionLines ?? []).filter((line) => !served.has(nameOf(line)));
  const has = (kind: CheckpointPlan['kind']): boolean => checkpoints.some((one) => one.kind === kind);
  return [
    ...when(activities.length < MIN_ACTIVITIES, 'few', null, String(MIN_ACTIVITIES)),
    ...when(activities.length > MAX_ACTIVITIES, 'many', null, String(MAX_ACTIVITIES)),
    ...without.map((line) => finding('lineWithout', null, line)),
    ...when(sum !== ALL_WEIGHTS, 'weights', null, String(sum)),
    ...activities.flatMap((activity) => ofActivity(activity, commitment)),
    ...ofDependencies(activities),
    ...when(!has('intermediate'), 'noIntermediate'),
    ...when(!has('closing'), 'noClosing'),
  ];
}

export const errorsOf = (findings: readonly RoadmapFinding[]): RoadmapFinding[] =>
  findings.filter((one) => one.severity === 'error');
