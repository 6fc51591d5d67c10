// A party that leaves the body and returns (Q8), a session that cannot be held and its second call (Q9, Q10).
import { describe, expect, it } from 'vitest';
import {
  businessDayAfter,
  instantOf,
  isSecondCallDue,
  mayDeclareNotHeldAt,
} from '../../../shared/decisions/calls.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting, MINUTE } from '../../support/meeting.ts';

const intact = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));
const REASON = 'Vigilancia ilegal de personas que participaron';

describe('a party that withdraws formally', () => {
  it('[Q8] makes quorum impossible, suspends what is being decided and keeps everything agreed', () => {
    const meeting = new Meeting();
    const agreed = meeting.decide('Lo primero que se acuerda.');
    for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, agreed, 'agree');
    meeting.close(agreed);
    const open = meeting.decide('Lo que se está decidiendo.');
    meeting.must('soc1', 'party.withdraw', { reason: REASON });
    expect(meeting.state.quorum).toMatchObject({ holds: false, missing: ['soc'] });
    expect(meeting.decision(open).state).toBe('suspended');
    expect(meeting.decision(agreed).state).toBe('adoptedByConsensus');
    expect(meeting.close(open)).toBe('decision_suspended');
    // Nobody left the room: it is not an absence.
    expect(meeting.state.participants['soc1' as never]?.present).toBe(true);
    const party = meeting.view('screen').parties.find((one) => one.id === 'soc');
    expect(party).toMatchObject({ presentSeats: 0, withdrawn: { reason: REASON }, spokesperson: null });
    meeting.after(16);
    expect(meeting.decision(open).state).toBe('deferred');
    expect(
      meeting.code('fac', 'decision.open', {
        matter: 'Seguir',
        subject: { kind: 'text', text: 'Sin ellos' },
      }),
    ).toBe('party_withdrawn');
    const { incidents } = actaFile(meeting).content;
    expect(incidents.find((one) => one.kind === 'partyWithdrew')).toMatchObject({
      missing: ['soc'],
      reason: REASON,
    });
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[Q8] only its own delegate says so, and only its own return brings the quorum back', () => {
    const meeting = new Meeting({ seats: { gob: 1, gar: 1, soc: 2 } });
    expect(meeting.code('soc2', 'party.withdraw', { reason: REASON })).toBe('not_delegate');
    expect(meeting.code('fac', 'party.withdraw', { reason: REASON })).toBe('not_allowed');
    expect(meeting.code('soc1', 'party.withdraw', { reason: '' })).toBe('reason_required');
    meeting.must('soc1', 'party.withdraw', { reason: REASON });
    expect(meeting.code('gob1', 'party.return', {})).toBe('accepted');
    expect(meeting.state.quorum.holds).toBe(false);
    meeting.presence('soc2', false);
    meeting.presence('soc2', true);
    expect(meeting.state.quorum.holds).toBe(false);
    meeting.after(40).must('soc1', 'party.return', { reason: 'Hay una nueva declaratoria' });
    expect(meeting.state.quorum.holds).toBe(true);
    expect(meeting.state.withdrawals).toHaveLength(1);
    expect(meeting.view('participant').parties.every((party) => party.withdrawn === null)).toBe(true);
    expect(meeting.decide()).toBeTruthy();
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[Q8] a session does not open without a party that left, even if its people sit there', () => {
    const meeting = new Meeting({ open: false });
    for (const id of ['gob', 'gar', 'soc']) meeting.join(`${id}1`, { party: id, seat: `${id}-1` });
    meeting.must('gar1', 'party.withdraw', { reason: REASON });
    expect(meeting.code('fac', 'session.open', {})).toBe('party_withdrawn');
  });
});

describe('a session that cannot be held', () => {
  const waiting = () => {
    const meeting = new Meeting({ open: false });
    for (const id of ['gob', 'soc']) meeting.join(`${id}1`, { party: id, seat: `${id}-1` });
    return meeting;
  };

  it('[Q10] is declared so only after the waiting time, and leaves an act with who was missing', () => {
    const meeting = waiting();
    expect(mayDeclareNotHeldAt(meeting.state)).toBe(meeting.now + 30 * MINUTE);
    meeting.after(29);
    expect(meeting.send('fac', 'session.declareNotHeld', {})).toMatchObject({
      error: { code: 'still_waiting', params: { minutes: 1 } },
    });
    meeting.after(1).must('fac', 'session.declareNotHeld', {});
    expect(meeting.state.session.state).toBe('notHeld');
    const { content } = actaFile(meeting);
    expect(content.quorum.notHeld).toEqual([
      {
        at: meeting.now,
        waitedFrom: meeting.now - 30 * MINUTE,
        call: 'firstCall',
        missing: ['gar'],
        attendance: { gob: 1, gar: 0, soc: 1 },
      },
    ]);
    expect(content.heading.openedAt).toBeNull();
    expect(meeting.code('fac', 'session.open', {})).toBe('session_not_held');
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[Q10] is not declared while there is quorum, nor once it opened', () => {
    const meeting = waiting();
    meeting.join('gar1', { party: 'gar', seat: 'gar-1' });
    meeting.after(60);
    expect(meeting.code('fac', 'session.declareNotHeld', {})).toBe('quorum_holds');
    meeting.must('fac', 'session.open', {});
    expect(meeting.code('fac', 'session.declareNotHeld', {})).toBe('session_already_open');
  });

  it('[Q9] a second call leaves three business days and does not relax the quorum', () => {
    const meeting = waiting();
    meeting.after(30).must('fac', 'session.declareNotHeld', {});
    // Thursday 12 March 2026: Friday, Monday and Tuesday are the three business days.
    expect(meeting.view('facilitator').gathering.secondCallFrom).toBe('2026-03-17');
    const at = (day: number) => ({ scheduledStart: Date.UTC(2026, 2, day, 16) });
    expect(meeting.code('fac', 'session.callAgain', at(16))).toBe('second_call_too_soon');
    meeting.must('fac', 'session.callAgain', at(17));
    meeting.now = Date.UTC(2026, 2, 17, 16);
    expect(meeting.code('fac', 'session.open', {})).toBe('no_quorum');
    expect(meeting.code('fac', 'session.declareNotHeld', {})).toBe('still_waiting');
    meeting.join('gar1', { party: 'gar', seat: 'gar-1' });
    meeting.must('fac', 'session.open', {});
    expect(actaFile(meeting).content.heading.call).toBe('secondCall');
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it.each([
    ['2026-03-12', 3, '2026-03-17'],
    ['2026-03-13', 1, '2026-03-16'],
    ['2026-03-14', 1, '2026-03-16'],
    ['2026-03-16', 5, '2026-03-23'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-12', 0, '2026-03-12'],
  ])('[Q9] from %s, %i business days → %s', (from, days, expected) => {
    expect(businessDayAfter(Date.parse(`${from}T18:00:00Z`), days, 'America/Mexico_City')).toBe(expected);
  });

  it('[Q10] the act of non-holding is on the paper of the acta, with who was missing', () => {
    const meeting = waiting();
    meeting.after(30).must('fac', 'session.declareNotHeld', {});
    const paper = JSON.stringify(actaPaper(actaFile(meeting)));
    expect(paper).toContain('Primera convocatoria, jueves 12 de marzo de 2026');
    expect(paper).toContain('Faltó: Parte gar.');
  });

  it('[Q9] an hour is that of the place, whatever the device says', () => {
    const at = instantOf('2026-03-17', '10:00', 'America/Mexico_City');
    expect(at).toBe(Date.UTC(2026, 2, 17, 16));
    expect(instantOf('2026-07-01', '09:30', 'Europe/Madrid')).toBe(Date.UTC(2026, 6, 1, 7, 30));
    expect(instantOf('ayer', '10:00', 'America/Mexico_City')).toBeNull();
  });

  it('[Q9] days are those of the place, not of the server', () => {
    const late = Date.UTC(2026, 2, 13, 3);
    expect(businessDayAfter(late, 1, 'America/Mexico_City')).toBe('2026-03-13');
    expect(isSecondCallDue(late, Date.UTC(2026, 2, 13, 5), 1, 'America/Mexico_City')).toBe(false);
    expect(isSecondCallDue(late, Date.UTC(2026, 2, 13, 7), 1, 'America/Mexico_City')).toBe(true);
  });
});
