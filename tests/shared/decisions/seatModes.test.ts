// Parties that decide by seats, and seats that change hands, through the real policy, handlers, views and verifier.
import { describe, expect, it } from 'vitest';
import type { DecisionId, ParticipantId, SeatId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';

const secretariat = (mode: 'seatMajority' | 'seatUnanimity') =>
  new Meeting({ seats: { gob: 1, gar: 1, soc: 3 }, modes: { soc: mode } });
const intact = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));

function others(meeting: Meeting, id: DecisionId): void {
  expect(meeting.position('gob1', id, 'agree')).toBe('accepted');
  expect(meeting.position('gar1', id, 'agree')).toBe('accepted');
}

describe('a party that decides by its seats', () => {
  it('[D2] more than half of its present seats gives its position, and every seat stays written', () => {
    const meeting = secretariat('seatMajority');
    const id = meeting.decide();
    others(meeting, id);
    for (const [who, value] of [
      ['soc1', 'object'],
      ['soc2', 'agree'],
      ['soc3', 'agree'],
    ] as const)
      expect(meeting.position(who, id, value)).toBe('accepted');
    expect(meeting.close(id)).toBe('accepted');
    expect(meeting.decision(id).state).toBe('adoptedByConsensus');
    const seats = meeting.view('participant').decisions[0]!.rounds[0]!.seats;
    expect(seats.map((one) => [one.seatId, one.value])).toEqual([
      ['soc-1', 'object'],
      ['soc-2', 'agree'],
      ['soc-3', 'agree'],
    ]);
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[D4] a tie is nothing: the round does not close, and it says that the seats do not agree', () => {
    const meeting = secretariat('seatMajority');
    const id = meeting.decide();
    others(meeting, id);
    expect(meeting.close(id)).toBe('decision_incomplete');
    meeting.position('soc1', id, 'agree');
    meeting.position('soc2', id, 'reservation');
    expect(meeting.close(id)).toBe('decision_incomplete');
    meeting.position('soc3', id, 'standAside');
    expect(meeting.view('facilitator').decisions[0]!.rounds[0]!.answered).toContain('soc');
    expect(meeting.close(id)).toBe('seats_disagree');
    meeting.position('soc3', id, 'reservation');
    expect(meeting.close(id)).toBe('accepted');
    expect(meeting.decision(id).rounds[0]!.positions!['soc' as never]?.value).toBe('reservation');
  });

  it('[D2] unanimity asks for the same value of every present seat', () => {
    const meeting = secretariat('seatUnanimity');
    const id = meeting.decide();
    others(meeting, id);
    for (const who of ['soc1', 'soc2']) meeting.position(who, id, 'agree');
    meeting.position('soc3', id, 'reservation');
    expect(meeting.close(id)).toBe('seats_disagree');
    meeting.presence('soc3', false);
    expect(meeting.close(id)).toBe('accepted');
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[D9] while the round is open the view says which seats answered and nothing of what they said', () => {
    const meeting = secretariat('seatMajority');
    const id = meeting.decide();
    meeting.position('soc1', id, 'object', 'Palabra que nadie debe leer todavía');
    for (const role of ['facilitator', 'participant', 'observer', 'screen'] as const) {
      const view = meeting.view(role);
      expect(view.decisions[0]!.rounds[0]).toMatchObject({
        answered: [],
        answeredSeats: ['soc-1'],
        seats: [],
      });
      expect(JSON.stringify(view)).not.toContain('nadie debe leer');
    }
  });

  it('[B4] a person of the party without a counting seat has no voice', () => {
    const meeting = secretariat('seatMajority');
    meeting.join('luz', { party: 'soc' });
    const id = meeting.decide();
    expect(meeting.position('luz', id, 'agree')).toBe('not_spokesperson');
    expect(meeting.position('fac', id, 'agree')).toBe('not_allowed');
  });

  it('[D2] a verifier that reads a position from the wrong seat says so', () => {
    const meeting = secretariat('seatMajority');
    const id = meeting.decide();
    meeting.position('soc1', id, 'agree');
    const file = actaFile(meeting);
    const at = file.events.findIndex((event) => event.type === 'decision.positionSealed');
    const forged = new Meeting({ seats: { gob: 1, gar: 1, soc: 3 }, modes: { soc: 'seatMajority' } });
    const sealed = file.events[at]!;
    forged.decide();
    forged.record('soc2', [{ type: sealed.type, payload: sealed.payload } as never]);
    expect(intact(forged)).toMatchObject({ intact: false, first: { code: 'spokesperson' } });
  });
});

describe('a seat that changes hands', () => {
  const acting = (meeting: Meeting) =>
    meeting
      .view('facilitator')
      .parties.find((party) => party.id === 'soc')!
      .seats.map((seat) => seat.acting);

  it('[B3] the holder cedes, comes back and the seat is handed back: one acting person at every instant, all recorded', () => {
    const meeting = new Meeting();
    meeting.join('alma', { party: 'soc', seat: 'soc-1', as: 'alternate' });
    expect(acting(meeting)).toEqual(['soc1']);
    meeting.after(1).must('soc1', 'seat.cede', { seatId: 'soc-1' as SeatId, to: 'alternate' });
    expect(acting(meeting)).toEqual(['alma']);
    expect(meeting.view('screen').parties.find((party) => party.id === 'soc')?.spokesperson).toBe('alma');
    const id = meeting.decide();
    expect(meeting.position('soc1', id, 'agree')).toBe('not_spokesperson');
    expect(meeting.position('alma', id, 'agree')).toBe('accepted');
    meeting.after(5).must('alma', 'seat.cede', { seatId: 'soc-1' as SeatId, to: 'holder' });
    expect(acting(meeting)).toEqual(['soc1']);
    const ceded = meeting.events.filter((event) => event.type === 'seat.ceded');
    expect(ceded.map((event) => [event.actor, (event.payload as { to: string }).to])).toEqual([
      ['soc1', 'alternate'],
      ['alma', 'holder'],
    ]);
    const party = actaFile(meeting).content.attendance.parties.find((one) => one.partyId === 'soc')!;
    expect(party.substitutions).toHaveLength(1);
    expect(party.substitutions[0]).toMatchObject({
      alternate: 'alma',
      from: ceded[0]!.at,
      until: ceded[1]!.at,
    });
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[B3] only the two people of the seat, or the facilitation in writing, may hand it over', () => {
    const meeting = new Meeting();
    const cede = { seatId: 'soc-1' as SeatId, to: 'alternate' as const };
    expect(meeting.code('soc1', 'seat.cede', cede)).toBe('seat_without_alternate');
    meeting.join('alma', { party: 'soc', seat: 'soc-1', as: 'alternate' });
    expect(meeting.code('gob1', 'seat.cede', cede)).toBe('seat_not_yours');
    expect(meeting.code('alma', 'seat.cede', cede)).toBe('seat_not_yours');
    expect(meeting.code('fac', 'seat.cede', cede)).toBe('reason_required');
    expect(meeting.code('soc1', 'seat.cede', { ...cede, seatId: 'nada' as SeatId })).toBe('unknown_seat');
    expect(meeting.code('fac', 'seat.cede', { ...cede, reason: 'Lo pidió por escrito' })).toBe('accepted');
    expect(meeting.code('soc1', 'seat.cede', { ...cede, to: 'holder' })).toBe('accepted');
  });

  it('[B3] a ceded seat whose alternate is removed goes back to its holder', () => {
    const meeting = new Meeting();
    meeting.join('alma', { party: 'soc', seat: 'soc-1', as: 'alternate' });
    meeting.must('soc1', 'seat.cede', { seatId: 'soc-1' as SeatId, to: 'alternate' });
    meeting.must('fac', 'person.remove', { participantId: 'alma' as ParticipantId, reason: 'Se fue' });
    expect(acting(meeting)).toEqual(['soc1']);
    expect(meeting.state.seats.find((seat) => seat.id === 'soc-1')?.ceded).toBe(false);
    expect(meeting.state.quorum.holds).toBe(true);
  });
});
