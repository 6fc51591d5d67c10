// Roadmaps on paper (C29): who answers, who accepted, what was decided; and an acta without them is the one it always was.
import { describe, expect, it } from 'vitest';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import type { Block } from '../../../shared/paper/blocks.ts';
import { agreedCommitments, commitmentPaper } from '../../../shared/paper/commitmentPaper.ts';
import { subjectBlocks } from '../../../shared/paper/subject.ts';
import { actaFile, publicEdition } from '../../../shared/record/actaFile.ts';
import { Meeting } from '../../support/meeting.ts';
import { activity, brought, created, decide, planned, SECOND, verified } from '../../support/roadmaps.ts';

const text = (blocks: Block[]): string => JSON.stringify(blocks);
const whole = (): Meeting => {
  const meeting = new Meeting();
  const id = created(meeting);
  meeting.texts[id] = { kind: 'commitment', number: 1, commitment: { title: 'Padrón de pozos' } };
  meeting.must('fac', 'commitment.move', { commitmentId: id, to: 'inReview', reason: '' });
  planned(meeting, id);
  return meeting;
};

describe('roadmaps on paper', () => {
  it('[R5] who has not accepted is «pendiente de aceptación», in the acta and in the document of the commitment', () => {
    const meeting = whole();
    const { id } = meeting.state.commitments[0]!;
    decide(meeting, 'commitment', id);
    meeting.must('gob1', 'roadmap.putActivity', {
      commitmentId: id,
      activity: activity('A2', { ...SECOND, lead: 'Consejo', leadPerson: null, support: ['Universidad'] }),
    });
    meeting.must('fac', 'roadmap.askAcceptance', { commitmentId: id });
    meeting.must('gob1', 'roadmap.answer', { commitmentId: id, code: 'A1', answer: 'accepted' });
    const file = actaFile(meeting);
    for (const said of [
      text(actaPaper(file).blocks),
      text(commitmentPaper(file, agreedCommitments(file)[0]!).blocks),
    ]) {
      expect(said).toContain('Hoja de ruta del compromiso 1, versión 1: en aceptación');
      expect(said).toContain(
        'A1. Actividad A1. Entregable: Entregable A1. Se comprueba con: Publicación en línea.',
      );
      expect(said).toContain('Aceptada por gob1, ');
      expect(said).toContain('"Pendiente de aceptación"');
      expect(said).toContain('Consejo (Parte soc). Con Universidad');
      expect(said).toContain('Del 1 de mayo de 2026 al 31 de agosto de 2026');
      expect(said).toContain('De cierre, 30 de noviembre de 2026: Presentación pública');
    }
  });

  it('[R8] every version is there, the decision on each with its text, and what became of the commitment', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    meeting.must('fac', 'commitment.startAmendment', { commitmentId: id, reason: 'Cambia la meta.' });
    meeting.must('fac', 'commitment.dropAmendment', { commitmentId: id, reason: 'Se sigue igual' });
    verified(meeting, id, 'A1', 'gob1', 'gar1');
    meeting.must('fac', 'commitment.close', {
      commitmentId: id,
      outcome: 'notFulfilled',
      explanation: 'No hubo presupuesto.',
    });
    const said = text(actaPaper(actaFile(meeting)).blocks);
    for (const sentence of [
      'Hoja de ruta del compromiso 1, versión 1',
      'Aceptada por soc1',
      'Acordada en la decisión 1.2, huella',
      'Se publica la versión 1 del compromiso 1. El secretariado lo resolvió el 2 de abril de 2026: Acta 3 del secretariado.',
      'El compromiso 1 pasa a «en ejecución».',
      'Se abre la modificación del compromiso 1: Cambia la meta.',
      'Se deja la modificación del compromiso 1: Se sigue igual.',
      'El compromiso 1 se cierra sin cumplirse: No hubo presupuesto.',
    ])
      expect(said).toContain(sentence);
    expect(said).not.toMatch(/following\.[a-z]|acta\.[a-z]|\{\{/);
    expect(text(actaPaper(publicEdition(actaFile(meeting))).blocks)).toContain('Aceptada por soc1');
  });

  it('[K1] an acta without roadmaps has no member for them', () => {
    const meeting = new Meeting();
    decide(meeting, 'commitment', created(meeting));
    expect(Object.keys(actaFile(meeting).content)).not.toContain('roadmaps');
  });

  it.each([
    null,
    {},
    { kind: 'roadmap', roadmap: 4 },
    { kind: 'roadmap', roadmap: { activities: [{ weight: 'x' }] } },
  ])('draws %j without breaking', (content) => expect(subjectBlocks(content)).toBeInstanceOf(Array));
});
