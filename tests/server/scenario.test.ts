// The three-hour mesa with twenty-five people, played on the real server from minute 0 to 180: one assertion or more for
// each row, every remark naming its minute. Minute 84, the killed process: tests/server/kill.test.ts kills the real program.
import { expect, it } from 'vitest';
import { commonSheet, grouping, inputs, placing, rain } from '../support/scenarioCards.ts';
import { acta, commitmentA, commitmentB, exception } from '../support/scenarioDeciding.ts';
import { equity, phaseByMistake, plenary, turnsAtTheTree } from '../support/scenarioFloor.ts';
import { groups, together } from '../support/scenarioGroups.ts';
import {
  arrivals,
  causes,
  outage,
  recess,
  rulesAndHolder,
  waitForQuorum,
} from '../support/scenarioOpening.ts';
import { Stage } from '../support/scenarioStage.ts';
import { growing, nextSteps, oneSentence, priorities, twoMoves } from '../support/scenarioWorking.ts';

it('[Q1, Q4, Q5, Q6, Q7, B3, B5, B7, D3, D7, D9, M1–M8, V1, V3, S6, K4, P1, C6, C9, C10, C11, C15, E3, E9] the three-hour mesa, minute 0 to 180', async () => {
  const stage = await Stage.build();
  await inputs(stage);
  await arrivals(stage);
  await waitForQuorum(stage);
  await rulesAndHolder(stage);
  await commonSheet(stage);
  const rainId = await rain(stage);
  await grouping(stage, rainId);
  await growing(stage);
  await placing(stage);
  await outage(stage);
  await twoMoves(stage);
  await turnsAtTheTree(stage);
  await priorities(stage);
  await causes(stage);
  equity(stage);
  await recess(stage);
  const { a, b } = await groups(stage);
  await oneSentence(stage, a);
  await together(stage);
  await plenary(stage, a);
  await phaseByMistake(stage, a);
  await commitmentA(stage, a);
  await exception(stage, await commitmentB(stage, b));
  await nextSteps(stage, a);
  await acta(stage);
  for (const [name, person] of stage.people) expect(person.refused, name).toBeNull();
}, 120_000);
