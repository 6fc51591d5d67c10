// @y/websocket-server 0.1.1 as its own start script sets it up, with its LevelDB store (YPERSISTENCE).
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerBench, openRooms } from './control.ts';

interface Utilities {
  setupWSConnection(socket: WebSocket, request: IncomingMessage): void;
}
// By a variable: the package belongs to the bench folder and may be missing when types are checked.
const specifier: string = '@y/websocket-server/utils';
const { setupWSConnection }: Utilities = await import(specifier);

const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
});
http.listen(0, '127.0.0.1', () => answerBench((http.address() as AddressInfo).port, openRooms('yws')));
process.on('SIGTERM', () => process.exit(0));
