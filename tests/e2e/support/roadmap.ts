// A mesa in session with an agreed commitment, through the public surface only: its text from an example, its decision
// stated by one seat of each party.
import { expect } from '@playwright/test';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { setPeriod } from '../../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import type { DecisionSubject, Stance } from '../../../shared/model/decision.ts';
import type { CommitmentView } from '../../../shared/model/view.ts';
import type { DecisionView } from '../../../shared/model/views/decisionView.ts';
import type { CommandInput, CommandName } from '../../../shared/protocol/commands.ts';
import type { CreateMesaAnswer } from '../../../shared/protocol/http.ts';
import { loadCases } from '../../support/cases.ts';
import { facilitate, viewOf } from './api.ts';
import { everybodySeated, type Seated } from './orderings.ts';
import type { RunningServer } from './server.ts';

export const TITLE = 'Salarios iguales, a la vista';
/** Begins before today and ends after it: what ended is late, for as long as this test lives. */
const PERIOD = { start: '2026-01-15', end: '2027-12-15' };

export interface Table {
  server: RunningServer;
  mesa: CreateMesaAnswer;
  seated: Seated[];
}

/** Runs a command as somebody of the mesa; a refusal fails the test with its words. */
async function asPerson<N extends CommandName>(
  { server, mesa }: Table,
  token: string,
  name: N,
  args: CommandInput<N>,
): Promise<void> {
  const answer = await fetch(`${server.url}/api/mesas/${mesa.mesaId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name, args, commandId: crypto.randomUUID() }),
  });
  expect(answer.ok, `${name}: ${await answer.text()}`).toBe(true);
}

export async function newestDecision({ server, mesa }: Table): Promise<DecisionView> {
  const last = (await viewOf(server, mesa)).decisions.at(-1);
  if (last === undefined) throw new Error('no decision was opened');
  return last;
}

/** Every party states its position in the round that is open, in the order of the seats, and it closes. */
export async function stateAndClose(table: Table, said: readonly Stance[]): Promise<void> {
  const { id, rounds } = await newestDecision(table);
  const round = rounds.at(-1);
  if (round === undefined) throw new Error('no round is open');
  for (const [at, { token }] of table.seated.entries()) {
    const value = said[at] ?? 'agree';
    const text = value === 'object' ? 'El plazo deja fuera a las microempresas.' : '';
    const proposal = value === 'object' ? 'Dar seis meses más a quien tiene menos de diez personas.' : '';
    await asPerson(table, token, 'decision.position', {
      decisionId: id,
      round: round.number,
      contentHash: round.contentHash,
      value,
      text,
      proposal,
    });
  }
  await facilitate(table.server, table.mesa, 'decision.close', { decisionId: id, round: round.number });
}

export async function decide(table: Table, matter: string, subject: DecisionSubject): Promise<void> {
  await facilitate(table.server, table.mesa, 'decision.open', { matter, subject });
  await stateAndClose(table, []);
}

/** Writes the commitment of an example into a draft, as a person with the stock provider would. */
async function writeDraft({ server, mesa }: Table, commitment: CommitmentView): Promise<void> {
  const example = loadCases().find(({ id }) => id.startsWith('jalisco'));
  if (!example?.commitment) throw new Error('the example has no commitment');
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace(/^http/, 'ws')}/yjs`, commitment.doc, doc, {
    disableBc: true,
    params: { token: mesa.facilitatorToken },
  });
  await expect.poll(() => provider.synced).toBe(true);
  const by = 'prueba';
  expect(seedDraft(doc, { ...example.commitment, title: TITLE }, actorLookup(example), by).ok).toBe(true);
  setPeriod(doc, PERIOD, by);
  const reader = new Y.Doc();
  const echo = new WebsocketProvider(`${server.url.replace(/^http/, 'ws')}/yjs`, commitment.doc, reader, {
    disableBc: true,
    params: { token: mesa.facilitatorToken },
  });
  // Somebody else holds all of it: then the server has it.
  await expect
    .poll(() => Y.encodeStateVector(reader).toString() === Y.encodeStateVector(doc).toString())
    .toBe(true);
  for (const one of [provider, echo]) one.destroy();
}

/** A mesa of three parties in session whose first commitment is agreed, and its titles of action lines. */
export async function agreedCommitment(server: RunningServer): Promise<Table> {
  const { mesa, seated } = await everybodySeated(server, 'Brecha salarial entre mujeres y hombres', 3);
  const table: Table = { server, mesa, seated };
  await facilitate(server, mesa, 'commitment.create', { title: TITLE });
  const commitment = (await viewOf(server, mesa)).commitments[0];
  if (commitment === undefined) throw new Error('no commitment was created');
  await writeDraft(table, commitment);
  await decide(table, 'Acordar el compromiso 1', { kind: 'commitment', commitmentId: commitment.id });
  expect((await viewOf(server, mesa)).commitments[0]?.state).toBe('agreed');
  return table;
}
