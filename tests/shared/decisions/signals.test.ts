// D10: signals of those who state no position: who may give one, who reads it, and that nothing ever counts it.
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../shared/model/decision.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';

function meetingWithMany(): Meeting {
  const meeting = new Meeting({ seats: { gob: 1, gar: 1, soc: 2 } });
  meeting.join('luz', { party: 'soc' });
  meeting.join('ojo', { role: 'observer' });
  return meeting;
}
function signal(meeting: Meeting, who: string, id: DecisionId, value: Stance, open: boolean, text = '') {
  const round = meeting.decision(id).rounds.at(-1)!;
  const { contentHash, number } = round;
  return meeting.code(who, 'decision.signal', {
    decisionId: id,
    round: number,
    contentHash,
    value,
    open,
    text,
  });
}
const agreeAll = (meeting: Meeting, id: DecisionId) => {
  for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, id, 'agree');
};

describe('signals', () => {
  it('[D10] are of people without a seat and of seats without the voice, and of nobody else', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    expect(signal(meeting, 'luz', id, 'object', true)).toBe('accepted');
    expect(signal(meeting, 'soc2', id, 'agree', false)).toBe('accepted');
    expect(signal(meeting, 'soc1', id, 'agree', true)).toBe('signal_not_yours');
    expect(signal(meeting, 'fac', id, 'agree', true)).toBe('not_allowed');
    expect(signal(meeting, 'ojo', id, 'agree', true)).toBe('not_allowed');
  });

  it('[D10] are never counted: a unanimous objection in signals does not stop a consensus', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    signal(meeting, 'luz', id, 'object', true, 'Esto no me gusta nada');
    signal(meeting, 'soc2', id, 'object', true);
    agreeAll(meeting, id);
    expect(meeting.close(id)).toBe('accepted');
    const decision = meeting.decision(id);
    expect(decision.state).toBe('adoptedByConsensus');
    expect(Object.keys(decision.rounds[0]!.positions!)).toEqual(['gob', 'gar', 'soc']);
    const shown = meeting.view('screen').decisions[0]!.rounds[0]!.signals;
    expect(shown.map((one) => [one.by, one.value])).toEqual([
      ['luz', 'object'],
      ['soc2', 'object'],
    ]);
    expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))))).toMatchObject({ intact: true });
  });

  it('[D10] no signal replaces a missing position', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    for (const who of ['gob1', 'gar1']) meeting.position(who, id, 'agree');
    signal(meeting, 'soc2', id, 'agree', true);
    expect(meeting.close(id)).toBe('decision_incomplete');
  });

  it('[D10] what is for the voice of the party never leaves it: not in a view, not in the acta, not after closing', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    signal(meeting, 'luz', id, 'object', false, 'Palabra reservada a mi vocería');
    agreeAll(meeting, id);
    meeting.close(id);
    const seen = (['facilitator', 'participant', 'observer', 'screen'] as const).map((role) =>
      JSON.stringify(meeting.view(role)),
    );
    for (const text of [...seen, JSON.stringify(actaFile(meeting))]) expect(text).not.toContain('reservada');
  });

  it('[D9, D10] an open signal is hidden until the round closes, and the last one of each person stands', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    signal(meeting, 'luz', id, 'object', true, 'Primera señal oculta');
    signal(meeting, 'luz', id, 'agree', true, 'Segunda señal oculta');
    expect(JSON.stringify(meeting.view('facilitator'))).not.toContain('oculta');
    agreeAll(meeting, id);
    meeting.close(id);
    expect(meeting.decision(id).rounds[0]!.signals.map((one) => one.text)).toEqual(['Segunda señal oculta']);
  });

  it('[D10] a signal names the text that was read, and after closing there is nothing to signal', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    const wrong = { decisionId: id, round: 1, contentHash: 'f'.repeat(64), value: 'agree' } as const;
    expect(meeting.code('luz', 'decision.signal', wrong)).toBe('wrong_text');
    expect(meeting.code('luz', 'decision.signal', { ...wrong, round: 2 })).toBe('wrong_round');
    agreeAll(meeting, id);
    meeting.close(id);
    expect(signal(meeting, 'luz', id, 'agree', true)).toBe('decision_not_open');
  });

  it('[D10] the verifier finds an open signal that was dropped', () => {
    const meeting = meetingWithMany();
    const id = meeting.decide();
    signal(meeting, 'luz', id, 'object', true, 'No debe perderse');
    agreeAll(meeting, id);
    const kept = meeting.sealed.splice(0).filter((row) => !row.key.startsWith('signal/'));
    meeting.sealed.push(...kept);
    meeting.close(id);
    expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))))).toMatchObject({
      intact: false,
      first: { code: 'signalMismatch' },
    });
  });
});
