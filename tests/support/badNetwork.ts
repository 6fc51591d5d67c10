// A TCP proxy of our own that makes a good line bad: delay, loss (which TCP turns into a pause and a
// resend), cuts, and half-open silence. Seeded.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Weather {
  /** One way, in milliseconds. */
  delayMs: number;
  /** Part of the chunks that are lost and come after another `resendMs`. */
  loss: number;
  resendMs: number;
}

interface Link {
  near: Socket;
  far: Socket;
  isFrozen: boolean;
}

export class BadNetwork {
  readonly #server = createServer((near) => this.#carry(near));
  readonly #links = new Set<Link>();
  readonly #sockets = new Set<Socket>();
  readonly #target: number;
  readonly #weather: Weather;
  #seed: number;

  private constructor(target: number, weather: Weather, seed: number) {
    this.#target = target;
    this.#weather = weather;
    this.#seed = seed >>> 0;
  }

  static async open(target: number, weather: Weather, seed = 1): Promise<BadNetwork> {
    const network = new BadNetwork(target, weather, seed);
    await new Promise<void>((resolve) => network.#server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  random(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }

  #carry(near: Socket): void {
    const link: Link = { near, far: connect(this.#target, '127.0.0.1'), isFrozen: false };
    this.#links.add(link);
    for (const socket of [near, link.far]) this.#sockets.add(socket);
    this.#pipe(link, near, link.far);
    this.#pipe(link, link.far, near);
  }

  #pipe(link: Link, from: Socket, to: Socket): void {
    let freeAt = 0;
    from.on('error', () => undefined);
    from.on('data', (chunk: Buffer) => {
      if (link.isFrozen) return;
      const lost = this.random() < this.#weather.loss ? this.#weather.resendMs : 0;
      // Bytes stay in order: what follows a lost piece waits behind it.
      freeAt = Math.max(freeAt, performance.now() + this.#weather.delayMs + lost);
      const deliver = () => void (link.isFrozen || to.destroyed || to.write(chunk));
      setTimeout(deliver, freeAt - performance.now());
    });
    from.on('close', () => {
      this.#links.delete(link);
      if (!link.isFrozen) setTimeout(() => to.destroy(), Math.max(0, freeAt - performance.now()));
    });
  }

  get size(): number {
    return this.#links.size;
  }

  /** Cuts every line at once; both ends are told. */
  cut(): void {
    for (const { near, far } of this.#links) {
      near.destroy();
      far.destroy();
    }
    // At once, so that nobody takes a line that is being cut for a new one.
    this.#links.clear();
  }

  /** From now on nothing passes the lines that exist, and nobody is told. */
  freeze(): void {
    for (const link of this.#links) link.isFrozen = true;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
