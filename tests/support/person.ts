// One device at a table, for tests of the control plane: the stock socket.io client, everything it was told,
// and the documents through the stock y-websocket provider.
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { MesaView, MeView, ServerEvents } from '../../shared/model/view.ts';
import type { CommandInput, CommandName, CommandValue } from '../../shared/protocol/commands.ts';

export type Answer =
  | { ok: true; value: CommandValue }
  | { ok: false; error: { code: string; message: string } };

interface ClientEvents {
  command: (envelope: unknown, answer: (answer: Answer) => void) => void;
}
export interface Credentials {
  mesaId: string;
  participantId: string;
  token: string;
}

export const WAIT = { timeout: 10_000, interval: 10 };

export class TestPerson {
  readonly url: string;
  readonly mesaId: string;
  readonly participantId: never;
  readonly token: string;
  readonly views: MesaView[] = [];
  readonly mes: MeView[] = [];
  out: { code: string; message: string } | null = null;
  refused: string | null = null;
  readonly socket: Socket<ServerEvents, ClientEvents>;
  readonly providers = new Map<string, WebsocketProvider>();
  #commands = 0;

  constructor(url: string, { mesaId, participantId, token }: Credentials) {
    this.url = url;
    this.mesaId = mesaId;
    this.participantId = participantId as never;
    this.token = token;
    this.socket = io(url, {
      query: { mesa: mesaId },
      auth: { token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
    });
    this.socket.on('view', (view) => this.views.push(view));
    this.socket.on('me', (me) => this.mes.push(me));
    this.socket.on('out', (reason) => {
      this.out = reason;
    });
    this.socket.on('connect_error', (error) => {
      this.refused = error.message;
    });
    onTestFinished(() => this.leave());
  }

  /** Connects and waits for the first view. */
  static async connect(url: string, who: Credentials): Promise<TestPerson> {
    const person = new TestPerson(url, who);
    await vi.waitFor(() => expect(person.views.length).toBeGreaterThan(0), WAIT);
    return person;
  }

  get view(): MesaView {
    const last = this.views.at(-1);
    if (!last) throw new Error('no view yet');
    return last;
  }

  get me(): MeView {
    const last = this.mes.at(-1);
    if (!last) throw new Error('no personal facts yet');
    return last;
  }

  /** The newest view once `ready` holds. */
  async sees(ready: (view: MesaView) => boolean): Promise<MesaView> {
    // The stack of who waits, which the retries do not have, and what was waited for.
    const waiting = new Error(`never seen: ${ready}`);
    await vi
      .waitFor(() => expect(ready(this.view)).toBe(true), WAIT)
      .catch(() => {
        throw waiting;
      });
    return this.view;
  }

  /** Sends an envelope exactly as it is. */
  raw(envelope: unknown): Promise<Answer> {
    return this.socket.timeout(10_000).emitWithAck('command', envelope);
  }

  newCommandId(): string {
    this.#commands += 1;
    return `test-${String(this.participantId).slice(0, 20)}-${this.socket.id}-${this.#commands}`
      .replace(/[^A-Za-z0-9_-]/g, '')
      .slice(0, 64);
  }

  send<N extends CommandName>(
    name: N,
    args: CommandInput<N>,
    commandId = this.newCommandId(),
  ): Promise<Answer> {
    return this.raw({ name, args, commandId });
  }

  /** Sends a command that must be accepted, and waits until the own view shows it. */
  async must<N extends CommandName>(name: N, args: CommandInput<N>): Promise<CommandValue> {
    const answer = await this.send(name, args);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} · ${answer.error.message}`);
    await this.sees((view) => view.seq >= answer.value.seq);
    return answer.value;
  }

  /** Sends a command that must be refused; returns the code after checking that a sentence came with it. */
  async refusal<N extends CommandName>(name: N, args: CommandInput<N>): Promise<string> {
    return refusedCode(await this.send(name, args));
  }

  /** A live document; not yet synced. */
  document(name: string): { doc: Y.Doc; provider: WebsocketProvider } {
    const known = this.providers.get(name);
    if (known) return { doc: known.doc, provider: known };
    const doc = new Y.Doc();
    process.setMaxListeners(process.getMaxListeners() + 1);
    const provider = new WebsocketProvider(`${this.url.replace(/^http/, 'ws')}/yjs`, name, doc, {
      disableBc: true,
      maxBackoffTime: 300,
      params: { token: this.token },
    });
    this.providers.set(name, provider);
    return { doc, provider };
  }

  /** A live document, synced. */
  async open(name: string): Promise<Y.Doc> {
    const { doc, provider } = this.document(name);
    await vi.waitFor(() => expect(provider.synced).toBe(true), WAIT);
    return doc;
  }

  leave(): void {
    for (const provider of this.providers.values()) {
      provider.destroy();
      provider.doc.destroy();
    }
    this.providers.clear();
    this.socket.disconnect();
  }
}

/** The code of a refusal whose sentence is in Spanish, whole and without holes. */
export function refusedCode(answer: Answer | { error: { code: string; message: string } }): string {
  if ('ok' in answer && answer.ok) throw new Error('accepted');
  const { code, message } = (answer as { error: { code: string; message: string } }).error;
  expect(message).toMatch(/^[A-ZÁÉÍÓÚÑ].{10,}\.$/s);
  expect(message).not.toMatch(/\{\{|undefined|!/);
  return code;
}
