// Templates of a mesa as data: phases with minutes (5.3) and the three parties of a tripartite body.
import type { Phase } from './mesa.ts';

type PlannedPhase = Pick<Phase, 'kind' | 'minutes'>;
export interface MesaTemplate {
  id: 'cocreacion5h' | 'cocreacion2h30';
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

export const DEFAULT_PARTIES = ['government', 'civilSociety', 'guarantor'] as const;
export const DEFAULT_SEATS = 3;
/** A mesa drafts one commitment, sometimes two (4.3). */
export const MAX_COMMITMENTS = 2;
