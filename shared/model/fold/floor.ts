// What happens to the floor: turns asked, given, ended; who prefers not to speak; who has read the common sheet.
import type { Turn, TurnId } from '../floor.ts';
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { Reducers } from './reducer.ts';

const change = (state: MesaState, next: Partial<MesaState['floor']>): MesaState => ({
  ...state,
  floor: { ...state.floor, ...next },
});
const mapTurn = (turns: Turn[], id: TurnId, next: Partial<Turn>): Turn[] =>
  turns.map((turn) => (turn.id === id ? { ...turn, ...next } : turn));
/** The turn that was running ends when another begins. */
const endRunning = (turns: Turn[], at: number): Turn[] =>
  turns.map((turn) => (turn.state === 'speaking' ? { ...turn, state: 'done', endedAt: at } : turn));
const withOne = (list: ParticipantId[], id: ParticipantId, present: boolean): ParticipantId[] =>
  present ? [...list.filter((one) => one !== id), id] : list.filter((one) => one !== id);

export const floorReducers: Reducers<
  | 'turn.requested'
  | 'turn.withdrawn'
  | 'turn.granted'
  | 'turn.ended'
  | 'turn.declined'
  | 'floor.timed'
  | 'background.read'
> = {
  'turn.requested': (state, { turnId, by, kind, text }, event) => {
    const turn: Turn = {
      id: turnId,
      by,
      partyId: state.participants[by]?.partyId ?? null,
      enteredBy: event.actor === by ? null : (event.actor as ParticipantId),
      kind,
      text,
      requestedAt: event.at,
      state: 'waiting',
      startedAt: null,
      endedAt: null,
      override: '',
    };
    return change(state, {
      turns: [...state.floor.turns, turn],
      declined: withOne(state.floor.declined, by, false),
    });
  },
  'turn.withdrawn': (state, { turnId }, event) =>
    change(state, {
      turns: mapTurn(state.floor.turns, turnId, { state: 'withdrawn', endedAt: event.at }),
    }),
  'turn.granted': (state, { turnId, override }, event) =>
    change(state, {
      turns: mapTurn(endRunning(state.floor.turns, event.at), turnId, {
        state: 'speaking',
        startedAt: event.at,
        override,
      }),
    }),
  'turn.ended': (state, { turnId }, event) =>
    change(state, { turns: mapTurn(state.floor.turns, turnId, { state: 'done', endedAt: event.at }) }),
  'turn.declined': (state, { participantId, declined }) =>
    change(state, { declined: withOne(state.floor.declined, participantId, declined) }),
  'floor.timed': (state, { seconds }) => change(state, { seconds }),
  'background.read': (state, { participantId }) =>
    change(state, { readers: withOne(state.floor.readers, participantId, true) }),
};
