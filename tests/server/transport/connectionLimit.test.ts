// How many document sockets one address may hold (trust.md 3).
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { type ConnectionLimit, createConnectionLimit } from '../../../server/transport/connectionLimit.ts';

let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

/** A server that answers every upgrade with what the limit says, and keeps the socket open. */
async function open(limit: ConnectionLimit): Promise<(headers?: IncomingHttpHeaders) => Promise<Answer>> {
  const http = createServer();
  const sockets = new Set<Socket>();
  http.on('connection', (socket) => sockets.add(socket));
  http.on('upgrade', (request, socket) => {
    socket.on('error', () => socket.destroy());
    // Somebody reads it and answers its end, as the document server does.
    socket.on('end', () => socket.end()).resume();
    socket.write(limit.enter(request, socket) ? 'yes' : 'no');
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => http.close(resolve));
  };
  return (headers = {}) =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(
        `GET /yjs/x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more.join('')}\r\n`,
      );
      socket.setEncoding('utf8').once('data', (text: string) => resolve({ entered: text === 'yes', socket }));
    });
}

interface Answer {
  entered: boolean;
  socket: Socket;
}

test('an address holds so many and no more; a closed one makes room', async () => {
  const enter = await open(createConnectionLimit('on', 2));
  const first = await enter();
  expect(first.entered).toBe(true);
  expect((await enter()).entered).toBe(true);
  expect((await enter()).entered).toBe(false);
  first.socket.destroy();
  await vi.waitFor(async () => expect((await enter()).entered).toBe(true), { timeout: 3_000, interval: 10 });
});

test('behind a proxy on this machine each person counts by the address the proxy saw', async () => {
  const enter = await open(createConnectionLimit('on', 1));
  expect((await enter({ 'x-forwarded-for': '203.0.113.1' })).entered).toBe(true);
  expect((await enter({ 'x-forwarded-for': '203.0.113.2' })).entered).toBe(true);
  expect((await enter({ 'x-forwarded-for': '198.51.100.9, 203.0.113.1' })).entered).toBe(false);
});

test('LIMITS=off lifts it', async () => {
  const enter = await open(createConnectionLimit('off', 1));
  expect((await enter()).entered).toBe(true);
  expect((await enter()).entered).toBe(true);
});
