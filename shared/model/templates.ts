// Templates of a mesa as data: phases with minutes (5.3) and the three parties of a tripartite body.
import type { POSITION_MODES } from './config.ts';
import type { PartyKind, Phase } from './mesa.ts';

type PositionMode = (typeof POSITION_MODES)[number];
/** Names of their own for phases that share a kind; the words are `mesa.step_*`. */
export const PHASE_NAMES = [
  'rain',
  'grouping',
  'causes',
  'break',
  'groups',
  'plenary',
  'first',
  'second',
  'nextSteps',
] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];
/** Without a name of its own, a phase has the one of its kind. */
type PlannedPhase = Pick<Phase, 'kind' | 'minutes'> & { name?: PhaseName };
export interface MesaTemplate {
  id: 'cocreacion5h' | 'cocreacion3h' | 'cocreacion2h30';
  phases: PlannedPhase[];
}

export const TEMPLATES: MesaTemplate[] = [
  {
    id: 'cocreacion5h',
    phases: [
      { kind: 'welcome', minutes: 15 },
      { kind: 'rules', minutes: 10 },
      { kind: 'levelGround', minutes: 20 },
      { kind: 'problem', minutes: 30 },
      { kind: 'causesEffects', minutes: 60 },
      { kind: 'selection', minutes: 30 },
      { kind: 'solutions', minutes: 45 },
      { kind: 'drafting', minutes: 60 },
      { kind: 'roadmap', minutes: 30 },
      { kind: 'closing', minutes: 15 },
    ],
  },
  {
    // C1: fifteen phases and 180 minutes, with private writing, groups and a break.
    id: 'cocreacion3h',
    phases: [
      { kind: 'welcome', minutes: 8 },
      { kind: 'rules', minutes: 7 },
      { kind: 'levelGround', minutes: 8 },
      { kind: 'problem', minutes: 8, name: 'rain' },
      { kind: 'problem', minutes: 10, name: 'grouping' },
      { kind: 'causesEffects', minutes: 25 },
      { kind: 'selection', minutes: 10 },
      { kind: 'decision', minutes: 8, name: 'causes' },
      { kind: 'welcome', minutes: 10, name: 'break' },
      { kind: 'drafting', minutes: 28, name: 'groups' },
      { kind: 'drafting', minutes: 24, name: 'plenary' },
      { kind: 'decision', minutes: 12, name: 'first' },
      { kind: 'decision', minutes: 15, name: 'second' },
      { kind: 'roadmap', minutes: 3, name: 'nextSteps' },
      { kind: 'closing', minutes: 4 },
    ],
  },
  {
    id: 'cocreacion2h30',
    phases: [
      { kind: 'welcome', minutes: 10 },
      { kind: 'levelGround', minutes: 15 },
      { kind: 'problem', minutes: 15 },
      { kind: 'causesEffects', minutes: 35 },
      { kind: 'selection', minutes: 15 },
      { kind: 'drafting', minutes: 35 },
      { kind: 'decision', minutes: 15 },
      { kind: 'closing', minutes: 10 },
    ],
  },
];

/** Who sits at a table of this kind: parties with seats and how each one speaks (D2). Names are the people's to change. */
export interface BodyTemplate {
  id: 'mesa' | 'nationalSecretariat' | 'localSecretariat';
  scope: 'national' | 'local';
  parties: { kind: PartyKind; seats: number; positionMode: PositionMode }[];
}
const body = (
  id: BodyTemplate['id'],
  scope: BodyTemplate['scope'],
  positionMode: PositionMode,
  seats: Partial<Record<PartyKind, number>>,
): BodyTemplate => ({
  id,
  scope,
  parties: (Object.entries(seats) as [PartyKind, number][]).map(([kind, many]) => ({
    kind,
    seats: many,
    positionMode,
  })),
});

/** A mesa, the national secretariat (STT) and a local one (STL) with ten seats, where every seat is asked. */
export const BODIES: BodyTemplate[] = [
  body('mesa', 'local', 'spokesperson', { government: 3, civilSociety: 3, guarantor: 3 }),
  body('nationalSecretariat', 'national', 'spokesperson', { government: 2, civilSociety: 2, guarantor: 2 }),
  body('localSecretariat', 'local', 'seatMajority', { government: 3, civilSociety: 5, guarantor: 2 }),
];

export const DEFAULT_PARTIES = ['government', 'civilSociety', 'guarantor'] as const;
export const DEFAULT_SEATS = 3;
/** A mesa drafts one commitment, sometimes two (4.3). */
export const MAX_COMMITMENTS = 2;
