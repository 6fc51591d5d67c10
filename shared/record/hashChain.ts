// The chain that makes the event log a record: every event carries the hash of the one before.
import type { MesaEvent } from '../model/event.ts';
import { fingerprint } from './canonicalJson.ts';

/** `prevHash` of the first event of a mesa. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the canonical JSON of the event without its own hash (architecture.md 2). */
export function hashEvent(event: Omit<MesaEvent, 'hash'>): string {
  const { mesaId, seq, at, actor, type, payload, prevHash } = event;
  return fingerprint({ mesaId, seq, at, actor, type, payload, prevHash });
}

export interface ChainBreak {
  seq: number;
  kind: 'order' | 'link' | 'hash' | 'mesa';
}

/** The first place where the chain does not hold, or null when every event links to the one before. */
export function firstChainBreak(events: MesaEvent[]): ChainBreak | null {
  let prevHash = CHAIN_START;
  for (const [index, event] of events.entries()) {
    if (event.mesaId !== events[0]?.mesaId) return { seq: event.seq, kind: 'mesa' };
    if (event.seq !== index + 1) return { seq: index + 1, kind: 'order' };
    if (event.prevHash !== prevHash) return { seq: event.seq, kind: 'link' };
    if (hashEvent(event) !== event.hash) return { seq: event.seq, kind: 'hash' };
    prevHash = event.hash;
  }
  return null;
}
