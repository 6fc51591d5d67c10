// What each event about a remark on a draft does to the state (C15).
import { describe, expect, it } from 'vitest';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import type { RemarkId } from '../../../shared/model/remarks.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const remark = (id: string, by = 'teresa') => ({
  remarkId: id as RemarkId,
  number: 1,
  commitmentId: 'com1' as CommitmentId,
  kind: 'replace' as const,
  field: 'problem',
  quote: 'seis meses',
  text: 'nueve meses',
  why: 'El cabildo sesiona tarde',
  by: by as ParticipantId,
});
const sent = (): EventLog => openedMesa().add('remark.sent', remark('r1'), 'teresa');

const rows: FoldRows<'remark.sent' | 'remark.answered'> = {
  'remark.sent': {
    from: openedMesa,
    payload: remark('r1'),
    after: (state, before, log) => {
      expect(before.remarks).toEqual([]);
      const { remarkId: id, ...said } = remark('r1');
      // B7: the facilitation typed it for Teresa, and it is hers and her party's.
      expect(state.remarks).toEqual([
        { ...said, id, partyId: 'soc', enteredBy: 'fac', at: log.now, answer: null },
      ]);
    },
  },
  'remark.answered': {
    from: sent,
    payload: { remarkId: 'r1' as RemarkId, answer: 'rejected', reason: 'El plazo ya se acordó' },
    after: (state, before, log) => {
      expect(before.remarks[0]).toMatchObject({ answer: null, enteredBy: null });
      expect(state.remarks[0]).toMatchObject({
        by: 'teresa',
        text: 'nueve meses',
        answer: { answer: 'rejected', reason: 'El plazo ya se acordó', by: 'fac', at: log.now },
      });
    },
  },
};

describe('remarks on drafts', () => {
  proveRows(rows);

  it('[C15] an answer is of its own remark and of no other', () => {
    const log = sent().add('remark.sent', { ...remark('r2', 'ruben'), number: 2 }, 'ruben');
    log.add('remark.answered', { remarkId: 'r2' as RemarkId, answer: 'accepted', reason: '' }, 'teresa');
    expect(log.state.remarks.map((one) => one.answer?.answer ?? null)).toEqual([null, 'accepted']);
  });
});
