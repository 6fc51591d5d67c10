// Builds real event logs for tests: a true hash chain, true commitments and sealed positions, and quorum recorded
// whenever the rules say it changed, as the server does. Deterministic: the same calls give the same log.

import { quorumOf } from '../../shared/decisions/quorum.ts';
import { rollHashOf, rulesHashOf } from '../../shared/decisions/ruleSet.ts';
import { commitmentOfPosition } from '../../shared/decisions/sealedPosition.ts';
import { attendanceByParty } from '../../shared/decisions/seats.ts';
import type { ActaPerson } from '../../shared/model/acta/types.ts';
import { MesaConfig } from '../../shared/model/config.ts';
import type { DecisionSubject, PositionValue, Stance } from '../../shared/model/decision.ts';
import type { EventPayload, EventType, MesaEvent } from '../../shared/model/event.ts';
import { applyEvent } from '../../shared/model/fold.ts';
import type { DecisionId, ParticipantId, PartyId, PhaseId, SeatId } from '../../shared/model/ids.ts';
import type { MesaState, Party } from '../../shared/model/mesa.ts';
import { fingerprint, sha256Hex } from '../../shared/record/canonicalJson.ts';
import { CHAIN_START, hashEvent } from '../../shared/record/hashChain.ts';
import { commitTo, nameValue } from '../../shared/record/saltedCommitment.ts';

export const MINUTE = 60_000;
/** Thursday 12 March 2026, 10:00 in Zacatecas (UTC−6). */
export const START = Date.UTC(2026, 2, 12, 16, 0);

export interface Statement {
  value: Stance;
  text?: string;
  passage?: string;
  proposal?: string;
}
export interface Newcomer {
  id: string;
  name: string;
  organisation?: string;
  party?: string;
  seat?: string;
  as?: 'holder' | 'alternate';
  role?: 'facilitator' | 'participant' | 'observer';
  mode?: 'inPerson' | 'online';
  discreet?: boolean;
}

type Opening = EventPayload<'decision.roundClosed'>['openings'][number];

export class EventLog {
  readonly events: MesaEvent[] = [];
  readonly people: ActaPerson[] = [];
  now = START;
  private current: MesaState | null = null;
  private readonly hidden = new Map<string, Opening[]>();
  readonly mesaId: string;

  constructor(mesaId = 'mesa-prueba') {
    this.mesaId = mesaId;
  }

  get state(): MesaState {
    if (!this.current) throw new Error('the log is empty');
    return this.current;
  }

  /** Lets `minutes` go by before the next event. */
  after(minutes: number): this {
    this.now += minutes * MINUTE;
    return this;
  }

  add<T extends EventType>(type: T, payload: EventPayload<T>, actor = 'system'): this {
    const prevHash = this.events.at(-1)?.hash ?? CHAIN_START;
    const draft = {
      mesaId: this.mesaId,
      seq: this.events.length + 1,
      at: this.now,
      actor,
      type,
      payload,
      prevHash,
    };
    const event: MesaEvent = { ...draft, hash: hashEvent(draft) };
    this.events.push(event);
    this.current = applyEvent(this.current, event);
    return this;
  }

  /** A salt that depends only on `what`, so that a log can be built twice. */
  private salt(what: string): string {
    return sha256Hex(`${this.mesaId}/${what}`);
  }

  create(payload: Partial<EventPayload<'mesa.created'>> & { parties: Party[] }): this {
    const seats = payload.parties.flatMap((party) =>
      [1, 2, 3].map((n) => ({ id: `${party.id}-${n}` as SeatId, partyId: party.id, label: `Asiento ${n}` })),
    );
    return this.add('mesa.created', {
      name: 'Ordenamiento territorial',
      theme: 'Planeación municipal',
      number: 3,
      place: 'Sala de cabildo, Zacatecas',
      purpose: 'Acordar un compromiso que dé continuidad a la planeación municipal.',
      scope: 'local',
      timeZone: 'America/Mexico_City',
      template: 'cocreacion5h',
      admission: 'door',
      config: MesaConfig.parse({}),
      seats,
      phases: [
        { id: 'f1' as PhaseId, kind: 'welcome', title: '', minutes: 15 },
        { id: 'f2' as PhaseId, kind: 'causesEffects', title: '', minutes: 60 },
        { id: 'f3' as PhaseId, kind: 'drafting', title: 'Redactar el compromiso', minutes: 60 },
        { id: 'f4' as PhaseId, kind: 'decision', title: '', minutes: 30 },
        { id: 'f5' as PhaseId, kind: 'closing', title: '', minutes: 15 },
      ],
      example: null,
      ...payload,
    });
  }

  /** Records quorum when it changed, as the server does after every change of presence. */
  private countQuorum(): void {
    const { state } = this;
    const attendance = attendanceByParty(state);
    const parties = state.parties.map((party) => party.id);
    const { config } = state;
    const rule = {
      minSeatsPerParty: config.quorumMinSeatsPerParty,
      minSeatsTotal: config.quorumMinSeatsTotal,
    };
    const { holds, missing } = quorumOf(attendance, parties, rule);
    if (holds !== state.quorum.holds || missing.join() !== state.quorum.missing.join()) {
      this.add('quorum.changed', { holds, missing, attendance });
    }
  }

  /** Joins, is admitted and arrives. */
  arrive(person: Newcomer): this {
    const participantId = person.id as ParticipantId;
    const salt = this.salt(`name/${person.id}`);
    const organisation = person.organisation ?? null;
    this.people.push({ participantId, displayName: person.name, organisation, salt });
    const seatId = (person.seat ?? null) as SeatId | null;
    this.add(
      'person.joined',
      {
        participantId,
        role: person.role ?? 'participant',
        partyId: (person.party ?? null) as PartyId | null,
        seatId,
        seatAs: seatId ? (person.as ?? 'holder') : null,
        mode: person.mode ?? 'inPerson',
        nameCommitment: commitTo(salt, nameValue(person.name, organisation)),
        ...(person.discreet ? { discreet: true } : {}),
      },
      person.id,
    );
    this.add('person.admitted', { participantId, decisionPower: seatId ? 'confirmed' : 'none' });
    return this.present(person.id, true);
  }

  present(id: string, present: boolean, cause?: 'connected' | 'grace' | 'exit' | 'marked' | 'closing'): this {
    const participantId = id as ParticipantId;
    this.add('presence.changed', {
      participantId,
      present,
      since: this.now,
      cause: cause ?? (present ? 'connected' : 'exit'),
    });
    this.countQuorum();
    return this;
  }

  open(
    id: string,
    subject: DecisionSubject,
    matter: string,
    content: unknown,
    more: Partial<EventPayload<'decision.opened'>> = {},
  ): this {
    return this.add(
      'decision.opened',
      {
        decisionId: id as DecisionId,
        number: this.state.decisions.length + 1,
        round: 1,
        rule: 'consensus',
        matter,
        kind: 'substantive',
        reserved: false,
        responsibleParty: null,
        subject,
        content: content as never,
        contentHash: fingerprint(content),
        rulesHash: rulesHashOf(this.state),
        rollHash: rollHashOf(this.state),
        attendance: attendanceByParty(this.state),
        ...more,
      },
      'fac',
    );
  }

  nextRound(id: string, content: unknown, rule: 'consensus' | 'exceptionalMajority' = 'consensus'): this {
    const decision = this.state.decisions.find((one) => one.id === id)!;
    return this.add(
      'decision.roundOpened',
      {
        decisionId: decision.id,
        round: decision.rounds.length + 1,
        rule,
        content: content as never,
        contentHash: fingerprint(content),
        rulesHash: rulesHashOf(this.state),
        rollHash: rollHashOf(this.state),
        attendance: attendanceByParty(this.state),
      },
      'fac',
    );
  }

  /** Seals the position of a party in the round now open; its spokesperson states it. */
  answer(id: string, partyId: string, by: string, statement: Statement): this {
    const decision = this.state.decisions.find((one) => one.id === id)!;
    const round = decision.rounds.at(-1)!;
    const party = partyId as PartyId;
    const n = (round.sealed[party]?.n ?? 0) + 1;
    const position: PositionValue = { text: '', passage: '', proposal: '', ...statement };
    const salt = this.salt(`position/${id}/${round.number}/${partyId}/${n}`);
    const key = `${id}/${round.number}`;
    const sealed = {
      decisionId: decision.id,
      round: round.number,
      partyId: party,
      n,
      contentHash: round.contentHash,
      position,
    };
    this.hidden.set(key, [
      ...(this.hidden.get(key) ?? []),
      { ...position, partyId: party, by: by as ParticipantId, at: this.now, n, salt },
    ]);
    return this.add(
      'decision.positionSealed',
      {
        decisionId: decision.id,
        round: round.number,
        partyId: party,
        n,
        commitment: commitmentOfPosition(salt, sealed),
      },
      by,
    );
  }

  close(id: string, result: EventPayload<'decision.roundClosed'>['result']): this {
    const decision = this.state.decisions.find((one) => one.id === id)!;
    const round = decision.rounds.at(-1)!.number;
    const openings = this.hidden.get(`${id}/${round}`) ?? [];
    return this.add(
      'decision.roundClosed',
      {
        decisionId: decision.id,
        round,
        openings,
        signals: [],
        attendance: attendanceByParty(this.state),
        result,
      },
      'fac',
    );
  }
}
