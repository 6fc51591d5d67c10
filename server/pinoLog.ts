// The technical log on standard error, one JSON line each; redacts what must never be written.
import pino from 'pino';
import type { Log } from './application/log.ts';

export function createLog(level: string): Log {
  const options = {
    level,
    base: null,
    redact: ['token', 'authorization', 'cookie', '*.token', '*.authorization', '*.cookie'],
  };
  return pino(options, pino.destination(2));
}
