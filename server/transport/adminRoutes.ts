// The admin of the installation: creates mesas, sees their list, recovers a facilitator's link.
import type { Express, Request, Response } from 'express';
import { HTTP } from '../../shared/protocol/http.ts';
import { addressOf, parse, type RouteParts, type RouteTools, send, sendRefusal } from './routeTools.ts';
import { adminBearerOf, adminCookie, sessionCookie } from './session.ts';

/** Creating mesas, listing them, and giving back a lost facilitator's link: for the installation's admin. */
export function mountAdmin(app: Express, parts: RouteParts, { route }: RouteTools): void {
  const { mesas, gate } = parts;
  const admin = (request: Request, response: Response): boolean => {
    if (parts.isAdmin(adminBearerOf(request))) return true;
    sendRefusal(response, { code: 'unauthenticated' });
    return false;
  };
  app.post(
    '/api/admin',
    route(async (request, response) => {
      const body = parse(HTTP.admin, request, response);
      if (!body) return;
      if (!(await gate.mayGuess(addressOf(request)))) return sendRefusal(response, { code: 'rate_limited' });
      if (!parts.isAdmin(body.token)) {
        await gate.guessedWrong(addressOf(request));
        return sendRefusal(response, { code: 'unauthenticated' });
      }
      response.append('Set-Cookie', adminCookie(body.token, parts.secure));
      response.json({ admin: true });
    }),
  );
  app.post(
    '/api/mesas',
    route(async (request, response) => {
      if (!admin(request, response)) return;
      const body = parse(HTTP.createMesa, request, response);
      if (!body) return;
      const created = await mesas.create(body);
      response.append('Set-Cookie', sessionCookie(created.mesaId, created.facilitatorToken, parts.secure));
      response.status(201).json(created);
    }),
  );
  app.get(
    '/api/admin/mesas',
    route(async (request, response) => {
      if (admin(request, response)) response.json({ mesas: await mesas.list() });
    }),
  );
  app.post(
    '/api/mesas/:id/facilitator-link',
    route(async (request, response) => {
      if (!admin(request, response)) return;
      const room = await mesas.room(String(request.params.id));
      if (!room) return sendRefusal(response, { code: 'unknown_mesa' });
      const link = await mesas.newLink(room, 'facilitator');
      send(response, link.ok ? { ok: true, value: { facilitatorUrl: link.value } } : link);
    }),
  );
}
