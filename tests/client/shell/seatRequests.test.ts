// B6 as the screens read it: which place is offered, who waits and what the facilitation may still confirm.
import { describe, expect, it } from 'vitest';
import { isOfItsParty, mayConfirm, ownRequest, requestsOf } from '../../../client/shell/seatRequests.ts';
import type { MesaView, PersonView } from '../../../shared/model/view.ts';
import type { Meeting } from '../../support/meeting.ts';
import { enter, ownSeats, place } from '../../support/seatMeetings.ts';

const personOf = (view: MesaView, id: string): PersonView => view.people.find((one) => one.id === id)!;
const society = (meeting: Meeting) => {
  const view = meeting.view('participant');
  return requestsOf(view, view.parties[1]!).map(({ person, asked, given }) => [
    person.id,
    `${asked.seat.id} ${asked.as}`,
    given && `${given.seat.id} ${given.as}`,
  ]);
};

describe('seats that a party recognises', () => {
  it('[B6] offers the place asked for, one alike when it is taken, and says when none is left', () => {
    const meeting = ownSeats();
    enter(meeting, 'nadia', place('soc-1'));
    expect(society(meeting)).toEqual([['nadia', 'soc-1 holder', 'soc-2 holder']]);
    enter(meeting, 'omar', place('soc-2', 'alternate'));
    const seat = (who: string, at: ReturnType<typeof place>) =>
      meeting.must('soc1', 'seat.recognise', { ...at, participantId: who as never });
    seat('nadia', place('soc-2'));
    seat('omar', place('soc-2', 'alternate'));
    enter(meeting, 'lia', place('soc-2'));
    expect(society(meeting)).toEqual([['lia', 'soc-2 holder', 'soc-1 alternate']]);
    seat('lia', place('soc-1', 'alternate'));
    enter(meeting, 'eva', place('soc-1'));
    expect(society(meeting)).toEqual([['eva', 'soc-1 holder', null]]);
  });

  it('[B6] tells the person what she waits for, and leaves the facilitation nothing to confirm or take away', () => {
    const meeting = ownSeats();
    enter(meeting, 'nadia', place('soc-2', 'alternate'));
    const view = meeting.view('participant');
    expect(ownRequest(view, 'nadia')).toMatchObject({ seat: { id: 'soc-2' }, as: 'alternate' });
    expect(ownRequest(view, 'soc1')).toBeNull();
    for (const id of ['nadia', 'soc1']) {
      expect(isOfItsParty(view, personOf(view, id))).toBe(true);
      expect(mayConfirm(view, personOf(view, id))).toBe(false);
    }
  });
});
