// What each event about a decision does to the state (5.5, D8, V4). The compiler asks for a row per type.
import { describe, expect } from 'vitest';
import type { EventPayload, EventType } from '../../../shared/model/event.ts';
import type { DecisionId, PartyId } from '../../../shared/model/ids.ts';
import {
  answered,
  DECISION_ID,
  deciding,
  type FoldRows,
  firstDecision,
  gar,
  gob,
  proveRows,
  TEXT,
} from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const soc = 'soc' as PartyId;
const PROPOSED: EventPayload<'decision.proposed'> = {
  decisionId: DECISION_ID,
  number: 1,
  matter: 'Padrón de pozos',
  kind: 'substantive',
  reserved: false,
  responsibleParty: null,
  subject: TEXT,
  origin: null,
};

const DECISIONS: FoldRows<Extract<EventType, `decision.${string}`>> = {
  'decision.proposed': {
    from: openedMesa,
    payload: PROPOSED,
    after: (state, _before, log) => {
      expect(firstDecision(state)).toMatchObject({ state: 'proposed', origin: null, rounds: [], parts: [] });
      expect(firstDecision(state).proposed).toEqual({ by: 'fac', at: log.now });
    },
  },
  'decision.split': {
    from: () => answered('object').close('d1', 'deliberate'),
    payload: { decisionId: DECISION_ID, parts: ['d2', 'd3'] as DecisionId[], reason: 'Son dos asuntos' },
    after: (state) =>
      expect(firstDecision(state)).toMatchObject({
        state: 'split',
        parts: ['d2', 'd3'],
        endReason: 'Son dos asuntos',
      }),
  },
  'decision.escalated': {
    from: () => answered('object').close('d1', 'deliberate'),
    payload: { decisionId: DECISION_ID, to: 'Secretaría técnica', reason: 'Rebasa a la mesa' },
    after: (state) =>
      expect(firstDecision(state)).toMatchObject({
        state: 'escalated',
        escalatedTo: 'Secretaría técnica',
        endReason: 'Rebasa a la mesa',
      }),
  },
  'decision.opened': {
    from: openedMesa,
    payload: deciding().events.at(-1)!.payload as EventPayload<'decision.opened'>,
    after: (state) => {
      expect(firstDecision(state)).toMatchObject({ state: 'open', openedBy: 'fac', version: null });
      expect(firstDecision(state).rounds).toMatchObject([
        { number: 1, rule: 'consensus', closedAt: null, positions: null, result: null },
      ]);
    },
  },
  'decision.roundOpened': {
    from: () => answered('object').close('d1', 'deliberate'),
    payload: answered('object').close('d1', 'deliberate').nextRound('d1', TEXT).events.at(-1)!
      .payload as EventPayload<'decision.roundOpened'>,
    after: (state) => {
      expect(firstDecision(state).state).toBe('open');
      expect(firstDecision(state).rounds.map((round) => round.closedAt === null)).toEqual([false, true]);
    },
  },
  'decision.positionSealed': {
    from: deciding,
    payload: { decisionId: DECISION_ID, round: 1, partyId: gob, n: 1, commitment: 'b'.repeat(64) },
    after: (state) => {
      expect(Object.keys(firstDecision(state).rounds[0]!.sealed)).toEqual(['gob']);
      expect(firstDecision(state).rounds[0]!.positions).toBeNull();
    },
  },
  'decision.positionLate': {
    from: () => answered('object').close('d1', 'deliberate'),
    payload: {
      decisionId: DECISION_ID,
      round: 1,
      partyId: gob,
      position: { value: 'agree', text: '', passage: '', proposal: '' },
    },
    after: (state, before) => expect(state.decisions).toEqual(before.decisions),
  },
  'decision.signalSealed': {
    from: deciding,
    payload: { decisionId: DECISION_ID, round: 1, n: 1, open: true, commitment: 'c'.repeat(64) },
    after: (state) => {
      expect(firstDecision(state).rounds[0]?.sealedSignals).toEqual({ fac: { n: 1, open: true } });
      expect(firstDecision(state).rounds[0]?.sealed).toEqual({});
    },
  },
  'decision.roundClosed': {
    from: () => answered('agree').answer('d1', 'gob', 'ruben', { value: 'reservation', text: 'Sin costo' }),
    payload: answered('agree')
      .answer('d1', 'gob', 'ruben', { value: 'reservation', text: 'Sin costo' })
      .close('d1', 'adoptedByConsensus')
      .events.at(-1)!.payload as EventPayload<'decision.roundClosed'>,
    after: (state, _before, log) => {
      const [round] = firstDecision(state).rounds;
      expect(firstDecision(state)).toMatchObject({ state: 'adoptedByConsensus', version: 1 });
      // D8: the last statement counts; all are kept.
      expect(round?.positions?.[gob]).toMatchObject({ value: 'reservation', n: 2 });
      expect(round?.allPositions).toHaveLength(3);
      expect(round?.closedAt).toBe(log.now);
      expect(JSON.stringify(round)).not.toContain('salt');
    },
  },
  'decision.suspended': {
    from: deciding,
    payload: { decisionId: DECISION_ID, missing: [gar] },
    after: (state) => expect(firstDecision(state).state).toBe('suspended'),
  },
  'decision.resumed': {
    from: () => deciding().add('decision.suspended', { decisionId: DECISION_ID, missing: [] }),
    payload: { decisionId: DECISION_ID },
    after: (state) => expect(firstDecision(state).state).toBe('open'),
  },
  'decision.deferred': {
    from: deciding,
    payload: { decisionId: DECISION_ID, reason: 'Q6' },
    after: (state) => expect(firstDecision(state)).toMatchObject({ state: 'deferred', endReason: 'Q6' }),
  },
  'decision.withdrawn': {
    from: deciding,
    payload: { decisionId: DECISION_ID, reason: 'Se reformula' },
    after: (state) =>
      expect(firstDecision(state)).toMatchObject({ state: 'withdrawn', endReason: 'Se reformula' }),
  },
  'decision.majorityInvoked': {
    from: () => answered('object').close('d1', 'deliberate'),
    payload: { decisionId: DECISION_ID, partyId: soc, text: 'Vence el plazo' },
    after: (state) => expect(firstDecision(state).invocations[soc]).toMatchObject({ text: 'Vence el plazo' }),
  },
  'decision.majorityRefused': {
    from: () => answered('object').close('d1', 'deliberate'),
    payload: { decisionId: DECISION_ID, reason: 'refusedRounds' },
    after: (state) => expect(firstDecision(state).refusals).toMatchObject([{ reason: 'refusedRounds' }]),
  },
  'decision.dissentAdded': {
    from: () =>
      answered('agree')
        .close('d1', 'adoptedByMajority')
        .add('decision.dissentAdded', { decisionId: DECISION_ID, partyId: gar, text: 'Primero' }, 'arturo'),
    payload: { decisionId: DECISION_ID, partyId: gar, text: 'Segundo' },
    after: (state) =>
      expect(firstDecision(state).dissents).toMatchObject([{ partyId: 'gar', text: 'Segundo' }]),
  },
};

describe('the fold of decisions', () => proveRows(DECISIONS));
