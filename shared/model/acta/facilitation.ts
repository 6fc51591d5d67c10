// Who facilitated the session and when, from the record (B5, E23): the acta names them all, also who took the role for a
// while or left it, and whoever facilitates does not act for a seat meanwhile.
import type { EventPayload, MesaEvent } from '../event.ts';
import type { Interval } from './types.ts';

/** Stretches of facilitation by person until the session closed; `null` means «still». What comes later is not of it. */
export function facilitationOf(events: MesaEvent[]): Map<string, Interval[]> {
  const stretches = new Map<string, Interval[]>();
  const end = (id: string, at: number) => {
    const last = stretches.get(id)?.at(-1);
    if (last && last.out === null) last.out = at;
  };
  const begin = (id: string, at: number) => {
    const own = stretches.get(id) ?? [];
    if (own.length === 0 || own.at(-1)?.out !== null) stretches.set(id, [...own, { in: at, out: null }]);
  };
  for (const { type, payload, at } of events) {
    if (type === 'session.closed') break;
    if (type === 'person.joined') {
      const { participantId, role } = payload as EventPayload<'person.joined'>;
      if (role === 'facilitator') begin(participantId, at);
    } else if (type === 'role.changed') {
      const { participantId, role } = payload as EventPayload<'role.changed'>;
      if (role === 'facilitator') begin(participantId, at);
      else end(participantId, at);
    }
  }
  return stretches;
}
