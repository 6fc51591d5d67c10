// A party that leaves the body and returns (Q8), a session that cannot be held and its second call (Q9, Q10).
import { describe, expect, it } from 'vitest';
import { calendarOf, holidaysOf, isBusinessDay, WEEKDAYS } from '../../../shared/decisions/calendar.ts';
import {
  businessDayAfter,
  instantOf,
  isNoticeEnough,
  mayAddToAgenda,
  mayDeclareNotHeldAt,
  noticeFrom,
} from '../../../shared/decisions/calls.ts';
import { MesaConfig } from '../../../shared/model/config.ts';
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

  it('[Q8] also while the mesa is paused, when nobody is present: by who holds its seat, and by nobody else', () => {
    const meeting = new Meeting({ seats: { gob: 1, gar: 1, soc: 2 } });
    meeting.join('soc3', { party: 'soc', seat: 'soc-1', as: 'alternate' });
    meeting.must('fac', 'session.recess', { reason: 'Comida' });
    meeting.must('fac', 'mesa.pause', { reason: 'Sigue otro día' });
    for (const who of ['soc2', 'soc3'])
      expect(meeting.code(who, 'party.withdraw', { reason: REASON })).toBe('not_delegate');
    expect(meeting.code('soc1', 'party.withdraw', { reason: REASON })).toBe('accepted');
    meeting.must('fac', 'mesa.unpause', {});
    for (const who of ['gob1', 'gar1', 'soc1']) meeting.presence(who, true);
    expect(meeting.state.quorum).toMatchObject({ holds: false, missing: ['soc'] });
    meeting.must('soc1', 'party.return', {});
    expect(meeting.state.quorum.holds).toBe(true);
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
    // Thursday 12 March 2026: Friday, Tuesday and Wednesday; Monday 16 is a statutory holiday in Mexico.
    expect(meeting.view('facilitator').gathering.secondCallFrom).toBe('2026-03-18');
    const at = (day: number) => ({ scheduledStart: Date.UTC(2026, 2, day, 16) });
    expect(meeting.code('fac', 'session.callAgain', at(17))).toBe('second_call_too_soon');
    meeting.must('fac', 'session.callAgain', at(18));
    // Whoever was missing may come in a minute later: the call is still for its day.
    expect(meeting.code('fac', 'session.open', {})).toBe('session_too_early');
    meeting.now = Date.UTC(2026, 2, 18, 16);
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

  it('[Q9, Q11] no instant is accepted that screens cannot say: ten years ahead at most', () => {
    const FAR = { scheduledStart: 8_700_000_000_000_000, scheduledEnd: 8_800_000_000_000_000 };
    const planned = new Meeting({ planned: true });
    expect(planned.code('fac', 'session.schedule', { kind: 'ordinary', ...FAR })).toBe('schedule_invalid');
    const meeting = waiting();
    meeting.after(30).must('fac', 'session.declareNotHeld', {});
    expect(meeting.code('fac', 'session.callAgain', FAR)).toBe('schedule_invalid');
    const open = new Meeting();
    open.must('fac', 'session.recess', { reason: 'Comida' });
    const until = FAR.scheduledStart;
    expect(open.code('fac', 'mesa.pause', { reason: 'Otro día', until })).toBe('schedule_invalid');
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
    const meeting = new Meeting({ config: { callOrdinaryBusinessDays: 1 } });
    expect(isNoticeEnough(meeting.state, late, Date.UTC(2026, 2, 13, 5))).toBe(false);
    expect(isNoticeEnough(meeting.state, late, Date.UTC(2026, 2, 13, 7))).toBe(true);
  });

  it('[Q9, Q11] a second call made late gives its own notice too', () => {
    const meeting = waiting();
    meeting.after(30).must('fac', 'session.declareNotHeld', {});
    // A week later, Thursday 19: Friday, Monday and Tuesday.
    meeting.now += 7 * 24 * 60 * MINUTE;
    expect(meeting.view('facilitator').gathering.secondCallFrom).toBe('2026-03-24');
    const at = (day: number) => ({ scheduledStart: Date.UTC(2026, 2, day, 16) });
    expect(meeting.send('fac', 'session.callAgain', at(23))).toMatchObject({
      error: { code: 'second_call_too_soon', params: { date: '2026-03-24' } },
    });
    expect(meeting.code('fac', 'session.callAgain', at(24))).toBe('accepted');
  });
});

describe('the calendar', () => {
  it('[Q9] knows the days Mexico does not work, also those that move and the one of every six years', () => {
    expect(holidaysOf('MX', 2026)).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-16',
      '2026-05-01',
      '2026-09-16',
      '2026-11-16',
      '2026-12-25',
    ]);
    expect(holidaysOf('MX', 2030)).toContain('2030-10-01');
    expect(holidaysOf('MX', 2018)).not.toContain('2018-10-01');
    expect(holidaysOf('none', 2026)).toEqual([]);
    // Months that begin on a Monday, and on a Tuesday.
    expect(holidaysOf('MX', 2027)).toEqual(
      expect.arrayContaining(['2027-02-01', '2027-03-15', '2027-11-15']),
    );
    expect(holidaysOf('MX', 2022)).toEqual(
      expect.arrayContaining(['2022-02-07', '2022-03-21', '2022-11-21']),
    );
  });

  it('[Q9] a place adds its own days, and may have none of a country', () => {
    const calendar = calendarOf(
      MesaConfig.parse({ calendarCountry: 'none', calendarHolidays: ['2026-03-13', '2026-03-17'] }),
    );
    expect(isBusinessDay('2026-03-16', calendar)).toBe(true);
    expect(isBusinessDay('2026-03-17', calendar)).toBe(false);
    expect(isBusinessDay('2026-03-15', WEEKDAYS)).toBe(false);
    const from = Date.parse('2026-03-12T18:00:00Z');
    expect(businessDayAfter(from, 3, 'America/Mexico_City', calendar)).toBe('2026-03-19');
  });

  it('[Q11] an ordinary session is called three business days before, an extraordinary one with one', () => {
    const { state } = new Meeting();
    const now = Date.parse('2026-03-12T18:00:00Z');
    expect(noticeFrom(state, now)).toBe('2026-03-18');
    expect(noticeFrom(state, now, 'extraordinary')).toBe('2026-03-13');
    const at = (day: number) => Date.UTC(2026, 2, day, 16);
    expect([17, 18].map((day) => isNoticeEnough(state, now, at(day)))).toEqual([false, true]);
    expect([12, 13].map((day) => isNoticeEnough(state, now, at(day), 'extraordinary'))).toEqual([
      false,
      true,
    ]);
  });

  it('[Q11] the agenda grows up to 48 hours before an ordinary session and 12 before an extraordinary one', () => {
    const { config } = new Meeting().state;
    const start = Date.UTC(2026, 2, 18, 16);
    const hours = (count: number) => start - count * 60 * MINUTE;
    expect([48, 47.99].map((count) => mayAddToAgenda(config, hours(count), start))).toEqual([true, false]);
    expect([12, 11.99].map((count) => mayAddToAgenda(config, hours(count), start, 'extraordinary'))).toEqual([
      true,
      false,
    ]);
  });
});
