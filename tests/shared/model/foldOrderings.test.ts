// What each event of a round of ordering does to the state. The compiler asks for a row per type.
import { describe, expect } from 'vitest';
import type { EventPayload, EventType } from '../../../shared/model/event.ts';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const orderingId = 'ronda' as OrderingId;
const person = (name: string) => name as ParticipantId;
const opened: EventPayload<'ordering.opened'> = {
  orderingId,
  number: 1,
  definition: {
    question: '¿Qué atendemos primero?',
    method: 'approval',
    purpose: 'ordering',
    secret: false,
    receipts: true,
    electorate: 'people',
    settings: {
      options: [
        { id: 'a', label: 'Agua' },
        { id: 'b', label: 'Bosque' },
      ],
      parties: ['gob' as PartyId, 'soc' as PartyId],
      dots: 5,
      criteria: [],
      floor: 1,
    },
  },
  versionHash: 'a'.repeat(64),
  rulesHash: 'b'.repeat(64),
  eligible: [person('ruben'), person('teresa')],
  byParty: true,
};
const open = (): EventLog => openedMesa().add('ordering.opened', opened, 'fac');
const ballot = (by: string, n: number, ...options: string[]) => ({
  by: person(by),
  partyId: 'gob' as PartyId,
  at: 1,
  n,
  ballot: { shape: 'approval' as const, options },
  salt: 'c'.repeat(64),
});

const ORDERINGS: FoldRows<Extract<EventType, `ordering.${string}`>> = {
  'ordering.opened': {
    from: openedMesa,
    payload: opened,
    after: (state, _before, log) =>
      expect(state.orderings).toMatchObject([
        {
          id: orderingId,
          state: 'open',
          openedAt: log.now,
          openedBy: 'fac',
          sealed: {},
          result: null,
          ballotsHash: null,
        },
      ]),
  },
  'ordering.ballotSealed': {
    from: open,
    payload: { orderingId, partyId: 'gob' as PartyId, n: 3, commitment: 'd'.repeat(64) },
    after: (state) => expect(state.orderings[0]).toMatchObject({ sealed: { fac: 3 }, named: [], roll: [] }),
  },
  'ordering.paperEntered': {
    from: open,
    payload: { orderingId, participantId: person('ruben'), serial: '7', witness: person('teresa') },
    after: (state) =>
      expect(state.orderings[0]).toMatchObject({
        sealed: {},
        papers: [{ by: 'ruben', serial: '7', enteredBy: 'fac', witness: 'teresa', state: 'waiting' }],
      }),
  },
  'ordering.paperReturned': {
    from: (log = open()) =>
      log.add('ordering.paperEntered', {
        orderingId,
        participantId: person('ruben'),
        serial: '7',
        witness: person('teresa'),
      }),
    payload: { orderingId, participantId: person('ruben'), serial: '7', reason: 'Dice otra cosa' },
    after: (state) =>
      expect(state.orderings[0]?.papers).toMatchObject([{ state: 'returned', reason: 'Dice otra cosa' }]),
  },
  'ordering.closed': {
    from: open,
    payload: {
      orderingId,
      // The last one of each person counts, whatever the order in which they are written.
      named: [ballot('teresa', 2, 'b'), ballot('teresa', 1, 'a'), ballot('ruben', 1, 'a')],
      secret: [],
      roll: [person('ruben'), person('teresa')],
      ballotsHash: fingerprint([]),
      result: { ballots: 2, options: [], tied: false },
    },
    after: (state, _before, log) => {
      const [round] = state.orderings;
      expect(round).toMatchObject({
        state: 'closed',
        closedAt: log.now,
        changed: 1,
        ballotsHash: fingerprint([]),
      });
      expect(round!.named.map(({ by, n }) => [by, n])).toEqual([
        ['ruben', 1],
        ['teresa', 2],
      ]);
      expect(JSON.stringify(round!.named)).not.toContain('salt');
    },
  },
  'ordering.withdrawn': {
    from: open,
    payload: { orderingId, reason: 'Otra pregunta' },
    after: (state) =>
      expect(state.orderings[0]).toMatchObject({
        state: 'withdrawn',
        endReason: 'Otra pregunta',
        result: null,
        named: [],
      }),
  },
};

describe('rounds of ordering', () => proveRows(ORDERINGS));
