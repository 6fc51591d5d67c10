// Every word a person reads, in Spanish: the explicit list of areas. Each area has one file and one owner.
import { actaEs } from './es/acta.ts';
import { actaLifeEs } from './es/actaLife.ts';
import { atTableEs } from './es/atTable.ts';
import { canvasEs } from './es/canvas.ts';
import { cardsEs } from './es/cards.ts';
import { commitmentEs } from './es/commitment.ts';
import { consoleEs } from './es/console.ts';
import { decisionEs } from './es/decision.ts';
import { deviceEs } from './es/device.ts';
import { doorEs } from './es/door.ts';
import { errorsEs } from './es/errors.ts';
import { evaluationEs } from './es/evaluation.ts';
import { floorEs } from './es/floor.ts';
import { floorDeskEs } from './es/floorDesk.ts';
import { followingEs } from './es/following.ts';
import { gatheringEs } from './es/gathering.ts';
import { homeEs } from './es/home.ts';
import { mesaEs } from './es/mesa.ts';
import { netEs } from './es/net.ts';
import { orderedEs } from './es/ordered.ts';
import { orderingsEs } from './es/orderings.ts';
import { passportEs } from './es/passport.ts';
import { planningEs } from './es/planning.ts';
import { playEs } from './es/play.ts';
import { procedureEs } from './es/procedure.ts';
import { proofEs } from './es/proof.ts';
import { rainEs } from './es/rain.ts';
import { remarksEs } from './es/remarks.ts';
import { roadmapEs } from './es/roadmap.ts';
import { rulebookEs } from './es/rulebook.ts';
import { screenEs } from './es/screen.ts';
import { seatsEs } from './es/seats.ts';
import { settingsEs } from './es/settings.ts';
import { shellEs } from './es/shell.ts';
import { simulatorEs } from './es/simulator.ts';
import { startEs } from './es/start.ts';
import { submesasEs } from './es/submesas.ts';
import { treeEs } from './es/tree.ts';
import { uiEs } from './es/ui.ts';
import { verifyEs } from './es/verify.ts';
import { writingEs } from './es/writing.ts';

export const es = {
  acta: actaEs,
  actaLife: actaLifeEs,
  atTable: atTableEs,
  cards: cardsEs,
  commitment: commitmentEs,
  console: consoleEs,
  decision: decisionEs,
  device: deviceEs,
  door: doorEs,
  errors: errorsEs,
  evaluation: evaluationEs,
  following: followingEs,
  floor: floorEs,
  floorDesk: floorDeskEs,
  gathering: gatheringEs,
  home: homeEs,
  mesa: mesaEs,
  net: netEs,
  orderings: orderingsEs,
  ordered: orderedEs,
  passport: passportEs,
  planning: planningEs,
  play: playEs,
  procedure: procedureEs,
  proof: proofEs,
  rain: rainEs,
  remarks: remarksEs,
  rulebook: rulebookEs,
  roadmap: roadmapEs,
  screen: screenEs,
  seats: seatsEs,
  settings: settingsEs,
  shell: shellEs,
  canvas: canvasEs,
  writing: writingEs,
  simulator: simulatorEs,
  start: startEs,
  submesas: submesasEs,
  tree: treeEs,
  ui: uiEs,
  verify: verifyEs,
} as const;
