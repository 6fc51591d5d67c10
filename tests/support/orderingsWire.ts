// Rounds of ordering through the wire, as devices answer them.
import type { Ballot } from '../../shared/decisions/method.ts';
import type { OrderingId } from '../../shared/model/ordering.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { secretBody } from '../../shared/protocol/secretBallot.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { ask, type HttpAnswer, type TestTable } from './app.ts';
import type { Answer, TestPerson } from './person.ts';

/** The round as this device shows it, once it does. */
export async function shownRound(person: TestPerson, id: string): Promise<OrderingView> {
  const view = await person.sees((now) => now.orderings.some((one) => one.id === id));
  return view.orderings.find((one) => one.id === id)!;
}

/** Opens a round through the wire and answers its id. */
export async function openOverWire(table: TestTable, asked: CommandInput<'ordering.open'>): Promise<string> {
  const { orderingId } = await table.facilitator.must('ordering.open', asked);
  if (!orderingId) throw new Error('no id');
  return orderingId;
}

/** Answers a round with names on the question this device shows. */
export async function answerOverWire(person: TestPerson, id: string, ballot: Ballot): Promise<Answer> {
  const { versionHash } = await shownRound(person, id);
  return person.send('ordering.ballot', { orderingId: id as OrderingId, versionHash, ballot });
}

/** Posts a secret ballot as a device does: the hash of what it shows, padded to the length of the round. */
export async function castOverWire(
  url: string,
  person: TestPerson,
  id: string,
  { number, ballot }: { number: string; ballot: Ballot },
): Promise<HttpAnswer> {
  const { definition } = await shownRound(person, id);
  const body = secretBody(definition, { number, versionHash: fingerprint(definition), ballot });
  return ask(url, `/api/mesas/${person.mesaId}/ballots/${id}`, { body, token: person.token });
}
