// What the ring and the table of a result say of each person: voices, seats that were asked (D2), open signals (D10).
import { describe, expect, it } from 'vitest';
import { hasSeatSignals, stanceByPerson, statementsOf } from '../../../client/decisions/seatSignals.ts';
import { tableParties } from '../../../client/decisions/tableParties.ts';
import { ParticipantId, PartyId, SeatId } from '../../../shared/model/ids.ts';
import { examplePerson, exampleRound, exampleView } from '../shell/exampleView.ts';

const civ = PartyId.parse('civ');
const gov = PartyId.parse('gov');
const said = (partyId: PartyId, by: string, value: 'agree' | 'object') => ({
  partyId,
  by: ParticipantId.parse(by),
  at: 1,
  n: 1,
  value,
  text: '',
  passage: '',
  proposal: '',
});
const positions = { [civ]: said(civ, 'civ-p', 'agree'), [gov]: said(gov, 'gov-p', 'object') };

describe('the stance of each person in a closed round', () => {
  it('is drawn only when somebody besides the voices said something', () => {
    const quiet = exampleRound({ positions });
    expect(hasSeatSignals(quiet)).toBe(false);
    expect(stanceByPerson(quiet)).toBeNull();
  });

  it('is never known before the round closes (D9, D10)', () => {
    const open = exampleRound({ signals: [said(civ, 'civ-q', 'object')] });
    expect(stanceByPerson(open)).toBeNull();
  });

  it('joins voices, open signals and the seats that were asked (D2, D10)', () => {
    const round = exampleRound({
      positions,
      signals: [said(civ, 'civ-q', 'object')],
      seats: [{ ...said(gov, 'gov-2', 'agree'), seatId: SeatId.parse('gov-2') }],
    });
    expect([...(stanceByPerson(round) ?? [])]).toEqual([
      ['civ-q', 'object'],
      ['civ-p', 'agree'],
      ['gov-p', 'object'],
      ['gov-2', 'agree'],
    ]);
  });

  it('keeps the words of each seat with who said them, and of the voice elsewhere (D2)', () => {
    const round = exampleRound({
      positions,
      seats: [
        {
          ...said(gov, 'gov-p', 'object'),
          at: 3,
          text: 'No hay presupuesto.',
          seatId: SeatId.parse('gov-1'),
        },
        { ...said(gov, 'gov-2', 'agree'), at: 2, seatId: SeatId.parse('gov-2') },
      ],
    });
    expect(statementsOf(round).map((one) => [one.by, one.text])).toEqual([
      ['civ-p', ''],
      ['gov-2', ''],
      ['gov-p', 'No hay presupuesto.'],
    ]);
  });

  it('fills the seats of the ring, and leaves dashed who said nothing', () => {
    const people = ['gov-p', 'civ-p', 'gua-p'].map((id) => examplePerson(id, `Persona ${id}`));
    const view = exampleView({ people });
    const round = exampleRound({ positions, signals: [said(civ, 'civ-q', 'object')] });
    const stances = tableParties(view, positions, stanceByPerson(round)).map(
      (party) => party.seats[0]?.stance,
    );
    expect(stances).toEqual(['object', 'agree', 'none']);
    const quiet = tableParties(view, positions).map((party) => party.seats[0]?.stance);
    expect(quiet).toEqual([undefined, undefined, undefined]);
  });
});
