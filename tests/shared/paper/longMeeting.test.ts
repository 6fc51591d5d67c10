// The acta of a meeting that was prepared, divided a matter, took another elsewhere and went on the next day, on paper.
import { expect, it } from 'vitest';
import { paperMarkdown } from '../../../server/exports/markdown.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { longMeeting } from '../../support/longMeeting.ts';
import { Meeting } from '../../support/meeting.ts';

it('[5.1, 5.2, 5.5] says the call, the reading, the pause, and where each matter came from and went', () => {
  const file = actaFile(longMeeting());
  const paper = paperMarkdown(actaPaper(file)).replaceAll('\\', '');
  for (const sentence of [
    'La sesión 1 se canceló el jueves 12 de marzo de 2026, 10:00 horas. Motivo: La sede no está disponible.',
    'Sesión ordinaria, prevista del jueves 19 de marzo de 2026, 10:00 horas al jueves 19 de marzo de 2026, 15:00 horas.',
    'Se convocó el jueves 12 de marzo de 2026, 10:00 horas, con 3 invitaciones.',
    'Diagnóstico del acuífero (https://ejemplo.test/acuifero)',
    'La mesa quedó en pausa hasta el viernes 20 de marzo de 2026, 10:00 horas. Motivo: Es tarde.',
    '10:00 (20 de marzo) · La mesa siguió después de la pausa.',
    'La propuso soc1 a las 10:00 horas.',
    'Se dividió en las decisiones 1.2 y 1.3. Motivo: Son dos asuntos.',
    '### Acuerdo 1.2. El padrón',
    'Es parte de la decisión 1.1, que se dividió.',
    'Se llevó a la Secretaría técnica del plan: esta mesa ya no la decide. Motivo: Rebasa a esta mesa.',
    'Quedó pendiente al cerrar la sesión.',
    'La decisión se retiró. Se trata en otra mesa.',
    'La sesión cerró a las 10:00 horas del viernes 20 de marzo de 2026.',
  ])
    expect(paper).toContain(sentence);
  expect(paper).not.toContain('La decisión se aplazó');
  expect(file.content.decisions.map((one) => one.state)).toEqual([
    'split',
    'adoptedByConsensus',
    'deferred',
    'escalated',
    'withdrawn',
  ]);
});

it('[K1] a mesa that gathered at once has none of those members: what was rebuilt before is rebuilt to the same bytes', () => {
  const meeting = new Meeting();
  meeting.decide();
  const { heading, agenda, decisions } = actaFile(meeting).content;
  for (const name of ['planned', 'cancelledSessions']) expect(heading).not.toHaveProperty(name);
  expect(agenda).not.toHaveProperty('background');
  for (const name of ['proposed', 'origin', 'parts', 'escalatedTo'])
    expect(decisions[0]).not.toHaveProperty(name);
});
