// B5 and E23: the facilitation is handed over and left on the record, and whoever facilitates speaks for nobody.
import { describe, expect, it } from 'vitest';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';

const handOver = (meeting: Meeting, to: string, by = 'fac') =>
  meeting.code(by, 'role.handOver', { participantId: to as never, reason: 'Relevo' });
const leave = (meeting: Meeting, who = 'fac') => meeting.code(who, 'role.leave', { reason: '' });
const roleOf = (meeting: Meeting, who: string) => meeting.state.participants[who as never]?.role;

/** A table with its three voices, an observer and an alternate for society. */
function table(): Meeting {
  const meeting = new Meeting();
  meeting.join('rel', { role: 'observer' });
  meeting.join('soc2', { party: 'soc', seat: 'soc-1', as: 'alternate' });
  return meeting;
}

describe('handing over the facilitation', () => {
  it('[B5] the one who receives it facilitates at once, beside who gives it, and both acts are in the record', () => {
    const meeting = table();
    expect(meeting.code('rel', 'phase.extend', { minutes: 5 })).toBe('not_allowed');
    expect(handOver(meeting, 'rel')).toBe('accepted');
    expect(meeting.code('rel', 'phase.extend', { minutes: 5 })).toBe('accepted');
    expect(meeting.code('fac', 'phase.extend', { minutes: 5 })).toBe('accepted');
    expect(leave(meeting)).toBe('accepted');
    expect(roleOf(meeting, 'fac')).toBe('observer');
    expect(meeting.code('fac', 'phase.extend', { minutes: 5 })).toBe('not_allowed');
    expect(meeting.state.incidents).toMatchObject([
      { kind: 'handover', participantId: 'rel', reason: 'Relevo' },
      { kind: 'roleLeft', participantId: 'fac' },
    ]);
    expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))))).toMatchObject({ intact: true });
  });

  it('[B5] who facilitates states no position: the alternate speaks meanwhile, and leaving the role gives the seat back', () => {
    const meeting = table();
    const id = meeting.decide();
    expect(handOver(meeting, 'soc1')).toBe('accepted');
    expect(meeting.position('soc1', id, 'agree')).toBe('not_allowed');
    expect(meeting.view('participant').parties.find((one) => one.id === 'soc')?.spokesperson).toBe('soc2');
    expect(meeting.position('soc2', id, 'reservation')).toBe('accepted');
    expect(leave(meeting, 'soc1')).toBe('accepted');
    expect(roleOf(meeting, 'soc1')).toBe('participant');
    expect(meeting.position('soc1', id, 'agree')).toBe('accepted');
    for (const who of ['gob1', 'gar1']) meeting.position(who, id, 'agree');
    expect(meeting.close(id)).toBe('accepted');
    expect(meeting.decision(id)).toMatchObject({ state: 'adoptedByConsensus' });
    expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))))).toMatchObject({ intact: true });
  });

  it('[B5, Q3] without an alternate the party loses its seat while its person facilitates: no quorum, nothing adopted', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    handOver(meeting, 'gar1');
    expect(meeting.state.quorum).toMatchObject({ holds: false, missing: ['gar'] });
    expect(meeting.decision(id).state).toBe('suspended');
    expect(meeting.close(id)).toBe('decision_suspended');
    leave(meeting, 'gar1');
    expect(meeting.decision(id).state).toBe('open');
  });

  it('[B5] a mesa is never left without facilitation: the last one cannot leave, nor may one who is away replace it', () => {
    const meeting = table();
    expect(leave(meeting)).toBe('last_facilitator');
    handOver(meeting, 'rel');
    meeting.presence('rel', false);
    expect(leave(meeting)).toBe('last_facilitator');
    meeting.presence('rel', true);
    expect(leave(meeting)).toBe('accepted');
    expect(leave(meeting, 'rel')).toBe('last_facilitator');
  });

  it('[B5] only to an admitted person who is here with a device, and only by who facilitates', () => {
    const meeting = table();
    expect(handOver(meeting, 'rel', 'gob1')).toBe('not_allowed');
    expect(handOver(meeting, 'nadie')).toBe('unknown_person');
    meeting.presence('rel', false);
    expect(handOver(meeting, 'rel')).toBe('person_away');
    // Marked by hand: in the room, without a device to facilitate with.
    meeting.must('fac', 'person.markPresent', { participantId: 'rel' as never });
    expect(handOver(meeting, 'rel')).toBe('person_away');
    meeting.join('pan', { role: 'screen' });
    expect(handOver(meeting, 'pan')).toBe('unknown_person');
    expect(handOver(meeting, 'gob1')).toBe('accepted');
    const { length } = meeting.events;
    expect(handOver(meeting, 'gob1')).toBe('accepted');
    expect(meeting.events).toHaveLength(length);
  });

  it('[B5] leaving the role never gives back a seat that was taken away', () => {
    const meeting = table();
    meeting.must('fac', 'person.demote', { participantId: 'soc2' as never, reason: 'No tiene mandato' });
    expect(handOver(meeting, 'soc2')).toBe('not_allowed');
    expect(roleOf(meeting, 'soc2')).toBe('observer');
  });

  it('[B5] after the closing somebody can still take charge of the acta', () => {
    const meeting = table();
    meeting.must('fac', 'session.close', {});
    expect(handOver(meeting, 'rel')).toBe('accepted');
    expect(roleOf(meeting, 'rel')).toBe('facilitator');
  });
});
