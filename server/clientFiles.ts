// The built client, served by sirv; any other address gets the page, which routes by itself.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import sirv from 'sirv';
import { routeHints } from './routeHints.ts';

export const CLIENT_FOLDER = fileURLToPath(new URL('../dist/client', import.meta.url));

export const clientIsBuilt = (folder = CLIENT_FOLDER): boolean => existsSync(`${folder}/index.html`);

/** Hashed assets are immutable; the page itself is asked again every time. */
export function serveClient(folder = CLIENT_FOLDER): RequestHandler {
  // Programs that only use the API (tests, the rehearsal) need no built pages.
  if (!clientIsBuilt(folder)) return (_request, response) => void response.status(404).end();
  const hints = routeHints(folder);
  const files = sirv(folder, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const immutable = path.startsWith('/assets/');
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      const link = immutable ? null : hints(path);
      if (link) response.setHeader('Link', link);
    },
  });
  return (request, response, next) => {
    if (isStillThere(folder, request.path)) files(request, response, next);
    else response.status(404).end();
  };
}

/**
 * False once the pages were built again under a program that runs: the list of files was read at the start, and reading
 * one that is gone would end the process with every mesa in it.
 */
const isStillThere = (folder: string, path: string): boolean =>
  existsSync(`${folder}${path.startsWith('/assets/') && !path.includes('..') ? path : '/index.html'}`);
