// Which roadmap is shown, in what order its activities stand, and who has answered. Pure reading of the view, so that
// the screen, the duty strip, the phone's home and the projector agree. It decides no rights.
import { localDay } from '../../shared/model/acta/localTime.ts';
import type { Acceptance, Activity, Roadmap } from '../../shared/model/roadmap.ts';
import type { CommitmentView, MesaView, MeView } from '../../shared/model/view.ts';
import { latestRoadmap } from '../../shared/roadmap/findRoadmap.ts';

/** What of the view says which roadmaps there are. */
export type Roadmaps = Pick<MesaView, 'roadmaps'>;

/** Every version of the roadmap of one commitment, oldest first (R8). */
export const versionsOf = ({ roadmaps }: Roadmaps, commitmentId: string): Roadmap[] =>
  roadmaps.filter((roadmap) => roadmap.commitmentId === commitmentId).sort((a, b) => a.version - b.version);

/** The date of today where the mesa is, `YYYY-MM-DD`, by the server's clock. */
export const todayOf = (view: Pick<MesaView, 'serverNow' | 'timeZone'>): string =>
  localDay(view.serverNow, view.timeZone);

/** A2 before A10, and A before B: an order that does not move while dates and titles are edited. */
export function byCode(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  return first.letters === second.letters
    ? first.number - second.number
    : first.letters < second.letters
      ? -1
      : 1;
}

function partsOf(code: string): { letters: string; number: number } {
  const [, letters = '', number = '0'] = /^([A-Z]*)(\d*)$/.exec(code) ?? [];
  return { letters, number: Number(number) };
}

/** A code nobody has: the next number after the highest «A». */
export function nextCode(activities: readonly { code: string }[]): string {
  const used = activities.map(({ code }) => partsOf(code)).filter(({ letters }) => letters === 'A');
  return `A${Math.max(0, ...used.map(({ number }) => number)) + 1}`;
}

export interface LineGroup {
  line: string;
  /** False for a line that the commitment no longer has. */
  known: boolean;
  activities: Activity[];
}

/**
 * The activities under their action line: the lines of the commitment in their order, also those without activities
 * (R2), and then lines it no longer has, in the order of their first activity.
 */
export function groupByLine(activities: readonly Activity[], lines: readonly string[]): LineGroup[] {
  const sorted = [...activities].sort((a, b) => byCode(a.code, b.code));
  const strays = [...new Set(sorted.map(({ actionLine }) => actionLine))].filter(
    (line) => !lines.includes(line),
  );
  const unique = [...new Set(lines)];
  return [...unique, ...strays].map((line) => ({
    line,
    known: unique.includes(line),
    activities: sorted.filter(({ actionLine }) => actionLine === line),
  }));
}

/** What the lead of an activity has said: only answers given since acceptance was asked count (R5). */
export type Answer =
  | { kind: 'unasked' }
  | { kind: 'pending' }
  | { kind: 'accepted'; by: string; at: number }
  | { kind: 'declined'; by: string; at: number; note: string };

export function answerOf(roadmap: Pick<Roadmap, 'state' | 'askedAt'>, activity: Activity): Answer {
  if (roadmap.askedAt === null || roadmap.state === 'draft') return { kind: 'unasked' };
  const { askedAt } = roadmap;
  const last: Acceptance | undefined = activity.acceptances.findLast(
    ({ by, at }) => by === activity.leadPerson && at >= askedAt,
  );
  if (last === undefined) return { kind: 'pending' };
  return last.answer === 'accepted'
    ? { kind: 'accepted', by: last.by, at: last.at }
    : { kind: 'declined', by: last.by, at: last.at, note: last.note };
}

export interface Request {
  commitment: CommitmentView;
  roadmap: Roadmap;
  activity: Activity;
}

/** The responsibilities this person is asked to accept now and has not answered, oldest commitment first. */
export function requestsTo(
  view: Pick<MesaView, 'roadmaps' | 'commitments'>,
  me: Pick<MeView, 'participantId'>,
): Request[] {
  return view.commitments.flatMap((commitment) => {
    const roadmap = latestRoadmap(view, commitment.id);
    if (roadmap === undefined || roadmap.state !== 'acceptance') return [];
    return roadmap.activities
      .filter(({ leadPerson }) => leadPerson === me.participantId)
      .filter((activity) => answerOf(roadmap, activity).kind === 'pending')
      .sort((a, b) => byCode(a.code, b.code))
      .map((activity) => ({ commitment, roadmap, activity }));
  });
}

export interface AcceptanceCount {
  accepted: number;
  total: number;
  /** Activities whose lead has not answered. */
  waiting: Activity[];
}

export function countAcceptance(roadmap: Roadmap): AcceptanceCount {
  const waiting = roadmap.activities.filter((one) => answerOf(roadmap, one).kind === 'pending');
  const accepted = roadmap.activities.filter((one) => answerOf(roadmap, one).kind === 'accepted').length;
  return { accepted, total: roadmap.activities.length, waiting };
}

/** The place of the wire of a commitment's roadmap. */
export const placeOfRoadmap = (number: number): string => `compromisos/${number}/ruta`;

/** The number of the commitment whose roadmap a place shows, or null for any other place. */
export function roadmapOfPlace(place: string): string | null {
  const [section, number, part] = place.split('/');
  return section === 'compromisos' && part === 'ruta' && number !== undefined ? number : null;
}
