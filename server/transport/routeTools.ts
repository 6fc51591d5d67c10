// What every group of routes is given, and the few ways all of them parse and answer.
import type { Express, Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { withoutInvisible } from '../../shared/model/plainText.ts';
import type { Refusal, Result } from '../../shared/protocol/errors.ts';
import type { Log } from '../application/log.ts';
import type { Mesas, Principal } from '../application/mesas.ts';
import { errorAnswer, statusOf } from './httpErrors.ts';
import type { RateGate } from './rateGate.ts';

export interface RouteParts {
  mesas: Mesas;
  gate: RateGate;
  log: Log;
  publicUrl: string | undefined;
  /** True when this process itself serves TLS or PUBLIC_URL says https. */
  secure: boolean;
  isAdmin: (token: string) => boolean;
  storeReady: () => Promise<boolean>;
  metrics: () => Promise<{ type: string; text: string }>;
  openApi: () => unknown;
  /** Routes of the exports and examples, mounted under /api by the composition root. */
  more: ((app: Express, tools: RouteTools) => void)[];
  /** Serves the built client; a request it does not know gets the page. */
  files: RequestHandler;
}

export interface RouteTools {
  sendRefusal: (response: Response, refusal: Refusal) => void;
  /** The admitted bearer of a request to /api/mesas/:id/…, or null after answering. */
  principal: (request: Request, response: Response) => Promise<Principal | null>;
  route: (handler: (request: Request, response: Response) => Promise<void>) => RequestHandler;
}

/** Answers a refusal with its status and its sentence. */
export function sendRefusal(response: Response, refusal: Refusal): void {
  response.status(statusOf(refusal.code)).json(errorAnswer(refusal));
}
/** Answers a Result: its value as JSON, or its refusal. */
export function send<T>(response: Response, result: Result<T>, status = 200): void {
  if (result.ok) response.status(status).json(result.value);
  else sendRefusal(response, result.error);
}

/** The body as the schema reads it, or null after answering `bad_request`. */
export function parse<T extends z.ZodType>(
  schema: T,
  request: Request,
  response: Response,
): z.output<T> | null {
  const parsed = schema.safeParse(withoutInvisible(request.body));
  if (parsed.success) return parsed.data;
  sendRefusal(response, { code: 'bad_request' });
  return null;
}

/** The peer's address: for rates in memory only, never stored or logged. */
export const addressOf = (request: Request): string => request.socket.remoteAddress ?? '';
