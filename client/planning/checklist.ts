// What is still missing to call a session (5.1, Q11), from the view and from the invitations as they are typed. Pure:
// the server decides again when the call is sent.
import { localDay } from '../../shared/model/acta/localTime.ts';
import type { MesaView } from '../../shared/model/view.ts';

export type Check = 'day' | 'notice' | 'pack' | 'invitations';

type Prepared = Pick<MesaView, 'gathering' | 'planning' | 'session' | 'timeZone' | 'parties'>;

/** To whom the invitation of each party goes, as it is typed. */
export type Invitations = Readonly<Record<string, string>>;

/** A body or a post needs two letters. */
const isInvited = (to: string | undefined): boolean => (to ?? '').trim().length >= 2;

/** Names of the parties without an invitation yet. */
export const notInvited = (view: Pick<MesaView, 'parties'>, invitations: Invitations): string[] =>
  view.parties.filter(({ id }) => !isInvited(invitations[id])).map(({ name }) => name);

/** Each condition of the call in its order, and whether it is met (5.1: pack and an invitation per party; Q11: notice). */
export function checklist(view: Prepared, invitations: Invitations): { check: Check; met: boolean }[] {
  const { scheduledStart } = view.gathering;
  const { kind, noticeFrom, background } = view.planning;
  // The day of a cancelled session is not the day of the next one.
  const day = scheduledStart !== null && view.session.state !== 'cancelled';
  return [
    { check: 'day', met: day },
    { check: 'notice', met: day && localDay(scheduledStart, view.timeZone) >= noticeFrom[kind] },
    { check: 'pack', met: background.length > 0 },
    { check: 'invitations', met: notInvited(view, invitations).length === 0 },
  ];
}

/** The invitations as the command takes them. */
export const invitationsOf = (view: Pick<MesaView, 'parties'>, invitations: Invitations) =>
  view.parties.map(({ id }) => ({ partyId: id, to: (invitations[id] ?? '').trim() }));

/** True for what looks like an e-mail or a telephone: private contacts do not go into the record (N6). */
export const looksLikeContact = (words: string): boolean =>
  /\S@\S/.test(words) || (words.match(/\d/g) ?? []).length >= 7;
