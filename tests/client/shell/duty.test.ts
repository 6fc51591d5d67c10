// What the strip under the bar asks of a person who is looking at another screen.
import { describe, expect, it } from 'vitest';
import { dutyOf } from '../../../client/shell/duty.ts';
import { PartyId } from '../../../shared/model/ids.ts';
import {
  exampleDecision,
  exampleMe,
  exampleOwnCard,
  examplePerson,
  exampleRain,
  exampleRound,
  exampleView,
} from './exampleView.ts';

const at = (place: string): string => `/mesa/m1/${place}`;

describe('what the mesa waits for from a person who is elsewhere', () => {
  const open = exampleView({ decisions: [exampleDecision()] });

  it('says that the position of the party is missing, with the way to it, on any other screen (D2)', () => {
    for (const place of ['arbol', 'compromisos/1', 'personas', 'decisiones', 'prioridades/1']) {
      expect(dutyOf(open, exampleMe(), at(place), false), place).toMatchObject({
        kind: 'stance',
        place: `decisiones/${open.decisions[0]?.number}`,
      });
    }
  });

  it('says nothing on the screens that already ask for it', () => {
    expect(dutyOf(open, exampleMe(), at(`decisiones/${open.decisions[0]?.number}`), false)).toBeNull();
    expect(dutyOf(open, exampleMe(), at('ahora'), false)).toBeNull();
  });

  it('says nothing once the party answered, in a pause, or to who does not state positions (B5)', () => {
    const answered = exampleRound({ answered: [PartyId.parse('civ')] });
    const views = [
      exampleView({ decisions: [exampleDecision({ rounds: [answered] })] }),
      exampleView({ decisions: [exampleDecision({ state: 'suspended' })] }),
      exampleView({ decisions: [exampleDecision({ state: 'deliberating' })] }),
    ];
    for (const view of views) expect(dutyOf(view, exampleMe(), at('arbol'), false)).toBeNull();
    expect(dutyOf(open, exampleMe({ spokesperson: false, states: false }), at('arbol'), false)).toBeNull();
  });

  it('asks for private cards on the other screens until the server has one of hers (C10)', () => {
    const rain = exampleView({ cards: exampleRain(), can: { 'card.put': true } });
    expect(dutyOf(rain, exampleMe(), at('arbol'), false)).toMatchObject({ kind: 'rain', place: 'tarjetas' });
    for (const place of ['ahora', 'tarjetas']) expect(dutyOf(rain, exampleMe(), at(place), false)).toBeNull();
    expect(dutyOf(rain, exampleMe({ cards: [exampleOwnCard()] }), at('arbol'), false)).toBeNull();
    expect(dutyOf(rain, exampleMe({ role: 'observer', partyId: null }), at('arbol'), false)).toBeNull();
  });

  it('tells who was marked out that she does not count, on every screen, and nobody else', () => {
    const me = exampleMe();
    const gone = { people: [examplePerson(me.participantId, 'Citlali Ramos', { present: false })] };
    for (const place of ['ahora', 'arbol', 'decisiones/1']) {
      expect(dutyOf(exampleView(gone), me, at(place), false)).toEqual({ kind: 'markedOut' });
    }
    const here = { people: [examplePerson(me.participantId, 'Citlali Ramos')] };
    expect(dutyOf(exampleView(here), me, at('arbol'), false)).toBeNull();
    const closed = { number: 1, state: 'closed', openedAt: 1, closedAt: 2 } as const;
    expect(dutyOf(exampleView({ ...gone, session: closed }), me, at('arbol'), false)).toBeNull();
  });
});
