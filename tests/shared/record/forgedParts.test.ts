// Parts of a divided decision in a forged record: dividing is no way around what is reserved (M2) nor around who must
// carry it out (M6), whatever the part says of where it comes from. Both verifiers.
import { describe, expect, it } from 'vitest';
import type { MesaEvent } from '../../../shared/model/event.ts';
import type { DecisionId, PartyId } from '../../../shared/model/ids.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { ofType, payloadOf, rechain } from '../../support/forgedRecords.ts';
import { Meeting } from '../../support/meeting.ts';
import { secondVerdicts } from '../../support/secondVerifier.ts';

const PARTS = ['El padrón', 'El mapa'].map((matter) => ({ matter, text: `${matter} se publica.` }));

/** A reserved decision divided in two, whose first part was opened. */
function divided(): MesaEvent[] {
  const meeting = new Meeting();
  const { decisionId } = meeting.must('fac', 'decision.open', {
    matter: 'Padrón y mapa',
    subject: { kind: 'text', text: 'Se publican.' },
    reserved: true,
    responsibleParty: 'soc' as PartyId,
  });
  const id = decisionId as DecisionId;
  for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, id, 'object');
  meeting.close(id);
  meeting.must('fac', 'decision.split', { decisionId: id, reason: 'Por partes', parts: PARTS });
  meeting.must('fac', 'decision.openProposed', { decisionId: meeting.decision(id).parts[0]! });
  return meeting.events;
}

/** Whether each verifier lets it pass: ours, then the second one. */
function pass(change: (events: MesaEvent[]) => MesaEvent[]): [boolean, boolean] {
  const events = rechain(change(structuredClone(divided())));
  const text = actaFileText(actaFile({ events, people: [] }));
  return [verifyActaText(text).intact, secondVerdicts([text])[0]!.intact === true];
}
const changed = (members: Record<string, unknown>) => (events: MesaEvent[]) => {
  for (const part of ofType(events, 'decision.proposed')) Object.assign(payloadOf(part), members);
  return events;
};

describe('[M2, M6] a part cannot lose where it comes from', () => {
  it('as it was recorded it holds', () => {
    expect(pass((events) => events)).toEqual([true, true]);
  });
  it.each([
    ['without origin, reserve or responsible', { origin: null, reserved: false, responsibleParty: null }],
    ['without origin only', { origin: null }],
    ['without its reserve', { reserved: false }],
    ['for another party to carry out', { responsibleParty: 'gob' }],
  ])('%s', (_what, members) => {
    expect(pass(changed(members))).toEqual([false, false]);
  });
  it('opened at once, as if nobody had proposed it', () => {
    const opened = (events: MesaEvent[]) => {
      const [part] = ofType(events, 'decision.proposed');
      const round = ofType(events, 'decision.roundOpened').at(-1)!;
      const { origin: _, ...rest } = payloadOf(part!);
      const { reserved: __, ...first } = payloadOf(round);
      const payload = { ...rest, ...first, reserved: false, responsibleParty: null };
      return events.flatMap((one) =>
        one === part
          ? []
          : one === round
            ? [{ ...one, type: 'decision.opened', payload } as MesaEvent]
            : [one],
      );
    };
    expect(pass(opened)).toEqual([false, false]);
  });
});
