// The answers of the join form: only free seats are offered and asked for (B3).
import { describe, expect, it } from 'vitest';
import {
  blankIntroduction,
  fieldOf,
  freeSeats,
  joinRequestOf,
  OBSERVER,
  offeredSeats,
  seatChoiceOf,
  seatOf,
  VOICE,
} from '../../../client/door/introduction.ts';
import { MesaId, PartyId, SeatId } from '../../../shared/model/ids.ts';
import type { DoorAnswer } from '../../../shared/protocol/http.ts';

const seat = (id: string, holderTaken: boolean, alternateTaken: boolean) => ({
  id: SeatId.parse(id),
  label: id,
  holderTaken,
  alternateTaken,
});
const partyOf = (seats: ReturnType<typeof seat>[]): DoorAnswer['parties'][number] => ({
  id: PartyId.parse('civ'),
  kind: 'civilSociety',
  name: 'Sociedad civil',
  hint: '',
  seats,
});
const doorOf = (party: DoorAnswer['parties'][number]): DoorAnswer => ({
  mesaId: MesaId.parse('m1'),
  name: '',
  theme: 'Agua',
  number: 1,
  place: '',
  sessionState: 'gathering',
  mesaState: 'convened',
  scheduledStart: null,
  timeZone: 'America/Mexico_City',
  reason: '',
  example: false,
  inside: false,
  parties: [party],
});
const answers = { ...blankIntroduction, displayName: 'Ana', party: 'civ' };

describe('the introduction at the door', () => {
  it('asks for the first free seat as holder when the person does not choose another (B3)', () => {
    const party = partyOf([seat('s1', true, false), seat('s2', false, false)]);
    expect(joinRequestOf('AGUA 10', null, doorOf(party), answers)).toEqual({
      code: 'AGUA 10',
      displayName: 'Ana',
      partyId: 'civ',
      seatId: 's2',
      seatAs: 'holder',
      organisation: '',
      role: 'participant',
      mode: 'inPerson',
    });
  });

  it('keeps the chosen seat while it is free and moves on when somebody took it', () => {
    const free = partyOf([seat('s1', false, false), seat('s2', false, false)]);
    expect(seatOf(free, { ...answers, seatId: 's2' })).toBe('s2');
    const taken = partyOf([seat('s1', false, false), seat('s2', true, false)]);
    expect(seatOf(taken, { ...answers, seatId: 's2' })).toBe('s1');
  });

  it('offers the alternates when every holder is taken, and no seat when all are', () => {
    const alternates = partyOf([seat('s1', true, false)]);
    expect(offeredSeats(alternates)).toEqual(['alternate', 'none']);
    expect(seatChoiceOf(alternates, 'holder')).toBe('alternate');
    const full = partyOf([seat('s1', true, true)]);
    expect(offeredSeats(full)).toEqual(['none']);
    expect(freeSeats(full, 'holder')).toEqual([]);
    expect(joinRequestOf('AGUA 10', null, doorOf(full), answers)).not.toHaveProperty('seatId');
  });

  it('comes in without a seat, or to observe, without asking for one', () => {
    const party = partyOf([seat('s1', false, false)]);
    const without = joinRequestOf('AGUA 10', null, doorOf(party), { ...answers, seatAs: 'none' });
    expect(without).toMatchObject({ partyId: 'civ', role: 'participant' });
    expect(without).not.toHaveProperty('seatId');
    const watching = joinRequestOf('AGUA 10', 'q1', doorOf(party), { ...answers, party: OBSERVER });
    expect(watching).toMatchObject({ role: 'observer', qr: 'q1' });
    expect(watching).not.toHaveProperty('partyId');
  });

  it('asks for discretion only when the person did, and never for who observes (K5)', () => {
    const party = partyOf([seat('s1', false, false)]);
    expect(joinRequestOf('AGUA 10', null, doorOf(party), answers)).not.toHaveProperty('discreet');
    const asked = { ...answers, discreet: true };
    expect(joinRequestOf('AGUA 10', null, doorOf(party), asked)).toMatchObject({ discreet: true });
    const watching = joinRequestOf('AGUA 10', null, doorOf(party), { ...asked, party: OBSERVER });
    expect(watching).not.toHaveProperty('discreet');
  });

  it('asks to come in with voice and without a party: no party, no seat (C2)', () => {
    const party = partyOf([seat('s1', false, false)]);
    const guest = { ...answers, party: VOICE, discreet: true };
    const request = joinRequestOf('AGUA 10', null, doorOf(party), guest);
    expect(request).toMatchObject({ role: 'participant', withoutParty: true, discreet: true });
    expect(request).not.toHaveProperty('partyId');
    expect(request).not.toHaveProperty('seatId');
  });

  it('shows each refusal beside what it is about', () => {
    expect(fieldOf('name_too_long')).toBe('name');
    expect(fieldOf('seat_taken')).toBe('party');
    expect(fieldOf('mesa_full')).toBe('form');
  });
});
