// A mesa prepared for later today and its call, through the public HTTP surface.
import { expect } from '@playwright/test';
import type { CreateMesaAnswer } from '../../../shared/protocol/http.ts';
import { facilitate, viewOf } from './api.ts';
import { ADMIN_TOKEN, type RunningServer } from './server.ts';

/** The one thing its pack holds. */
export const READING = 'Diagnóstico de la cuenca';

export interface Planned {
  server: RunningServer;
  mesa: CreateMesaAnswer;
}

/** A mesa for today: its rules ask for no notice, so that a test may see it gather. */
export async function plannedToday(server: RunningServer, theme: string): Promise<Planned> {
  const answer = await fetch(`${server.url}/api/mesas`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      theme,
      template: 'cocreacion2h30',
      place: 'Casa de la Cultura',
      planned: true,
      config: { callOrdinaryBusinessDays: 0, decisionMinDeliberationMinutes: 0 },
    }),
  });
  expect(answer.status).toBeLessThan(300);
  return { server, mesa: (await answer.json()) as CreateMesaAnswer };
}

/** Its day, its pack and its call, by the wire: the browser's way is the other test's. */
export async function call({ server, mesa }: Planned): Promise<void> {
  const start = Date.now() + 60_000;
  await facilitate(server, mesa, 'session.schedule', {
    kind: 'ordinary',
    scheduledStart: start,
    scheduledEnd: start + 2 * 3_600_000,
  });
  await facilitate(server, mesa, 'background.add', { title: READING, text: 'Datos de 2025.', reference: '' });
  const { parties } = await viewOf(server, mesa);
  await facilitate(server, mesa, 'session.call', {
    invitations: parties.map(({ id }) => ({ partyId: id, to: 'Oficina de enlace' })),
  });
}
