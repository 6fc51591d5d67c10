// What each event about a change kept aside does to the state (architecture.md 3).
import { describe, expect, it } from 'vitest';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const sent = (): EventLog =>
  openedMesa().add('aside.sent', { asideId: 'a1', target: 'tree', text: 'Seis meses.\nNo nueve.' }, 'ruben');

const rows: FoldRows<'aside.sent' | 'aside.answered'> = {
  'aside.sent': {
    from: openedMesa,
    payload: { asideId: 'a1', target: 'tree', text: 'Seis meses' },
    after: (state, before, log) => {
      expect(before.asides).toEqual([]);
      expect(state.asides).toEqual([
        { id: 'a1', target: 'tree', text: 'Seis meses', by: 'fac', partyId: null, at: log.now, answer: null },
      ]);
    },
  },
  'aside.answered': {
    from: sent,
    payload: { asideId: 'a1', taken: false, reason: 'Ya se votó' },
    after: (state, before, log) => {
      expect(before.asides[0]?.answer).toBeNull();
      expect(state.asides[0]?.answer).toEqual({ taken: false, reason: 'Ya se votó', by: 'fac', at: log.now });
      expect(state.asides[0]).toMatchObject({ by: 'ruben', partyId: 'gob', text: 'Seis meses.\nNo nueve.' });
    },
  },
};

describe('changes kept aside', () => {
  proveRows(rows);

  it('an answer changes its own proposal and no other', () => {
    const log = sent().add('aside.sent', { asideId: 'a2', target: 'notes', text: 'Otra' }, 'teresa');
    log.add('aside.answered', { asideId: 'a2', taken: true, reason: '' }, 'fac');
    expect(log.state.asides.map((one) => one.answer?.taken ?? null)).toEqual([null, true]);
  });
});
