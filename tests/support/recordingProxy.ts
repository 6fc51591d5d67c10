// A wire with a memory: passes a client's TCP connections to the server and keeps every byte the server sent back.
// One per role, so that a test can search what each role was ever told.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export class RecordingProxy {
  readonly url: string;
  readonly #received: Buffer[] = [];

  private constructor(url: string) {
    this.url = url;
  }

  static async to(target: string): Promise<RecordingProxy> {
    const port = Number(new URL(target).port);
    const sockets = new Set<Socket>();
    const keep = (chunk: Buffer) => void proxy.#received.push(chunk);
    const server = createServer((client) => {
      const upstream = connect(port, '127.0.0.1');
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on('error', () => client.destroy());
        socket.on('close', () => {
          sockets.delete(socket);
          client.destroy();
          upstream.destroy();
        });
      }
      upstream.on('data', keep);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy: RecordingProxy = new RecordingProxy(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    onTestFinished(
      () =>
        new Promise<void>((resolve) => {
          for (const socket of sockets) socket.destroy();
          server.close(() => resolve());
        }),
    );
    return proxy;
  }

  get bytes(): number {
    return this.#received.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  /** True when `text` went through this wire, as UTF-8, base64 or hexadecimal. */
  carried(text: string): boolean {
    const all = Buffer.concat(this.#received);
    const own = Buffer.from(text, 'utf8');
    return [own, Buffer.from(own.toString('hex')), ...base64Forms(own)].some((form) => all.includes(form));
  }
}

/** The three ways a text can look inside a longer base64 text, without the letters its neighbours decide. */
function base64Forms(text: Buffer): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), text])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(shifted.slice(shift === 0 ? 0 : shift + 1, -2));
  });
}
