// The acta as a pure function of the record (K1) and what each section of domain.md 6.10 holds.
import { describe, expect, it } from 'vitest';
import { uncovered } from '../../../shared/model/acta/attendance.ts';
import { localDate, localDay, localTime } from '../../../shared/model/acta/localTime.ts';
import { buildActa } from '../../../shared/model/acta.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { canonicalJson } from '../../../shared/record/canonicalJson.ts';
import { EventLog, MINUTE, START } from '../../support/eventLog.ts';
import { closedMesa, openedMesa, PARTIES, PLAN_TEXT } from '../../support/sampleMesa.ts';

const party = (content: ReturnType<typeof buildActa>['content'], id: string) =>
  content.attendance.parties.find((one) => one.partyId === id)!;

describe('buildActa', () => {
  it('[K1] gives byte-identical content for the same record, built twice from scratch', () => {
    const first = buildActa(closedMesa().events);
    const second = buildActa(JSON.parse(JSON.stringify(closedMesa().events)));
    expect(canonicalJson(second.content)).toBe(canonicalJson(first.content));
    expect(second.contentHash).toBe(first.contentHash);
  });

  it('[K1] changes its fingerprint with every event', () => {
    const { events } = closedMesa();
    const hashes = new Set(events.map((_, index) => buildActa(events.slice(0, index + 1)).contentHash));
    expect(hashes.size).toBe(events.length);
  });

  it('has its fourteen sections from the first event on, empty ones included', () => {
    const { content } = buildActa(new EventLog().create({ parties: PARTIES }).events);
    expect(Object.keys(content)).toEqual([
      'mesaId',
      'heading',
      'attendance',
      'quorum',
      'agenda',
      'followUp',
      'development',
      'decisions',
      'orderings',
      'texts',
      'actionItems',
      'incidents',
      'annexes',
      'nextSession',
      'notes',
      'closing',
      'verification',
    ]);
    expect(content.quorum.declared).toBeNull();
    expect(content.decisions).toEqual([]);
  });

  it('[N6] holds no name of anybody, so that erasing one leaves the fingerprint as it was', () => {
    const log = closedMesa();
    const text = canonicalJson(buildActa(log.events).content);
    for (const person of log.people) expect(text).not.toContain(person.displayName);
  });

  it('[B3] shows the alternate acting only while the holder was away', () => {
    const { content } = buildActa(closedMesa().events);
    const [substitution, ...more] = party(content, 'gob').substitutions;
    expect(more).toEqual([]);
    expect(substitution).toMatchObject({ seatId: 'gob-1', holder: 'ruben', alternate: 'maribel' });
    expect(substitution!.until! - substitution!.from).toBe(4 * MINUTE);
    expect(party(content, 'gob').absentSeats).toEqual(['gob-2', 'gob-3']);
  });

  it('[Q5] declares quorum at the opening and lists each loss and return', () => {
    const { content } = buildActa(closedMesa().events);
    expect(content.quorum.declared).toMatchObject({
      holds: true,
      attendance: { gob: 1, soc: 2, gar: 1, aca: 1 },
    });
    expect(content.quorum.changes.map(({ holds, missing }) => ({ holds, missing }))).toEqual([
      { holds: false, missing: ['gar'] },
      { holds: true, missing: [] },
    ]);
    expect(content.incidents.map((incident) => incident.kind)).toEqual([
      'quorumLost',
      'quorumBack',
      'removed',
    ]);
  });

  it('[D5][D8] keeps the exact text, every position, what was changed before closing and what came late', () => {
    const [consensus, majority] = buildActa(closedMesa().events).content.decisions;
    expect(consensus).toMatchObject({ number: 1, state: 'adoptedByConsensus', version: 1 });
    expect(JSON.stringify(consensus!.rounds[1]!.content)).toContain(`${PLAN_TEXT} Plazo: doce meses.`);
    expect(consensus!.rounds[0]!.positions!.find((one) => one.partyId === 'gob')).toMatchObject({
      stance: 'object',
      text: 'El plazo de nueve meses no alcanza',
      proposal: 'Doce meses',
    });
    expect(consensus!.rounds[1]!.changed).toMatchObject([{ partyId: 'gob', stance: 'agree' }]);
    expect(majority!.dissents).toMatchObject([{ partyId: 'gar', by: 'arturo' }]);
    expect(majority!.rounds[2]!.late).toMatchObject([{ partyId: 'aca', stance: 'standAside', by: 'elena' }]);
  });

  it('[D9] says nothing of the positions of a round that is still open', () => {
    const log = openedMesa();
    log.open('d1', { kind: 'text', text: 'Un texto' }, 'Una decisión', { kind: 'text', text: 'Un texto' });
    log.answer('d1', 'gob', 'ruben', { value: 'object', text: 'Secreto hasta el cierre' });
    const acta = buildActa(log.events);
    expect(acta.content.decisions[0]!.rounds[0]!.positions).toBeNull();
    expect(actaFileText(actaFile(log))).not.toContain('Secreto hasta el cierre');
  });

  it('[5.3] sets the plan of the agenda beside what really happened', () => {
    const { agenda } = buildActa(closedMesa().events).content;
    expect(agenda.visits.map((visit) => visit.phaseId)).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(agenda.visits[3]!.reason).toBe('Se adelantó porque el texto está listo');
    expect(agenda.extensions).toMatchObject([{ phaseId: 'f2', minutes: 10 }]);
  });

  it('counts observers and names them nowhere', () => {
    const log = closedMesa();
    const file = actaFile(log);
    expect(file.content.attendance.observers).toBe(1);
    expect(actaFileText(file)).not.toContain('Persona Que Observa');
  });

  it('still names who passed to observation after having sat at the table', () => {
    const log = openedMesa();
    log.add('person.demoted', { participantId: 'citlali' as never, reason: 'Lo pidió' }, 'fac');
    const file = actaFile(log);
    expect(file.content.attendance.parties[1]!.people.map((one) => [one.participantId, one.demoted])).toEqual(
      [
        ['teresa', false],
        ['citlali', true],
      ],
    );
    expect(file.openings.names.citlali?.displayName).toBe('Citlali Ramos');
  });
});

describe('the facilitation in an acta', () => {
  const change = (log: EventLog, id: string, role: 'facilitator' | 'participant' | 'observer') =>
    log.add('role.changed', { participantId: id as never, role, reason: 'Relevo' }, 'fac');

  it('[B5][E23] names everybody who facilitated, and keeps in her party who took it for a while', () => {
    const log = openedMesa();
    change(log.after(10), 'teresa', 'facilitator');
    change(log, 'fac', 'observer');
    const { attendance, heading, incidents } = buildActa(log.events).content;
    expect(heading.facilitators).toEqual(['fac', 'teresa']);
    expect(attendance.observers).toBe(1);
    expect(attendance.parties[1]!.people.map((one) => one.participantId)).toEqual(['teresa', 'citlali']);
    expect(incidents.map(({ kind, participantId }) => [kind, participantId])).toEqual([
      ['handover', 'teresa'],
      ['roleLeft', 'fac'],
    ]);
  });
  it('[B3] shows the alternate acting while the holder facilitates', () => {
    const log = openedMesa();
    change(log.after(10), 'ruben', 'facilitator');
    change(log.after(5), 'ruben', 'participant');
    const [substitution, ...more] = party(buildActa(log.events).content, 'gob').substitutions;
    expect(more).toEqual([]);
    expect(substitution).toMatchObject({ alternate: 'maribel', holder: 'ruben' });
    expect(substitution!.until! - substitution!.from).toBe(5 * MINUTE);
  });
  it('says nothing of who took it after the closing', () => {
    const log = closedMesa();
    const { heading, attendance, incidents } = buildActa(log.events).content;
    change(log.after(60), 'obs', 'facilitator');
    change(log, 'teresa', 'facilitator');
    expect(buildActa(log.events).content).toMatchObject({ heading, attendance, incidents });
  });
});

describe('uncovered', () => {
  it.each([
    ['nobody covers', [{ in: 0, out: 9 }], [], [{ in: 0, out: 9 }]],
    ['covered whole', [{ in: 2, out: 5 }], [{ in: 0, out: 9 }], []],
    [
      'a hole in the middle',
      [{ in: 0, out: 9 }],
      [{ in: 3, out: 5 }],
      [
        { in: 0, out: 3 },
        { in: 5, out: 9 },
      ],
    ],
    ['still covered', [{ in: 0, out: null }], [{ in: 3, out: null }], [{ in: 0, out: 3 }]],
    ['left alone at the end', [{ in: 0, out: null }], [{ in: 0, out: 4 }], [{ in: 4, out: null }]],
  ])('%s', (_, present, covering, expected) => {
    expect(uncovered(present, covering)).toEqual(expected);
  });
});

describe('localTime', () => {
  it('reads instants in the zone of the mesa', () => {
    expect(localTime(START, 'America/Mexico_City')).toBe('10:00');
    expect(localTime(START, 'America/Tijuana')).toBe('09:00');
    expect(localDate(START, 'America/Mexico_City')).toBe('jueves 12 de marzo de 2026');
    expect(localDay(START, 'America/Mexico_City')).toBe('2026-03-12');
    expect(localTime(START - 10 * 60 * MINUTE, 'America/Mexico_City')).toBe('00:00');
  });
});
