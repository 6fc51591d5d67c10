// A mesa prepared for another day (5.1, 5.2): its day, the level-ground pack, the call with its notice (Q11), the day it
// is cancelled, and the pauses of one that is open. Who and when is recorded with every step.
import { isNoticeEnough, noticeFrom } from '../../../shared/decisions/calls.ts';
import { localDate, localDay } from '../../../shared/model/acta/localTime.ts';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { MAX_BACKGROUND } from '../../../shared/model/planning.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { isAlive } from './decisionFacts.ts';
import { done, type Handlers, type Outcome, partyNames } from './handler.ts';

/** A calendar date (`YYYY-MM-DD`) as it is said. */
const inWords = (day: string): string => localDate(Date.parse(`${day}T12:00:00Z`), 'UTC');

const hasDay = (state: MesaState, start: number, end: number, kind: string): boolean =>
  state.session.state === 'scheduled' &&
  state.gathering.scheduledStart === start &&
  state.planning.scheduledEnd === end &&
  state.planning.kind === kind;

/** Q11: the first day the kind of session may be called for, in words, when the one that was set is too near. */
function noticeRefusal(state: MesaState, start: number, now: number): Result<never> | null {
  const { kind } = state.planning;
  if (isNoticeEnough(state, now, start, kind) && start > now) return null;
  const { callOrdinaryBusinessDays, callExtraordinaryBusinessDays } = state.config;
  return refuse('notice_too_short', {
    days: kind === 'ordinary' ? callOrdinaryBusinessDays : callExtraordinaryBusinessDays,
    date: inWords(noticeFrom(state, now, kind)),
  });
}

/** Nobody plans further ahead; screens cannot even say an instant that no calendar has. */
const FURTHEST = 10 * 366 * 86_400_000;
export const isTooFar = (at: number, now: number): boolean => at > now + FURTHEST;

/** Q9, Q11: notice would say nothing if a session called for one day could begin on another one before. */
export function tooEarly({ gathering, timeZone }: MesaState, now: number): Result<never> | null {
  const day = localDay(gathering.scheduledStart ?? now, timeZone);
  return localDay(now, timeZone) < day ? refuse('session_too_early', { date: inWords(day) }) : null;
}

/** 5.1: a mesa is convened with at least one seat of each party invited, the pack everybody reads, and its notice. */
const callSession: Handlers<'session.call'>['session.call'] = (state, { invitations }, { now }) => {
  const { scheduledStart } = state.gathering;
  if (scheduledStart === null) return refuse('session_not_scheduled');
  if (state.planning.background.length === 0) return refuse('background_missing');
  const parties: string[] = state.parties.map((party) => party.id);
  if (invitations.some((one) => !parties.includes(one.partyId))) return refuse('unknown_party');
  const missing = parties.filter((id) => !invitations.some((one) => one.partyId === id));
  if (missing.length > 0) return refuse('invitations_missing', { missing: partyNames(state, missing) });
  return noticeRefusal(state, scheduledStart, now) ?? done([event('session.called', { invitations })]);
};

/** Nobody is at the table of a mesa that goes on another day, whatever their devices do. */
function pause(state: MesaState, reason: string, until: number | null, now: number): Result<Outcome> {
  if (reason === '') return refuse('reason_required');
  if (until !== null && (until <= now || isTooFar(until, now))) return refuse('schedule_invalid');
  if (state.decisions.some(isAlive)) return refuse('decision_alive');
  if (state.orderings.some((one) => one.state === 'open')) return refuse('ordering_open');
  return done([event('mesa.paused', { reason, until }), ...exits(state, now, 'pause')]);
}

const exits = (state: MesaState, now: number, cause: 'pause' | 'closing'): NewEvent[] =>
  Object.values(state.participants)
    .filter((person) => person.present)
    .map(({ id: participantId }) =>
      event('presence.changed', { participantId, present: false, since: now, cause }),
    );

export const planningHandlers: Handlers<
  | 'session.schedule'
  | 'background.add'
  | 'background.remove'
  | 'session.call'
  | 'session.gather'
  | 'session.cancel'
  | 'mesa.cancel'
  | 'mesa.pause'
  | 'mesa.unpause'
> = {
  /** The day may move until the call; after a cancelled session this prepares the next one. */
  'session.schedule': (state, { kind, scheduledStart, scheduledEnd }, { now }) => {
    if (scheduledStart <= now || scheduledEnd <= scheduledStart || isTooFar(scheduledEnd, now))
      return refuse('schedule_invalid');
    if (hasDay(state, scheduledStart, scheduledEnd, kind)) return done([]);
    const number = state.session.number + (state.session.state === 'cancelled' ? 1 : 0);
    return done([event('session.scheduled', { number, kind, scheduledStart, scheduledEnd })]);
  },
  'background.add': (state, item, { newId }) => {
    if (state.planning.background.length >= MAX_BACKGROUND)
      return refuse('background_full', { max: MAX_BACKGROUND });
    if (item.text === '' && item.reference === '') return refuse('background_empty');
    return done([event('background.added', { itemId: newId(), ...item })]);
  },
  'background.remove': (state, { itemId }) =>
    state.planning.background.some((one) => one.itemId === itemId)
      ? done([event('background.removed', { itemId })])
      : refuse('unknown_background'),
  'session.call': callSession,
  'session.gather': (state, _args, { now }) => tooEarly(state, now) ?? done([event('session.gathered', {})]),
  'session.cancel': (_state, { reason }) =>
    reason === '' ? refuse('reason_required') : done([event('session.cancelled', { reason })]),
  /** 5.1: for good. A session that was waiting for its day goes with it. */
  'mesa.cancel': (state, { reason }, { now }) => {
    if (reason === '') return refuse('reason_required');
    const waits = state.session.state === 'scheduled' || state.session.state === 'called';
    const session: NewEvent[] = waits ? [event('session.cancelled', { reason })] : [];
    return done([...session, event('mesa.cancelled', { reason }), ...exits(state, now, 'closing')]);
  },
  'mesa.pause': (state, { reason, until }, { now }) => pause(state, reason, until, now),
  'mesa.unpause': () => done([event('mesa.unpaused', {})]),
};
