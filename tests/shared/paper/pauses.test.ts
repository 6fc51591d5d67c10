// Quorum on paper when the mesa was paused: one line for each pause, no incident, and «faltaron» for more than one party.
import { describe, expect, it } from 'vitest';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import type { Block } from '../../../shared/paper/blocks.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { Meeting } from '../../support/meeting.ts';

const EVERYBODY = ['fac', 'gob1', 'gar1', 'soc1'];
const part = (meeting: Meeting, title: string): string => {
  const { blocks } = actaPaper(actaFile(meeting));
  const start = blocks.findIndex((one: Block) => one.kind === 'heading' && one.text === title);
  const end = blocks.findIndex((one, at) => at > start && one.kind === 'heading' && one.level === 2);
  return JSON.stringify(blocks.slice(start, end));
};
const quorum = (meeting: Meeting) => part(meeting, 'Declaración de quórum');
const incidents = (meeting: Meeting) => part(meeting, 'Incidencias');

/** Opened at 10:00 in Mexico City and paused at 10:30. */
const paused = (): Meeting => {
  const meeting = new Meeting();
  meeting.after(30).must('fac', 'session.recess', { reason: 'Comida' });
  meeting.must('fac', 'mesa.pause', { reason: 'Sigue al rato' });
  return meeting;
};
const unpaused = (): Meeting => {
  const meeting = paused();
  meeting.after(60).must('fac', 'mesa.unpause', {});
  return meeting;
};
const back = (): Meeting => {
  const meeting = unpaused();
  for (const id of EVERYBODY) meeting.after(1).presence(id, true);
  meeting.must('fac', 'session.resume', {});
  return meeting;
};

describe('quorum on paper and the pauses of the mesa', () => {
  it('[5.1][Q5] tells a pause and the return of quorum in one line, and keeps every change in the content', () => {
    const meeting = back();
    expect(actaFile(meeting).content.quorum.changes.length).toBeGreaterThan(2);
    expect(quorum(meeting)).toContain(
      'La mesa estuvo en pausa desde las 10:30 hasta las 11:30; a las 11:34 se verificó de nuevo el quórum.',
    );
    expect(quorum(meeting)).not.toMatch(/se perdió|se recuperó|se mantuvo/);
    expect(incidents(meeting)).toContain('No hubo incidencias.');
  });
  it('[Q5] still tells a loss after the pause, with «faltó» for one party and «faltaron» for two', () => {
    const meeting = back();
    meeting.after(10).presence('gob1', false);
    meeting.after(1).presence('soc1', false);
    for (const said of [quorum(meeting), incidents(meeting)]) {
      expect(said).toContain('11:44 horas: se perdió el quórum; faltó Parte gob.');
      expect(said).toContain('11:45 horas: se perdió el quórum; faltaron Parte gob y Parte soc.');
    }
    expect(quorum(meeting).indexOf('en pausa')).toBeLessThan(quorum(meeting).indexOf('se perdió'));
  });
  it('[5.1] says that a pause lasts, that the session closed in it, or who did not come back', () => {
    const meeting = paused();
    expect(quorum(meeting)).toContain('La mesa está en pausa desde las 10:30.');
    meeting.after(5).must('fac', 'session.close', {});
    expect(quorum(meeting)).toContain(
      'La mesa estuvo en pausa desde las 10:30 hasta el cierre de la sesión.',
    );
    const alone = unpaused();
    alone.presence('gob1', true);
    expect(quorum(alone)).toContain(
      'hasta las 11:30; después no se recuperó el quórum: faltaron Parte gar y Parte soc.',
    );
    alone.presence('soc1', true);
    expect(quorum(alone)).toContain('faltó Parte gar.');
    expect(incidents(alone)).toContain('No hubo incidencias.');
  });
  it('[5.1] each pause has its line, also when quorum was not back between two', () => {
    const meeting = unpaused();
    meeting.after(5).must('fac', 'mesa.pause', { reason: 'Otra vez' });
    meeting.after(5).must('fac', 'mesa.unpause', {});
    for (const id of EVERYBODY) meeting.presence(id, true);
    const said = quorum(meeting);
    expect(said).toContain('desde las 11:35 hasta las 11:40; a las 11:40 se verificó de nuevo el quórum.');
    expect(said).toContain('desde las 10:30 hasta las 11:30; después no se recuperó el quórum');
  });

  it('[Q2] names the seats when every party is there and seats are missing', () => {
    const meeting = new Meeting({ config: { quorumMinSeatsTotal: 4 }, seats: { gob: 2, gar: 1, soc: 1 } });
    meeting.after(5).presence('gob2', false);
    expect(quorum(meeting)).toContain('faltaron los asientos que exigen las reglas de la mesa');
  });
});
