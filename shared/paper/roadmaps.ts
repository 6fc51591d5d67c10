// Roadmaps on paper: the one a mesa decided, word by word, and how each one stood at closing (C29).
import { type WordKey, words } from '../i18n/words.ts';
import type { ActaActivity, ActaRoadmap } from '../model/acta/roadmaps.ts';
import { type Block, heading, list, paragraph, shortHash } from './blocks.ts';
import { longDate } from './commitmentFields.ts';
import { type PaperContext, reasonText } from './context.ts';
import { coded, member, records, textOf, texts } from './lenient.ts';

interface Line {
  activity: unknown;
  acceptance: string;
}

const numberOf = (value: unknown, name: string): number => {
  const found = member(value, name);
  return typeof found === 'number' ? found : 0;
};
const responsible = (activity: unknown, party: (id: string) => string): string => {
  const support = texts(member(activity, 'support')).join(', ');
  const values = { lead: textOf(activity, 'lead'), party: party(textOf(activity, 'leadParty')), support };
  return words(support === '' ? 'following.responsible' : 'following.responsible_support', values);
};

const what = (activity: unknown): string => {
  const after = texts(member(activity, 'dependsOn')).join(', ');
  const line = words('following.activity_line', {
    code: textOf(activity, 'code'),
    title: reasonText(textOf(activity, 'title')),
    deliverable: reasonText(textOf(activity, 'deliverable')),
    verification: reasonText(textOf(activity, 'verification')),
  });
  return after === '' ? line : `${line} ${words('following.activity_after', { codes: after })}`;
};

function table(lines: Line[], version: number, party: (id: string) => string): Block[] {
  const rows = lines.map(({ activity, acceptance }) => [
    { text: what(activity) },
    { text: responsible(activity, party) },
    {
      text: words('following.dates', {
        start: longDate(textOf(activity, 'start')),
        end: longDate(textOf(activity, 'end')),
      }),
    },
    { text: words('following.weight', { weight: numberOf(activity, 'weight') }) },
    { text: acceptance },
  ]);
  const head = ['activity', 'responsible', 'dates', 'weight', 'acceptance'].map((column) =>
    words(`following.column_${column}` as WordKey),
  );
  return rows.length === 0
    ? []
    : [{ kind: 'table', caption: words('following.table_caption', { version }), head, rows }];
}

/** Kind of a checkpoint in words; one that this version does not know is shown as it is. */
function checkpointLine(one: unknown): string {
  const kind = textOf(one, 'kind');
  const known = kind === 'intermediate' || kind === 'closing' || kind === 'cutoff';
  return words('following.checkpoint_line', {
    kind: known ? words(`following.checkpoint_${kind}`) : coded('kind', kind),
    date: longDate(textOf(one, 'date')),
    title: reasonText(textOf(one, 'title')),
  });
}
const checkpoints = (found: unknown): Block[] => {
  const lines = records(found).map(checkpointLine);
  return lines.length === 0 ? [] : [list(lines)];
};

/** The content of a decision on a roadmap. Without `name`, who accepted is not said. */
export function roadmapBlocks(
  content: unknown,
  party: (id: string) => string,
  name?: (id: string) => string,
): Block[] {
  const plan = member(content, 'roadmap');
  const [number, version] = [numberOf(content, 'number'), numberOf(content, 'version')];
  const people = new Map(
    records(member(content, 'acceptances')).map(
      (one) => [textOf(one, 'code'), textOf(one, 'person')] as const,
    ),
  );
  const lines = records(member(plan, 'activities')).map((activity) => {
    const person = people.get(textOf(activity, 'code'));
    const acceptance =
      person === undefined
        ? words('following.pending')
        : name
          ? words('following.accepted_by', { name: name(person) })
          : words('following.accepted_plain');
    return { activity, acceptance };
  });
  return [
    heading(words('following.roadmap_decided', { number, version }), 4),
    ...table(lines, version, party),
    ...checkpoints(member(plan, 'checkpoints')),
  ];
}

function acceptanceText(context: PaperContext, { acceptance, leadPerson }: ActaActivity): string {
  if (acceptance?.answer === 'accepted') {
    const values = { name: context.name(acceptance.by), moment: context.moment(acceptance.at) };
    return words('following.accepted', values);
  }
  return leadPerson === null
    ? words('following.pending')
    : words('following.pending_person', { name: context.name(leadPerson) });
}

function oneRoadmap(context: PaperContext, roadmap: ActaRoadmap, level: 2 | 3): Block[] {
  const { commitments } = context.content.texts;
  const number = commitments.find((one) => one.id === roadmap.commitmentId)?.number ?? 0;
  const decision = context.content.decisions.find((one) => one.id === roadmap.decisionId)?.number ?? 0;
  const returned = roadmap.returned.map(({ at, reason }) =>
    words('following.returned_line', { moment: context.moment(at), reason: reasonText(reason) }),
  );
  const state = words(`following.roadmap_${roadmap.state}`);
  const lines = roadmap.activities.map((activity) => ({
    activity,
    acceptance: acceptanceText(context, activity),
  }));
  return [
    heading(words('following.roadmap_name', { number, version: roadmap.version, state }), level),
    ...table(lines, roadmap.version, context.party),
    ...checkpoints(roadmap.checkpoints),
    ...(returned.length === 0 ? [] : [list(returned)]),
    ...(roadmap.contentHash === null
      ? []
      : [
          paragraph(
            words('following.agreed_by', {
              number: context.decisionNumber(decision),
              hash: shortHash(roadmap.contentHash),
            }),
            'fingerprint',
          ),
        ]),
  ];
}

/** The newest roadmap of a commitment, by its number, as part of its own document. */
export function roadmapOfCommitment(context: PaperContext, number: number): Block[] {
  const { commitments } = context.content.texts;
  const id = commitments.find((one) => one.number === number)?.id;
  const roadmap = context.content.roadmaps?.findLast((one) => one.commitmentId === id);
  return roadmap ? oneRoadmap(context, roadmap, 2) : [];
}

/** How every roadmap stood; nothing where there was none, as in the actas of before. */
export const roadmapsPart = (context: PaperContext): Block[] =>
  (context.content.roadmaps ?? []).flatMap((roadmap) => oneRoadmap(context, roadmap, 3));
