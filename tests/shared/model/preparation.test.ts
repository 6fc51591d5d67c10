// A mesa prepared for another day, its call with notice (Q11), its pauses and its cancellation: every transition of
// domain.md 5.1 and 5.2 before and around a session.
import { describe, expect, it } from 'vitest';
import type { PartyId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting, MINUTE } from '../../support/meeting.ts';

/** Thursday 12 March 2026, 10:00 in Mexico City; the 16th is not worked. */
const DAY = 1440 * MINUTE;
const PACK = { title: 'Diagnóstico', text: 'Los pozos bajan.', reference: '' };
const INVITED = ['gob', 'gar', 'soc'].map((partyId) => ({ partyId: partyId as PartyId, to: 'Dirección' }));

function prepared(days = 7, kind: 'ordinary' | 'extraordinary' = 'ordinary') {
  const meeting = new Meeting({ planned: true });
  const scheduledStart = meeting.now + days * DAY;
  meeting.must('fac', 'session.schedule', {
    kind,
    scheduledStart,
    scheduledEnd: scheduledStart + 300 * MINUTE,
  });
  meeting.must('fac', 'background.add', PACK);
  return meeting;
}
function called() {
  const meeting = prepared();
  meeting.must('fac', 'session.call', { invitations: INVITED });
  return meeting;
}
function paused() {
  const meeting = new Meeting();
  meeting.must('fac', 'session.recess', { reason: 'Comida' });
  meeting.must('fac', 'mesa.pause', { reason: 'Sigue mañana' });
  return meeting;
}
const lives = ({ state }: Meeting) => [state.state, state.session.state];
const arrive = (meeting: Meeting) => {
  for (const id of ['gob', 'gar', 'soc']) meeting.join(`${id}1`, { party: id, seat: `${id}-1` });
};
const somebody = (meeting: Meeting) => Object.values(meeting.state.participants).some((one) => one.present);

describe('a mesa prepared for another day', () => {
  it('[5.1 planned → convened, 5.2 scheduled → called, Q11] with its day, its pack, every party invited and its notice', () => {
    const meeting = new Meeting({ planned: true });
    expect(lives(meeting)).toEqual(['planned', 'scheduled']);
    const call = (invitations = INVITED) => meeting.code('fac', 'session.call', { invitations });
    expect(call()).toBe('session_not_scheduled');
    const hours = (days: number, kind: 'ordinary' | 'extraordinary') => {
      const scheduledStart = meeting.now + days * DAY;
      return { kind, scheduledStart, scheduledEnd: scheduledStart + MINUTE };
    };
    meeting.must('fac', 'session.schedule', hours(5, 'ordinary'));
    expect(call()).toBe('background_missing');
    expect(meeting.code('fac', 'background.add', { ...PACK, text: '' })).toBe('background_empty');
    meeting.must('fac', 'background.add', PACK);
    expect(call(INVITED.slice(1))).toBe('invitations_missing');
    expect(call([...INVITED, { partyId: 'otra' as PartyId, to: 'Alguien' }])).toBe('unknown_party');
    // Friday, Tuesday and Wednesday: the first ordinary day is Wednesday the 18th, and the 17th was set.
    expect(meeting.send('fac', 'session.call', { invitations: INVITED })).toMatchObject({
      error: { code: 'notice_too_short', params: { days: 3, date: 'miércoles 18 de marzo de 2026' } },
    });
    meeting.must('fac', 'session.schedule', hours(1, 'extraordinary'));
    expect(call()).toBe('accepted');
    expect(lives(meeting)).toEqual(['convened', 'called']);
    expect(meeting.code('fac', 'session.schedule', hours(9, 'ordinary'))).toBe('session_already_called');
  });

  it('[Q11] the same day was enough three business days before, and no longer once the notice has passed', () => {
    expect(prepared(6).code('fac', 'session.call', { invitations: INVITED })).toBe('accepted');
    const late = prepared(6).after(1440);
    expect(late.code('fac', 'session.call', { invitations: INVITED })).toBe('notice_too_short');
    // In an emergency the body may ask for no notice at all, and even then nobody calls for what is past.
    const gone = prepared(2, 'extraordinary').after(2 * 1440);
    expect(gone.code('fac', 'session.call', { invitations: INVITED })).toBe('notice_too_short');
  });

  it('[5.2 called → gathering] on its day; nobody was present before, and the waiting counts from its hour (Q10)', () => {
    const meeting = called();
    arrive(meeting);
    expect([somebody(meeting), meeting.state.quorum.holds]).toEqual([false, false]);
    expect(meeting.code('fac', 'session.open', {})).toBe('session_not_gathered');
    expect(meeting.send('fac', 'session.gather', {})).toMatchObject({
      error: { code: 'session_too_early', params: { date: 'jueves 19 de marzo de 2026' } },
    });
    meeting.after(7 * 1440 - 60).must('fac', 'session.gather', {});
    expect(lives(meeting)).toEqual(['convened', 'gathering']);
    meeting.presence('gob1', true);
    expect(meeting.view('facilitator').gathering.notHeldFrom).toBe(meeting.now + 90 * MINUTE);
    meeting.presence('gar1', true);
    meeting.presence('soc1', true);
    meeting.must('fac', 'session.open', {});
    expect(lives(meeting)).toEqual(['open', 'inSession']);
  });

  it('[5.2 scheduled → cancelled, 5.2 called → cancelled] with its reason; another one may be called, with its own notice', () => {
    for (const [meeting, number] of [
      [prepared(), 2],
      [called(), 2],
    ] as const) {
      expect(meeting.code('fac', 'session.cancel', { reason: '' })).toBe('reason_required');
      meeting.must('fac', 'session.cancel', { reason: 'Lluvia' });
      expect(meeting.state.session.state).toBe('cancelled');
      expect(meeting.code('fac', 'session.call', { invitations: INVITED })).toBe('session_not_scheduled');
      const scheduledStart = meeting.now + 9 * DAY;
      meeting.must('fac', 'session.schedule', {
        kind: 'ordinary',
        scheduledStart,
        scheduledEnd: scheduledStart + MINUTE,
      });
      meeting.must('fac', 'session.call', { invitations: INVITED });
      expect(meeting.state.session).toMatchObject({ number, state: 'called' });
    }
  });

  it('[5.1 planned → cancelled, 5.1 convened → cancelled] with its reason and for good', () => {
    const notHeld = new Meeting({ open: false });
    notHeld.after(30).must('fac', 'session.declareNotHeld', {});
    for (const meeting of [new Meeting({ planned: true }), called(), notHeld]) {
      expect(meeting.code('fac', 'mesa.cancel', { reason: '' })).toBe('reason_required');
      meeting.must('fac', 'mesa.cancel', { reason: 'Se une a otra' });
      expect(meeting.state).toMatchObject({
        state: 'cancelled',
        planning: { cancelled: { reason: 'Se une a otra' } },
      });
      expect(['cancelled', 'notHeld']).toContain(meeting.state.session.state);
      expect(somebody(meeting)).toBe(false);
      const scheduledStart = meeting.now + 9 * DAY;
      const again = { kind: 'ordinary', scheduledStart, scheduledEnd: scheduledStart + 1 } as const;
      expect(meeting.code('fac', 'session.schedule', again)).toBe('mesa_cancelled');
      expect(meeting.code('fac', 'mesa.cancel', { reason: 'Otra vez' })).toBe('mesa_cancelled');
      // What happened is read by anybody who has the record.
      expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting)))).intact).toBe(true);
    }
    expect(new Meeting().code('fac', 'mesa.cancel', { reason: 'Tarde' })).toBe('mesa_already_open');
  });

  it('keeps a pack of at most twenty things to read, and takes them away again', () => {
    const meeting = new Meeting({ planned: true });
    for (let n = 1; n <= 20; n += 1)
      meeting.must('fac', 'background.add', { ...PACK, title: `Lectura ${n}` });
    expect(meeting.code('fac', 'background.add', PACK)).toBe('background_full');
    const { itemId } = meeting.state.planning.background[0]!;
    meeting.must('fac', 'background.remove', { itemId });
    expect(meeting.code('fac', 'background.remove', { itemId })).toBe('unknown_background');
    expect(meeting.view('facilitator').planning.background).toHaveLength(19);
    expect(meeting.view('lobby').planning).toMatchObject({ background: [], invitations: [] });
    // Why the people at the table stopped is theirs to say: whoever knows the code may be at the door.
    expect(paused().view('participant').planning.pause?.reason).toBe('Sigue mañana');
    expect(paused().view('lobby').planning.pause).toMatchObject({ reason: '', endedAt: null });
  });

  it('refuses a day that has passed or that ends before it begins', () => {
    const meeting = new Meeting({ planned: true });
    const set = (scheduledStart: number, scheduledEnd: number) =>
      meeting.code('fac', 'session.schedule', { kind: 'ordinary', scheduledStart, scheduledEnd });
    expect(set(meeting.now, meeting.now + 1)).toBe('schedule_invalid');
    expect(set(meeting.now + 2, meeting.now + 2)).toBe('schedule_invalid');
    expect(set(meeting.now + 2, meeting.now + 3)).toBe('accepted');
    const events = meeting.events.length;
    expect(set(meeting.now + 2, meeting.now + 3)).toBe('accepted');
    expect(meeting.events).toHaveLength(events);
  });

  it('its acta tells the call, the common reading and the sessions that were cancelled', () => {
    const meeting = called();
    meeting.must('fac', 'session.cancel', { reason: 'Lluvia' });
    const scheduledStart = meeting.now + 7 * DAY;
    const hours = { kind: 'ordinary', scheduledStart, scheduledEnd: scheduledStart + MINUTE } as const;
    meeting.must('fac', 'session.schedule', hours);
    meeting.must('fac', 'session.call', { invitations: INVITED });
    const calledAt = meeting.now;
    const { heading, agenda } = actaFile(meeting).content;
    expect(heading).toMatchObject({
      session: 2,
      planned: { kind: 'ordinary', start: scheduledStart, calledAt, invitations: 3 },
      cancelledSessions: [{ number: 1, at: calledAt, reason: 'Lluvia' }],
    });
    expect(agenda.background).toEqual([{ title: 'Diagnóstico', reference: '' }]);
  });
});

describe('a mesa that goes on another day', () => {
  it('[5.1 open → paused, 5.1 paused → open] only from a recess; nobody is present and nothing of the work is done', () => {
    const meeting = new Meeting();
    const pause = (reason: string, until: number | null = null) =>
      meeting.code('fac', 'mesa.pause', { reason, until });
    expect(pause('Sigue mañana')).toBe('wrong_phase');
    meeting.must('fac', 'session.recess', { reason: 'Comida' });
    expect([pause(''), pause('Sigue mañana', meeting.now)]).toEqual(['reason_required', 'schedule_invalid']);
    expect(pause('Sigue mañana', meeting.now + DAY)).toBe('accepted');
    expect(lives(meeting)).toEqual(['paused', 'recess']);
    expect([somebody(meeting), meeting.state.quorum.holds]).toEqual([false, false]);
    meeting.presence('gob1', true);
    expect(somebody(meeting)).toBe(false);
    const proposal = { matter: 'Otro asunto', subject: { kind: 'text', text: 'Algo más.' } } as const;
    expect(meeting.code('gob1', 'decision.propose', proposal)).toBe('mesa_paused');
    expect(meeting.code('fac', 'session.resume', {})).toBe('mesa_paused');
    meeting.after(1440).must('fac', 'mesa.unpause', {});
    expect(lives(meeting)).toEqual(['open', 'recess']);
    expect(meeting.code('fac', 'mesa.unpause', {})).toBe('mesa_not_paused');
    for (const id of ['gob1', 'gar1', 'soc1']) meeting.presence(id, true);
    meeting.must('fac', 'session.resume', {});
    expect([...lives(meeting), meeting.state.quorum.holds]).toEqual(['open', 'inSession', true]);
    const file = actaFile(meeting);
    expect(file.content.development.map((one) => one.kind)).toEqual([
      'recess',
      'mesaPaused',
      'mesaUnpaused',
      'resumed',
    ]);
    expect(verifyActa(JSON.parse(JSON.stringify(file))).intact).toBe(true);
  });

  it('[5.1 paused → closed] a mesa that does not go on is closed as it stands', () => {
    const meeting = paused();
    meeting.must('fac', 'session.close', {});
    expect(lives(meeting)).toEqual(['closed', 'closed']);
    expect(meeting.view('facilitator').planning.pause).toBeNull();
  });
});
