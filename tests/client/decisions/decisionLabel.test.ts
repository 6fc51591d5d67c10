// The number of a decision on the screen and on paper is the same one.
import { expect, it } from 'vitest';
import { decisionLabel } from '../../../client/decisions/decisionLabel.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { Meeting } from '../../support/meeting.ts';

it('[4.12] a decision is called on the screen as in the acta: «1.2» is the second one of mesa 1', () => {
  const meeting = new Meeting();
  for (const text of ['Publicar el padrón.', 'Revisarlo cada año.']) {
    const id = meeting.decide(text);
    for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, id, 'agree');
    meeting.close(id);
  }
  const view = meeting.view('participant');
  const paper = JSON.stringify(actaPaper(actaFile(meeting)).blocks);
  for (const { number } of view.decisions) expect(paper).toContain(`Acuerdo ${decisionLabel(view, number)}`);
});
