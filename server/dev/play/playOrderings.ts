// The rounds of ordering of a case (S3): the matrix it was scored with, and dots for the causes it chose, answered by
// everybody at the table through the wire. What comes out is compared with the case; nothing is computed here.
import { z } from 'zod';
import { totalInHundredths } from '../../../shared/decisions/criteria.ts';
import type { Ballot } from '../../../shared/decisions/method.ts';
import { words } from '../../../shared/i18n/words.ts';
import type { MesaCase } from '../../../shared/model/mesaCase.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import type { OrderingView } from '../../../shared/model/views/orderingView.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { type Cast, shorten } from './cast.ts';
import { PlayFault } from './person.ts';

export interface PlayedOrdering {
  what: string;
  expected: unknown;
  found: unknown;
}

const Matrix = z.looseObject({
  selected: z.array(z.string()),
  criteria: z.array(z.looseObject({ id: z.string(), label: z.string(), weight: z.number() })).min(1),
  rows: z
    .array(z.looseObject({ cause: z.string(), scores: z.record(z.string(), z.number()), total: z.number() }))
    .min(2),
  suggestedOrder: z.array(z.string()),
});
type Matrix = z.infer<typeof Matrix>;

const roundIn = (id: OrderingId) => (view: MesaView) => view.orderings.find((one) => one.id === id);

/** Opens, everybody gives the same ballot, and it closes: the round as the facilitation then sees it. */
async function playRound(
  { facilitator, seated }: Cast,
  asked: CommandInput<'ordering.open'>,
  ballot: Ballot,
): Promise<OrderingView> {
  const { orderingId } = await facilitator.must('ordering.open', asked);
  const id = orderingId as OrderingId;
  const find = roundIn(id);
  for (const { person } of seated) {
    const view = await person.waitFor('the open round', (now) => find(now)?.state === 'open');
    const { versionHash } = find(view)!;
    await person.must('ordering.ballot', { orderingId: id, versionHash, ballot });
  }
  await facilitator.must('ordering.close', { orderingId: id });
  const view = await facilitator.waitFor('the closed round', (now) => find(now)?.state === 'closed');
  return find(view)!;
}

const orderOf = ({ result }: OrderingView): string =>
  (result?.options ?? []).map((option) => option.id).join(' ');

function optionsOf(file: MesaCase, matrix: Matrix): { id: string; label: string }[] {
  const text = (id: string) => file.tree.nodes.find((node) => node.id === id)?.text ?? id;
  return matrix.rows.map(({ cause }) => ({ id: cause, label: shorten(text(cause), 300) }));
}

async function playMatrix(cast: Cast, file: MesaCase, matrix: Matrix): Promise<PlayedOrdering[]> {
  const criteria = matrix.criteria.map(({ id, label, weight }) => ({
    id,
    label: shorten(label, 120),
    weight,
  }));
  const scores = Object.fromEntries(matrix.rows.map((row) => [row.cause, row.scores]));
  const question = words('ordered.play_question');
  const settings = { options: optionsOf(file, matrix), criteria };
  const round = await playRound(
    cast,
    { question, method: 'criteria', settings },
    { shape: 'criteria', scores },
  );
  const totals = (round.result?.options ?? []).map(({ id, measure }) => [
    id,
    totalInHundredths(measure) / 100,
  ]);
  return [
    { what: words('ordered.play_order'), expected: matrix.suggestedOrder.join(' '), found: orderOf(round) },
    {
      what: words('ordered.play_totals'),
      expected: Object.fromEntries(matrix.rows.map((row) => [row.cause, row.total])),
      found: Object.fromEntries(totals),
    },
  ];
}

/** One dot more for each cause than for the next one chosen, so that the order is the one of the case. */
async function playDots(cast: Cast, file: MesaCase, matrix: Matrix): Promise<PlayedOrdering[]> {
  const { selected } = matrix;
  const dots = Object.fromEntries(selected.map((id, index) => [id, selected.length - index]));
  const question = words('ordered.play_dots');
  const settings = { options: optionsOf(file, matrix), dots: 10 };
  const round = await playRound(cast, { question, method: 'dots', settings }, { shape: 'dots', dots });
  const found = orderOf(round).split(' ').slice(0, selected.length).join(' ');
  return [{ what: words('ordered.play_first'), expected: selected.join(' '), found }];
}

/** Plays the rounds of the case; [] for a case without a matrix. Rejects with PlayFault when the protocol fails. */
export async function playOrderings(cast: Cast, file: MesaCase): Promise<PlayedOrdering[]> {
  const parsed = Matrix.safeParse(file.selection);
  if (!parsed.success) return [];
  const known = new Set(parsed.data.rows.map((row) => row.cause));
  if (parsed.data.selected.some((id) => !known.has(id))) throw new PlayFault('selection');
  return [...(await playMatrix(cast, file, parsed.data)), ...(await playDots(cast, file, parsed.data))];
}
