// When the session will end if every remaining phase takes what was planned. Pure: the instant is given.
import type { MesaView } from '../../shared/model/view.ts';

export interface AgendaForecast {
  /** Unix milliseconds. */
  endsAt: number;
  /** Whole minutes behind the plan; 0 or less is on time. */
  lateMinutes: number;
}

/** Null before the session opens. `remainingMs` of the current phase and `now` are by the server's clock. */
export function agendaForecast(
  view: Pick<MesaView, 'phases' | 'session'>,
  remainingMs: number,
  now: number,
): AgendaForecast | null {
  const { openedAt } = view.session;
  if (openedAt === null) return null;
  const minutesOf = (phases: MesaView['phases']) => phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const at = view.phases.findIndex((phase) => phase.status === 'current');
  const ahead = at === -1 ? [] : view.phases.slice(at + 1);
  const endsAt = now + Math.max(0, remainingMs) + minutesOf(ahead) * 60_000;
  const planned = openedAt + minutesOf(view.phases) * 60_000;
  return { endsAt, lateMinutes: Math.round((endsAt - planned) / 60_000) };
}
