// Express: health, door, join, session, create, commands for programs, and the client's files.
// Handlers are short: parse with the schemas of shared/protocol/http.ts, call a verb, answer.
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { HTTP } from '../../shared/protocol/http.ts';
import type { Log } from '../application/log.ts';
import { mountAdmin } from './adminRoutes.ts';
import { isOwnOrigin } from './origin.ts';
import { addressOf, parse, type RouteParts, type RouteTools, send, sendRefusal } from './routeTools.ts';
import { bearerOf, hasBearerHeader, sessionCookie } from './session.ts';

/** React Aria writes one inline style; its hash is the only exception (dependencies.md, traps). */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** A rejected handler is a bug or a fault of the store: logged with context, answered calmly. */
const routeWith =
  (log: Log): RouteTools['route'] =>
  (handler) =>
  (request, response) => {
    handler(request, response).catch((error: unknown) => {
      log.error(
        {
          route: request.route?.path,
          error: error instanceof Error ? error.stack : String(error),
        },
        'request failed',
      );
      if (!response.headersSent) sendRefusal(response, { code: 'internal' });
    });
  };

function security(parts: RouteParts): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", REACT_ARIA_STYLE],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: parts.secure,
    crossOriginOpenerPolicy: parts.secure,
    originAgentCluster: parts.secure,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
}

/** trust.md 2: every state-changing request needs our Origin (or a bearer) and JSON. */
const ownOriginOnly =
  (publicUrl: string | undefined): RequestHandler =>
  (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads || hasBearerHeader(request) || isOwnOrigin(request, publicUrl)) return next();
    // Programs without a cookie have nothing a foreign page could borrow.
    if (request.headers.origin === undefined && request.headers.cookie === undefined) return next();
    sendRefusal(response, { code: 'not_allowed' });
  };

function doorRoutes(app: express.Express, parts: RouteParts, { route }: RouteTools): void {
  const { mesas, gate } = parts;
  app.get(
    '/api/door/:code',
    route(async (request, response) => {
      const code = String(request.params.code);
      const scanned = await mesas.isScanned(
        code,
        typeof request.query.qr === 'string' ? request.query.qr : undefined,
      );
      if (!scanned && !(await gate.mayGuess(addressOf(request))))
        return sendRefusal(response, { code: 'rate_limited' });
      const door = await mesas.door(code, (mesaId) => bearerOf(request, mesaId));
      if (!door.ok) await gate.guessedWrong(addressOf(request));
      send(response, door);
    }),
  );
  app.post(
    '/api/join',
    route(async (request, response) => {
      const body = parse(HTTP.join, request, response);
      if (!body) return;
      const scanned = await mesas.isScanned(body.code, body.qr);
      if (!scanned && !(await gate.mayGuess(addressOf(request))))
        return sendRefusal(response, { code: 'rate_limited' });
      const joined = await mesas.join(body);
      if (joined.ok)
        response.append('Set-Cookie', sessionCookie(joined.value.mesaId, joined.value.token, parts.secure));
      else if (joined.error.code === 'unknown_code') await gate.guessedWrong(addressOf(request));
      send(response, joined, 201);
    }),
  );
  app.post(
    '/api/session',
    route(async (request, response) => {
      const body = parse(HTTP.session, request, response);
      if (!body) return;
      const principal = await mesas.authenticate(body.token);
      if (principal?.room.mesaId !== body.mesaId) return sendRefusal(response, { code: 'unauthenticated' });
      response.append('Set-Cookie', sessionCookie(body.mesaId, body.token, parts.secure));
      response.json(await mesas.me(principal.room, principal.person.id));
    }),
  );
}

function mesaRoutes(app: express.Express, parts: RouteParts, { route, principal }: RouteTools): void {
  const { mesas } = parts;
  app.get(
    '/api/mesas/:id',
    route(async (request, response) => {
      const who = await principal(request, response);
      if (who) response.json(mesas.view(who.room, mesas.roleOf(who.room, who.person.id)));
    }),
  );
  app.get(
    '/api/mesas/:id/me',
    route(async (request, response) => {
      const who = await principal(request, response);
      if (who) response.json(await mesas.me(who.room, who.person.id));
    }),
  );
  // Its own answer and not part of the view: 300 cards are asked for when they change, not sent with every change.
  app.get(
    '/api/mesas/:id/cards',
    route(async (request, response) => {
      const who = await principal(request, response);
      if (!who) return;
      if (who.person.status !== 'admitted') return sendRefusal(response, { code: 'not_admitted' });
      response.set('Cache-Control', 'no-store').json(mesas.cards(who.room, who.person.role));
    }),
  );
  // Asked by every browser at the door: «nobody yet» is an answer there, not an error.
  app.get(
    '/api/mesas/:id/whoami',
    route(async (request, response) => {
      const mesaId = String(request.params.id);
      const who = await mesas.authenticate(bearerOf(request, mesaId));
      const known = who?.room.mesaId === mesaId && !mesas.outOf(who.room, who.person.id);
      response.json({ me: known ? await mesas.me(who.room, who.person.id) : null });
    }),
  );
  app.post(
    '/api/mesas/:id/commands',
    route(async (request, response) => {
      const who = await principal(request, response);
      if (!who) return;
      if (!parts.gate.allowCommand(who.person.id)) return sendRefusal(response, { code: 'rate_limited' });
      send(response, await mesas.run(who.room, who.person.id, request.body));
    }),
  );
  app.post(
    '/api/mesas/:id/screen-link',
    route(async (request, response) => {
      const who = await principal(request, response);
      if (!who) return;
      if (who.person.role !== 'facilitator') return sendRefusal(response, { code: 'not_allowed' });
      const link = await mesas.newLink(who.room, 'screen');
      send(response, link.ok ? { ok: true, value: { screenUrl: link.value } } : link);
    }),
  );
}

function healthRoutes(app: express.Express, parts: RouteParts, { route }: RouteTools): void {
  app.get('/healthz', (_request, response) => void response.json({ up: true }));
  app.get(
    '/readyz',
    route(async (_request, response) => {
      const ready = await parts.storeReady();
      response.status(ready ? 200 : 503).json({ ready });
    }),
  );
  app.get(
    '/metrics',
    route(async (_request, response) => {
      const { type, text } = await parts.metrics();
      response.type(type).send(text);
    }),
  );
  app.get('/api/openapi.json', (_request, response) => void response.json(parts.openApi()));
}

/** The whole HTTP surface as one Express app. */
export function createRoutes(parts: RouteParts): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(security(parts));
  // Nothing here needs a camera, a microphone or a place.
  app.use((_request, response, next) => {
    response.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    next();
  });
  app.use('/api', ownOriginOnly(parts.publicUrl));
  app.use('/api', express.json({ limit: '64kb' }));
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const tools: RouteTools = {
    sendRefusal,
    route: routeWith(parts.log),
    principal: async (request, response) => {
      const mesaId = String(request.params.id);
      const who = await parts.mesas.authenticate(bearerOf(request, mesaId));
      const known = who?.room.mesaId === mesaId && !parts.mesas.outOf(who.room, who.person.id);
      if (known && parts.gate.allowRequest(who.person.id)) return who;
      sendRefusal(response, { code: known ? 'rate_limited' : 'unauthenticated' });
      return null;
    },
  };
  healthRoutes(app, parts, tools);
  doorRoutes(app, parts, tools);
  mountAdmin(app, parts, tools);
  mesaRoutes(app, parts, tools);
  for (const mount of parts.more) mount(app, tools);
  app.use('/api', (_request, response) => sendRefusal(response, { code: 'bad_request' }));
  app.use(parts.files);
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    if (status >= 500) parts.log.error({ error: String(error) }, 'unhandled request error');
    sendRefusal(response, { code: status === 413 ? 'too_large' : status < 500 ? 'bad_request' : 'internal' });
  });
  return app;
}
