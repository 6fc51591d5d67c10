// The creation form: what it proposes, what it refuses to send and what it sends.
import { describe, expect, it } from 'vitest';
import {
  blankDraft,
  durationWords,
  partiesOf,
  phasesOf,
  requestOf,
  totalMinutes,
  wholeNumber,
} from '../../../client/home/mesaDraft.ts';
import type { Translate } from '../../../client/i18n.ts';
import { words } from '../../../shared/i18n/words.ts';
import { HTTP } from '../../../shared/protocol/http.ts';

const t: Translate = (key, values) => words(key, values);

describe('the draft of a mesa', () => {
  it('needs only a theme, and what it sends passes the schema of the wire', () => {
    expect(requestOf(blankDraft(t))).toEqual({ wrong: 'theme' });
    const built = requestOf({ ...blankDraft(t), theme: 'Agua' });
    if (!('request' in built)) throw new Error('the draft should be complete');
    const parsed = HTTP.createMesa.parse(built.request);
    expect(parsed.parties?.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['government', 3],
      ['civilSociety', 3],
      ['guarantor', 3],
    ]);
    expect(parsed.phases).toHaveLength(10);
    expect(built.request).not.toHaveProperty('place');
  });

  it.each([
    ['nationalSecretariat', 'national', 6, ['spokesperson', 'spokesperson', 'spokesperson']],
    ['localSecretariat', 'local', 10, ['seatMajority', 'seatMajority', 'seatMajority']],
  ] as const)('[B1, D2] starts from a %s: scope %s, %i seats', (body, scope, seats, modes) => {
    const built = requestOf({ ...blankDraft(t), theme: 'Agua', body, parties: partiesOf(t, body) });
    if (!('request' in built)) throw new Error('the draft should be complete');
    const parsed = HTTP.createMesa.parse(built.request);
    expect(parsed.scope).toBe(scope);
    expect(parsed.parties?.reduce((sum, party) => sum + party.seats, 0)).toBe(seats);
    expect(parsed.parties?.map((party) => party.positionMode)).toEqual(modes);
  });

  it('keeps a half-written number and refuses to send it', () => {
    const draft = { ...blankDraft(t), theme: 'Agua' };
    const [first, ...rest] = draft.phases;
    expect(requestOf({ ...draft, phases: [{ ...first!, minutes: '' }, ...rest] })).toEqual({
      wrong: 'numbers',
    });
    expect(
      requestOf({ ...draft, parties: draft.parties.map((party) => ({ ...party, seats: '31' })) }),
    ).toEqual({
      wrong: 'numbers',
    });
    expect(wholeNumber('7.5', 1, 10)).toBeNull();
    expect(wholeNumber(' 7 ', 1, 10)).toBe(7);
  });

  it('sends for each party whether one voice speaks or every seat is asked (D2)', () => {
    const draft = { ...blankDraft(t), theme: 'Agua' };
    const [first, ...rest] = draft.parties;
    const built = requestOf({ ...draft, parties: [{ ...first!, positionMode: 'seatMajority' }, ...rest] });
    if (!('request' in built)) throw new Error('the draft should be complete');
    expect(HTTP.createMesa.parse(built.request).parties?.map((party) => party.positionMode)).toEqual([
      'seatMajority',
      'spokesperson',
      'spokesperson',
    ]);
  });

  it('[B6] asks for parties that recognise their own seats only when the form says so', () => {
    const draft = { ...blankDraft(t), theme: 'Agua' };
    const built = [draft, { ...draft, seatsByParty: true }].map(requestOf);
    const sent = built.map(
      (one) => 'request' in one && HTTP.createMesa.parse(one.request).config?.seatsByParty,
    );
    expect(sent).toEqual([undefined, true]);
  });

  it('proposes 10 phases for five hours, 15 for three (C1) and 8 for two and a half (5.3), with their total in words', () => {
    expect(durationWords(t, totalMinutes(phasesOf(t, 'cocreacion5h')))).toBe('5 h 15 min');
    expect(phasesOf(t, 'cocreacion2h30')).toHaveLength(8);
    expect(durationWords(t, totalMinutes(phasesOf(t, 'cocreacion2h30')))).toBe('2 h 30 min');
    const three = phasesOf(t, 'cocreacion3h');
    expect([three.length, totalMinutes(three)]).toEqual([15, 180]);
    expect(new Set(three.map(({ kind, title }) => title || kind)).size).toBe(15);
    expect(durationWords(t, 45)).toBe('45 min');
  });
});
