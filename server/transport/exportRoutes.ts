// Downloads: the list of formats, one export, the acta of a session, and the public edition of a published acta. Files
// are always attachments.
import type { Express, Request, Response } from 'express';
import type { Result } from '../../shared/protocol/errors.ts';
import type { ActaDesk, ExportedFile } from '../application/actaDesk.ts';
import type { RateGate } from './rateGate.ts';
import { addressOf, type RouteTools } from './routeTools.ts';

function sendFile(response: Response, tools: RouteTools, file: Result<ExportedFile>): void {
  if (!file.ok) {
    tools.sendRefusal(response, file.error);
    return;
  }
  response.type(file.value.mime);
  response.set('Content-Disposition', `attachment; filename="${file.value.fileName}"`);
  response.send(Buffer.from(file.value.bytes));
}

export const mountExports =
  (desk: ActaDesk, gate: RateGate) =>
  (app: Express, tools: RouteTools): void => {
    /** Within the rate of files. People at the door see nothing of what happens inside; null after answering. */
    const insider = async (request: Request, response: Response) => {
      const who = await tools.principal(request, response);
      if (!who) return null;
      const inside = who.person.status === 'admitted';
      if (inside && gate.allowFile(who.person.id)) return who;
      tools.sendRefusal(response, { code: inside ? 'rate_limited' : 'not_admitted' });
      return null;
    };
    app.get(
      '/api/mesas/:id/exports',
      tools.route(async (request, response) => {
        const who = await insider(request, response);
        if (who) response.json({ formats: await desk.list(who.room) });
      }),
    );
    app.get(
      '/api/mesas/:id/exports/:format',
      tools.route(async (request, response) => {
        const who = await insider(request, response);
        if (!who) return;
        const number = Number(request.query.n);
        const commitment = Number.isInteger(number) && number > 0 ? number : undefined;
        sendFile(response, tools, await desk.export(who.room, String(request.params.format), commitment));
      }),
    );
    app.get(
      '/api/mesas/:id/acta/:file',
      tools.route(async (request, response) => {
        const who = await insider(request, response);
        if (!who) return;
        const [, session, extension] = /^(\d{1,4})\.([a-z]{2,5})$/.exec(String(request.params.file)) ?? [];
        if (!session || !extension) return tools.sendRefusal(response, { code: 'unknown_export' });
        sendFile(response, tools, await desk.acta(who.room, Number(session), extension));
      }),
    );
    // K6: published actas are for everybody, without a session and without a cookie.
    app.get(
      '/api/public/actas/:file',
      tools.route(async (request, response) => {
        // Who guesses ids makes the store look for each one.
        if (!gate.allowVisitor(addressOf(request)))
          return tools.sendRefusal(response, { code: 'rate_limited' });
        const [, mesaId = '', extension = ''] =
          /^([A-Za-z0-9_-]{1,40})\.([a-z]{2,5})$/.exec(String(request.params.file)) ?? [];
        sendFile(response, tools, await desk.published(mesaId, extension));
      }),
    );
  };
