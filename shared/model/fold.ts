// The state of a mesa is the fold of its events: the same pure function on the server, in tests, in
// the verifier and in the rehearsal.
import { CHAIN_START } from '../record/hashChain.ts';
import { EMPTY_PROCEDURE } from './actaProcedure.ts';
import { EMPTY_CARDS } from './cards.ts';
import { EVENTS, type EventPayload, type EventType, type MesaEvent } from './event.ts';
import { EMPTY_FLOOR } from './floor.ts';
import { actaReducers } from './fold/acta.ts';
import { asideReducers } from './fold/asides.ts';
import { cardReducers } from './fold/cards.ts';
import { commitmentReducers, followDecisions } from './fold/commitments.ts';
import { decisionReducers } from './fold/decisions.ts';
import { floorReducers } from './fold/floor.ts';
import { gatheringReducers } from './fold/gathering.ts';
import { orderingReducers } from './fold/orderings.ts';
import { peopleReducers } from './fold/people.ts';
import { EMPTY_PLANNING, planningReducers } from './fold/planning.ts';
import type { Reducers } from './fold/reducer.ts';
import { remarkReducers } from './fold/remarks.ts';
import { roadmapReducers } from './fold/roadmaps.ts';
import { OPEN_LOCK, sessionReducers } from './fold/session.ts';
import { submesaReducers } from './fold/submesas.ts';
import type { MesaId } from './ids.ts';
import type { MesaState } from './mesa.ts';

/** An event the fold cannot read: unknown type, payload out of its schema, or a first event that creates nothing. */
export class UnreadableEvent extends Error {
  override name = 'UnreadableEvent';
}

function createState(payload: EventPayload<'mesa.created'>, event: MesaEvent): MesaState {
  const { parties, seats, phases, config, example } = payload;
  return {
    mesaId: event.mesaId as MesaId,
    seq: 0,
    head: CHAIN_START,
    createdAt: event.at,
    name: payload.name,
    theme: payload.theme,
    number: payload.number,
    purpose: payload.purpose,
    place: payload.place,
    scope: payload.scope,
    timeZone: payload.timeZone,
    template: payload.template,
    admission: payload.admission,
    config,
    example,
    parties,
    phases,
    seats: seats.map((seat) => ({
      ...seat,
      holder: null,
      alternate: null,
      ceded: false,
      decisionPower: 'none',
    })),
    withdrawals: [],
    gathering: { call: 'firstCall', scheduledStart: null, notHeld: [] },
    participants: {},
    state: payload.planned ? 'planned' : 'convened',
    session: {
      number: 1,
      state: payload.planned ? 'scheduled' : 'gathering',
      openedAt: null,
      closedAt: null,
    },
    planning: EMPTY_PLANNING,
    phaseVisits: [],
    clock: null,
    phaseUndo: null,
    quorum: { holds: false, since: event.at, missing: parties.map((party) => party.id), history: [] },
    locks: { tree: OPEN_LOCK, drafts: {} },
    spotlight: null,
    strategicCauses: [],
    treeVersions: [],
    commitments: [],
    roadmaps: [],
    decisions: [],
    orderings: [],
    acta: EMPTY_PROCEDURE,
    keys: {},
    adoptedRules: [],
    asides: [],
    cards: EMPTY_CARDS,
    floor: EMPTY_FLOOR,
    remarks: [],
    divisions: [],
    evaluation: null,
    incidents: [],
    closing: null,
  };
}

type LaterEvent = Exclude<EventType, 'mesa.created'>;
const reducers: Reducers<LaterEvent> = {
  ...peopleReducers,
  ...planningReducers,
  ...gatheringReducers,
  ...sessionReducers,
  ...commitmentReducers,
  ...roadmapReducers,
  ...decisionReducers,
  ...orderingReducers,
  ...actaReducers,
  ...asideReducers,
  ...cardReducers,
  ...floorReducers,
  ...remarkReducers,
  ...submesaReducers,
};

/** C6: once something was opened in a phase, the record cannot go on as if that phase had never been. */
const OPENS_IN_PHASE: readonly EventType[] = [
  'decision.opened',
  'decision.roundOpened',
  'ordering.opened',
  'rain.opened',
  'submesas.formed',
  'evaluation.closed',
];

const isEventType = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

function reduce<T extends LaterEvent>(
  state: MesaState,
  type: T,
  payload: EventPayload<T>,
  event: MesaEvent,
): MesaState {
  const next = followDecisions(state, reducers[type](state, payload, event));
  return next.phaseUndo && OPENS_IN_PHASE.includes(type) ? { ...next, phaseUndo: null } : next;
}

/** The state after `event`. `state` is null only for the first event of a mesa. */
export function applyEvent(state: MesaState | null, event: MesaEvent): MesaState {
  if (!isEventType(event.type)) throw new UnreadableEvent(`unknown event type ${event.type}`);
  const parsed = EVENTS[event.type].safeParse(event.payload);
  if (!parsed.success)
    throw new UnreadableEvent(
      `event ${event.seq} (${event.type}): ${parsed.error.issues[0]?.path.join('.')}`,
    );
  if (event.type === 'mesa.created') {
    if (state) throw new UnreadableEvent(`event ${event.seq} creates the mesa a second time`);
    const created = createState(parsed.data as EventPayload<'mesa.created'>, event);
    return { ...created, seq: event.seq, head: event.hash };
  }
  if (!state) throw new UnreadableEvent('the first event does not create a mesa');
  const next = reduce(state, event.type, parsed.data as EventPayload<typeof event.type>, event);
  return { ...next, seq: event.seq, head: event.hash };
}

/** Folds a whole log. Throws UnreadableEvent; [] is not a mesa. */
export function foldEvents(events: MesaEvent[]): MesaState {
  let state: MesaState | null = null;
  for (const event of events) state = applyEvent(state, event);
  if (!state) throw new UnreadableEvent('no events');
  return state;
}
