// Rows for the tests of the store: small, readable, never parsed by the domain.
import type { Append, MesaRow, PersonRow, SealedRow, SessionRow } from '../../server/application/ports.ts';
import type { MesaEvent } from '../../shared/model/event.ts';
import { CommandId, MesaId, ParticipantId } from '../../shared/model/ids.ts';

export const mesaId = (id: string): MesaId => MesaId.parse(id);
export const participantId = (id: string): ParticipantId => ParticipantId.parse(id);
export const commandId = (id: string): CommandId => CommandId.parse(id);

/** An event as the store sees it. The store never looks into the payload, so any JSON will do. */
export function anEvent(mesa: string, seq: number, payload: unknown = { text: `event ${seq}` }): MesaEvent {
  return JSON.parse(
    JSON.stringify({
      mesaId: mesa,
      seq,
      at: 1_700_000_000_000 + seq,
      actor: 'p1',
      type: 'mesa.created',
      payload,
      prevHash: seq === 1 ? '' : `hash-${seq - 1}`,
      hash: `hash-${seq}`,
    }),
  );
}

/** `count` events of one mesa, the first with seq `first`. */
export const events = (mesa: string, first: number, count: number): MesaEvent[] =>
  Array.from({ length: count }, (_, index) => anEvent(mesa, first + index));

export const anAppend = (
  mesa: string,
  expectedSeq: number,
  written: MesaEvent[],
  rest: Partial<Append> = {},
): Append => ({ mesaId: mesaId(mesa), expectedSeq, events: written, ...rest });

export const aMesa = (
  mesa: string,
  joinCode: string,
  createdAt = 1000,
  closedAt: number | null = null,
): MesaRow => ({
  mesaId: mesaId(mesa),
  joinCode,
  createdAt,
  closedAt,
});

export const aPerson = (mesa: string, person: string, displayName = 'Ñandú Ibáñez 🌽'): PersonRow => ({
  mesaId: mesaId(mesa),
  participantId: participantId(person),
  displayName,
  organisation: 'Colectiva del Río',
  salt: '00'.repeat(32),
});

export const aSealed = (mesa: string, key: string, value = '{"stance":"support"}'): SealedRow => ({
  mesaId: mesaId(mesa),
  key,
  value,
  salt: 'ab'.repeat(32),
});

export const aSession = (mesa: string, person: string, tokenHash: string): SessionRow => ({
  tokenHash,
  mesaId: mesaId(mesa),
  participantId: participantId(person),
  createdAt: 1_700_000_000_000,
  revokedAt: null,
});
