// Second step of the verifier: the chain of hashes, and events this version knows and can read whole.
import { EVENTS, type EventType, type MesaEvent } from '../../model/event.ts';
import { firstDifference } from '../firstDifference.ts';
import { type ChainBreak, firstChainBreak } from '../hashChain.ts';
import { type Difference, type DifferenceCode, difference } from './difference.ts';

const BREAKS: Record<ChainBreak['kind'], DifferenceCode> = {
  mesa: 'chainMesa',
  order: 'chainOrder',
  link: 'chainLink',
  hash: 'eventHash',
};

const isEventType = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

/** A member the schema does not know would be invisible to the rules: it is refused. Missing ones get their default. */
function unknownMember(payload: unknown, parsed: unknown): (string | number)[] | null {
  const found = firstDifference(parsed, payload);
  if (!found) return null;
  if (found.expected === null) return found.path;
  return null;
}

/** Whether this version knows the type of the event and can read all of it; null when it can. */
export function readable(event: MesaEvent): Difference | null {
  const { seq, type, payload } = event;
  const path = ['events', seq - 1];
  if (!isEventType(type)) return difference('unknownEvent', { path, seq, found: type });
  const parsed = EVENTS[type].safeParse(payload);
  if (!parsed.success) {
    const inner = (parsed.error.issues[0]?.path ?? []).map((part) =>
      typeof part === 'number' ? part : String(part),
    );
    return difference('eventPayload', { path: [...path, 'payload', ...inner], seq, found: type });
  }
  const extra = unknownMember(payload, parsed.data);
  return extra ? difference('eventMember', { path: [...path, 'payload', ...extra], seq, found: type }) : null;
}

/** Links, hashes, known types and payloads, in the order of the chain (architecture.md 2, trust.md 6). */
export function checkChain(events: MesaEvent[]): Difference | null {
  const broken = firstChainBreak(events);
  if (broken) {
    const event = events[broken.seq - 1];
    return difference(BREAKS[broken.kind], {
      path: ['events', broken.seq - 1],
      seq: broken.seq,
      found: event?.type ?? null,
    });
  }
  for (const event of events) {
    const first = readable(event);
    if (first) return first;
  }
  return null;
}
