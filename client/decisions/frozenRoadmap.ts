// The canonical roadmap («mesa-roadmap/1») as pieces: the activities of each action line with everything that was hashed
// of them, who accepted each one, and the milestones.
import { z } from 'zod';
import type { Translate } from '../i18n.ts';
import type { FrozenBlock, FrozenRow, FrozenText } from './frozenText.ts';
import { shortDate } from './timeOfDay.ts';
import { wordFor } from './wordFor.ts';

/** Names by id: parties, or people of the mesa. */
export type FrozenPeople = readonly { id: string; name: string }[];

const FrozenActivity = z.object({
  code: z.string(),
  actionLine: z.string(),
  title: z.string(),
  deliverable: z.string(),
  lead: z.string(),
  leadParty: z.string(),
  leadPerson: z.string().nullable(),
  support: z.array(z.string()),
  start: z.string(),
  end: z.string(),
  weight: z.number(),
  dependsOn: z.array(z.string()),
  verification: z.string(),
});
const Content = z.object({
  kind: z.literal('roadmap'),
  version: z.number(),
  roadmap: z.object({
    activities: z.array(FrozenActivity),
    checkpoints: z.array(z.object({ kind: z.string(), title: z.string(), date: z.string() })),
  }),
  acceptances: z.array(z.object({ code: z.string(), person: z.string() })),
});
type Frozen = z.infer<typeof Content>;

/** The pieces of a frozen roadmap; null for a content of another kind. */
export function readFrozenRoadmap(
  content: unknown,
  t: Translate,
  parties: FrozenPeople,
  people: FrozenPeople,
): FrozenText | null {
  const read = Content.safeParse(content);
  if (!read.success) return null;
  const { activities, checkpoints } = read.data.roadmap;
  const lines = [...new Set(activities.map(({ actionLine }) => actionLine))];
  const row = rowWith(t, read.data, parties, people);
  const body: FrozenBlock[] = lines.map((line) => ({
    kind: 'rows',
    heading: line,
    rows: activities.filter(({ actionLine }) => actionLine === line).map(row),
  }));
  if (checkpoints.length > 0) {
    const rows = checkpoints.map(({ kind, title, date }) => ({
      main: title,
      aside: shortDate(date),
      under: [wordFor(t, `roadmap.checkpoint_${kind}`, kind)],
    }));
    body.push({ kind: 'rows', heading: t('roadmap.checkpoints'), rows });
  }
  return { title: '', body, rest: [] };
}

const rowWith =
  (t: Translate, { acceptances }: Frozen, parties: FrozenPeople, people: FrozenPeople) =>
  (one: z.infer<typeof FrozenActivity>): FrozenRow => {
    const nameOf = (list: FrozenPeople, id: string) => list.find((known) => known.id === id)?.name;
    const accepted = acceptances.find(({ code }) => code === one.code);
    const person = one.leadPerson === null ? undefined : nameOf(people, one.leadPerson);
    const name = person ?? t('roadmap.someone');
    const party = nameOf(parties, one.leadParty) ?? one.leadParty;
    return {
      main: `${one.code} · ${one.title}`,
      aside: t('roadmap.weight', { weight: one.weight }),
      under: [
        t('roadmap.frozenLead', { lead: one.lead, party }),
        accepted === undefined ? t('roadmap.pending') : t('roadmap.frozenAccepted', { name }),
        t('roadmap.dates', { start: shortDate(one.start), end: shortDate(one.end) }),
        t('roadmap.deliverable', { text: one.deliverable }),
        t('roadmap.frozenVerification', { text: one.verification }),
        one.support.length === 0 ? '' : t('roadmap.frozenSupport', { names: one.support.join(', ') }),
        one.dependsOn.length === 0 ? '' : t('roadmap.after', { codes: one.dependsOn.join(', ') }),
      ].filter((line) => line !== ''),
    };
  };
