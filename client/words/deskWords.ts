// The words of the screens that come later, or to few: deciding, ordering, drafting, the roadmap, the console, the acta,
// the wall, the verifier.
import { actaEs } from '../../shared/i18n/es/acta.ts';
import { actaLifeEs } from '../../shared/i18n/es/actaLife.ts';
import { atTableEs } from '../../shared/i18n/es/atTable.ts';
import { cardsEs } from '../../shared/i18n/es/cards.ts';
import { commitmentEs } from '../../shared/i18n/es/commitment.ts';
import { consoleEs } from '../../shared/i18n/es/console.ts';
import { decisionEs } from '../../shared/i18n/es/decision.ts';
import { deviceEs } from '../../shared/i18n/es/device.ts';
import { errorsEs } from '../../shared/i18n/es/errors.ts';
import { evaluationEs } from '../../shared/i18n/es/evaluation.ts';
import { floorDeskEs } from '../../shared/i18n/es/floorDesk.ts';
import { followingEs } from '../../shared/i18n/es/following.ts';
import { orderedEs } from '../../shared/i18n/es/ordered.ts';
import { orderingsEs } from '../../shared/i18n/es/orderings.ts';
import { passportEs } from '../../shared/i18n/es/passport.ts';
import { procedureEs } from '../../shared/i18n/es/procedure.ts';
import { proofEs } from '../../shared/i18n/es/proof.ts';
import { rainEs } from '../../shared/i18n/es/rain.ts';
import { remarksEs } from '../../shared/i18n/es/remarks.ts';
import { roadmapEs } from '../../shared/i18n/es/roadmap.ts';
import { screenEs } from '../../shared/i18n/es/screen.ts';
import { simulatorEs } from '../../shared/i18n/es/simulator.ts';
import { submesasEs } from '../../shared/i18n/es/submesas.ts';
import { verifyEs } from '../../shared/i18n/es/verify.ts';
import { writingEs } from '../../shared/i18n/es/writing.ts';

export const deskWords = {
  acta: actaEs,
  actaLife: actaLifeEs,
  cards: cardsEs,
  commitment: commitmentEs,
  console: consoleEs,
  errors: errorsEs,
  decision: decisionEs,
  floorDesk: floorDeskEs,
  evaluation: evaluationEs,
  device: deviceEs,
  following: followingEs,
  atTable: atTableEs,
  ordered: orderedEs,
  orderings: orderingsEs,
  passport: passportEs,
  procedure: procedureEs,
  proof: proofEs,
  rain: rainEs,
  remarks: remarksEs,
  roadmap: roadmapEs,
  screen: screenEs,
  simulator: simulatorEs,
  submesas: submesasEs,
  verify: verifyEs,
  writing: writingEs,
} as const;
