// Creating a mesa: from a template and a few words to the first event of its log, with its facilitator
// and its projector already inside.
import type { z } from 'zod';
import { type WordKey, words } from '../../shared/i18n/words.ts';
import { MesaConfig } from '../../shared/model/config.ts';
import { event, type NewEvent } from '../../shared/model/event.ts';
import type { MesaId, ParticipantId, PartyId, PhaseId, SeatId } from '../../shared/model/ids.ts';
import type { Party, PartyKind, Phase, SeatPlan } from '../../shared/model/mesa.ts';
import { firstCharacters } from '../../shared/model/plainText.ts';
import { DEFAULT_PARTIES, DEFAULT_SEATS, TEMPLATES } from '../../shared/model/templates.ts';
import type { HTTP } from '../../shared/protocol/http.ts';
import { commitTo, nameValue } from '../../shared/record/saltedCommitment.ts';
import { newCode } from './joinCode.ts';
import { chainEvents, MesaRoom } from './mesaRoom.ts';
import { type Clock, type Ids, type PersonRow, type Storage, StoreConflict } from './ports.ts';
import { newSession } from './sessions.ts';

/** Section 8: a national commitment may last twice as long (C2). */
const NATIONAL = { maxMonths: 24 };

export type CreateMesaBody = z.output<typeof HTTP.createMesa>;
export interface Example {
  caseId: string;
  title: string;
  note: string;
}

/** Ids of a body's parties: the kind's short name, numbered when two parties share it. */
function partyIds(kinds: PartyKind[], given: (PartyId | undefined)[]): PartyId[] {
  const used = new Set<string>(given.filter((id) => id !== undefined));
  return kinds.map((kind, index) => {
    const own = given[index];
    if (own) return own;
    let id: string = kind;
    for (let n = 2; used.has(id); n += 1) id = `${kind}-${n}`;
    used.add(id);
    return id as PartyId;
  });
}

function planParties(body: CreateMesaBody): { parties: Party[]; seats: SeatPlan[] } {
  const drafts =
    body.parties ??
    DEFAULT_PARTIES.map((kind) => ({ kind, name: words(`mesa.party_${kind}`), seats: DEFAULT_SEATS }));
  const ids = partyIds(
    drafts.map((draft) => draft.kind),
    drafts.map((draft) => ('id' in draft ? draft.id : undefined)),
  );
  const parties = drafts.map(
    (draft, index): Party => ({
      id: ids[index]!,
      kind: draft.kind,
      name: draft.name,
      hint: ('hint' in draft ? draft.hint : undefined) ?? words(`mesa.hint_${draft.kind}` as WordKey),
      positionMode: ('positionMode' in draft ? draft.positionMode : undefined) ?? 'spokesperson',
    }),
  );
  const seats = drafts.flatMap((draft, index) =>
    Array.from(
      { length: draft.seats },
      (_, seat): SeatPlan => ({
        id: `${ids[index]}-${seat + 1}` as SeatId,
        partyId: ids[index]!,
        label: words('mesa.seat_label', { n: seat + 1 }),
      }),
    ),
  );
  return { parties, seats };
}

function planPhases(body: CreateMesaBody): Phase[] {
  const template = TEMPLATES.find((candidate) => candidate.id === body.template) ?? TEMPLATES[0]!;
  const planned =
    body.phases ??
    template.phases.map(({ name, ...phase }) => ({
      ...phase,
      title: name ? words(`mesa.step_${name}`) : '',
    }));
  return planned.map((phase, index) => ({ ...phase, id: `f${index + 1}` as PhaseId }));
}

/** The events that bring a person in without passing the door: the facilitation and the projector. */
export function staffEvents(row: PersonRow, role: 'facilitator' | 'screen'): NewEvent[] {
  const nameCommitment = commitTo(row.salt, nameValue(row.displayName, row.organisation));
  const { participantId } = row;
  return [
    event('person.joined', {
      participantId,
      role,
      partyId: null,
      seatId: null,
      seatAs: null,
      mode: 'inPerson',
      nameCommitment,
    }),
    event('person.admitted', { participantId, decisionPower: 'none' }),
  ];
}

export function newPerson(
  ids: Ids,
  mesaId: MesaId,
  displayName: string,
  organisation: string | null,
): PersonRow {
  const salt = Buffer.from(ids.random(32)).toString('hex');
  return { mesaId, participantId: ids.id() as ParticipantId, displayName, organisation, salt };
}

export interface CreatedMesa {
  room: MesaRoom;
  facilitatorToken: string;
  screenToken: string;
}

/** Creates the mesa in one store transaction. A code that is taken by a live mesa is drawn again. */
export async function createMesa(
  world: { storage: Storage; clock: Clock; ids: Ids },
  mesaId: MesaId,
  body: CreateMesaBody,
  example: Example | null,
): Promise<CreatedMesa> {
  const { storage, clock, ids } = world;
  const now = clock.now();
  const { parties, seats } = planParties(body);
  const facilitator = newPerson(ids, mesaId, body.facilitatorName || words('mesa.facilitation_name'), null);
  const screen = newPerson(ids, mesaId, words('mesa.role_screen'), null);
  const created = event('mesa.created', {
    name: body.name || firstCharacters(body.theme, 120),
    theme: body.theme,
    number: body.number ?? 1,
    purpose: body.purpose ?? '',
    place: body.place ?? '',
    scope: body.scope ?? 'local',
    timeZone: 'America/Mexico_City',
    template: body.template ?? TEMPLATES[0]!.id,
    admission: body.admission ?? 'door',
    config: MesaConfig.parse({ ...(body.scope === 'national' ? NATIONAL : {}), ...body.config }),
    parties,
    seats,
    phases: planPhases(body),
    example,
    ...(body.planned ? { planned: true } : {}),
  });
  const sessions = [
    newSession(ids, mesaId, facilitator.participantId, now),
    newSession(ids, mesaId, screen.participantId, now),
  ];
  const batches = [
    { actor: facilitator.participantId, events: [created, ...staffEvents(facilitator, 'facilitator')] },
    { actor: facilitator.participantId, events: staffEvents(screen, 'screen') },
  ];
  const { events, state } = chainEvents(null, mesaId, batches, now);
  const people = [facilitator, screen];
  for (let attempt = 0; ; attempt += 1) {
    const row = {
      mesaId,
      joinCode: newCode(ids, body.admission === 'open' ? 2 : 1),
      createdAt: now,
      closedAt: null,
    };
    try {
      await storage.append({
        mesaId,
        expectedSeq: 0,
        events,
        people,
        sessions: sessions.map((session) => session.row),
        mesa: row,
      });
      const room = new MesaRoom({ state: state!, people, row, storage, clock });
      return { room, facilitatorToken: sessions[0]!.token, screenToken: sessions[1]!.token };
    } catch (error) {
      if (!(error instanceof StoreConflict) || attempt > 20) throw error;
    }
  }
}
