// The same areas in English. A missing key does not compile; Spanish is the fallback at run time.
import { actaEn } from './en/acta.ts';
import { actaLifeEn } from './en/actaLife.ts';
import { atTableEn } from './en/atTable.ts';
import { canvasEn } from './en/canvas.ts';
import { cardsEn } from './en/cards.ts';
import { commitmentEn } from './en/commitment.ts';
import { consoleEn } from './en/console.ts';
import { decisionEn } from './en/decision.ts';
import { deviceEn } from './en/device.ts';
import { doorEn } from './en/door.ts';
import { errorsEn } from './en/errors.ts';
import { evaluationEn } from './en/evaluation.ts';
import { floorEn } from './en/floor.ts';
import { floorDeskEn } from './en/floorDesk.ts';
import { followingEn } from './en/following.ts';
import { gatheringEn } from './en/gathering.ts';
import { homeEn } from './en/home.ts';
import { mesaEn } from './en/mesa.ts';
import { netEn } from './en/net.ts';
import { orderedEn } from './en/ordered.ts';
import { orderingsEn } from './en/orderings.ts';
import { passportEn } from './en/passport.ts';
import { planningEn } from './en/planning.ts';
import { playEn } from './en/play.ts';
import { procedureEn } from './en/procedure.ts';
import { proofEn } from './en/proof.ts';
import { rainEn } from './en/rain.ts';
import { remarksEn } from './en/remarks.ts';
import { roadmapEn } from './en/roadmap.ts';
import { rulebookEn } from './en/rulebook.ts';
import { screenEn } from './en/screen.ts';
import { seatsEn } from './en/seats.ts';
import { settingsEn } from './en/settings.ts';
import { shellEn } from './en/shell.ts';
import { simulatorEn } from './en/simulator.ts';
import { startEn } from './en/start.ts';
import { submesasEn } from './en/submesas.ts';
import { treeEn } from './en/tree.ts';
import { uiEn } from './en/ui.ts';
import { verifyEn } from './en/verify.ts';
import { writingEn } from './en/writing.ts';

export const en = {
  acta: actaEn,
  actaLife: actaLifeEn,
  atTable: atTableEn,
  cards: cardsEn,
  commitment: commitmentEn,
  console: consoleEn,
  decision: decisionEn,
  device: deviceEn,
  door: doorEn,
  errors: errorsEn,
  evaluation: evaluationEn,
  following: followingEn,
  floor: floorEn,
  floorDesk: floorDeskEn,
  gathering: gatheringEn,
  home: homeEn,
  mesa: mesaEn,
  net: netEn,
  orderings: orderingsEn,
  ordered: orderedEn,
  passport: passportEn,
  planning: planningEn,
  play: playEn,
  procedure: procedureEn,
  proof: proofEn,
  rain: rainEn,
  remarks: remarksEn,
  rulebook: rulebookEn,
  roadmap: roadmapEn,
  screen: screenEn,
  seats: seatsEn,
  settings: settingsEn,
  shell: shellEn,
  canvas: canvasEn,
  writing: writingEn,
  simulator: simulatorEn,
  start: startEn,
  submesas: submesasEn,
  tree: treeEn,
  ui: uiEn,
  verify: verifyEn,
} as const;
