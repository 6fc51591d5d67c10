// The mesa through its public HTTP surface, for the tests that only watch one part of it in a browser.
import { expect } from '@playwright/test';
import type { MesaView } from '../../../shared/model/view.ts';
import type { CommandInput, CommandName } from '../../../shared/protocol/commands.ts';
import type { CreateMesaAnswer, DoorAnswer, JoinAnswer } from '../../../shared/protocol/http.ts';
import { ADMIN_TOKEN, type RunningServer } from './server.ts';

async function call<T>(server: RunningServer, path: string, bearer: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${server.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(answer.ok, `${path}: ${answer.status} ${text}`).toBe(true);
  return JSON.parse(text) as T;
}

/** The address of a link of this server as the browser reaches it. */
export function pathOf(link: string): string {
  const { pathname, search, hash } = new URL(link);
  return `${pathname}${search}${hash}`;
}

/** A mesa of three parties and the short agenda. */
export const makeMesa = (server: RunningServer, theme: string): Promise<CreateMesaAnswer> =>
  call(server, '/api/mesas', ADMIN_TOKEN, { theme, template: 'cocreacion2h30' });

/** An example, alive; the answer's tokens are the visitor's, who facilitates. */
export const openExample = (server: RunningServer, id: string): Promise<CreateMesaAnswer> =>
  call(server, `/api/examples/${id}`, '', {});

export const exampleIds = async (server: RunningServer): Promise<string[]> =>
  (await call<{ examples: { id: string }[] }>(server, '/api/examples', '')).examples.map(({ id }) => id);

/** Sits somebody in the first free seat of a party of this kind. */
export async function sitDown(
  server: RunningServer,
  mesa: CreateMesaAnswer,
  displayName: string,
  kind: 'government' | 'civilSociety' | 'guarantor',
): Promise<JoinAnswer> {
  const code = encodeURIComponent(mesa.joinCode);
  const door = await call<DoorAnswer>(server, `/api/door/${code}`, '');
  const party = door.parties.find((candidate) => candidate.kind === kind);
  const seat = party?.seats.find((candidate) => !candidate.holderTaken);
  return call(server, '/api/join', '', {
    code: mesa.joinCode,
    displayName,
    partyId: party?.id,
    seatId: seat?.id,
    seatAs: 'holder',
    role: 'participant',
    mode: 'inPerson',
  });
}

/** Runs a command as the facilitation; a refusal fails the test with its words. */
export async function facilitate<N extends CommandName>(
  server: RunningServer,
  mesa: CreateMesaAnswer,
  name: N,
  args: CommandInput<N>,
): Promise<void> {
  const envelope = { name, args, commandId: crypto.randomUUID() };
  await call(server, `/api/mesas/${mesa.mesaId}/commands`, mesa.facilitatorToken, envelope);
}

export const viewOf = (server: RunningServer, mesa: CreateMesaAnswer): Promise<MesaView> =>
  call(server, `/api/mesas/${mesa.mesaId}`, mesa.facilitatorToken);

/** Lets everybody at the door in, as soon as `count` people are waiting. */
export async function admitAll(server: RunningServer, mesa: CreateMesaAnswer, count: number): Promise<void> {
  await expect.poll(async () => (await viewOf(server, mesa)).waiting.length).toBe(count);
  for (const { id } of (await viewOf(server, mesa)).waiting) {
    await facilitate(server, mesa, 'person.admit', { participantId: id });
  }
}

/** A mesa in session whose government and guarantor are in the room without a device: only society is missing. */
export async function mesaWaitingForSociety(server: RunningServer, theme: string): Promise<CreateMesaAnswer> {
  const mesa = await makeMesa(server, theme);
  for (const kind of ['government', 'guarantor'] as const) {
    const person = await sitDown(
      server,
      mesa,
      kind === 'government' ? 'Rogelio Ibáñez' : 'Lucía Ávila',
      kind,
    );
    await facilitate(server, mesa, 'person.admit', { participantId: person.participantId });
    await facilitate(server, mesa, 'person.markPresent', { participantId: person.participantId });
  }
  return mesa;
}

/** Opens the session once every party is present, and goes to the phase of this kind. */
export async function openSessionAt(
  server: RunningServer,
  mesa: CreateMesaAnswer,
  kind: MesaView['phases'][number]['kind'],
): Promise<void> {
  await expect.poll(async () => (await viewOf(server, mesa)).quorum.holds).toBe(true);
  await facilitate(server, mesa, 'session.open', {});
  const phase = (await viewOf(server, mesa)).phases.find((candidate) => candidate.kind === kind);
  if (phase) await facilitate(server, mesa, 'phase.go', { phaseId: phase.id, reason: 'Ensayo' });
}
