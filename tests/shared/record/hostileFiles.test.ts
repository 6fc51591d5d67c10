// Files made to stop the verifier, not to pass it (trust.md 6): every one gets an answer, and every answer can be shown.
import { expect, it } from 'vitest';
import { checkFile } from '../../../client/verify/checkFile.ts';
import { localDate, localDay, localTime } from '../../../shared/model/acta/localTime.ts';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { sealStatement } from '../../../shared/record/checkpoint.ts';
import { hashEvent } from '../../../shared/record/hashChain.ts';
import { merkleRoot } from '../../../shared/record/merkle.ts';
import { verifyReceipt } from '../../../shared/record/receipt.ts';
import { makeReceipt } from '../../../shared/record/receiptFile.ts';
import { parseStrictJson } from '../../../shared/record/strictJson.ts';
import { closedMesa } from '../../support/sampleMesa.ts';
import { testKey } from '../../support/signedMesa.ts';

it('a string of thirty million letters, half a string and a bad escape are answered, not thrown', () => {
  const long = 'a'.repeat(30_000_000);
  expect(checkFile(`{"format":"${long}"}`)).toMatchObject({ result: { intact: false } });
  expect(checkFile(`"${long}`)).toMatchObject({ result: { intact: false, first: { code: 'syntax' } } });
  for (const text of ['"\\x"', '"\\u12"', '"\\', '"\n"', '"\\\n"', '"'])
    expect(checkFile(text), text).toMatchObject({ result: { intact: false, first: { code: 'syntax' } } });
  expect(parseStrictJson('"\\\\ \\" á \\u0001"')).toBe('\\ " á \u0001');
}, 60_000);

/** The whole record of a mesa of somebody's own, chained and sealed again after a change. */
function forgedReceipt(change: (event: MesaEvent) => MesaEvent, sealedAt: number) {
  const { events, mesaId } = closedMesa();
  let prevHash = events[0]!.prevHash;
  const forged = events.map((event) => {
    const open = { ...change(structuredClone(event)), prevHash };
    prevHash = hashEvent(open);
    return { ...open, hash: prevHash };
  });
  const root = merkleRoot(forged.map((event) => event.hash));
  const statement = { mesaId, size: forged.length, head: prevHash, root, at: sealedAt };
  const seal = sealStatement(testKey('anybody'), statement);
  return makeReceipt({ mesaId, participantId: 'teresa', events: forged, person: null, seal });
}

it('a zone that does not exist and an instant that no calendar has are shown as unknown', () => {
  const nowhere = (event: MesaEvent) =>
    event.seq === 1 ? { ...event, payload: { ...Object(event.payload), timeZone: 'No/Zone' } } : event;
  const never = (event: MesaEvent) => ({ ...event, at: Number.MAX_SAFE_INTEGER - 1000 + event.seq });
  for (const receipt of [
    forgedReceipt(nowhere, 1_800_000_000_000),
    forgedReceipt(never, Number.MAX_SAFE_INTEGER),
  ]) {
    const result = verifyReceipt(receipt);
    // Whoever owns the key can seal a record of their own; what matters is that the page survives it.
    expect(result.intact).toBe(true);
    if (!result.intact) return;
    const { seal, timeZone } = result.summary;
    expect(localDate(seal.at, timeZone)).toBe('– – de – de –');
    expect(localTime(seal.at, timeZone)).toBe('–:–');
    expect(localDay(seal.at, timeZone)).toBe('0000-00-00');
  }
});
