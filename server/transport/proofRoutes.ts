// What lets people check the server itself (trust.md 6): its public key, the signed checkpoints of a mesa, the proof
// that its record grew from the one a device saw, and the receipt of whoever asks.
import type { Express, Request, Response } from 'express';
import { ClaimedCards } from '../../shared/record/receiptTable.ts';
import type { Checkpoints } from '../application/checkpoints.ts';
import type { Receipts } from '../application/receipts.ts';
import type { RateGate } from './rateGate.ts';
import type { RouteTools } from './routeTools.ts';

/** A count of events from a query, or null when it is not one. */
function countOf(value: unknown): number | null {
  if (value === undefined) return 0;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Cards a device says are of its person, from `?cards=one,two`; null when the query is something else. */
function claimedOf(value: unknown): string[] | null {
  if (value === undefined || value === '') return [];
  const claimed = typeof value === 'string' ? ClaimedCards.safeParse(value.split(',')) : null;
  return claimed?.success ? claimed.data : null;
}

export interface ProofParts {
  checkpoints: Checkpoints;
  receipts: Receipts;
  gate: RateGate;
}

export const mountProofs =
  ({ checkpoints, receipts, gate }: ProofParts) =>
  (app: Express, tools: RouteTools): void => {
    /** Who is inside and within the rate of a person; null after answering. People at the door see nothing. */
    const insider = async (request: Request, response: Response, allows = gate.allowCommand) => {
      const who = await tools.principal(request, response);
      if (!who) return null;
      const inside = who.person.status === 'admitted';
      if (inside && allows(who.person.id)) return who;
      tools.sendRefusal(response, { code: inside ? 'rate_limited' : 'not_admitted' });
      return null;
    };
    app.get(
      '/api/server-key',
      (_request, response) => void response.json({ publicKey: checkpoints.publicKey }),
    );
    // One's own and nobody else's: the bearer says whose.
    app.get(
      '/api/mesas/:id/receipt',
      tools.route(async (request, response) => {
        const who = await insider(request, response, gate.allowFile);
        if (!who) return;
        const claimed = claimedOf(request.query.cards);
        if (!claimed) return tools.sendRefusal(response, { code: 'bad_request' });
        const { mesaId } = who.room;
        response.set('Content-Disposition', `attachment; filename="recibo-${mesaId}-${who.person.id}.json"`);
        response.type('application/json').send(await receipts.of(who.room, who.person.id, claimed));
      }),
    );
    app.get(
      '/api/mesas/:id/checkpoints',
      tools.route(async (request, response) => {
        const who = await insider(request, response, gate.allowFile);
        if (!who) return;
        const rows = await checkpoints.list(who.room.mesaId);
        response.json({ checkpoints: rows.map(({ mesaId: _, ...seal }) => seal) });
      }),
    );
    app.get(
      '/api/mesas/:id/extension',
      tools.route(async (request, response) => {
        const who = await insider(request, response);
        if (!who) return;
        const [from, seen] = [countOf(request.query.from), countOf(request.query.seen)];
        if (from === null || seen === null) return tools.sendRefusal(response, { code: 'bad_request' });
        response.json(await checkpoints.extension(who.room, from, seen));
      }),
    );
  };
