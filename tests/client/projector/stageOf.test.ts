// What the projector shows: the newest thing that happened to the whole room, and nothing hidden.

import { describe, expect, it } from 'vitest';
import { stageOf } from '../../../client/projector/stageOf.ts';
import { MesaRules } from '../../../shared/model/config.ts';
import { CommitmentId, DecisionId, MesaId, PhaseId } from '../../../shared/model/ids.ts';
import type { CommitmentView, MesaView } from '../../../shared/model/view.ts';
import type { DecisionView, RoundView } from '../../../shared/model/views/decisionView.ts';
import { EMPTY_TABLE } from '../../support/emptyTable.ts';
import { exampleRain } from '../shell/exampleView.ts';

const round = (openedAt: number, closedAt: number | null): RoundView => ({
  number: 1,
  rule: 'consensus',
  openedAt,
  closedAt,
  content: null,
  contentHash: '',
  rulesHash: '',
  rollHash: '',
  answered: [],
  answeredSeats: [],
  signals: [],
  seats: [],
  positions: null,
  result: closedAt === null ? null : 'adoptedByConsensus',
});
const decision = (state: DecisionView['state'], openedAt: number, closedAt: number | null): DecisionView => ({
  id: DecisionId.parse('d1'),
  number: 1,
  matter: 'Asunto',
  kind: 'substantive',
  reserved: false,
  responsibleParty: null,
  subject: { kind: 'tree' },
  state,
  rounds: [round(openedAt, closedAt)],
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
});
const view = (change: Partial<MesaView>): MesaView => ({
  protocol: 1,
  revision: 1,
  seq: 1,
  serverNow: 1_000_000,
  mesaId: MesaId.parse('m1'),
  role: 'screen',
  name: '',
  theme: '',
  number: 1,
  purpose: '',
  place: '',
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
  join: null,
  parties: [],
  people: [],
  waiting: [],
  observers: 0,
  quorum: { holds: true, since: 0, missing: [], voidsAt: null },
  phases: [{ id: PhaseId.parse('f1'), kind: 'causesEffects', title: '', minutes: 10, status: 'current' }],
  clock: { phaseId: PhaseId.parse('f1'), plannedMs: 600_000, remainingMs: 300_000, paused: false },
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
  head: '',
  rules: { values: MesaRules.parse({ positionModes: {} }), hash: '', adoptedBy: null },
  selectionMax: 3,
  maxMonths: 12,
  can: {},
  insecure: false,
  ...change,
});

describe('stageOf', () => {
  it('puts private writing on the wall when it is the newest thing, and leaves it when it ends (C10)', () => {
    const spotlight = (at: number) => ({ place: 'arbol', nodeId: null, at });
    const open = exampleRain({ openedAt: 900_000 });
    expect(stageOf(view({ cards: open }))).toMatchObject({ kind: 'rain', rain: { id: 'r1' } });
    expect(stageOf(view({ cards: open, spotlight: spotlight(800_000) }))).toMatchObject({ kind: 'rain' });
    expect(stageOf(view({ cards: open, spotlight: spotlight(950_000) }))).toMatchObject({ kind: 'tree' });
    expect(stageOf(view({ cards: open, decisions: [decision('open', 950_000, null)] })).kind).toBe(
      'decision',
    );
    const back = { place: 'tarjetas', nodeId: null, at: 950_000 };
    expect(stageOf(view({ cards: open, spotlight: back }))).toMatchObject({ kind: 'rain' });
    const withdrawn = exampleRain({ state: 'withdrawn', openedAt: 900_000, endedAt: 950_000 });
    expect(stageOf(view({ cards: withdrawn })).kind).not.toBe('rain');
  });

  it('[N1, E12] shows what everybody reads in its phase, unless something else was pointed at or there is nothing to read', () => {
    const phases = [
      {
        id: PhaseId.parse('f1'),
        kind: 'levelGround' as const,
        title: '',
        minutes: 10,
        status: 'current' as const,
      },
    ];
    const sheet = { itemId: 'b1', title: 'Los pozos', text: 'Bajan cada año.', reference: '' };
    const { planning } = view({});
    const reading = (part: Partial<MesaView> = {}) =>
      stageOf(view({ phases, planning: { ...planning, background: [sheet] }, ...part })).kind;
    expect(reading()).toBe('reading');
    expect(reading({ planning })).toBe('people');
    expect(reading({ spotlight: { place: 'personas', nodeId: null, at: 900_000 } })).toBe('people');
    expect(reading({ phases: view({}).phases })).toBe('tree');
  });

  it('keeps the cards on the wall while they are grouped, until something newer or nothing waits (C11)', () => {
    const revealed = (endedAt: number, pending = 3) => ({
      ...exampleRain({ state: 'revealed', openedAt: 750_000, endedAt }),
      total: 3,
      pending,
    });
    const spotlight = (place: string, at: number) => ({ place, nodeId: null, at });
    const kind = (part: Partial<MesaView>) => stageOf(view(part)).kind;
    expect(kind({ cards: revealed(900_000) })).toBe('cards');
    expect(kind({ cards: revealed(900_000), spotlight: spotlight('arbol', 800_000) })).toBe('cards');
    expect(kind({ cards: revealed(900_000), spotlight: spotlight('arbol', 950_000) })).toBe('tree');
    expect(kind({ cards: revealed(900_000), decisions: [decision('open', 950_000, null)] })).toBe('decision');
    expect(kind({ cards: revealed(900_000, 0) })).toBe('tree');
    expect(kind({ cards: revealed(1) })).toBe('tree');
    expect(kind({ cards: revealed(1, 0), spotlight: spotlight('tarjetas', 950_000) })).toBe('cards');
  });

  it('waits at the door before the session and says goodbye after it', () => {
    const session = { number: 1, openedAt: null, closedAt: null };
    expect(stageOf(view({ session: { ...session, state: 'gathering' } })).kind).toBe('waiting');
    expect(stageOf(view({ session: { ...session, state: 'closed' } })).kind).toBe('closed');
  });
  it('shows the section of the phase when nobody points at anything', () => {
    expect(stageOf(view({}))).toEqual({ kind: 'tree', nodeId: null });
  });
  it('follows the node the facilitation points at', () => {
    const spotlight = { place: 'arbol', nodeId: 'c2', at: 900_000 };
    expect(stageOf(view({ spotlight }))).toEqual({ kind: 'tree', nodeId: 'c2' });
  });
  it('[5.7] shows the roadmap where the facilitation points at one, and the text where it points at the commitment', () => {
    const commitment: CommitmentView = {
      id: CommitmentId.parse('c1'),
      number: 1,
      title: 'Salarios iguales',
      state: 'agreed',
      doc: 'mesa/m1/draft/c1',
      lock: { locked: false, reason: '', frozenBy: null },
      versions: [],
      publications: [],
      amendment: null,
      ending: null,
      progress: null,
    };
    const at = (place: string) =>
      stageOf(view({ commitments: [commitment], spotlight: { place, nodeId: null, at: 900_000 } })).kind;
    expect(at('compromisos/1/ruta')).toBe('roadmap');
    expect(at('compromisos/1')).toBe('draft');
  });
  it('goes to a decision that opens after the last thing pointed at, and leaves it when something newer is', () => {
    const open = [decision('open', 950_000, null)];
    expect(
      stageOf(view({ decisions: open, spotlight: { place: 'arbol', nodeId: null, at: 900_000 } })).kind,
    ).toBe('decision');
    expect(
      stageOf(view({ decisions: open, spotlight: { place: 'personas', nodeId: null, at: 960_000 } })).kind,
    ).toBe('people');
  });
  it('keeps a result on the screen until the phase changes', () => {
    expect(stageOf(view({ decisions: [decision('adoptedByConsensus', 900_000, 950_000)] })).kind).toBe(
      'result',
    );
    expect(stageOf(view({ decisions: [decision('adoptedByConsensus', 100_000, 200_000)] })).kind).toBe(
      'tree',
    );
  });

  it('goes back to the door when the session was not held, whatever was pointed at before (Q10)', () => {
    const session = { number: 1, state: 'notHeld', openedAt: null, closedAt: null } as const;
    const spotlight = { place: 'arbol', nodeId: null, at: 999_999 };
    expect(stageOf(view({ session, spotlight }))).toEqual({ kind: 'waiting' });
  });

  it('[5.1] says that nobody is at the table of a mesa called, paused or cancelled, whatever was pointed at', () => {
    const spotlight = { place: 'arbol', nodeId: null, at: 5 };
    const session = view({}).session;
    expect(stageOf(view({ session: { ...session, state: 'called' }, spotlight })).kind).toBe('away');
    expect(stageOf(view({ state: 'paused', session: { ...session, state: 'recess' } })).kind).toBe('away');
    expect(stageOf(view({ state: 'cancelled', session: { ...session, state: 'cancelled' } })).kind).toBe(
      'away',
    );
  });

  it('[5.1] says that the session is in recess, whatever was decided or pointed at, and goes back to it afterwards', () => {
    const session = view({}).session;
    const spotlight = { place: 'arbol', nodeId: null, at: 960_000 };
    const decisions = [decision('adoptedByConsensus', 900_000, 950_000)];
    const resting = { session: { ...session, state: 'recess' } } as const;
    expect(stageOf(view({ ...resting, decisions }))).toEqual({ kind: 'recess' });
    expect(stageOf(view({ ...resting, decisions, spotlight }))).toEqual({ kind: 'recess' });
    expect(stageOf(view({ decisions })).kind).toBe('result');
  });

  it('[5.5] shows a proposal only when the facilitation points at it', () => {
    const proposal = { ...decision('proposed', 0, null), number: 2, rounds: [] };
    const decided = decision('adoptedByConsensus', 10, 20);
    const decisions = [decided, proposal];
    const at = (place: string) => stageOf(view({ decisions, spotlight: { place, nodeId: null, at: 500 } }));
    expect(at('decisiones/2').kind).toBe('proposal');
    expect(at('decisiones').kind).toBe('result');
  });
});
