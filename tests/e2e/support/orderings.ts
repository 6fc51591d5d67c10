// A table with everybody seated and its rounds of ordering, through the public HTTP surface.
import { expect } from '@playwright/test';
import type { Ballot } from '../../../shared/decisions/method.ts';
import type { OrderingMethodId } from '../../../shared/model/ordering.ts';
import type { OrderingView } from '../../../shared/model/views/orderingView.ts';
import type { CreateMesaAnswer } from '../../../shared/protocol/http.ts';
import { facilitate, makeMesa, sitDown, viewOf } from './api.ts';
import type { RunningServer } from './server.ts';

export interface Seated {
  name: string;
  token: string;
  participantId: string;
}

const NAMES = [
  'Héctor Carrillo',
  'Citlali Ramos',
  'Arturo Villaseñor',
  'Maribel Soto',
  'Teresa Núñez',
  'Paola Reyes',
];
const KINDS = ['government', 'civilSociety', 'guarantor'] as const;

/** A mesa in session with `count` people, one party after the other. */
export async function everybodySeated(
  server: RunningServer,
  theme: string,
  count: number,
): Promise<{ mesa: CreateMesaAnswer; seated: Seated[] }> {
  const mesa = await makeMesa(server, theme);
  const seated: Seated[] = [];
  for (const [at, name] of NAMES.slice(0, count).entries()) {
    const { participantId, token } = await sitDown(server, mesa, name, KINDS[at % 3] ?? 'government');
    await facilitate(server, mesa, 'person.admit', { participantId });
    await facilitate(server, mesa, 'person.markPresent', { participantId });
    seated.push({ name, token, participantId });
  }
  await expect.poll(async () => (await viewOf(server, mesa)).quorum.holds).toBe(true);
  await facilitate(server, mesa, 'session.open', {});
  return { mesa, seated };
}

interface Round {
  question: string;
  method: OrderingMethodId;
  options: readonly string[];
  secret?: boolean;
}

/** Opens a round whose options are o1, o2…; a matrix has two criteria. */
export async function openRound(server: RunningServer, mesa: CreateMesaAnswer, round: Round): Promise<void> {
  const { question, method, secret = false } = round;
  await facilitate(server, mesa, 'ordering.open', {
    question,
    method,
    secret,
    settings: {
      options: round.options.map((label, at) => ({ id: `o${at + 1}`, label })),
      dots: 3,
      criteria:
        method === 'criteria'
          ? [
              { id: 'k1', label: 'Incidencia', weight: 60 },
              { id: 'k2', label: 'Viable', weight: 40 },
            ]
          : [],
    },
  });
}

/** The newest round, as the facilitation sees it. */
export async function roundOf(server: RunningServer, mesa: CreateMesaAnswer): Promise<OrderingView> {
  const last = (await viewOf(server, mesa)).orderings.at(-1);
  if (last === undefined) throw new Error('no round was opened');
  return last;
}

/** Answers the newest round as somebody without a browser. */
export async function answerByApi(
  server: RunningServer,
  mesa: CreateMesaAnswer,
  who: Seated,
  ballot: Ballot,
): Promise<void> {
  const { id, versionHash } = await roundOf(server, mesa);
  const args = { orderingId: id, versionHash, ballot };
  const answer = await fetch(`${server.url}/api/mesas/${mesa.mesaId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'ordering.ballot', args, commandId: crypto.randomUUID() }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}
