// The words of the inside of a mesa as a phone opens it: its frame, «ahora», the people and the tree.
import { actaEs } from '../../shared/i18n/es/acta.ts';
import { actaLifeEs } from '../../shared/i18n/es/actaLife.ts';
import { canvasEs } from '../../shared/i18n/es/canvas.ts';
import { decisionEs } from '../../shared/i18n/es/decision.ts';
import { gatheringEs } from '../../shared/i18n/es/gathering.ts';
import { orderingsEs } from '../../shared/i18n/es/orderings.ts';
import { proofEs } from '../../shared/i18n/es/proof.ts';
import { roadmapEs } from '../../shared/i18n/es/roadmap.ts';
import { seatsEs } from '../../shared/i18n/es/seats.ts';
import { treeEs } from '../../shared/i18n/es/tree.ts';

export const mesaWords = {
  acta: actaEs,
  actaLife: actaLifeEs,
  canvas: canvasEs,
  decision: decisionEs,
  gathering: gatheringEs,
  orderings: orderingsEs,
  proof: proofEs,
  roadmap: roadmapEs,
  seats: seatsEs,
  tree: treeEs,
} as const;
