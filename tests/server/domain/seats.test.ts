// B6: each party calls its own. Who may seat whom, what waits meanwhile, what the acta and the verifier say of it.
import { describe, expect, it } from 'vitest';
import { signingSeatOf } from '../../../shared/decisions/actaSeats.ts';
import { buildActa } from '../../../shared/model/acta.ts';
import { event } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting, MINUTE } from '../../support/meeting.ts';
import { seeded } from '../../support/random.ts';
import { arrive, enter, ownSeats, place, randomSeatMeeting } from '../../support/seatMeetings.ts';

const id = (name: string) => name as ParticipantId;
const seatOf = (meeting: Meeting, name: string) => meeting.state.seats.find((one) => one.id === name)!;
const recognise = (meeting: Meeting, by: string, who: string, where = place('soc-2')) =>
  meeting.code(by, 'seat.recognise', { ...where, participantId: id(who) });
const release = (meeting: Meeting, by: string, who: string, where = place('soc-2'), reason = '') =>
  meeting.code(by, 'seat.release', { ...where, participantId: id(who), reason });
const verdict = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));

/** The first two are seated, and «nadia» asks society for its second seat. */
function asking(where = place('soc-2')): Meeting {
  const meeting = ownSeats();
  enter(meeting, 'nadia', where);
  return meeting;
}

describe('a mesa whose parties call their own seats', () => {
  it('[B6] admission seats the first person of each party, and only lets the next ones in', () => {
    const meeting = asking();
    expect(seatOf(meeting, 'soc-1')).toMatchObject({ holder: 'soc1', decisionPower: 'confirmed' });
    expect(seatOf(meeting, 'soc-2')).toMatchObject({ holder: null, decisionPower: 'declared' });
    expect(meeting.state.participants[id('nadia')]).toMatchObject({ status: 'admitted', seatId: null });
    const society = meeting.view('facilitator').parties[1]!;
    expect(society.seats.map((seat) => seat.asking)).toEqual([[], ['nadia']]);
    expect(meeting.view('lobby').parties[1]!.seats[1]).not.toHaveProperty('asking');
  });

  it('[B6] until her party recognises her she states nothing, signs nothing and does not count', () => {
    const meeting = asking(place('soc-1', 'alternate'));
    const decision = meeting.decide();
    meeting.presence('soc1', false);
    expect(meeting.state.quorum.holds).toBe(false);
    expect(meeting.position('nadia', decision, 'agree')).not.toBe('accepted');
    expect(signingSeatOf(meeting.state, id('nadia'))).toBeNull();
    meeting.presence('soc1', true);
    expect(recognise(meeting, 'soc1', 'nadia', place('soc-1', 'alternate'))).toBe('accepted');
    meeting.presence('soc1', false);
    expect(meeting.state.quorum.holds).toBe(true);
    expect(meeting.position('nadia', decision, 'agree')).toBe('accepted');
    expect(signingSeatOf(meeting.state, id('nadia'))).toBe('soc-1');
  });

  it.each([
    ['[B6] the delegate of her own party', 'soc1', 'accepted'],
    ['[B6] the delegate of another party', 'gob1', 'seat_not_delegate'],
    ['[B6] the facilitation', 'fac', 'not_allowed'],
    ['[B6] she herself, unconfirmed', 'nadia', 'seat_not_delegate'],
    ['[B6] somebody of the party without a seat', 'luz', 'seat_not_delegate'],
  ])('%s recognises or turns down: the answer is the same', (_who, by, expected) => {
    for (const act of [recognise, release]) {
      const meeting = asking();
      enter(meeting, 'luz', null, 'soc');
      expect(act(meeting, by, 'nadia')).toBe(expected);
    }
  });

  it('[B6] the facilitation neither confirms nor takes a seat of the party; it may remove from the mesa, with its reason', () => {
    const meeting = asking();
    expect(meeting.code('fac', 'person.admit', { participantId: id('nadia') })).toBe('seat_by_party');
    expect(meeting.code('fac', 'person.demote', { participantId: id('nadia'), reason: 'x' })).toBe(
      'seat_by_party',
    );
    expect(meeting.code('fac', 'person.demote', { participantId: id('soc1'), reason: 'x' })).toBe(
      'seat_by_party',
    );
    expect(meeting.code('fac', 'person.remove', { participantId: id('soc1'), reason: 'Gritos' })).toBe(
      'accepted',
    );
    // Nobody of the party is left to recognise anybody: it begins again.
    expect(meeting.code('fac', 'person.admit', { participantId: id('nadia') })).toBe('accepted');
    expect(seatOf(meeting, 'soc-2').holder).toBe('nadia');
  });

  it('[B6] releasing a seat asks for a reason, leaves the person in the mesa, and her party may take it back', () => {
    const meeting = asking();
    recognise(meeting, 'soc1', 'nadia');
    expect(release(meeting, 'soc1', 'nadia')).toBe('reason_required');
    expect(release(meeting, 'soc1', 'nadia', place('soc-2'), 'Cambio')).toBe('accepted');
    expect(meeting.state.participants[id('nadia')]).toMatchObject({ status: 'admitted', seatId: null });
    expect(meeting.state.participants[id('nadia')]?.claim?.open).toBe(false);
    expect(recognise(meeting, 'soc1', 'nadia')).toBe('accepted');
    expect(recognise(meeting, 'soc1', 'nadia')).toBe('accepted');
    expect(meeting.events.filter((one) => one.type === 'seat.recognised')).toHaveLength(4);
  });

  it('[B6] only who asked, who is inside and of the party, in a free place', () => {
    const meeting = asking();
    enter(meeting, 'luz', null, 'soc');
    enter(meeting, 'otra', place('gob-2'));
    arrive(meeting, 'puerta', place('soc-2'));
    expect(recognise(meeting, 'soc1', 'luz')).toBe('seat_not_asked');
    expect(recognise(meeting, 'soc1', 'otra')).toBe('seat_other_party');
    expect(recognise(meeting, 'soc1', 'puerta')).toBe('unknown_person');
    expect(recognise(meeting, 'soc1', 'nadia', place('soc-1'))).toBe('seat_taken');
    expect(recognise(meeting, 'soc1', 'nadia', place('soc-9'))).toBe('unknown_seat');
    expect(release(meeting, 'soc1', 'luz')).toBe('stale');
  });

  it('[B6] where admission seats people nothing changes: there is nothing to recognise', () => {
    const meeting = new Meeting();
    meeting.join('alt', { party: 'soc', seat: 'soc-1', as: 'alternate' });
    expect(meeting.state.participants[id('alt')]).not.toHaveProperty('claim');
    expect(meeting.view('facilitator').parties[2]!.seats[0]).not.toHaveProperty('asking');
    expect(recognise(meeting, 'soc1', 'alt', place('soc-1', 'alternate'))).toBe('seat_by_facilitation');
    expect(meeting.code('fac', 'person.demote', { participantId: id('alt'), reason: 'x' })).toBe('accepted');
  });
});

describe('what the record says of it', () => {
  it('[B6, B3] the acta counts a substitution from the recognition on, keeps who was released and tells both', () => {
    const meeting = asking(place('soc-1', 'alternate'));
    meeting.after(5).presence('soc1', false);
    meeting.after(5).presence('soc1', true);
    const start = meeting.now;
    recognise(meeting, 'soc1', 'nadia', place('soc-1', 'alternate'));
    meeting.after(5).presence('soc1', false);
    meeting.after(5).presence('soc1', true);
    release(meeting, 'soc1', 'nadia', place('soc-1', 'alternate'), 'Terminó su turno');
    meeting.after(5).presence('soc1', false);
    const { content } = buildActa(meeting.events);
    expect(content.attendance.parties[1]!.substitutions).toEqual([
      {
        seatId: 'soc-1',
        holder: 'soc1',
        alternate: 'nadia',
        from: start + 5 * MINUTE,
        until: start + 10 * MINUTE,
      },
    ]);
    expect(content.incidents.map((one) => [one.kind, one.participantId, one.reason])).toEqual(
      expect.arrayContaining([
        ['seatRecognised', 'nadia', ''],
        ['seatReleased', 'nadia', 'Terminó su turno'],
      ]),
    );
    expect(verdict(meeting)).toMatchObject({ intact: true });
  });

  it.each([
    [
      'recognised by the facilitation',
      'fac',
      event('seat.recognised', { ...place('soc-2'), participantId: id('nadia') }),
    ],
    [
      'recognised by another party',
      'gob1',
      event('seat.recognised', { ...place('soc-2'), participantId: id('nadia') }),
    ],
    [
      'released by the facilitation',
      'fac',
      event('seat.released', { ...place('soc-1'), participantId: id('soc1'), reason: 'x' }),
    ],
    [
      'moved away by the facilitation',
      'fac',
      event('person.demoted', { participantId: id('soc1'), reason: 'x' }),
    ],
    [
      'seated at the door',
      'colada',
      event('person.joined', {
        participantId: id('colada'),
        role: 'participant',
        partyId: 'soc' as never,
        seatId: 'soc-2' as never,
        seatAs: 'holder',
        mode: 'online',
        nameCommitment: 'a'.repeat(64),
      }),
    ],
  ])('[B6] the verifier refuses a record with a seat %s', (_what, actor, forged) => {
    const meeting = asking();
    expect(verdict(meeting)).toMatchObject({ intact: true });
    meeting.record(actor, [forged]);
    expect(verdict(meeting)).toMatchObject({ intact: false, first: { code: 'seatStep' } });
  });

  it('[B6] in random meetings nobody ever acts for a party without its recognition, and the record verifies', () => {
    const random = seeded('seats by party');
    const done = new Map<string, number>();
    for (let meeting = 0; meeting < 60; meeting += 1) {
      const run = randomSeatMeeting(random, 80);
      expect(run.wrong).toEqual([]);
      if (meeting % 12 === 0) expect(verdict(run.meeting)).toMatchObject({ intact: true });
      for (const [what, times] of run.done) done.set(what, (done.get(what) ?? 0) + times);
    }
    for (const what of ['admit', 'recognise', 'release', 'cede', 'remove'])
      expect(done.get(what) ?? 0, what).toBeGreaterThan(10);
  });
});
