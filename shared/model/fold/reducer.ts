// The shape of one reducer: what an event of one type does to the state. Pure; returns a new state.
import type { EventPayload, EventType, MesaEvent } from '../event.ts';
import type { MesaState } from '../mesa.ts';

export type Reducer<T extends EventType> = (
  state: MesaState,
  payload: EventPayload<T>,
  event: MesaEvent,
) => MesaState;
export type Reducers<T extends EventType> = { [N in T]: Reducer<N> };
