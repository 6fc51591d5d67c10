// Proves what one event type does to the state, row by row, and that the state before is never touched.
import { expect, it } from 'vitest';
import type { Decision } from '../../shared/model/decision.ts';
import type { EventPayload, EventType } from '../../shared/model/event.ts';
import type { DecisionId, PartyId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import type { EventLog } from './eventLog.ts';
import { openedMesa } from './sampleMesa.ts';

export interface FoldRow<T extends EventType> {
  from: () => EventLog;
  payload: EventPayload<T>;
  /** What changed, read from the state after. */
  after: (state: MesaState, before: MesaState, log: EventLog) => void;
}
export type FoldRows<T extends EventType> = { [N in T]: FoldRow<N> };

export const DECISION_ID = 'd1' as DecisionId;
export const TEXT = { kind: 'text', text: 'Publicar el padrón de pozos.' } as const;
export const gob = 'gob' as PartyId;
export const gar = 'gar' as PartyId;

/** A session with a decision open on a text. */
export const deciding = (): EventLog => openedMesa().open('d1', TEXT, 'Padrón de pozos', TEXT);
/** Government and society have answered. */
export const answered = (value: 'agree' | 'object'): EventLog =>
  deciding()
    .answer('d1', 'gob', 'ruben', { value, text: 'Porque no alcanza' })
    .answer('d1', 'soc', 'teresa', { value: 'agree' });
export const firstDecision = (state: MesaState): Decision => state.decisions[0]!;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** One test per event type of `rows`. */
export function proveRows<T extends EventType>(rows: FoldRows<T>): void {
  for (const type of Object.keys(rows) as T[]) {
    it(`${type} does what it says and touches nothing of the state before`, () => {
      const row = rows[type];
      const log = row.from();
      const before = freeze(log.state);
      log.add(type, row.payload, 'fac');
      expect(log.state.seq).toBe(before.seq + 1);
      expect(log.state.head).toBe(log.events.at(-1)?.hash);
      row.after(log.state, before, log);
    });
  }
}
