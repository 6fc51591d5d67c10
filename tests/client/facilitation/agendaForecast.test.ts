// When the session ends if every remaining phase takes what was planned.
import { describe, expect, it } from 'vitest';
import { agendaForecast } from '../../../client/facilitation/agendaForecast.ts';
import type { MesaView } from '../../../shared/model/view.ts';

const MINUTE = 60_000;
const phase = (id: string, minutes: number, status: 'done' | 'current' | 'pending') =>
  ({ id, kind: 'welcome', title: '', minutes, status }) as MesaView['phases'][number];
const phases = [phase('a', 10, 'done'), phase('b', 20, 'current'), phase('c', 30, 'pending')];
const session = (openedAt: number | null): MesaView['session'] => ({
  number: 1,
  state: 'inSession',
  openedAt,
  closedAt: null,
});

describe('agendaForecast', () => {
  it('says nothing before the session opens', () => {
    expect(agendaForecast({ phases, session: session(null) }, 0, 0)).toBe(null);
  });
  it('adds what is left of the phase and the phases to come', () => {
    const forecast = agendaForecast({ phases, session: session(0) }, 15 * MINUTE, 15 * MINUTE);
    expect(forecast).toEqual({ endsAt: 60 * MINUTE, lateMinutes: 0 });
  });
  it('counts the minutes of delay; time already over is not given back', () => {
    const forecast = agendaForecast({ phases, session: session(0) }, -4 * MINUTE, 34 * MINUTE);
    expect(forecast).toEqual({ endsAt: 64 * MINUTE, lateMinutes: 4 });
  });
});
