// Another device (trust.md 2): drawing one's words, coming in with them, and leaving this device alone. The words are in
// one answer and nowhere else: no view, no event, no log.
import type { Express } from 'express';
import type { ParticipantId } from '../../shared/model/ids.ts';
import { HTTP } from '../../shared/protocol/http.ts';
import type { EntryWords } from '../application/entryWords.ts';
import type { Mesas } from '../application/mesas.ts';
import type { RateGate } from './rateGate.ts';
import { addressOf, parse, type RouteTools, send } from './routeTools.ts';
import { bearerOf, endedCookie, sessionCookie } from './session.ts';

/** Mounts `/api/resume`, `/api/mesas/:id/words`, `/api/mesas/:id/people/:participantId/words` and `/api/mesas/:id/leave`. */
export function mountEntry(mesas: Mesas, entry: EntryWords, gate: RateGate, secure: boolean) {
  return (app: Express, { route, principal, sendRefusal }: RouteTools): void => {
    app.post(
      '/api/resume',
      route(async (request, response) => {
        const body = parse(HTTP.resume, request, response);
        if (!body) return;
        const address = addressOf(request);
        if (!(await gate.mayGuess(address))) return sendRefusal(response, { code: 'rate_limited' });
        // Counted before it is tried: a slow answer must not let a thousand at once be one guess, each with its slow hash.
        await gate.guessedWrong(address);
        const back = await entry.resume(body);
        if (back.ok) {
          await gate.guessedRight(address);
          response.append('Set-Cookie', sessionCookie(back.value.mesaId, back.value.token, secure));
        }
        send(response, back);
      }),
    );
    app.post(
      '/api/mesas/:id/words',
      route(async (request, response) => {
        const who = await principal(request, response);
        if (!who) return;
        if (!gate.allowCommand(who.person.id)) return sendRefusal(response, { code: 'rate_limited' });
        send(response, await entry.give(who.room, who.person.id));
      }),
    );
    app.post(
      '/api/mesas/:id/people/:participantId/words',
      route(async (request, response) => {
        const who = await principal(request, response);
        if (!who) return;
        if (!gate.allowCommand(who.person.id)) return sendRefusal(response, { code: 'rate_limited' });
        const to = String(request.params.participantId) as ParticipantId;
        send(response, await entry.giveTo(who.room, who.person.id, to));
      }),
    );
    app.post(
      '/api/mesas/:id/leave',
      route(async (request, response) => {
        const mesaId = String(request.params.id);
        const token = bearerOf(request, mesaId);
        const who = token === '' ? null : await mesas.authenticate(token);
        if (who?.room.mesaId === mesaId) await mesas.leave(token);
        // Also of a session that was over: the browser has no use for it.
        if (/^[A-Za-z0-9_-]{1,40}$/.test(mesaId)) response.append('Set-Cookie', endedCookie(mesaId, secure));
        response.json({ left: true });
      }),
    );
  };
}
