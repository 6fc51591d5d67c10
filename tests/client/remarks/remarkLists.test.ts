// C15: what a screen reads of the remarks on drafts, and how a suggestion is drawn.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../../client/i18n.ts';
import {
  answeredOn,
  mayJudge,
  mayWithdraw,
  sectionOf,
  suggestionsWaiting,
  waitingOn,
} from '../../../client/remarks/remarkLists.ts';
import { remarkNews } from '../../../client/remarks/remarkNews.ts';
import { shortDiff, wordDiff } from '../../../client/remarks/wordDiff.ts';
import { words } from '../../../shared/i18n/words.ts';
import type { CommitmentId, ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import type { Remark, RemarkId } from '../../../shared/model/remarks.ts';
import { examplePerson, exampleView } from '../shell/exampleView.ts';

const remark = (id: string, more: object = {}): Remark => ({
  id: id as RemarkId,
  commitmentId: 'c1' as CommitmentId,
  by: 'ana' as ParticipantId,
  partyId: 'soc' as PartyId,
  enteredBy: null,
  number: 1,
  kind: 'replace',
  field: 'problem',
  quote: 'seis meses',
  text: 'nueve meses',
  why: '',
  at: 1,
  answer: null,
  ...more,
});
const answered = (at: number) => ({ answer: { answer: 'rejected', reason: 'No', by: 'eva', at } });
const me = (participantId: string, partyId: string | null, role = 'participant') =>
  ({ participantId, partyId, role }) as Parameters<typeof mayJudge>[0];

describe('remarks of a commitment', () => {
  it.each([
    ['', null],
    ['constructor', null],
    ['title', 'title'],
    ['description', 'description'],
    ['whyParticipation', 'axes'],
    ['axes', 'axes'],
    ['actors/r1/name', 'lead'],
    ['indicators/r1/name', 'indicators'],
    ['links/r1/text', 'more'],
    ['beneficiaries', 'more'],
  ])('[C15] «%s» is written in %s', (field, section) => {
    expect(sectionOf(field)).toBe(section);
  });

  it('[C15] those that wait, oldest first; those answered, the last answered first', () => {
    const remarks = [
      remark('a'),
      remark('b', answered(5)),
      remark('c', { kind: 'pro' }),
      remark('d', answered(9)),
      remark('e', { commitmentId: 'c2' }),
    ];
    expect(waitingOn({ remarks }, 'c1').map((one) => one.id)).toEqual(['a', 'c']);
    expect(answeredOn({ remarks }, 'c1').map((one) => one.id)).toEqual(['d', 'b']);
    expect([suggestionsWaiting({ remarks }), suggestionsWaiting({ remarks }, 'c1')]).toEqual([2, 1]);
  });

  it('[C15, B7] who sees which button', () => {
    expect(mayJudge(me('eva', 'gob'), remark('a'))).toBe(true);
    expect(mayJudge(me('leo', 'soc'), remark('a'))).toBe(false);
    expect(mayJudge(me('ana', 'gob'), remark('a'))).toBe(false);
    expect(mayJudge(me('eva', null), remark('a'))).toBe(false);
    expect(mayJudge(me('fac', null, 'facilitator'), remark('a'))).toBe(true);
    expect(mayJudge(me('eva', 'gob'), remark('a', { kind: 'comment' }))).toBe(false);
    expect(mayWithdraw(me('ana', 'soc'), remark('a'))).toBe(true);
    expect(mayWithdraw(me('fac', null, 'facilitator'), remark('a'))).toBe(false);
    expect(mayWithdraw(me('fac', null, 'facilitator'), remark('a', { enteredBy: 'fac' }))).toBe(true);
  });

  it('[C15] a new one and an accepted suggestion are said, and nothing to who has just come in', () => {
    const t: Translate = (key, values) => words(key, values);
    const people = [examplePerson('ana', 'Ana Ríos')];
    const view = (remarks: Remark[], more: object = {}) => exampleView({ people, remarks, ...more });
    const said = (before: Remark[], after: Remark[]) => remarkNews(view(before), view(after), t);
    expect(said([], [remark('a')])).toEqual(['Ana Ríos sugirió un cambio en el compromiso 0']);
    expect(said([], [remark('a', { kind: 'con' })])).toEqual([
      'Ana Ríos escribió una nota en el compromiso 0',
    ]);
    const accepted = remark('a', { answer: { answer: 'accepted', reason: '', by: 'eva', at: 2 } });
    expect(said([remark('a')], [accepted])).toEqual([
      'Se aceptó la sugerencia de Ana Ríos en el compromiso 0',
    ]);
    expect(said([accepted], [accepted])).toEqual([]);
    expect(remarkNews(view([], { role: 'lobby' }), view([remark('a')]), t)).toEqual([]);
  });
});

describe('how a suggestion is drawn', () => {
  it.each([
    ['plazo de seis meses', 'plazo de nueve meses', ['plazo de ', 'seis', 'nueve', 'meses']],
    ['un consejo', 'un consejo con voz y voto', ['un consejo ', '', 'con voz y voto', '']],
    ['uno dos', 'dos', ['', 'uno', '', 'dos']],
    ['social, y', 'social con voz, y', ['social ', '', 'con voz', ', y']],
    ['uno', '', ['', 'uno', '', '']],
    ['uno', 'dos', ['', 'uno', 'dos', '']],
  ])('[C15] «%s» → «%s»', (from, to, [before, removed, inserted, after]) => {
    expect(wordDiff(from, to)).toEqual({ before, removed, inserted, after });
  });

  it('[C15] nothing of either text is left out of it', () => {
    const text = fc
      .array(fc.constantFrom('uno', 'dos', 'tres', 'año'), { maxLength: 8 })
      .map((list) => list.join(' '));
    const flat = (...parts: string[]) => parts.join(' ').split(/\s+/).filter(Boolean).join(' ');
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { before, removed, inserted, after } = wordDiff(from, to);
        expect(flat(before, removed, after)).toBe(from);
        expect(flat(before, inserted, after)).toBe(to);
      }),
    );
  });

  it('[C15] a card shows a few words around the change', () => {
    const diff = shortDiff('a b c d e f g h uno i j k l m n o', 'a b c d e f g h dos i j k l m n o');
    expect(diff).toEqual({
      before: '… c d e f g h ',
      removed: 'uno',
      inserted: 'dos',
      after: 'i j k l m n …',
    });
  });
});
