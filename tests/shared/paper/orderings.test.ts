// The section «Priorizaciones» of the acta: it says that it ordered and did not decide, and prints what the record has.
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/decisions/method.ts';
import { words } from '../../../shared/i18n/words.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import type { Block } from '../../../shared/paper/blocks.ts';
import { paperContext } from '../../../shared/paper/context.ts';
import { orderingsSection } from '../../../shared/paper/orderings.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { Meeting } from '../../support/meeting.ts';
import { answerRound, ballotNumber, dropBallot, openRound, question } from '../../support/orderings.ts';
import { Random } from '../../support/random.ts';

const dots = (given: Record<string, number>): Ballot => ({ shape: 'dots', dots: given });
const fileOf = (meeting: Meeting) => actaFile({ events: meeting.events, people: meeting.people });
const sectionOf = (meeting: Meeting) => orderingsSection(paperContext(fileOf(meeting)));
/** Every line as people read it, with plain spaces; the cells of a row apart by «|». */
function linesOf(blocks: Block[]): string[] {
  return blocks.flatMap(textOf).map((line) => line.replaceAll('\u00a0', ' '));
}
function textOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
  if (block.kind === 'list') return block.items.map((item) => item.runs.map((run) => run.text).join(''));
  if (block.kind !== 'table') return [];
  return [block.head.join(' | '), ...block.rows.map((row) => row.map((cell) => cell.text).join(' | '))];
}

describe('rounds of ordering on paper', () => {
  it('a mesa that ordered nothing has no such section', () => {
    const file = fileOf(new Meeting());
    const titles = actaPaper(file).blocks.map((block) => (block.kind === 'heading' ? block.text : ''));
    expect(titles).not.toContain(words('ordered.section'));
    expect(titles).toContain(words('acta.s_decisions'));
  });

  it('with names: the order, the measure, support by party, the bridge and who answered what', () => {
    const meeting = new Meeting();
    const id = openRound(meeting, question('dots'));
    answerRound(meeting, id, 'gob1', dots({ pozos: 5 }));
    answerRound(meeting, id, 'gar1', dots({ pozos: 1, tarifa: 4 }));
    answerRound(meeting, id, 'soc1', dots({ pozos: 3 }));
    answerRound(meeting, id, 'soc1', dots({ pozos: 3, cuenca: 1 }));
    meeting.must('fac', 'ordering.close', { orderingId: id });
    const lines = linesOf(sectionOf(meeting));
    expect(lines[0]).toBe('Priorizaciones');
    expect(lines[1]).toMatch(/no decidieron nada/);
    expect(lines).toContain(
      '1. Atender pozos | 1 | 3.00 | 60 % | 33 | Parte gob 100 %, Parte gar 20 %, Parte soc 60 % | 20 %',
    );
    expect(lines).toContain('gar1 | Parte gar | 1: 1 · 3: 4');
    expect(lines).toContain('soc1 | Parte soc | 1: 3 · 4: 1');
    expect(lines.join('\n')).toMatch(/Una respuesta se cambió/);
    expect(lines.join('\n')).not.toMatch(/\{\{|undefined|NaN|!/);
  });

  it('[E8] secret: ballots by number, the roll apart, and why there is no breakdown', () => {
    const random = new Random(4);
    const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
    const id = openRound(meeting, question('dots', { secret: true }));
    const people = ['gob1', 'gob2', 'gar1', 'gar2', 'soc1', 'soc2'];
    for (const by of people) dropBallot(meeting, id, by, ballotNumber(random), dots({ pozos: 5 }));
    meeting.must('fac', 'ordering.close', { orderingId: id });
    const lines = linesOf(sectionOf(meeting));
    const numbered = lines.filter((line) => /^[0-9a-f]{20} \| 1: 5$/.test(line));
    expect(numbered).toHaveLength(6);
    expect(lines).toContain('Respondieron: gar1, gar2, gob1, gob2, soc1 y soc2.');
    expect(
      lines.filter((line) => /^[0-9a-f]{20}/.test(line) && people.some((one) => line.includes(one))),
    ).toEqual([]);
    expect(lines.join('\n')).toMatch(/menos de 5 papeletas/);
    expect(lines.join('\n')).toMatch(/Todas las papeletas dicen lo mismo/);
  });

  it('withdrawn: the question, the reason, and nothing of what was answered', () => {
    const meeting = new Meeting();
    const id = openRound(meeting, question('approval'));
    answerRound(meeting, id, 'gob1', { shape: 'approval', options: ['pozos'] });
    meeting.must('fac', 'ordering.withdraw', { orderingId: id, reason: 'Otra pregunta.' });
    const text = linesOf(sectionOf(meeting)).join('\n');
    expect(text).toMatch(/Motivo: Otra pregunta\. No se abrió ninguna respuesta\./);
    expect(text).not.toMatch(/gob1/);
  });
});
