// The three-hour mesa with twenty-five people, played on the real server from minute 8 to 180: the rows about presence,
// quorum and decisions, one assertion or more each, every remark naming its minute.
//
// Not played here, and why. 15–44, information, private rain, grouping, wording advice: the product has no private cards;
// wording is in tests/shared/problemTree. 60, two moves of one node: tests/shared/mesaDoc. 66–76, priorities: rounds of
// ordering have their own tests. 84, the killed process: tests/server/kill.test.ts kills the real program. 94–142, groups,
// queue and suggestions: not in this version. 131, undoing a phase: not in this version. 173–176, next steps accepted on
// the phone: there is no roadmap. 176, signatures: tests/server/domain/actaLife.test.ts.
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

it('[Q1, Q4, Q5, Q6, Q7, B3, B5, D3, D7, D9, M1–M8] the three-hour mesa, minute 8 to 180', async () => {
  const stage = await Stage.build();
  await arrivals(stage);
  await waitForQuorum(stage);
  await rulesAndHolder(stage);
  await outage(stage);
  await causes(stage);
  await recess(stage);
  await commitmentA(stage);
  await exception(stage, await commitmentB(stage));
  await acta(stage);
  for (const [name, person] of stage.people) expect(person.refused, name).toBeNull();
}, 120_000);
