// The application as the transports see it: verbs over mesas, with every rule behind them.
import { UnreadableEvent } from '../../shared/model/fold.ts';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import type { Participant, Role } from '../../shared/model/mesa.ts';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import type { CommandValue } from '../../shared/protocol/commands.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/protocol/errors.ts';
import type { CreateMesaAnswer, DoorAnswer, JoinAnswer } from '../../shared/protocol/http.ts';
import { cardList } from '../domain/cardsView.ts';
import { viewFor } from '../domain/visibility.ts';
import { type CreateMesaBody, createMesa, type Example } from './createMesa.ts';
import type { Growth } from './growth.ts';
import { cancellationOf, type JoinBody, joinMesa } from './join.ts';
import { normaliseCode, showCode } from './joinCode.ts';
import { meFor } from './me.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { Clock, Ids, LiveDocs, MesaRow, Storage } from './ports.ts';
import { isAttended, Presence } from './presence.ts';
import type { Rooms } from './rooms.ts';
import { runCommand } from './runCommand.ts';
import { hashToken, newSession, qrToken, sameSecret } from './sessions.ts';

export interface Addresses {
  /** Origin people outside this machine use, without a trailing slash. */
  publicUrl: () => string;
  /** True when people reach us over plain HTTP through a network. */
  insecure: () => boolean;
}

export interface MesasParts {
  storage: Storage;
  clock: Clock;
  ids: Ids;
  docs: LiveDocs;
  rooms: Rooms;
  addresses: Addresses;
  growth: Growth;
  /** Secret of this installation, for tokens that need no storage. */
  secret: string;
  failed: (error: unknown) => void;
}

export interface Principal {
  room: MesaRoom;
  person: Participant;
}

export class Mesas {
  readonly #parts: MesasParts;
  readonly #presence = new WeakMap<MesaRoom, Presence>();
  readonly #sessionEnded = new Set<(tokenHash: string) => void>();

  constructor(parts: MesasParts) {
    this.#parts = parts;
  }

  /** Creates a mesa and says every link that leads into it. */
  async create(body: CreateMesaBody, example: Example | null = null): Promise<CreateMesaAnswer> {
    const { rooms, addresses, ids } = this.#parts;
    const mesaId = ids.id() as MesaId;
    const creating = createMesa(this.#parts, mesaId, body, example);
    rooms.expect(
      mesaId,
      creating.then((created) => created.room),
    );
    const { room, facilitatorToken, screenToken } = await creating;
    rooms.adopt(room);
    const origin = addresses.publicUrl();
    return {
      mesaId: room.mesaId,
      joinCode: showCode(room.joinCode),
      facilitatorToken,
      facilitatorUrl: `${origin}/mesa/${room.mesaId}/facilitar#t=${facilitatorToken}`,
      joinUrl: this.#joinUrl(room),
      screenUrl: `${origin}/pantalla/${room.mesaId}#t=${screenToken}`,
    };
  }

  /** The mesa a typed or scanned code leads to; the same refusal for «never existed», «closed» and «expired». */
  async findByCode(code: string): Promise<Result<MesaRoom>> {
    const row = await this.#parts.storage.findMesaByCode(normaliseCode(code));
    const room = row && row.closedAt === null ? await this.#parts.rooms.get(row.mesaId) : null;
    return room ? ok(room) : refuse('unknown_code');
  }

  /** True when `qr` is the token of that code's QR: it does not wait behind wrong guesses. */
  async isScanned(code: string, qr: string | undefined): Promise<boolean> {
    if (!qr) return false;
    const found = await this.findByCode(code);
    return found.ok && sameSecret(qr, qrToken(this.#parts.secret, found.value.mesaId));
  }

  /** What a code leads to. `bearerFor` gives the token that whoever asks holds for that mesa, '' for none. */
  async door(code: string, bearerFor: (mesaId: MesaId) => string): Promise<Result<DoorAnswer>> {
    const found = await this.findByCode(code);
    if (!found.ok) return found;
    const { state } = found.value;
    const token = bearerFor(state.mesaId);
    const who = token === '' ? null : await this.authenticate(token);
    const status = who?.room.mesaId === state.mesaId ? who.person.status : 'none';
    return ok({
      mesaId: state.mesaId,
      name: state.name,
      theme: state.theme,
      number: state.number,
      place: state.place,
      sessionState: state.session.state,
      mesaState: state.state,
      scheduledStart: state.gathering.scheduledStart,
      timeZone: state.timeZone,
      reason: cancellationOf(state),
      example: state.example !== null,
      inside: status === 'admitted' || status === 'waiting',
      parties: state.parties.map((party) => ({
        id: party.id,
        kind: party.kind,
        name: party.name,
        hint: party.hint,
        seats: state.seats
          .filter((seat) => seat.partyId === party.id)
          .map((seat) => ({
            id: seat.id,
            label: seat.label,
            holderTaken: seat.holder !== null,
            alternateTaken: seat.alternate !== null,
          })),
      })),
    });
  }

  async join(body: JoinBody): Promise<Result<JoinAnswer>> {
    const found = await this.findByCode(body.code);
    return found.ok ? joinMesa(this.#parts, found.value, body) : found;
  }

  /** Who a token belongs to, or null. Opens the mesa if it was not open. */
  async authenticate(token: string): Promise<Principal | null> {
    const session = await this.#parts.storage.findSession(hashToken(token));
    if (!session || session.revokedAt !== null) return null;
    const room = await this.#parts.rooms.get(session.mesaId);
    const person = room?.state.participants[session.participantId];
    return room && person ? { room, person } : null;
  }

  /** Calls `listener` with the hash of a token when that session alone has ended. */
  onSessionEnded(listener: (tokenHash: string) => void): void {
    this.#sessionEnded.add(listener);
  }

  /** Ends the session of this token and no other of the same person. Repeating does nothing. */
  async leave(token: string): Promise<void> {
    const { storage, clock } = this.#parts;
    const session = await storage.findSession(hashToken(token));
    if (!session || session.revokedAt !== null) return;
    await storage.saveSession({ ...session, revokedAt: clock.now() });
    for (const listener of this.#sessionEnded) listener(session.tokenHash);
  }

  async run(room: MesaRoom, actorId: ParticipantId, envelope: unknown): Promise<Result<CommandValue>> {
    const admitted = (id: ParticipantId) => room.state.participants[id]?.status === 'admitted';
    const attended = isAttended(room.state);
    const before = new Set([...room.devices.keys()].filter((id) => attended && admitted(id)));
    const result = await runCommand(this.#parts, room, actorId, envelope);
    // Whoever was waiting with a device in hand becomes present with the admission; everybody who is connected, when
    // people gather (5.2) and when the mesa goes on after a pause (5.1).
    for (const id of room.devices.keys()) {
      if (!before.has(id) && admitted(id)) await this.presenceOf(room).bringIn(id);
    }
    return result;
  }

  presenceOf(room: MesaRoom): Presence {
    const known = this.#presence.get(room);
    if (known) return known;
    const presence = new Presence(room, this.#parts.clock, this.#parts.failed);
    this.#presence.set(room, presence);
    return presence;
  }

  /** The role under which a person sees the mesa now: people at the door see the lobby. */
  roleOf(room: MesaRoom, id: ParticipantId): MesaView['role'] {
    const person = room.state.participants[id];
    return person?.status === 'admitted' ? person.role : 'lobby';
  }

  view(room: MesaRoom, role: MesaView['role']): MesaView {
    return viewFor(room.state, role, {
      names: room.people,
      connected: room.connected,
      privateCards: room.privateCards,
      evaluations: room.evaluations.size,
      revision: room.revision,
      now: this.#parts.clock.now(),
      join: { code: showCode(room.joinCode), url: this.#joinUrl(room) },
      insecure: this.#parts.addresses.insecure(),
    });
  }

  /** What is revealed or brought, as somebody inside with this role reads it (C11, C28). */
  cards(room: MesaRoom, role: Role): CardList {
    return cardList(room.state, role);
  }

  me(room: MesaRoom, id: ParticipantId): Promise<MeView | null> {
    return meFor(room, id, this.#parts.storage);
  }

  /** Why somebody is no longer inside, or null while she is (waiting counts as inside). */
  outOf(room: MesaRoom, id: ParticipantId): Refusal | null {
    const status = room.state.participants[id]?.status;
    return status === 'admitted' || status === 'waiting'
      ? null
      : { code: status === 'rejected' ? 'not_admitted' : 'unauthenticated' };
  }

  /** A new link for the facilitation (admin) or the projector (facilitation): a new session of the same person. */
  async newLink(room: MesaRoom, role: 'facilitator' | 'screen'): Promise<Result<string>> {
    const { storage, ids, clock, addresses } = this.#parts;
    const person = Object.values(room.state.participants).find(
      // Never somebody of a party who took the facilitation for a while: the link would be her own session.
      (candidate) => candidate.role === role && candidate.status === 'admitted' && candidate.partyId === null,
    );
    if (!person) return refuse('unknown_person');
    const session = newSession(ids, room.mesaId, person.id, clock.now());
    await storage.saveSession(session.row);
    const path = role === 'facilitator' ? `/mesa/${room.mesaId}/facilitar` : `/pantalla/${room.mesaId}`;
    return ok(`${addresses.publicUrl()}${path}#t=${session.token}`);
  }

  async room(mesaId: string): Promise<MesaRoom | null> {
    return /^[A-Za-z0-9_-]{1,40}$/.test(mesaId) ? this.#parts.rooms.get(mesaId as MesaId) : null;
  }

  /**
   * The mesas of the installation, for its admin; newest first. One whose record this version cannot read is
   * listed as 'unreadable' with its code and date: it never hides the others.
   */
  async list() {
    const rows = (await this.#parts.storage.listMesas()).toSorted((a, b) => b.createdAt - a.createdAt);
    const entries = await Promise.all(rows.map((row) => this.#entry(row)));
    return entries.filter((entry) => entry !== null);
  }

  async #entry({ mesaId, joinCode, createdAt }: MesaRow) {
    const blank = { mesaId, name: '', theme: '', number: 0, joinCode: showCode(joinCode), createdAt };
    try {
      const room = await this.#parts.rooms.get(mesaId);
      if (!room) return null;
      const { name, theme, number, state, example } = room.state;
      return { ...blank, name, theme, number, state, example: example !== null };
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return { ...blank, state: 'unreadable' as const, example: false };
    }
  }

  /** Stops every timer; the rooms stay as they are. */
  stop(): void {
    for (const room of this.#parts.rooms.all()) this.#presence.get(room)?.stop();
  }

  #joinUrl(room: MesaRoom): string {
    return `${this.#parts.addresses.publicUrl()}/m/${room.joinCode}#q=${qrToken(this.#parts.secret, room.mesaId)}`;
  }
}
