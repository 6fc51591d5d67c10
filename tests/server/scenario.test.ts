// The three-hour mesa with twenty-five people, played on the real server from minute 8 to 180: one assertion or more for
// each row that the product has, every remark naming its minute.
//
// Not played, because the product does not have it yet: 15–23 doubts in a queue, 23–31 private rain and its PIN (27),
// 30 cards on paper, 31–41 grouping by look-alikes, 66–76 ballots on paper, 94–122 groups, 122–146 queue, suggestions and
// pro/con, 131 undoing within ten seconds (going back with a reason is played), 176 the evaluation. 84, the killed
// process: tests/server/kill.test.ts kills the real program.
import { expect, it } from 'vitest';
import { acta, commitmentA, commitmentB, exception } from '../support/scenarioDeciding.ts';
import {
  arrivals,
  causes,
  outage,
  recess,
  rulesAndHolder,
  waitForQuorum,
} from '../support/scenarioOpening.ts';
import { Stage } from '../support/scenarioStage.ts';
import {
  growing,
  nextSteps,
  oneSentence,
  phaseByMistake,
  priorities,
  twoMoves,
} from '../support/scenarioWorking.ts';

it('[Q1, Q4, Q5, Q6, Q7, B3, B5, D3, D7, D9, M1–M8, V1, V3, S6, K4] the three-hour mesa, minute 8 to 180', async () => {
  const stage = await Stage.build();
  await arrivals(stage);
  await waitForQuorum(stage);
  await rulesAndHolder(stage);
  await growing(stage);
  await outage(stage);
  await twoMoves(stage);
  await priorities(stage);
  await causes(stage);
  await recess(stage);
  const a = await stage.draft('Registro público de empresas igualitarias', 'G3');
  await oneSentence(stage, a);
  await phaseByMistake(stage, a);
  await commitmentA(stage, a);
  await exception(stage, await commitmentB(stage));
  await nextSteps(stage, a);
  await acta(stage);
  for (const [name, person] of stage.people) expect(person.refused, name).toBeNull();
}, 120_000);
