// The floor through the real policy, handlers, chain and views (C9, E12, N1, N4, B5, B7).
import { describe, expect, it } from 'vitest';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import { Meeting } from '../../support/meeting.ts';

const ask = (meeting: Meeting, by: string, more: object = {}) => meeting.code(by, 'turn.request', more);
const askFor = (meeting: Meeting, who: string, by = 'fac') =>
  meeting.code(by, 'turn.request', { for: who as ParticipantId });
const queue = (meeting: Meeting) =>
  meeting.view('participant').floor.queue.map(({ by, place }) => `${by} ${place}`);
const turnOf = (meeting: Meeting, by: string) =>
  meeting.state.floor.turns.findLast((turn) => turn.by === by)!;
const grant = (meeting: Meeting, by: string, reason = '', actor = 'fac') =>
  meeting.code(actor, 'turn.grant', { turnId: turnOf(meeting, by).id, reason });
const end = (meeting: Meeting, by: string, actor: string) =>
  meeting.code(actor, 'turn.end', { turnId: turnOf(meeting, by).id });
const withdraw = (meeting: Meeting, by: string, actor: string) =>
  meeting.code(actor, 'turn.withdraw', { turnId: turnOf(meeting, by).id });
const SHEET = { title: 'Hoja común', text: 'Los pozos bajan.', reference: '' };

describe('asking to speak', () => {
  it('[C9] is a tap of whoever takes part, with two turns at most waiting, and a doubt says what it is', () => {
    const meeting = new Meeting();
    meeting.join('obs', { role: 'observer' });
    expect(ask(meeting, 'soc1')).toBe('accepted');
    expect(ask(meeting, 'soc1', { kind: 'order', text: 'Falta leer el acta' })).toBe('accepted');
    expect(ask(meeting, 'soc1')).toBe('turns_full');
    expect(ask(meeting, 'gob1', { kind: 'doubt' })).toBe('doubt_empty');
    expect(ask(meeting, 'gob1', { kind: 'doubt', text: '¿Qué es un padrón?' })).toBe('accepted');
    expect(ask(meeting, 'obs')).toBe('not_allowed');
    expect(queue(meeting)).toEqual(['soc1 order', 'gob1 neverSpoke', 'soc1 arrival']);
  });

  it('[B5, B7] the facilitation asks for who has no device, with its mark, and never for itself', () => {
    const meeting = new Meeting();
    meeting.join('obs', { role: 'observer' });
    expect(ask(meeting, 'fac')).toBe('only_for_somebody');
    expect(askFor(meeting, 'fac')).toBe('only_for_somebody');
    expect(askFor(meeting, 'obs')).toBe('unknown_person');
    expect(askFor(meeting, 'nadie')).toBe('unknown_person');
    expect(askFor(meeting, 'gob1', 'soc1')).toBe('not_for_somebody');
    expect(askFor(meeting, 'gob1')).toBe('accepted');
    expect(meeting.view('participant').floor.queue).toMatchObject([
      { by: 'gob1', partyId: 'gob', enteredBy: 'fac' },
    ]);
  });

  it('[C9] is taken back by the person or the facilitation, and «hoy prefiero no» takes back what waits', () => {
    const meeting = new Meeting();
    ask(meeting, 'soc1');
    expect(withdraw(meeting, 'soc1', 'gob1')).toBe('turn_not_yours');
    expect(withdraw(meeting, 'soc1', 'fac')).toBe('accepted');
    expect(withdraw(meeting, 'soc1', 'soc1')).toBe('accepted');
    ask(meeting, 'soc1');
    const decline = (declined: boolean, by = 'soc1', who?: string) =>
      meeting.code(by, 'turn.decline', { declined, ...(who ? { for: who as ParticipantId } : {}) });
    expect(decline(true)).toBe('accepted');
    expect(queue(meeting)).toEqual([]);
    expect(meeting.view('participant').floor.declined).toEqual(['soc1']);
    expect(meeting.view('facilitator').floor.balance?.silent).toEqual(['gob1', 'gar1']);
    expect(decline(true, 'fac', 'gob1')).toBe('accepted');
    expect(decline(false)).toBe('accepted');
    expect(meeting.view('facilitator').floor.balance?.silent).toEqual(['gar1', 'soc1']);
  });
});

describe('giving the floor', () => {
  it('[C9] goes by the declared order; out of it needs a reason, which everybody sees with the turn', () => {
    const meeting = new Meeting();
    for (const by of ['gob1', 'gar1', 'soc1']) ask(meeting, by);
    expect(grant(meeting, 'gob1', '', 'gob1')).toBe('not_allowed');
    expect(grant(meeting, 'soc1')).toBe('turn_out_of_order');
    expect(grant(meeting, 'soc1', 'Se retira a las doce')).toBe('accepted');
    expect(meeting.view('screen').floor.speaking).toMatchObject({
      by: 'soc1',
      override: 'Se retira a las doce',
      startedAt: meeting.now,
    });
    // A reason for who was first anyway is no override.
    meeting.now += 30_000;
    expect(grant(meeting, 'gob1', 'Porque sí')).toBe('accepted');
    expect(turnOf(meeting, 'soc1')).toMatchObject({ state: 'done', endedAt: meeting.now });
    expect(meeting.view('participant').floor.speaking).toMatchObject({ by: 'gob1', override: '' });
    expect(queue(meeting)).toEqual(['gar1 neverSpoke']);
    expect(grant(meeting, 'soc1')).toBe('turn_not_waiting');
    expect(meeting.code('fac', 'turn.grant', { turnId: 'otro' })).toBe('unknown_turn');
  });

  it('[C9] ends when who speaks or the facilitation says so, and never by time alone', () => {
    const meeting = new Meeting();
    meeting.must('fac', 'floor.setSeconds', { seconds: 60 });
    ask(meeting, 'soc1');
    expect(end(meeting, 'soc1', 'soc1')).toBe('turn_not_waiting');
    grant(meeting, 'soc1');
    meeting.after(5);
    expect(meeting.view('participant').floor.speaking?.by).toBe('soc1');
    expect(end(meeting, 'soc1', 'gob1')).toBe('turn_not_yours');
    expect(end(meeting, 'soc1', 'soc1')).toBe('accepted');
    expect(end(meeting, 'soc1', 'fac')).toBe('accepted');
    expect(meeting.view('facilitator').floor.balance?.parties[2]).toEqual({
      partyId: 'soc',
      ms: 300_000,
      turns: 1,
      people: 1,
    });
  });

  it('[C9] who is away keeps the place and is passed over without a reason; a turn does not run without its person', () => {
    const meeting = new Meeting();
    for (const by of ['gob1', 'soc1', 'gar1']) ask(meeting, by);
    meeting.presence('gob1', false);
    expect(queue(meeting)[0]).toBe('gob1 neverSpoke');
    expect(grant(meeting, 'gob1')).toBe('turn_person_away');
    expect(grant(meeting, 'soc1')).toBe('accepted');
    meeting.presence('soc1', false);
    expect(meeting.view('participant').floor.speaking).toBeNull();
    expect(turnOf(meeting, 'soc1')).toMatchObject({ state: 'done', endedAt: meeting.now });
  });

  it('[C9] who is removed, observes or facilitates leaves the order, and the record says so', () => {
    const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
    for (const by of ['gob1', 'gar1', 'soc1']) ask(meeting, by);
    const gone = (by: string) =>
      meeting.events.some(
        (event) =>
          event.type === 'turn.withdrawn' &&
          (event.payload as { turnId: string }).turnId === turnOf(meeting, by).id,
      );
    meeting.must('fac', 'person.remove', { participantId: 'gob1' as ParticipantId, reason: 'Conducta' });
    meeting.must('fac', 'person.demote', { participantId: 'gar1' as ParticipantId, reason: 'Sin mandato' });
    expect(queue(meeting)).toEqual(['soc1 neverSpoke']);
    expect([gone('gob1'), gone('gar1'), gone('soc1')]).toEqual([true, true, false]);
    meeting.must('fac', 'role.handOver', { participantId: 'soc1' as ParticipantId, reason: 'Relevo' });
    expect([queue(meeting), gone('soc1')]).toEqual([[], true]);
  });

  it('[C9] a recess ends the running turn and keeps who waits; after the closing nobody speaks or waits', () => {
    const meeting = new Meeting();
    for (const by of ['gob1', 'soc1']) ask(meeting, by);
    grant(meeting, 'gob1');
    meeting.must('fac', 'session.recess', { reason: '' });
    expect(turnOf(meeting, 'gob1').state).toBe('done');
    meeting.after(20).must('fac', 'session.resume', {});
    expect(queue(meeting)).toEqual(['soc1 neverSpoke']);
    grant(meeting, 'soc1');
    meeting.after(1).must('fac', 'session.close', {});
    meeting.after(60);
    const { floor } = meeting.view('facilitator');
    expect([floor.speaking, floor.queue]).toEqual([null, []]);
    expect(floor.balance?.parties.map(({ ms }) => ms)).toEqual([0, 0, 60_000]);
  });
});

describe('who sees what of the floor', () => {
  it('[N4] the balance is only for the facilitation, and at the door nothing is said', () => {
    const meeting = new Meeting();
    meeting.join('a1');
    ask(meeting, 'soc1');
    grant(meeting, 'soc1');
    for (const role of ['participant', 'observer', 'screen'] as const) {
      expect(meeting.view(role).floor.balance).toBeNull();
      expect(meeting.view(role).floor.speaking?.by).toBe('soc1');
    }
    const { balance } = meeting.view('facilitator').floor;
    expect(balance?.parties.map(({ partyId, people }) => [partyId, people])).toEqual([
      ['gob', 1],
      ['gar', 1],
      ['soc', 1],
      [null, 1],
    ]);
    expect(balance?.silent).toEqual(['gob1', 'gar1', 'a1']);
    const lobby = meeting.view('lobby').floor;
    expect([lobby.speaking, lobby.queue, lobby.declined, lobby.readers, lobby.balance]).toEqual([
      null,
      [],
      [],
      [],
      null,
    ]);
  });
});

describe('the common sheet', () => {
  it('[N1, B7] «Leí» is said by oneself, or written down for who got it on paper; once, and only where there is a sheet', () => {
    const meeting = new Meeting({ open: false });
    const read = (by: string, who?: string) =>
      meeting.code(by, 'background.read', who ? { for: who as ParticipantId } : {});
    meeting.join('soc1', { party: 'soc' });
    meeting.join('gob1', { party: 'gob' });
    expect(read('soc1')).toBe('background_missing_here');
    meeting.must('fac', 'background.add', SHEET);
    expect(read('fac')).toBe('only_for_somebody');
    expect(read('soc1')).toBe('accepted');
    const events = meeting.events.length;
    expect(read('soc1')).toBe('accepted');
    expect(meeting.events.length).toBe(events);
    expect(read('fac', 'gob1')).toBe('accepted');
    expect(meeting.view('participant').floor.readers).toEqual(['soc1', 'gob1']);
    expect(meeting.state.participants['soc1' as ParticipantId]?.partyId).toBe('soc' as PartyId);
  });

  it('[N1] a mesa that began without a sheet is given one before the work, once; not when the work has begun', () => {
    const meeting = new Meeting({ phases: ['levelGround', 'problem'] });
    const add = () => meeting.code('fac', 'background.add', SHEET);
    const go = (kind: string) => {
      const phase = meeting.state.phases.find((one) => one.kind === kind);
      meeting.must('fac', 'phase.go', { phaseId: phase?.id ?? '', reason: 'Ensayo' });
    };
    go('problem');
    expect(meeting.view('facilitator').can['background.add']).toBe(false);
    expect(add()).toBe('session_already_open');
    go('levelGround');
    expect(meeting.view('facilitator').can['background.add']).toBe(true);
    expect(add()).toBe('accepted');
    expect(meeting.view('participant').planning.background).toHaveLength(1);
    expect(add()).toBe('session_already_open');
    expect(meeting.view('facilitator').can['background.add']).toBe(false);
  });
});
