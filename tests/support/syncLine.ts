// The line of one device: a TCP proxy that can be unplugged and plugged in again. While it is out, what was open is
// cut and nothing new gets through, as when a phone leaves the room.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export class SyncLine {
  readonly #target: number;
  readonly #server = createServer((near) => this.#carry(near));
  readonly #sockets = new Set<Socket>();
  #isOut = false;

  private constructor(target: number) {
    this.#target = target;
  }

  /** Listens on a port of this machine and carries to `target`, a port of this machine too. */
  static async open(target: number): Promise<SyncLine> {
    const line = new SyncLine(target);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  #carry(near: Socket): void {
    near.on('error', () => near.destroy());
    if (this.#isOut) {
      near.destroy();
      return;
    }
    const far = connect(this.#target, '127.0.0.1');
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => near.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  }

  unplug(): void {
    this.#isOut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  plugIn(): void {
    this.#isOut = false;
  }

  async close(): Promise<void> {
    this.unplug();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
