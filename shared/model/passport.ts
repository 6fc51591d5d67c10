// The passport of a decision (M1 of the features): everything one decision stands on, as one piece of data. A pure
// function of the record; people appear by id, as in the acta.
import { rollOf, rulesOf } from '../decisions/ruleSet.ts';
import { fingerprint } from '../record/canonicalJson.ts';
import { decisionsOf } from './acta/decisions.ts';
import type { ActaDecision, ActaRound } from './acta/types.ts';
import type { MesaRules } from './config.ts';
import type { EventPayload, MesaEvent } from './event.ts';
import { applyEvent } from './fold.ts';
import type { PartyId } from './ids.ts';
import type { MesaState, PartyKind } from './mesa.ts';

export const PASSPORT_FORMAT = 'mesa-passport/1';

export interface PassportRound extends ActaRound {
  /** The rules and the roll themselves, so that their fingerprints can be made again. */
  rules: MesaRules;
  roll: ReturnType<typeof rollOf>;
}
export interface PassportContent {
  mesa: { id: string; name: string; number: number; theme: string; timeZone: string; session: number };
  parties: { id: PartyId; kind: PartyKind; name: string }[];
  decision: Omit<ActaDecision, 'rounds'>;
  rounds: PassportRound[];
  /** Stretches with quorum between the opening and the last event of the decision; `until` null while it lasts. */
  quorum: { from: number; until: number | null }[];
  /** Where it is in the chain: from its opening to the last event about it. */
  log: { from: { seq: number; hash: string }; to: { seq: number; hash: string } };
}
export interface Passport {
  format: typeof PASSPORT_FORMAT;
  content: PassportContent;
  /** SHA-256 over the canonical JSON of `content`. */
  seal: string;
}

const isAbout = (event: MesaEvent, decisionId: string): boolean =>
  (event.payload as { decisionId?: unknown }).decisionId === decisionId;

/** Rules and roll at each round's opening, read from the state just before it, and the final state. */
function walk(events: MesaEvent[], decisionId: string) {
  const inForce: Pick<PassportRound, 'rules' | 'roll'>[] = [];
  let state: MesaState | null = null;
  for (const event of events) {
    const opens = event.type === 'decision.opened' || event.type === 'decision.roundOpened';
    if (state && opens && isAbout(event, decisionId))
      inForce.push({ rules: rulesOf(state), roll: rollOf(state) });
    state = applyEvent(state, event);
  }
  return { inForce, state };
}

/** Q7: when quorum held between two instants, from its recorded changes. */
function quorumBetween(events: MesaEvent[], from: number, to: number): PassportContent['quorum'] {
  const changes = events
    .filter((event) => event.type === 'quorum.changed')
    .map((event) => ({ at: event.at, holds: (event.payload as EventPayload<'quorum.changed'>).holds }));
  const intervals: PassportContent['quorum'] = [];
  for (const [index, { at, holds }] of changes.entries()) {
    if (!holds) continue;
    const end = changes.slice(index + 1).find((later) => !later.holds)?.at ?? null;
    const open = intervals.at(-1);
    if (open && open.until === end) continue;
    if (at <= to && (end === null || end >= from)) intervals.push({ from: Math.max(at, from), until: end });
  }
  return intervals;
}

/** The event that opened decision `number`: its own, or the first round of what was only proposed until then (5.5). */
function openingOf(events: MesaEvent[], number: number): MesaEvent | undefined {
  const named = events.find(
    (event) =>
      (event.type === 'decision.opened' || event.type === 'decision.proposed') &&
      (event.payload as EventPayload<'decision.proposed'>).number === number,
  );
  if (named?.type !== 'decision.proposed') return named;
  const { decisionId } = named.payload as EventPayload<'decision.proposed'>;
  return events.find((event) => event.type === 'decision.roundOpened' && isAbout(event, decisionId));
}

/** The passport of decision `number`, or null when the record has none or it was never opened. `events` is the whole chain of the mesa. */
export function buildPassport(events: MesaEvent[], number: number): Passport | null {
  const opened = openingOf(events, number);
  if (!opened) return null;
  const { decisionId } = opened.payload as EventPayload<'decision.roundOpened'>;
  const last = events.findLast((event) => isAbout(event, decisionId)) ?? opened;
  const { inForce, state } = walk(events, decisionId);
  const whole = state && decisionsOf(state, events).find((one) => one.id === decisionId);
  if (!state || !whole) return null;
  const { rounds, ...decision } = whole;
  const content: PassportContent = {
    mesa: {
      id: state.mesaId,
      name: state.name,
      number: state.number,
      theme: state.theme,
      timeZone: state.timeZone,
      session: state.session.number,
    },
    parties: state.parties.map(({ id, kind, name }) => ({ id, kind, name })),
    decision,
    rounds: rounds.map((round, index) => ({ ...round, ...inForce[index]! })),
    quorum: quorumBetween(events, opened.at, last.at),
    log: { from: { seq: opened.seq, hash: opened.hash }, to: { seq: last.seq, hash: last.hash } },
  };
  return { format: PASSPORT_FORMAT, content, seal: fingerprint(content) };
}
