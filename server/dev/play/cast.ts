// The people of a case: a mesa made from it, its facilitator, and one simulated person per seat.
import { words } from '../../../shared/i18n/words.ts';
import { PartyId } from '../../../shared/model/ids.ts';
import { PARTY_KINDS } from '../../../shared/model/mesa.ts';
import type { MesaCase } from '../../../shared/model/mesaCase.ts';
import type { CreateMesaAnswer, DoorAnswer, JoinAnswer } from '../../../shared/protocol/http.ts';
import { callServer, PlayFault, SimulatedPerson } from './person.ts';

export interface Seated {
  person: SimulatedPerson;
  partyId: string;
}
export interface Cast {
  created: CreateMesaAnswer;
  facilitator: SimulatedPerson;
  seated: Seated[];
  /** The case's name of a party → its id in the mesa. */
  partyOf: Map<string, string>;
}

/** Makes the mesa of a case and answers its links; the command line asks the server, the server itself. */
export type MakeMesa = (body: unknown) => Promise<CreateMesaAnswer>;

/** Seats a simulated party fills at most: seven parties of twenty fit in the largest mesa. */
const MAX_SEATS = 20;
const seatsOf = (party: MesaCase['parties'][number]): number => Math.max(1, Math.min(MAX_SEATS, party.seats));

/** The case's name of each party → an id the mesa accepts; the name itself when it is one. */
function safeIds(names: string[]): Map<string, string> {
  const kept = names.filter((name) => name.length <= 30 && PartyId.safeParse(name).success);
  const used = new Set(kept);
  const invent = (n: number): string => {
    let id = `parte-${n}`;
    for (let again = 2; used.has(id); again += 1) id = `parte-${n}-${again}`;
    used.add(id);
    return id;
  };
  return new Map(names.map((name, index) => [name, kept.includes(name) ? name : invent(index + 1)]));
}
const isKind = (kind: string): kind is (typeof PARTY_KINDS)[number] =>
  (PARTY_KINDS as readonly string[]).includes(kind);
/** Invented first names; the surname «Ejemplo» says so wherever a name is shown. */
const FIRST_NAMES = [
  'Amalia',
  'Bruno',
  'Citlali',
  'Darío',
  'Elena',
  'Fermín',
  'Graciela',
  'Héctor',
  'Inés',
  'Joaquín',
  'Karina',
  'Leonel',
  'Maribel',
  'Néstor',
  'Ofelia',
  'Paulino',
  'Quetzali',
  'Rubén',
  'Saúl',
  'Teresa',
  'Ulises',
  'Ximena',
  'Yolanda',
  'Zenón',
];
const nameOf = (index: number): string => {
  const again = Math.floor(index / FIRST_NAMES.length);
  return words('play.person', {
    name: FIRST_NAMES[index % FIRST_NAMES.length]!,
    again: again === 0 ? '' : ` ${again + 1}`,
  });
};

/** Fits a text of the file into a field of `max` characters without cutting a word when it can. */
export const shorten = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/\s+\S*$/, '')}…`;

function mesaBody(file: MesaCase): { body: unknown; partyOf: Map<string, string> } {
  const partyOf = safeIds(file.parties.map((party) => party.id));
  const parties = file.parties.map((party) => ({
    id: partyOf.get(party.id),
    kind: isKind(party.kind) ? party.kind : 'civilSociety',
    name: shorten(party.name, 120),
    seats: seatsOf(party),
  }));
  const scope = file.scope === 'national' ? 'national' : 'local';
  const body = {
    theme: shorten(file.title, 160),
    name: shorten(file.title, 120),
    scope,
    template: 'cocreacion2h30',
    parties,
    facilitatorName: words('play.facilitator'),
    config: { maxMonths: file.maxMonths },
  };
  return { body, partyOf };
}

async function seat(
  url: string,
  code: string,
  door: DoorAnswer,
  partyId: string,
  seatIndex: number,
  displayName: string,
): Promise<SimulatedPerson> {
  const party = door.parties.find((candidate) => candidate.id === partyId);
  const place = party?.seats[seatIndex];
  if (!party || !place) throw new PlayFault(`seat ${partyId} ${seatIndex + 1}`);
  const joined = await callServer(url, '/api/join', {
    code,
    displayName,
    partyId,
    seatId: place.id,
    seatAs: 'holder',
    role: 'participant',
    mode: seatIndex % 4 === 3 ? 'online' : 'inPerson',
    organisation: party.name,
  });
  if (joined.status !== 201) throw new PlayFault(`join: ${JSON.stringify(joined.body)}`);
  const { participantId, mesaId, token } = joined.body as JoinAnswer;
  return new SimulatedPerson({ url, mesaId, participantId, token });
}

/** Creates the mesa, brings everybody to the door and in, and waits until all are present. */
export async function gather(url: string, file: MesaCase, makeMesa: MakeMesa): Promise<Cast> {
  const { body, partyOf } = mesaBody(file);
  const created = await makeMesa(body);
  const { mesaId, facilitatorToken: token } = created;
  const me = await callServer(url, '/api/session', { mesaId, token });
  const facilitator = new SimulatedPerson({
    url,
    mesaId,
    token,
    participantId: (me.body as { participantId: string }).participantId,
  });
  const door = (await callServer(url, `/api/door/${encodeURIComponent(created.joinCode)}`, undefined))
    .body as DoorAnswer;
  const seated: Seated[] = [];
  for (const party of file.parties) {
    const partyId = partyOf.get(party.id) ?? party.id;
    for (let index = 0; index < seatsOf(party); index += 1) {
      seated.push({
        partyId,
        person: await seat(url, created.joinCode, door, partyId, index, nameOf(seated.length)),
      });
    }
  }
  for (const { person } of seated)
    await facilitator.must('person.admit', { participantId: person.participantId as never });
  await facilitator.waitFor(
    'everybody present',
    (view) => view.people.filter((one) => one.present && one.acting).length >= seated.length,
  );
  return { created, facilitator, seated, partyOf };
}
