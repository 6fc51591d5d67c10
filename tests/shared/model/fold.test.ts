// The state as the fold of the log: what is refused, and that the record alone gives it again.
// What each event type does is in foldSession.test.ts and foldDecisions.test.ts.
import { describe, expect, it } from 'vitest';
import { EVENTS, type EventType, type MesaEvent } from '../../../shared/model/event.ts';
import { applyEvent, foldEvents, UnreadableEvent } from '../../../shared/model/fold.ts';
import type { ParticipantId, PhaseId } from '../../../shared/model/ids.ts';
import { EventLog } from '../../support/eventLog.ts';
import { answered } from '../../support/foldRows.ts';
import { closedMesa, openedMesa, PARTIES } from '../../support/sampleMesa.ts';

const id = (name: string) => name as ParticipantId;

describe('applyEvent', () => {
  it('creates a mesa where nobody has a seat, nothing is open and quorum does not hold', () => {
    const { state } = new EventLog().create({ parties: PARTIES });
    expect(state).toMatchObject({ state: 'convened', session: { state: 'gathering' }, decisions: [] });
    expect(state.quorum).toMatchObject({ holds: false, missing: ['gob', 'soc', 'gar', 'aca'] });
    expect(state.seats.every((one) => one.holder === null && one.decisionPower === 'none')).toBe(true);
  });

  it('refuses unknown types, also the names every object has', () => {
    const { state, events } = openedMesa();
    const last = events.at(-1)!;
    for (const type of ['decision.cast', '', 'constructor', '__proto__', 'toString', 'mesa.Created'])
      expect(() => applyEvent(state, { ...last, type }), type).toThrow(UnreadableEvent);
  });

  it('refuses every type with a payload out of its schema', () => {
    const { state, events } = openedMesa();
    const last = events.at(-1)!;
    for (const type of Object.keys(EVENTS))
      for (const payload of [null, 7, 'texto', []])
        expect(() => applyEvent(state, { ...last, type, payload }), `${type} ${payload}`).toThrow(
          UnreadableEvent,
        );
  });

  it('refuses a log that does not begin by creating the mesa, and an empty one', () => {
    const { events } = openedMesa();
    expect(() => foldEvents(events.slice(1))).toThrow(UnreadableEvent);
    expect(() => foldEvents([])).toThrow(UnreadableEvent);
  });

  it('ignores people and decisions that are not there', () => {
    const { state } = openedMesa();
    const event = (type: EventType, payload: unknown): MesaEvent => ({
      ...openedMesa().events.at(-1)!,
      type,
      payload,
    });
    const strangers = applyEvent(state, event('person.removed', { participantId: 'x', reason: 'r' }));
    expect(strangers.participants).toEqual(state.participants);
    expect(applyEvent(state, event('decision.resumed', { decisionId: 'x' })).decisions).toEqual([]);
  });
});

describe('foldEvents', () => {
  it('[V9] gives the same state from the bytes of the log, event by event and all at once', () => {
    const { events, state } = closedMesa();
    const stored = JSON.parse(JSON.stringify(events)) as MesaEvent[];
    expect(foldEvents(stored)).toEqual(state);
    let grown = foldEvents(stored.slice(0, 1));
    for (const event of stored.slice(1)) grown = applyEvent(grown, event);
    expect(grown).toEqual(state);
  });

  it('[V6] the attendance stored when a round opens and closes is the one the record of presence gives', () => {
    const { events } = closedMesa();
    const rounds = foldEvents(events).decisions.flatMap((one) => one.rounds);
    expect(rounds.length).toBeGreaterThan(3);
    const counting = (until: number) => {
      const { seats, participants } = foldEvents(events.slice(0, until));
      const present = (who: string | null) => who !== null && participants[id(who)]?.present === true;
      return Object.fromEntries(
        PARTIES.map((party) => [
          party.id,
          seats.filter((one) => one.partyId === party.id && (present(one.holder) || present(one.alternate)))
            .length,
        ]),
      );
    };
    for (const [index, event] of events.entries()) {
      if (!['decision.opened', 'decision.roundOpened', 'decision.roundClosed'].includes(event.type)) continue;
      expect((event.payload as { attendance: unknown }).attendance, event.type).toEqual(counting(index));
    }
  });

  it('[V10] of two phase changes in a row one is current and both are in the record', () => {
    const log = openedMesa();
    log.add('phase.started', { phaseId: 'f2' as PhaseId, reason: '' }, 'fac');
    log.add('phase.started', { phaseId: 'f4' as PhaseId, reason: 'Al mismo tiempo' }, 'fac');
    expect(log.state.clock?.phaseId).toBe('f4');
    expect(log.state.phaseVisits.map((visit) => visit.phaseId)).toEqual(['f1', 'f2', 'f4']);
    expect(log.state.phaseVisits.filter((visit) => visit.until === null)).toHaveLength(1);
  });

  it('[5.3] going back undoes no decision', () => {
    const log = answered('agree')
      .answer('d1', 'gar', 'arturo', { value: 'agree' })
      .close('d1', 'adoptedByConsensus');
    const decided = log.state.decisions;
    log.add('phase.started', { phaseId: 'f1' as PhaseId, reason: 'Falta algo' }, 'fac');
    expect(log.state.decisions).toEqual(decided);
  });
});
