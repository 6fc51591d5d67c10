// A whole mesa in memory, without sockets or store: the same policy, handlers, chain and views as the server, driven
// step by step. For tests of the life of decisions and for random meetings by the thousand.
import { chainEvents } from '../../server/application/mesaRoom.ts';
import { isAttended } from '../../server/application/presence.ts';
import type { Handler } from '../../server/domain/commands/handler.ts';
import { HANDLERS } from '../../server/domain/commands/index.ts';
import { deferrals } from '../../server/domain/consequences.ts';
import { withAnswers } from '../../server/domain/evaluationBox.ts';
import { policyRefusal } from '../../server/domain/policy.ts';
import { withRows } from '../../server/domain/privateCards.ts';
import { destroyedBy } from '../../server/domain/retention.ts';
import { viewFor } from '../../server/domain/visibility.ts';
import type { ActaPerson } from '../../shared/model/acta/types.ts';
import { type MesaConfig, MesaConfig as MesaConfigSchema } from '../../shared/model/config.ts';
import type { Stance } from '../../shared/model/decision.ts';
import { event, type MesaEvent, type NewEvent } from '../../shared/model/event.ts';
import type {
  CommitmentId,
  DecisionId,
  MesaId,
  ParticipantId,
  PartyId,
  PhaseId,
  SeatId,
} from '../../shared/model/ids.ts';
import type { MesaState, Party, Phase, Role } from '../../shared/model/mesa.ts';
import type { SecretBallot } from '../../shared/model/ordering.ts';
import type { MesaView } from '../../shared/model/view.ts';
import {
  COMMANDS,
  type CommandInput,
  type CommandName,
  type CommandValue,
} from '../../shared/protocol/commands.ts';
import type { Result } from '../../shared/protocol/errors.ts';
import { sha256Hex } from '../../shared/record/canonicalJson.ts';
import { commitTo, nameValue } from '../../shared/record/saltedCommitment.ts';
import { preparedFor, sealedOf } from './meetingPrepared.ts';

export const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 12, 16, 0);

export interface MeetingOptions {
  /** Seats per party, in the order of the body. */
  seats?: Record<string, number>;
  modes?: Record<string, Party['positionMode']>;
  config?: Partial<MesaConfig>;
  /** Kinds of the phases `f1`, `f2`…; one of decision when absent. */
  phases?: Phase['kind'][];
  /** Everybody comes in and the session opens. */
  open?: boolean;
  /** 5.1: made for a later day; nobody comes in and nothing opens. */
  planned?: boolean;
}
type Answer = Result<Omit<CommandValue, 'seq'>>;

export class Meeting {
  readonly events: MesaEvent[] = [];
  readonly people: ActaPerson[] = [];
  now = START;
  /** As if people came in through a network in clear. */
  insecure = false;
  private current: MesaState | null = null;
  readonly sealed: { key: string; value: string; salt: string }[] = [];
  /** The box of the secret round now open, as the store keeps it. */
  readonly box: { ballots: SecretBallot[]; roll: ParticipantId[] } = { ballots: [], roll: [] };
  private drawn = 0;
  /** The canonical text of a commitment as its document has it; without one its subject stands for it. */
  readonly texts: Record<CommitmentId, unknown> = {};

  constructor(options: MeetingOptions = {}) {
    const seats = options.seats ?? { gob: 1, gar: 1, soc: 1 };
    const parties = Object.keys(seats).map(
      (id): Party => ({
        id: id as PartyId,
        kind: 'academia',
        name: `Parte ${id}`,
        hint: '',
        positionMode: options.modes?.[id] ?? 'spokesperson',
      }),
    );
    const created = event('mesa.created', {
      name: 'Pozos',
      theme: 'Agua en el valle',
      number: 1,
      purpose: '',
      place: '',
      scope: 'local',
      timeZone: 'America/Mexico_City',
      template: 'cocreacion5h',
      admission: 'door',
      config: MesaConfigSchema.parse(options.config ?? {}),
      parties,
      seats: Object.entries(seats).flatMap(([id, count]) =>
        Array.from({ length: count }, (_, n) => ({
          id: `${id}-${n + 1}` as SeatId,
          partyId: id as PartyId,
          label: `Asiento ${n + 1}`,
        })),
      ),
      phases: (options.phases ?? ['decision']).map((kind, n) => ({
        id: `f${n + 1}` as PhaseId,
        kind,
        title: '',
        minutes: 60,
      })),
      example: null,
      ...(options.planned ? { planned: true } : {}),
    });
    this.record('fac', [created]);
    this.join('fac', { role: 'facilitator' });
    if (options.open === false || options.planned) return;
    for (const [id, count] of Object.entries(seats))
      for (let n = 1; n <= count; n += 1) this.join(`${id}${n}`, { party: id, seat: `${id}-${n}` });
    this.must('fac', 'session.open', {});
  }

  get state(): MesaState {
    if (!this.current) throw new Error('the log is empty');
    return this.current;
  }

  /** Appends with consequences, as the room does. */
  record(actor: string, events: NewEvent[]): void {
    const next = chainEvents(this.current, 'mesa-prueba' as MesaId, [{ actor, events }], this.now);
    this.events.push(...next.events);
    this.current = next.state;
  }

  /** Joins, is admitted and arrives. */
  join(
    id: string,
    who: { role?: Role; party?: string; seat?: string; as?: 'holder' | 'alternate' } = {},
  ): void {
    const participantId = id as ParticipantId;
    const salt = sha256Hex(`name/${id}`);
    this.people.push({ participantId, displayName: id, organisation: null, salt });
    this.record(id, [
      event('person.joined', {
        participantId,
        role: who.role ?? 'participant',
        partyId: (who.party ?? null) as PartyId | null,
        seatId: (who.seat ?? null) as SeatId | null,
        seatAs: who.seat ? (who.as ?? 'holder') : null,
        mode: 'inPerson',
        nameCommitment: commitTo(salt, nameValue(id, null)),
      }),
      event('person.admitted', { participantId, decisionPower: who.seat ? 'confirmed' : 'none' }),
    ]);
    this.presence(id, true);
  }

  presence(id: string, present: boolean): void {
    if ((this.state.participants[id as ParticipantId]?.present ?? present) === present) return;
    if (present && !isAttended(this.state)) return;
    this.record(id, [
      event('presence.changed', {
        participantId: id as ParticipantId,
        present,
        since: this.now,
        cause: present ? 'connected' : 'exit',
      }),
    ]);
  }

  /** Lets time go by; what the clock decides alone happens (Q6). */
  after(minutes: number): this {
    this.now += minutes * MINUTE;
    const events = deferrals(this.state, this.now, 'Q6');
    if (events.length > 0) this.record('system', events);
    return this;
  }

  /** One command through policy and handler, exactly as the pipeline runs it. */
  send<N extends CommandName>(actorId: string, name: N, input: CommandInput<N>): Answer {
    const actor = this.state.participants[actorId as ParticipantId];
    if (!actor) throw new Error(`nobody is called ${actorId}`);
    const args = COMMANDS[name].parse(input) as never;
    const refusal = policyRefusal(this.state, actor, name);
    if (refusal) return { ok: false, error: { code: refusal } };
    const handler = HANDLERS[name] as Handler<N>;
    const outcome = handler(this.state, args, {
      actor,
      now: this.now,
      newId: () => this.draw('id').slice(0, 12),
      newSalt: () => this.draw('salt'),
      insecure: this.insecure,
      prepared: preparedFor(this, name, input),
    });
    if (!outcome.ok) return outcome;
    const destroyed = destroyedBy(outcome.value.events);
    const dropped = [...(outcome.value.dropSealed ?? []), ...destroyed.dropSealed];
    const { unlinked } = outcome.value;
    const kept = this.sealed.filter((row) => !dropped.some((prefix) => row.key.startsWith(prefix)));
    this.sealed.splice(0, this.sealed.length, ...kept, ...(outcome.value.sealed ?? []));
    this.record(unlinked ? 'system' : actorId, outcome.value.events);
    if (outcome.value.refusal) return { ok: false, error: outcome.value.refusal };
    return { ok: true, value: outcome.value.value ?? {} };
  }

  /** A command that must be accepted. */
  must<N extends CommandName>(actorId: string, name: N, input: CommandInput<N>): Omit<CommandValue, 'seq'> {
    const answer = this.send(actorId, name, input);
    if (!answer.ok) throw new Error(`${name} by ${actorId}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** The code of a refusal, or 'accepted'. */
  code<N extends CommandName>(actorId: string, name: N, input: CommandInput<N>): string {
    const answer = this.send(actorId, name, input);
    return answer.ok ? 'accepted' : answer.error.code;
  }

  decide(
    text = 'Publicar el padrón.',
    more: { reserved?: boolean; responsibleParty?: string } = {},
  ): DecisionId {
    return this.must('fac', 'decision.open', {
      matter: 'Padrón de pozos',
      subject: { kind: 'text', text },
      ...(more as { reserved?: boolean }),
    }).decisionId as DecisionId;
  }

  /** States a position on the round now open; the code of the refusal or 'accepted'. */
  position(actorId: string, decisionId: DecisionId, value: Stance, text?: string): string {
    const round = this.decision(decisionId).rounds.at(-1)!;
    return this.code(actorId, 'decision.position', {
      decisionId,
      round: round.number,
      contentHash: round.contentHash,
      value,
      text:
        text ??
        (value === 'object' ? 'No alcanza el presupuesto.' : value === 'reservation' ? 'Con cuidado.' : ''),
    });
  }

  close(decisionId: DecisionId): string {
    const round = this.decision(decisionId).rounds.length;
    return this.code('fac', 'decision.close', { decisionId, round });
  }

  decision(decisionId: DecisionId) {
    return this.state.decisions.find((one) => one.id === decisionId)!;
  }

  view(role: Role | 'lobby'): MesaView {
    return viewFor(this.state, role, {
      names: new Map(this.people.map((one) => [one.participantId, one])),
      connected: new Set(),
      revision: this.events.length,
      now: this.now,
      privateCards: withRows(new Map(), this.sealed),
      evaluations: withAnswers(new Map(), this.sealed).size,
      join: { code: 'MESA-11', url: 'http://mesa.test/m/MESA11' },
      insecure: false,
    });
  }

  /** The texts that are hidden at this moment. */
  hiddenTexts(): string[] {
    const open = this.state.decisions.find((one) => one.state === 'open' || one.state === 'suspended');
    if (!open) return [];
    return sealedOf(this, open.id, open.rounds.length).map(
      (row) => (JSON.parse(row.value) as { text: string }).text,
    );
  }

  private draw(what: string): string {
    this.drawn += 1;
    // Unique is enough here, and a thousand times cheaper than random: `what` keeps ids and salts apart.
    return `${what === 'salt' ? 'a' : 'b'}${this.drawn.toString(16).padStart(11, '0')}`.padEnd(64, '0');
  }

  /** What waits under a prefix, in the order of its keys. */
  hiddenUnder(prefix: string) {
    return this.sealed.filter((row) => row.key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}
