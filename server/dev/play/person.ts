// One simulated person: joins by the door, sends commands over the socket and writes the documents with
// the stock y-websocket client. Nothing here knows the server from the inside.
import { io, type Socket } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { MesaView, ServerEvents } from '../../../shared/model/view.ts';
import type { CommandInput, CommandName, CommandValue } from '../../../shared/protocol/commands.ts';

export interface Refused {
  code: string;
  message: string;
}
export type Answer = { ok: true; value: CommandValue } | { ok: false; error: Refused };

/** A step of the play that did not go as the protocol promises; its message is for the report. */
export class PlayFault extends Error {
  override name = 'PlayFault';
}

const WAIT_MS = 30_000;
const ANSWER_MS = 10_000;

/** Calls the public API; a refusal comes back as a value. */
export async function callServer(
  url: string,
  path: string,
  body: unknown,
  token?: string,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

interface ClientEvents {
  command: (envelope: unknown, answer: (answer: Answer) => void) => void;
}

export class SimulatedPerson {
  readonly url: string;
  readonly mesaId: string;
  readonly participantId: string;
  readonly token: string;
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #waiting = new Set<() => void>();
  readonly #docs = new Map<string, { doc: Y.Doc; provider: WebsocketProvider }>();
  #view: MesaView | null = null;
  #commands = 0;

  constructor(parts: { url: string; mesaId: string; participantId: string; token: string }) {
    this.url = parts.url;
    this.mesaId = parts.mesaId;
    this.participantId = parts.participantId;
    this.token = parts.token;
    this.#socket = io(parts.url, {
      query: { mesa: parts.mesaId },
      auth: { token: parts.token },
      transports: ['websocket'],
      forceNew: true,
    });
    this.#socket.on('view', (view) => {
      this.#view = view;
      for (const check of this.#waiting) check();
    });
  }

  /** The newest view, once it satisfies `ready`. Rejects when it has not within half a minute. */
  waitFor(what: string, ready: (view: MesaView) => boolean): Promise<MesaView> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!this.#view || !ready(this.#view)) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(this.#view);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new PlayFault(what));
      }, WAIT_MS);
      this.#waiting.add(check);
      check();
    });
  }

  /** Sends a command and waits until the own view shows it. A full rate bucket is waited for, as a person would. */
  async send<N extends CommandName>(name: N, args: CommandInput<N>): Promise<Answer> {
    this.#commands += 1;
    const envelope = { name, args, commandId: `play-${this.participantId.slice(0, 16)}-${this.#commands}` };
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#socket.timeout(ANSWER_MS).emitWithAck('command', envelope);
      if (!answer.ok && answer.error.code === 'rate_limited' && attempt < 100) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        continue;
      }
      if (answer.ok) await this.waitFor(`view after ${name}`, (view) => view.seq >= answer.value.seq);
      return answer;
    }
  }

  /** Sends a command that must be accepted. */
  async must<N extends CommandName>(name: N, args: CommandInput<N>): Promise<CommandValue> {
    const answer = await this.send(name, args);
    if (!answer.ok) throw new PlayFault(`${name}: ${answer.error.code} · ${answer.error.message}`);
    return answer.value;
  }

  /** A live document of the mesa, synced with the server before it resolves. */
  async open(name: string): Promise<Y.Doc> {
    const known = this.#docs.get(name);
    if (known) return known.doc;
    const doc = new Y.Doc();
    // Every stock provider listens for the end of the process; a table of them is no leak.
    process.setMaxListeners(process.getMaxListeners() + 1);
    const provider = new WebsocketProvider(`${this.url.replace(/^http/, 'ws')}/yjs`, name, doc, {
      disableBc: true,
      params: { token: this.token },
    });
    this.#docs.set(name, { doc, provider });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new PlayFault(`sync ${name}`)), WAIT_MS);
      provider.once('sync', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    return doc;
  }

  /** Resolves when the document, with what others wrote, satisfies `ready`. */
  async waitForDoc(name: string, what: string, ready: (doc: Y.Doc) => boolean): Promise<Y.Doc> {
    const doc = await this.open(name);
    if (ready(doc)) return doc;
    await new Promise<void>((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        doc.off('update', check);
      };
      const check = () => {
        if (!ready(doc)) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(new PlayFault(what));
      }, WAIT_MS);
      doc.on('update', check);
    });
    return doc;
  }

  /** Goes away: documents and socket. */
  leave(): void {
    for (const { provider, doc } of this.#docs.values()) {
      provider.destroy();
      doc.destroy();
    }
    this.#docs.clear();
    this.#socket.disconnect();
  }
}
