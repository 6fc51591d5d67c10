// Receipts and the table (M3, C10, C28, B7): cards with a name, cards a person says are theirs, what was answered to them,
// and turns somebody else wrote down.
import { describe, expect, it } from 'vitest';
import { receiptReport } from '../../../server/dev/verifyOthers.ts';
import type { CardId, CardSignature } from '../../../shared/model/cards.ts';
import { sealStatement } from '../../../shared/record/checkpoint.ts';
import { merkleRoot } from '../../../shared/record/merkle.ts';
import { verifyReceipt, verifyReceiptText } from '../../../shared/record/receipt.ts';
import { makeReceipt, type Receipt, receiptText } from '../../../shared/record/receiptFile.ts';
import { Meeting } from '../../support/meeting.ts';
import { testKey } from '../../support/signedMesa.ts';

const mine = 'card-of-soc1' as CardId;
const other = 'card-of-gob1' as CardId;

/** Two people write; one asks for the floor through the facilitation; both cards are answered. */
function meetingWith(signature: CardSignature): Meeting {
  const meeting = new Meeting();
  const { rainId } = meeting.must('fac', 'rain.open', { question: '¿Por qué?', signature });
  const put = (by: string, cardId: CardId) =>
    meeting.must(by, 'card.put', { rainId: rainId as never, cardId, text: `Texto de ${cardId}` });
  put('soc1', mine);
  put('gob1', other);
  meeting.must('fac', 'rain.reveal', { rainId: rainId as never });
  meeting.must('fac', 'card.hide', { cardId: other, reason: 'Señala a alguien' });
  meeting.must('fac', 'cards.dispose', {
    cardIds: [mine],
    disposition: 'notAdopted',
    reason: 'Es de otra mesa',
  });
  meeting.must('fac', 'turn.request', { for: 'soc1' as never });
  return meeting;
}
function receiptOf(meeting: Meeting, participantId: string, claimed: string[] = []): Receipt {
  const { events } = meeting;
  const { mesaId, hash: head } = events.at(-1)!;
  const root = merkleRoot(events.map((event) => event.hash));
  const seal = sealStatement(testKey('server'), { mesaId, size: events.length, head, root, at: 5 });
  const person = meeting.people.find((one) => one.participantId === participantId)!;
  return makeReceipt({ mesaId, participantId, events, person, seal, claimed });
}
const shown = (receipt: Receipt) => JSON.stringify(receipt.entries);
const first = (value: unknown) => {
  const result = verifyReceipt(value);
  return result.intact ? 'intact' : result.first.code;
};

describe('a receipt and the table (M3)', () => {
  it('[M3, C10] holds the cards with the person’s name, what was answered to them, and turns asked for in their place', () => {
    const receipt = receiptOf(meetingWith('name'), 'soc1');
    expect(verifyReceiptText(receiptText(receipt))).toMatchObject({
      intact: true,
      summary: { table: { cards: 1, claimed: 0, turns: 1 } },
    });
    expect(shown(receipt)).toContain('Es de otra mesa');
    expect(shown(receipt)).not.toContain(other);
    expect(receipt).not.toHaveProperty('claimed');
  });

  it.each<CardSignature>(['party', 'anonymous'])(
    '[M3, C10] signed by «%s», a card is there only when the person says it is theirs, and as no more than that',
    (signature) => {
      const meeting = meetingWith(signature);
      const without = receiptOf(meeting, 'soc1');
      expect(first(without)).toBe('intact');
      expect(shown(without)).not.toContain(mine);
      const receipt = receiptOf(meeting, 'soc1', [mine, 'card-unknown', mine]);
      expect(receipt.claimed).toEqual([mine]);
      expect(verifyReceiptText(receiptText(receipt))).toMatchObject({
        intact: true,
        summary: { table: { cards: 0, claimed: 1, turns: 1 } },
      });
      expect(shown(receipt)).toContain('Es de otra mesa');
      const { lines, exit } = receiptReport('recibo.json', receipt, null);
      expect(exit).toBe(0);
      expect(lines.join('\n')).toContain(
        'Tarjetas sin nombre que dice suyas: 1. El recibo prueba que están en el registro palabra por palabra, no quién las escribió',
      );
      expect(lines.join('\n')).toContain('Veces que pidió la palabra: 1');
    },
  );

  it('[M3] a card with somebody’s name cannot be claimed, and a claim without its card is told', () => {
    const named = meetingWith('name');
    expect(receiptOf(named, 'soc1', [other])).not.toHaveProperty('claimed');
    expect(first({ ...receiptOf(named, 'soc1'), claimed: [mine] })).toBe('claim');
    const receipt = receiptOf(meetingWith('party'), 'soc1', [mine]);
    const { claimed: _, ...silent } = receipt;
    expect(first(silent)).toBe('notOwn');
    expect(first({ ...receipt, claimed: [mine, other] })).toBe('claim');
    expect(first({ ...receipt, claimed: [mine, mine] })).toBe('shape');
    expect(first({ ...receipt, claimed: [] })).toBe('shape');
    const entries = receipt.entries.filter(({ event }) => event.type !== 'card.revealed');
    expect(['claim', 'notOwn']).toContain(first({ ...receipt, entries }));
  });
});
