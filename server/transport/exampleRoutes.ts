// «Abrir una mesa de ejemplo»: the list of worked cases and the one click that makes one live.
import type { Express } from 'express';
import type { Result } from '../../shared/protocol/errors.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import type { RateGate } from './rateGate.ts';
import type { RouteTools } from './routeTools.ts';
import { sessionCookie } from './session.ts';

export interface ExampleStage {
  list(): { id: string; title: string; place: string; nodes: number; decisions: number }[];
  /** Makes the mesa and starts its simulated people; answers as soon as there is something to see. */
  open(id: string): Promise<Result<CreateMesaAnswer>>;
}

export const mountExamples =
  (stage: ExampleStage, gate: RateGate, secure: boolean) =>
  (app: Express, tools: RouteTools): void => {
    app.get('/api/examples', (_request, response) => void response.json({ examples: stage.list() }));
    app.post(
      '/api/examples/:id',
      tools.route(async (request, response) => {
        if (!(await gate.mayOpenExample())) return tools.sendRefusal(response, { code: 'rate_limited' });
        const opened = await stage.open(String(request.params.id));
        if (!opened.ok) return tools.sendRefusal(response, opened.error);
        response.append(
          'Set-Cookie',
          sessionCookie(opened.value.mesaId, opened.value.facilitatorToken, secure),
        );
        response.status(201).json(opened.value);
      }),
    );
  };
