// The life of an acta through the same policy, handlers and chain as the server: every transition of domain.md 5.10 and
// every refusal of K2–K7. Whatever is accepted must also verify.
import { describe, expect, it } from 'vitest';
import type { ActaSection } from '../../../shared/model/actaProcedure.ts';
import type { MesaConfig } from '../../../shared/model/config.ts';
import type { ParticipantId, SeatId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { actaText, keyText, signText } from '../../../shared/record/signedText.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';
import { testKey } from '../../support/signedMesa.ts';

const DAY = 24 * 60;
const TEXT = { section: 'development' as ActaSection, text: 'Se leyó el árbol.' };

function meet(config: Partial<MesaConfig> = {}, seats?: Record<string, number>): Meeting {
  const meeting = new Meeting({ config, ...(seats ? { seats } : {}) });
  meeting.join('obs', { role: 'observer' });
  return meeting;
}
function closed(...args: Parameters<typeof meet>): Meeting {
  const meeting = meet(...args);
  meeting.after(30).must('fac', 'session.close', {});
  return meeting;
}
const stage = (meeting: Meeting) => meeting.state.acta.stage;
const hash = (meeting: Meeting) => meeting.state.acta.review?.contentHash ?? '0'.repeat(64);
const intact = (meeting: Meeting) => {
  const result = verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));
  return result.intact ? 'intact' : result.first;
};

function introduction(meeting: Meeting, by: string, key = testKey(by)) {
  const { publicKey, secretKey } = key;
  const text = keyText({ mesaId: meeting.state.mesaId, participantId: by, publicKey });
  return { publicKey, proof: signText(secretKey, text) };
}
const introduce = (meeting: Meeting, by: string, key = testKey(by)) =>
  meeting.code(by, 'key.introduce', introduction(meeting, by, key));

function signature(meeting: Meeting, by: string, observation = '', key = testKey(by)) {
  const { partyId, seatId } = meeting.state.participants[by as ParticipantId]!;
  const { mesaId, acta } = meeting.state;
  const contentHash = hash(meeting);
  const text = actaText({
    mesaId,
    revision: acta.revision,
    contentHash,
    partyId: partyId ?? '',
    seatId: seatId ?? '',
    observation,
  });
  return { contentHash, observation, publicKey: key.publicKey, signature: signText(key.secretKey, text) };
}
const sign = (meeting: Meeting, by: string, observation = '', key = testKey(by)) =>
  meeting.code(by, 'acta.sign', signature(meeting, by, observation, key));
const approve = (meeting: Meeting, by: string) =>
  meeting.code(by, 'acta.approve', { contentHash: hash(meeting) });
const observe = (meeting: Meeting, by: string) => meeting.code(by, 'acta.observe', TEXT);
const answer = (meeting: Meeting, accepted: boolean, at = -1) =>
  meeting.code('fac', 'acta.answerObservation', {
    observationId: meeting.state.acta.observations.at(at)?.id ?? 'ninguna',
    accepted,
    text: 'Se atiende.',
  });

const PEOPLE = ['gob1', 'gar1', 'soc1'];
function reviewed(...args: Parameters<typeof meet>): Meeting {
  const meeting = closed(...args);
  meeting.must('fac', 'acta.openReview', {});
  return meeting;
}
function approved(...args: Parameters<typeof meet>): Meeting {
  const meeting = reviewed(...args);
  for (const by of PEOPLE) introduce(meeting, by);
  for (const by of PEOPLE) approve(meeting, by);
  return meeting;
}
function signed(...args: Parameters<typeof meet>): Meeting {
  const meeting = approved(...args);
  for (const by of PEOPLE) sign(meeting, by);
  return meeting;
}

describe('the stages of an acta (5.10)', () => {
  it('[5.10 live → draft, 5.10 draft → underReview, 5.10 underReview → approved, 5.10 approved → signed, 5.10 signed → published] goes through its stages and verifies at each', () => {
    const meeting = meet();
    expect(stage(meeting)).toBe('live');
    meeting.must('fac', 'session.close', {});
    expect(stage(meeting)).toBe('draft');
    meeting.must('fac', 'acta.openReview', {});
    expect(stage(meeting)).toBe('underReview');
    for (const by of PEOPLE) expect(introduce(meeting, by)).toBe('accepted');
    for (const by of PEOPLE) expect(approve(meeting, by)).toBe('accepted');
    expect(stage(meeting)).toBe('approved');
    for (const by of PEOPLE) expect(sign(meeting, by)).toBe('accepted');
    expect(stage(meeting)).toBe('signed');
    meeting.must('fac', 'acta.publish', {});
    expect(stage(meeting)).toBe('published');
    for (let count = meeting.events.length; count > 20; count -= 1)
      expect(
        intact(Object.assign(new Meeting(), { events: meeting.events.slice(0, count) })),
        `${count}`,
      ).toBe('intact');
  });

  it('refuses every step before the session closes', () => {
    const meeting = meet();
    for (const code of [
      meeting.code('fac', 'acta.openReview', {}),
      observe(meeting, 'gob1'),
      answer(meeting, true),
      approve(meeting, 'gob1'),
      sign(meeting, 'gob1'),
      meeting.code('fac', 'acta.addErratum', { text: 'Algo' }),
      meeting.code('fac', 'acta.publish', {}),
    ])
      expect(code).toBe('session_still_open');
  });

  it('refuses a second review while one is on the table, and any after the signatures', () => {
    expect(reviewed().code('fac', 'acta.openReview', {})).toBe('acta_under_review');
    expect(approved().code('fac', 'acta.openReview', {})).toBe('acta_under_review');
    expect(signed().code('fac', 'acta.openReview', {})).toBe('acta_already_signed');
  });

  it('refuses in draft whatever needs a text on the table', () => {
    const meeting = closed();
    expect(observe(meeting, 'gob1')).toBe('acta_not_under_review');
    expect(approve(meeting, 'gob1')).toBe('acta_not_under_review');
    expect(sign(meeting, 'gob1')).toBe('acta_not_approved');
    expect(meeting.code('fac', 'acta.addErratum', { text: 'Algo' })).toBe('acta_not_signed');
    expect(meeting.code('fac', 'acta.publish', {})).toBe('acta_not_signed');
  });
});

describe('notes of the record', () => {
  it('are taken during the session and in draft, and a replaced one leaves the content', () => {
    const meeting = meet();
    meeting.must('fac', 'acta.note', TEXT);
    const first = meeting.state.acta.notes[0]!.id;
    meeting.must('fac', 'session.close', {});
    meeting.must('fac', 'acta.note', { ...TEXT, text: 'Se leyó dos veces.', replaces: first });
    expect(actaFile(meeting).content.notes).toMatchObject([{ text: 'Se leyó dos veces.', replaces: first }]);
    expect(meeting.code('fac', 'acta.note', { ...TEXT, replaces: first })).toBe('unknown_note');
    expect(meeting.code('fac', 'acta.note', { ...TEXT, replaces: 'otra' })).toBe('unknown_note');
    expect(intact(meeting)).toBe('intact');
  });
  it('wait while the text is on the table, and end with the signatures', () => {
    expect(reviewed().code('fac', 'acta.note', TEXT)).toBe('acta_under_review');
    expect(approved().code('fac', 'acta.note', TEXT)).toBe('acta_under_review');
    expect(signed().code('fac', 'acta.note', TEXT)).toBe('acta_already_signed');
    expect(closed().code('gob1', 'acta.note', TEXT)).toBe('not_allowed');
  });
});

describe('observations (K2)', () => {
  it('[K2] are taken until the end of the fifth business day, in the time of the mesa', () => {
    const meeting = reviewed();
    // Thursday 12 March 2026, with Monday 16 a holiday: the fifth business day is Friday 20, which ends at 06:00 UTC of the 21st.
    expect(meeting.state.acta.review!.until).toBe(Date.UTC(2026, 2, 21, 6) - 1);
    meeting.now = meeting.state.acta.review!.until;
    expect(observe(meeting, 'gob1')).toBe('accepted');
    meeting.now += 1;
    expect(observe(meeting, 'gob1')).toBe('acta_review_over');
    expect(intact(meeting)).toBe('intact');
  });
  it('[K2] the period is the one of the mesa', () => {
    expect(reviewed({ actaReviewBusinessDays: 0 }).state.acta.review!.until).toBe(
      Date.UTC(2026, 2, 13, 6) - 1,
    );
  });
  it('[5.10 underReview → draft] an accepted one sends the text back to draft, and the next review is another revision', () => {
    const meeting = reviewed();
    const before = hash(meeting);
    observe(meeting, 'soc1');
    expect(answer(meeting, true)).toBe('accepted');
    expect(stage(meeting)).toBe('draft');
    meeting.must('fac', 'acta.note', TEXT);
    meeting.must('fac', 'acta.openReview', {});
    expect(meeting.state.acta).toMatchObject({ revision: 2, approvals: [], review: { revision: 2 } });
    expect(hash(meeting)).not.toBe(before);
    expect(intact(meeting)).toBe('intact');
  });
  it('one that is answered leaves text and approvals as they were', () => {
    const meeting = reviewed();
    approve(meeting, 'gob1');
    observe(meeting, 'soc1');
    expect(answer(meeting, false)).toBe('accepted');
    expect(stage(meeting)).toBe('underReview');
    expect(meeting.state.acta.approvals).toHaveLength(1);
    expect(answer(meeting, true)).toBe('observation_answered');
    expect(
      meeting.code('fac', 'acta.answerObservation', { observationId: 'x', accepted: true, text: 'Sí' }),
    ).toBe('unknown_observation');
  });
  it('hold back approvals and the next review until they have their answer', () => {
    const meeting = reviewed();
    observe(meeting, 'soc1');
    observe(meeting, 'gar1');
    expect(approve(meeting, 'gob1')).toBe('observations_pending');
    answer(meeting, true);
    expect(meeting.code('fac', 'acta.openReview', {})).toBe('observations_pending');
    expect(answer(meeting, false, 0)).toBe('accepted');
    expect(meeting.code('fac', 'acta.openReview', {})).toBe('accepted');
    expect(intact(meeting)).toBe('intact');
  });
  it('come from the table and the facilitation, never from observers or the screen', () => {
    const meeting = reviewed();
    expect(observe(meeting, 'fac')).toBe('accepted');
    expect(observe(meeting, 'obs')).toBe('not_allowed');
  });
});

describe('approval (K3)', () => {
  it('[K3] is explicit, one per party, and the last one approves', () => {
    const meeting = reviewed({}, { gob: 2, gar: 1, soc: 1 });
    expect(approve(meeting, 'gob2')).toBe('accepted');
    expect(approve(meeting, 'gob1')).toBe('accepted');
    expect(meeting.state.acta.approvals).toMatchObject([{ partyId: 'gob', by: 'gob2' }]);
    approve(meeting, 'gar1');
    meeting.after(30 * DAY);
    // Silence approves nothing, however long.
    expect(stage(meeting)).toBe('underReview');
    expect(meeting.view('facilitator').acta?.missingApprovals).toEqual(['soc']);
    approve(meeting, 'soc1');
    expect(stage(meeting)).toBe('approved');
    expect(intact(meeting)).toBe('intact');
  });
  it('names the exact text', () => {
    const meeting = reviewed();
    expect(meeting.code('gob1', 'acta.approve', { contentHash: 'a'.repeat(64) })).toBe('wrong_text');
  });
  it('[B3][B4] is of who held a confirmed seat during the session', () => {
    const meeting = meet();
    meeting.join('sin', { party: 'gob' });
    meeting.must('fac', 'session.close', {});
    meeting.must('fac', 'acta.openReview', {});
    expect(approve(meeting, 'sin')).toBe('seat_not_signing');
    expect(approve(meeting, 'fac')).toBe('not_allowed');
    expect(introduce(meeting, 'sin')).toBe('seat_not_signing');
  });
  it('is over once the text is signed', () => {
    expect(approve(signed(), 'gob1')).toBe('acta_already_signed');
  });
});

describe('signatures (K4)', () => {
  it('[K4] waits for one seat of each party that was present, and more seats may sign later', () => {
    const meeting = approved({}, { gob: 2, gar: 1, soc: 1 });
    introduce(meeting, 'gob2');
    for (const by of PEOPLE) sign(meeting, by);
    expect(stage(meeting)).toBe('signed');
    expect(sign(meeting, 'gob2')).toBe('accepted');
    expect(meeting.state.acta.signatures).toHaveLength(4);
    meeting.must('fac', 'acta.publish', {});
    expect(intact(meeting)).toBe('intact');
  });
  it('[K4] carries the observation inside of what is signed', () => {
    const meeting = approved();
    expect(sign(meeting, 'gar1', 'Con reserva sobre el plazo.')).toBe('accepted');
    const other = { ...signature(meeting, 'gob1', 'Una cosa'), observation: 'Otra cosa' };
    expect(meeting.code('gob1', 'acta.sign', other)).toBe('bad_signature');
    expect(actaFile(meeting).procedure.signatures).toMatchObject([
      { observation: 'Con reserva sobre el plazo.' },
    ]);
  });
  it('refuses to sign what was not approved by all, naming who is missing', () => {
    const meeting = reviewed();
    introduce(meeting, 'gob1');
    approve(meeting, 'gob1');
    expect(meeting.send('gob1', 'acta.sign', signature(meeting, 'gob1'))).toMatchObject({
      error: { code: 'acta_not_approved', params: { missing: 'Parte gar y Parte soc' } },
    });
  });
  it('is one per seat, for the exact text, with the last key of the person', () => {
    const meeting = approved();
    const old = testKey('gob1');
    expect(
      meeting.code('gob1', 'acta.sign', { ...signature(meeting, 'gob1'), contentHash: 'b'.repeat(64) }),
    ).toBe('wrong_text');
    expect(sign(meeting, 'gob1', '', testKey('otra'))).toBe('unknown_key');
    expect(introduce(meeting, 'gob1', testKey('nueva'))).toBe('accepted');
    expect(sign(meeting, 'gob1', '', old)).toBe('unknown_key');
    expect(sign(meeting, 'gob1', '', testKey('nueva'))).toBe('accepted');
    expect(sign(meeting, 'gob1', '', testKey('nueva'))).toBe('seat_already_signed');
    expect(intact(meeting)).toBe('intact');
  });
  it('refuses the signature of somebody else and of another seat', () => {
    const meeting = approved();
    const foreign = { ...signature(meeting, 'gob1'), signature: signature(meeting, 'gar1').signature };
    expect(meeting.code('gob1', 'acta.sign', foreign)).toBe('bad_signature');
    expect(meeting.code('obs', 'acta.sign', signature(meeting, 'gob1'))).toBe('not_allowed');
  });
  it('has no more signatures after the publication', () => {
    const meeting = approved({}, { gob: 2, gar: 1, soc: 1 });
    introduce(meeting, 'gob2');
    for (const by of PEOPLE) sign(meeting, by);
    meeting.must('fac', 'acta.publish', {});
    expect(sign(meeting, 'gob2')).toBe('acta_already_signed');
  });
});

describe('who facilitates and held a seat', () => {
  it('[B5][K4] signs once she has left the facilitation, also after the closing', () => {
    const meeting = meet({}, { gob: 2, gar: 1, soc: 1 });
    meeting.must('fac', 'role.handOver', { participantId: 'gob1' as ParticipantId, reason: '' });
    meeting.must('fac', 'session.close', {});
    meeting.must('fac', 'acta.openReview', {});
    expect(approve(meeting, 'gob1')).toBe('not_allowed');
    meeting.must('gob1', 'role.leave', { reason: 'Vuelvo a mi parte' });
    expect(approve(meeting, 'gob1')).toBe('accepted');
    expect(intact(meeting)).toBe('intact');
  });
});

describe('keys', () => {
  it('are introduced by who holds a seat, also before the session opens, with proof of the secret', () => {
    const meeting = new Meeting({ open: false });
    meeting.join('gob1', { party: 'gob', seat: 'gob-1' });
    expect(introduce(meeting, 'gob1')).toBe('accepted');
    const { publicKey } = testKey('gob1');
    const { proof } = introduction(meeting, 'gob1', testKey('otra'));
    expect(meeting.code('gob1', 'key.introduce', { publicKey, proof })).toBe('bad_signature');
    expect(introduce(meeting, 'fac')).toBe('not_allowed');
  });
  it('introduced again leave no second event', () => {
    const meeting = meet();
    introduce(meeting, 'gob1');
    const before = meeting.events.length;
    expect(introduce(meeting, 'gob1')).toBe('accepted');
    expect(meeting.events).toHaveLength(before);
    introduce(meeting, 'gob1', testKey('nueva'));
    expect(meeting.state.keys['gob1' as ParticipantId]).toHaveLength(2);
  });
});

describe('after the signatures', () => {
  it('[5.10] only errata are added, numbered', () => {
    const meeting = signed();
    meeting.must('fac', 'acta.addErratum', { text: 'Donde dice uno debe decir dos.' });
    meeting.must('fac', 'acta.publish', {});
    meeting.must('fac', 'acta.addErratum', { text: 'Otra.' });
    expect(meeting.state.acta.errata.map((one) => one.number)).toEqual([1, 2]);
    expect(meeting.code('gob1', 'acta.addErratum', { text: 'Mía' })).toBe('not_allowed');
    expect(intact(meeting)).toBe('intact');
  });
  it('[K6][K7] is published by the facilitation, once, and the term is ten business days', () => {
    const meeting = signed();
    // Ten business days after Thursday 12 March, with Monday 16 a holiday, is Friday 27.
    expect(meeting.view('participant').acta?.publishUntil).toBe(Date.UTC(2026, 2, 28, 6) - 1);
    expect(meeting.code('gob1', 'acta.publish', {})).toBe('not_allowed');
    meeting.must('fac', 'acta.publish', {});
    const count = meeting.events.length;
    expect(meeting.code('fac', 'acta.publish', {})).toBe('accepted');
    expect(meeting.events).toHaveLength(count);
    expect(approved().code('fac', 'acta.publish', {})).toBe('acta_not_signed');
  });
  it('[K1] the signed text stays byte by byte the one that was reviewed, whatever happens later', () => {
    const meeting = signed();
    const { content } = actaFile(meeting);
    meeting.must('fac', 'acta.addErratum', { text: 'Algo' });
    meeting.must('fac', 'role.handOver', { participantId: 'gob1' as ParticipantId, reason: '' });
    const later = actaFile(meeting);
    expect(later.content).toEqual(content);
    expect(later.contentHash).toBe(hash(meeting));
    expect(intact(meeting)).toBe('intact');
  });
});

describe('what each person is told', () => {
  it('names the parties that are missing and the stage, and nothing in the lobby', () => {
    const meeting = approved();
    sign(meeting, 'gob1');
    expect(meeting.view('screen').acta).toMatchObject({
      stage: 'approved',
      missingApprovals: [],
      missingSignatures: ['gar', 'soc'],
      publishUntil: null,
    });
    expect(meeting.state.seats[0]!.id).toBe('gob-1' as SeatId);
  });
});
