// What a screen reads of the remarks on drafts (C15): those of one commitment and of one part of the form, and which
// buttons each one has for who reads it. The server decides again at every answer.
import type { Remark } from '../../shared/model/remarks.ts';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { remarkTarget } from '../../shared/remarks/fields.ts';
import { SECTION_IDS, type SectionId } from '../writing/sections.ts';

/** Where each text of the form is written when it has no part of its own name; what is not here is in «Más campos». */
const PART_OF: Readonly<Record<string, SectionId>> = {
  whyTransparency: 'axes',
  whyAccountability: 'axes',
  whyParticipation: 'axes',
  whyTechnology: 'axes',
  actors: 'lead',
};

/** The part of the form a field is in; null for the whole commitment and for a field this version does not know. */
export function sectionOf(field: string): SectionId | null {
  const target = remarkTarget(field);
  if (target === null || target.kind === 'whole') return null;
  const name = target.kind === 'cell' ? target.list : field;
  return PART_OF[name] ?? SECTION_IDS.find((id) => id === name) ?? 'more';
}

type WithRemarks = Pick<MesaView, 'remarks'>;

/** Those that wait for an answer on one commitment, oldest first. */
export const waitingOn = (view: WithRemarks, commitmentId: string): Remark[] =>
  view.remarks.filter((one) => one.commitmentId === commitmentId && one.answer === null);

/** Those already answered, the last answered first. */
export const answeredOn = (view: WithRemarks, commitmentId: string): Remark[] =>
  view.remarks
    .filter((one) => one.commitmentId === commitmentId && one.answer !== null)
    .toSorted((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0) || b.number - a.number);

/** Suggestions that wait, on one commitment or on all. */
export const suggestionsWaiting = (view: WithRemarks, commitmentId?: string): number =>
  view.remarks.filter(
    (one) =>
      one.kind === 'replace' &&
      one.answer === null &&
      (commitmentId === undefined || one.commitmentId === commitmentId),
  ).length;

/** Notes beside the text: comments and suggestions. Arguments are of the whole, and are drawn apart. */
export const isNote = (remark: Remark): boolean => remark.kind === 'comment' || remark.kind === 'replace';

type Reader = Pick<MeView, 'participantId' | 'partyId' | 'role'>;

/** C15: somebody of another party or the facilitation, and never its author. */
export function mayJudge(me: Reader, remark: Remark): boolean {
  if (remark.kind !== 'replace' || remark.by === me.participantId) return false;
  return me.role === 'facilitator' || (me.partyId !== null && me.partyId !== remark.partyId);
}

/** Who wrote it, or the facilitation; a replacement is accepted or not. The same question as the server's. */
export const mayResolve = (me: Reader, remark: Remark): boolean =>
  remark.kind !== 'replace' && (remark.by === me.participantId || me.role === 'facilitator');

/** Its author; the facilitation, what it typed for somebody (B7). */
export const mayWithdraw = (me: Reader, remark: Remark): boolean =>
  remark.by === me.participantId || (me.role === 'facilitator' && remark.enteredBy !== null);
