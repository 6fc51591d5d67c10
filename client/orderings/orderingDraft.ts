// What the facilitation fills in to open a round: from the form to the arguments of the command, and what is still
// missing. Pure. The defaults of the matrix are those of domain 4.7.
import type { Electorate, OrderingMethodId } from '../../shared/model/ordering.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';

export type OptionSource = 'causes' | 'strategic' | 'commitments' | 'people' | 'free';

/** Something that can be ordered: a cause, a commitment, a line. */
export interface Candidate {
  id: string;
  /** «C1.2»; '' for what has none. */
  code: string;
  text: string;
}
export interface CriterionDraft {
  id: string;
  label: string;
  weight: string;
}
export interface OrderingDraft {
  question: string;
  source: OptionSource;
  /** Candidates left out of the round, by id; of people, those who were put in it. */
  marked: readonly string[];
  /** One option per line, for free ones. */
  lines: string;
  method: OrderingMethodId;
  dots: string;
  criteria: readonly CriterionDraft[];
  electorate: Electorate;
  secret: boolean;
  receipts: boolean;
}

export const MOST_OPTIONS = 40;
export const MOST_CRITERIA = 10;
/** Most characters of an option, as the wire takes it. */
export const LONGEST_OPTION = 300;
/** Fewest people of a secret round (trust.md 5); also the privacy floor asked for. */
export const FEWEST_PEOPLE = 5;
const MOST_DOTS = 50;

/** A whole number from what was typed, or null. */
export function wholeNumber(typed: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : null;
}

export const weightSum = (criteria: readonly CriterionDraft[]): number =>
  criteria.reduce((sum, { weight }) => sum + (wholeNumber(weight) ?? 0), 0);

/** One option per line, without blanks; each keeps its number as its id. */
export const freeOptions = (lines: string): Candidate[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, index) => ({ id: `o${index + 1}`, code: '', text }));

/** What people read on the ballot: the code, if there is one, and the words. */
export const optionLabel = ({ code, text }: Candidate): string =>
  `${code} ${text}`.trim().slice(0, LONGEST_OPTION);

/** Everything of a source is asked about until it is left out; nobody is a candidate until somebody says so. */
export const isChosen = ({ source, marked }: OrderingDraft, id: string): boolean =>
  marked.includes(id) === (source === 'people');

/** The options of the round as the form has them. */
export function chosenOptions(draft: OrderingDraft, candidates: readonly Candidate[]): Candidate[] {
  if (draft.source === 'free') return freeOptions(draft.lines);
  return candidates.filter(({ id }) => isChosen(draft, id));
}

export type DraftObstacle =
  | 'question'
  | 'few'
  | 'many'
  | 'repeated'
  | 'long'
  | 'dots'
  | 'criteria'
  | 'weights';

/** The first thing that keeps the round from opening, in the order of the form; null when nothing does. */
export function draftObstacle(draft: OrderingDraft, options: readonly Candidate[]): DraftObstacle | null {
  if (draft.question.trim().length < 3) return 'question';
  if (options.length < 2) return 'few';
  if (options.length > MOST_OPTIONS) return 'many';
  if (options.some(({ text }) => text.length > LONGEST_OPTION)) return 'long';
  const labels = options.map((option) => optionLabel(option).toLocaleLowerCase('es'));
  // Two people may share a name: they are told apart by who they are.
  if (draft.source !== 'people' && new Set(labels).size < labels.length) return 'repeated';
  if (draft.method === 'dots') {
    const dots = wholeNumber(draft.dots);
    if (dots === null || dots < 1 || dots > MOST_DOTS) return 'dots';
  }
  if (draft.method !== 'criteria') return null;
  const { criteria } = draft;
  const broken = criteria.some(({ label, weight }) => label.trim() === '' || (wholeNumber(weight) ?? 0) < 1);
  if (criteria.length === 0 || broken) return 'criteria';
  return weightSum(criteria) === 100 ? null : 'weights';
}

/** The arguments of `ordering.open`; ask `draftObstacle` before. The parties are filled in by the server. */
export function openArguments(
  draft: OrderingDraft,
  options: readonly Candidate[],
): CommandInput<'ordering.open'> {
  return {
    question: draft.question.trim(),
    method: draft.method,
    purpose: draft.source === 'people' ? 'election' : 'ordering',
    secret: draft.secret,
    receipts: draft.secret && draft.receipts,
    electorate: draft.electorate,
    settings: {
      options: options.map((option) => ({ id: option.id, label: optionLabel(option) })),
      parties: [],
      dots: draft.method === 'dots' ? (wholeNumber(draft.dots) ?? 1) : 1,
      criteria:
        draft.method === 'criteria'
          ? draft.criteria.map(({ id, label, weight }) => ({
              id,
              label: label.trim(),
              weight: wholeNumber(weight) ?? 1,
            }))
          : [],
      floor: FEWEST_PEOPLE,
    },
  };
}

/** Why a round cannot be secret here and now, or null (trust.md 5). The server decides in the end. */
export function secretObstacle(facts: { people: number; insecure: boolean }): 'insecure' | 'few' | null {
  if (facts.insecure) return 'insecure';
  return facts.people < FEWEST_PEOPLE ? 'few' : null;
}
