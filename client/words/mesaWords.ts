// The words of the inside of a mesa as a phone opens it: its frame, «ahora», the people and the tree; of the screens that
// come later, only what these already say of them.
import { canvasEs } from '../../shared/i18n/es/canvas.ts';
import { cardsEarly } from '../../shared/i18n/es/cardsEarly.ts';
import { deviceEarly } from '../../shared/i18n/es/deviceEarly.ts';
import {
  actaLifeEarly,
  decisionEarly,
  orderingsEarly,
  proofEarly,
  remarksEarly,
  roadmapEarly,
} from '../../shared/i18n/es/early.ts';
import { floorEs } from '../../shared/i18n/es/floor.ts';
import { gatheringEs } from '../../shared/i18n/es/gathering.ts';
import { rainEarly } from '../../shared/i18n/es/rainEarly.ts';
import { seatsEs } from '../../shared/i18n/es/seats.ts';
import { submesasEarly } from '../../shared/i18n/es/submesasEarly.ts';
import { treeEs } from '../../shared/i18n/es/tree.ts';

export const mesaWords = {
  actaLife: actaLifeEarly,
  canvas: canvasEs,
  cards: cardsEarly,
  decision: decisionEarly,
  device: deviceEarly,
  floor: floorEs,
  gathering: gatheringEs,
  orderings: orderingsEarly,
  proof: proofEarly,
  rain: rainEarly,
  remarks: remarksEarly,
  roadmap: roadmapEarly,
  seats: seatsEs,
  submesas: submesasEarly,
  tree: treeEs,
} as const;
