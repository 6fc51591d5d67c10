// The steps of a decision as a test writes them: open, state, close; on whatever text the devices show.
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import type { TestTable } from './app.ts';
import type { Answer, TestPerson } from './person.ts';

type Stance = 'agree' | 'reservation' | 'standAside' | 'object';

/** Opens a decision on a plain text and returns its id. */
export async function openText(
  table: TestTable,
  text = 'Publicar el padrón de pozos cada trimestre.',
  more: { reserved?: boolean; responsibleParty?: string } = {},
): Promise<string> {
  const { decisionId } = await table.facilitator.must('decision.open', {
    matter: 'Padrón de pozos',
    subject: { kind: 'text', text },
    ...(more as { reserved?: boolean; responsibleParty?: never }),
  });
  return decisionId!;
}

export function decisionOf(person: TestPerson, id: string): DecisionView {
  const decision = person.view.decisions.find((one) => one.id === id);
  if (!decision) throw new Error(`no decision ${id}`);
  return decision;
}

/** States a position on the round this device shows. */
export async function state(
  person: TestPerson,
  id: string,
  value: Stance,
  words: { text?: string; passage?: string; proposal?: string } = {},
): Promise<Answer> {
  await person.sees((view) => view.decisions.some((one) => one.id === id));
  const round = decisionOf(person, id).rounds.at(-1)!;
  const text =
    value === 'object' ? 'No alcanza el presupuesto.' : value === 'reservation' ? 'Con cuidado.' : '';
  return person.send('decision.position', {
    decisionId: id as never,
    round: round.number,
    contentHash: round.contentHash,
    value,
    text,
    ...words,
  });
}

/** States one position per party, in the order given; a party left out stays silent. */
export async function stateAll(
  table: TestTable,
  id: string,
  stances: Partial<Record<string, Stance>>,
): Promise<void> {
  const { seq } = (await table.world.app.mesas.room(table.mesaId))!.state;
  for (const [party, value] of Object.entries(stances)) {
    // The device has seen what the server already decided: it answers the round that is open.
    await table.voice[party]!.sees((view) => view.seq >= seq);
    const answer = await state(table.voice[party]!, id, value!);
    if (!answer.ok) throw new Error(answer.error.code);
  }
}

export const close = (table: TestTable, id: string, round = 1): Promise<Answer> =>
  table.facilitator.send('decision.close', { decisionId: id as never, round });
