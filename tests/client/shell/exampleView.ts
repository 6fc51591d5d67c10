// A mesa of three parties in the middle of its session, as the server would send it, and a person in it.

import { CardId, RainId } from '../../../shared/model/cards.ts';
import { MesaRules } from '../../../shared/model/config.ts';
import { DecisionId, MesaId, ParticipantId, PartyId, PhaseId, SeatId } from '../../../shared/model/ids.ts';
import type { MesaView, MeView, PartyView, PersonView } from '../../../shared/model/view.ts';
import type { CardsView, RainView } from '../../../shared/model/views/cardsView.ts';
import type { DecisionView, RoundView } from '../../../shared/model/views/decisionView.ts';
import { EMPTY_ME, EMPTY_TABLE } from '../../support/emptyTable.ts';

const party = (id: string, kind: PartyView['kind'], name: string): PartyView => ({
  id: PartyId.parse(id),
  kind,
  name,
  hint: '',
  positionMode: 'spokesperson',
  seats: [
    {
      id: SeatId.parse(`${id}-1`),
      label: 'Asiento 1',
      holder: ParticipantId.parse(`${id}-p`),
      alternate: null,
      decisionPower: 'confirmed',
      ceded: false,
      acting: ParticipantId.parse(`${id}-p`),
    },
  ],
  presentSeats: 1,
  peoplePresent: 1,
  spokesperson: ParticipantId.parse(`${id}-p`),
  withdrawn: null,
});

export const examplePerson = (id: string, name: string, part: Partial<PersonView> = {}): PersonView => ({
  id: ParticipantId.parse(id),
  name,
  initials: name.slice(0, 1),
  organisation: '',
  role: 'participant',
  partyId: null,
  seatId: null,
  seatAs: null,
  mode: 'inPerson',
  status: 'admitted',
  present: true,
  connected: true,
  marked: false,
  acting: false,
  ...part,
});

export const exampleView = (part: Partial<MesaView> = {}): MesaView => ({
  protocol: 1,
  revision: 1,
  seq: 1,
  serverNow: 0,
  mesaId: MesaId.parse('m1'),
  role: 'participant',
  name: 'Mesa 3',
  theme: 'Ordenamiento territorial',
  number: 3,
  purpose: '',
  place: 'Zacatecas',
  scope: 'local',
  timeZone: 'America/Mexico_City',
  state: 'open',
  example: null,
  session: { number: 1, state: 'inSession', openedAt: 1, closedAt: null },
  gathering: {
    call: 'firstCall',
    scheduledStart: null,
    notHeldFrom: null,
    notHeld: [],
    secondCallFrom: null,
  },
  roadmaps: [],
  planning: {
    kind: 'ordinary',
    scheduledEnd: null,
    calledAt: null,
    background: [],
    invitations: [],
    additions: [],
    cancelledSessions: [],
    cancelled: null,
    noticeFrom: { ordinary: '2026-03-17', extraordinary: '2026-03-13' },
    pause: null,
  },
  join: { code: 'CANTERA 52', url: 'http://mesa.test/m/CANTERA52' },
  parties: [
    party('gov', 'government', 'Gobierno'),
    party('civ', 'civilSociety', 'Sociedad civil'),
    party('gua', 'guarantor', 'Órgano garante'),
  ],
  people: [],
  waiting: [],
  observers: 0,
  quorum: { holds: true, since: 0, missing: [], voidsAt: null },
  phases: [
    { id: PhaseId.parse('f1'), kind: 'welcome', title: '', minutes: 15, status: 'done' },
    { id: PhaseId.parse('f2'), kind: 'causesEffects', title: '', minutes: 60, status: 'current' },
    { id: PhaseId.parse('f3'), kind: 'drafting', title: 'Escribir', minutes: 60, status: 'pending' },
  ],
  clock: null,
  phaseUndo: null,
  spotlight: null,
  tree: {
    doc: 'mesa/m1/tree',
    lock: { locked: false, reason: '', frozenBy: null },
    version: 0,
    strategic: [],
  },
  commitments: [],
  decisions: [],
  orderings: [],
  asides: [],
  ...EMPTY_TABLE,
  acta: null,
  head: '0'.repeat(64),
  rules: { values: MesaRules.parse({ positionModes: {} }), hash: 'b'.repeat(64), adoptedBy: null },
  selectionMax: 3,
  maxMonths: 12,
  can: {},
  insecure: false,
  ...part,
});

export const exampleRound = (part: Partial<RoundView> = {}): RoundView => ({
  number: 1,
  rule: 'consensus',
  openedAt: 1,
  closedAt: null,
  content: {},
  contentHash: 'a'.repeat(64),
  rulesHash: 'b'.repeat(64),
  rollHash: 'c'.repeat(64),
  answered: [],
  answeredSeats: [],
  signals: [],
  positions: null,
  seats: [],
  result: null,
  ...part,
});

export const exampleDecision = (part: Partial<DecisionView> = {}): DecisionView => ({
  id: DecisionId.parse('d1'),
  number: 1,
  matter: '¿Trabajamos con esta causa?',
  kind: 'substantive',
  reserved: false,
  responsibleParty: null,
  subject: { kind: 'tree' },
  state: 'open',
  rounds: [exampleRound()],
  version: null,
  dissents: [],
  invocations: [],
  majority: [],
  newRoundAt: null,
  endReason: '',
  proposed: null,
  origin: null,
  parts: [],
  escalatedTo: '',
  ...part,
});

/** A round of private writing and its numbers: nobody has written yet. */
export const exampleRain = (part: Partial<RainView> = {}): CardsView => ({
  ...EMPTY_TABLE.cards,
  rains: [
    {
      id: RainId.parse('r1'),
      number: 1,
      question: '¿Por qué se paga menos?',
      perPerson: 5,
      signature: 'party',
      state: 'open',
      openedAt: 1,
      endedAt: null,
      endReason: '',
      cards: 0,
      people: 0,
      byParty: [],
      ...part,
    },
  ],
});

export const exampleOwnCard = (part: Partial<MeView['cards'][number]> = {}): MeView['cards'][number] => ({
  rainId: RainId.parse('r1'),
  cardId: CardId.parse('card-aaaa'),
  text: 'Nadie mide',
  at: 1,
  for: null,
  ...part,
});

export const exampleMe = (part: Partial<MeView> = {}): MeView => ({
  participantId: ParticipantId.parse('civ-p'),
  name: 'Citlali Ramos',
  organisation: '',
  role: 'participant',
  partyId: PartyId.parse('civ'),
  seatId: SeatId.parse('civ-1'),
  status: 'admitted',
  mayWrite: true,
  spokesperson: true,
  states: true,
  delegate: true,
  signals: false,
  signsFor: null,
  keys: [],
  orderings: [],
  ballots: {},
  ...EMPTY_ME,
  ownSignals: {},
  partySignals: [],
  positions: {},
  ...part,
});

/** The view with `kind` as the running phase. */
export const inPhase = (kind: MesaView['phases'][number]['kind'], part: Partial<MesaView> = {}): MesaView =>
  exampleView({
    phases: [{ id: PhaseId.parse('f9'), kind, title: '', minutes: 10, status: 'current' }],
    ...part,
  });
