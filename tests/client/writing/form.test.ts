// The pure parts of the editor: marks of the list, advice, who writes where, why it can only be read, dates and numbers.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { adviceBySection, isMistake } from '../../../client/writing/advice.ts';
import { numberFrom, typedFrom } from '../../../client/writing/decimalText.ts';
import { writersIn } from '../../../client/writing/draftPresence.ts';
import { DraftSession } from '../../../client/writing/draftSession.ts';
import { monthsCovered } from '../../../client/writing/months.ts';
import { SECTION_IDS, sectionStates } from '../../../client/writing/sections.ts';
import { writeRefusal } from '../../../client/writing/writeRefusal.ts';
import { DECISION_FIELDS } from '../../../shared/commitment/requiredFields.ts';
import type { CommitmentDraft } from '../../../shared/commitment/types.ts';
import { words } from '../../../shared/i18n/words.ts';
import { addRow, readDraft, setDraftText, setPeriod } from '../../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { CommitmentView } from '../../../shared/model/view.ts';
import { loadCases } from '../../support/cases.ts';

const empty = (): CommitmentDraft => readDraft(new Y.Doc());
function seeded(): CommitmentDraft {
  const example = loadCases().find((one) => one.commitment);
  if (!example?.commitment) throw new Error('example missing');
  const doc = new Y.Doc();
  seedDraft(doc, example.commitment, actorLookup(example), 'seed');
  return readDraft(doc);
}
const marks = (draft: CommitmentDraft) =>
  Object.fromEntries(sectionStates(draft).map(({ id, mark }) => [id, mark]));

describe('the meter', () => {
  it('has a block per decision field and a place in the list for each', () => {
    expect(sectionStates(empty()).map(({ id }) => id)).toEqual([...DECISION_FIELDS]);
    expect(SECTION_IDS).toEqual([...DECISION_FIELDS, 'more']);
    for (const id of SECTION_IDS) expect(words(`writing.section_${id}`)).not.toContain('section_');
  });

  it('[C1] is empty, then half, then done', () => {
    const doc = new Y.Doc();
    expect(new Set(Object.values(marks(readDraft(doc))))).toEqual(new Set(['empty']));
    addRow(doc, 'actionLines', 'row-1', {}, 'test');
    addRow(doc, 'actors', 'row-2', { role: 'lead', kind: 'government' }, 'test');
    setPeriod(doc, { start: '2026-01-01', end: '' }, 'test');
    setDraftText(doc, 'title', 'Datos abiertos', 'test');
    expect(marks(readDraft(doc))).toMatchObject({
      title: 'done',
      actionLines: 'part',
      lead: 'part',
      period: 'part',
      ods: 'empty',
    });
    expect(new Set(Object.values(marks(seeded())))).toEqual(new Set(['done']));
  });
});

describe('advice beside the fields', () => {
  const codes = (draft: CommitmentDraft, maxMonths = 24) =>
    [...adviceBySection(draft, { maxMonths })].flatMap(([section, found]) =>
      found.map((finding) => `${section} ${finding.code}`),
    );

  it('says nothing about a draft that nobody has started', () => {
    expect(codes(empty())).toEqual([]);
  });

  it('[C2] puts the period that is too long beside the period', () => {
    const draft = { ...seeded(), period: { start: '2026-01-01', end: '2027-01-02' }, indicators: [] };
    expect(codes(draft, 12)).toContain('period C2');
    expect(codes({ ...draft, period: { start: '2026-01-01', end: '2027-01-01' } }, 12)).not.toContain(
      'period C2',
    );
  });

  it('[I2] puts what only counts outputs beside its indicator, with the row it speaks of', () => {
    const draft = seeded();
    const one = draft.indicators[0];
    if (!one) throw new Error('indicator missing');
    const portal = { ...one, id: 'row-9', kind: 'result' as const, name: 'Portal de transparencia' };
    const found = adviceBySection({ ...draft, indicators: [portal] }, {}).get('indicators') ?? [];
    expect(found.find((finding) => finding.code === 'I2')?.params.row).toBe('row-9');
  });

  it('[C2] corrects what goes against the calendar; what is only missing is advice', () => {
    const late = { ...seeded(), period: { start: '2026-01-01', end: '2028-01-01' }, indicators: [] };
    const found = [
      ...adviceBySection({ ...late, actors: late.actors.slice(0, 1) }, { maxMonths: 12 }).values(),
    ];
    const mistakes = found.flat().filter(isMistake);
    expect(mistakes.map((finding) => finding.code)).toEqual(['C2']);
    expect(found.flat().map((finding) => finding.code)).toContain('C8');
  });

  it('[C8] asks for somebody outside of government where the actors are written', () => {
    const draft = seeded();
    expect(codes({ ...draft, actors: draft.actors.filter((actor) => actor.role === 'lead') })).toContain(
      'lead C8',
    );
  });
});

describe('who writes where', () => {
  const state = (id: string, name: string, place: unknown) => ({ user: { id, name, partyId: 'p1' }, place });

  it('lists everybody else once, by section, and ignores what a hostile device claims', () => {
    const states = new Map<number, Record<string, unknown>>([
      [1, state('me', 'Ana Luz', 'title')],
      [2, state('beto', 'Beto Cruz', 'title')],
      [3, state('beto', 'Beto Cruz', 'title')],
      [4, state('carla', 'Carla', 'nowhere')],
      [5, state('dora', 'Dora', { toString: 'title' })],
      [6, { place: 'title' }],
      [7, { place: 'ods', user: 'Eva' }],
      [8, state('me', 'Ana Luz', 'ods')],
    ]);
    const writers = writersIn(states, 1, 'me');
    expect([...writers]).toEqual([
      ['title', [{ personId: 'beto', name: 'Beto Cruz', firstName: 'Beto', partyId: 'p1' }]],
    ]);
  });
});

describe('why a draft can only be read', () => {
  const open = { locked: false, reason: '', frozenBy: null };
  const inSession = {
    state: 'open' as const,
    session: { number: 1, state: 'inSession' as const, openedAt: 0, closedAt: null },
  };
  const at = (state: 'called' | 'gathering' | 'closed' | 'recess' | 'suspended') => ({
    ...inSession,
    session: { ...inSession.session, state },
  });
  const writer = { mayWrite: true, role: 'participant' as const };

  it('[D7] frozen by a decision says so before anything else but an agreed text', () => {
    const frozen = { ...open, locked: true, frozenBy: 'd1' as never };
    const item = (state: CommitmentView['state']) => ({ state, amendment: null, lock: frozen });
    expect(writeRefusal(inSession, writer, item('draft'))).toBe('frozen');
    expect(writeRefusal(inSession, writer, item('readyForDecision'))).toBe('frozen');
    expect(writeRefusal(inSession, writer, item('agreed'))).toBe('agreed');
  });

  it('[5.6] ready for its decision is only read; what is amended is written again', () => {
    const item = { state: 'published' as const, amendment: null, lock: open };
    const amendment = { by: 'ana' as ParticipantId, at: 0, reason: 'Cambió la ley' };
    expect(writeRefusal(inSession, writer, { ...item, state: 'inReview' })).toBe(null);
    expect(writeRefusal(inSession, writer, { ...item, state: 'readyForDecision' })).toBe('ready');
    expect(writeRefusal(inSession, writer, item)).toBe('agreed');
    expect(writeRefusal(inSession, writer, { ...item, amendment })).toBe(null);
    expect(writeRefusal(inSession, writer, { ...item, state: 'amended', amendment: null })).toBe('agreed');
  });

  it('follows the rights of the live documents', () => {
    const draft = { state: 'draft' as const, amendment: null, lock: open };
    expect(writeRefusal(inSession, writer, draft)).toBe(null);
    expect(writeRefusal(at('recess'), writer, draft)).toBe(null);
    expect(writeRefusal(at('suspended'), writer, draft)).toBe(null);
    expect(writeRefusal(at('gathering'), writer, draft)).toBe('gathering');
    expect(writeRefusal(at('gathering'), { ...writer, role: 'facilitator' }, draft)).toBe(null);
    expect(writeRefusal(at('called'), writer, draft)).toBe('gathering');
    expect(writeRefusal(at('closed'), writer, draft)).toBe('closed');
    expect(writeRefusal({ ...at('recess'), state: 'paused' }, writer, draft)).toBe('stopped');
    expect(writeRefusal(inSession, { mayWrite: false, role: 'observer' }, draft)).toBe('reader');
    expect(writeRefusal(inSession, writer, { ...draft, lock: { ...open, locked: true } })).toBe('locked');
  });
});

describe('months and numbers', () => {
  it.each([
    ['2026-01-01', '2026-02-01', 1],
    ['2026-01-01', '2026-02-02', 2],
    ['2024-02-29', '2025-02-28', 12],
    ['2016-10-03', '2018-10-03', 24],
    ['2016-10-03', '2018-10-04', 25],
    ['2026-01-01', '2026-01-01', null],
    ['2026-01-02', '2026-01-01', null],
    ['', '2026-01-01', null],
  ])('[C2] from %s to %s there are %s months', (start, end, months) => {
    expect(monthsCovered(start, end)).toBe(months);
  });

  it.each([
    ['', null],
    ['70', 70],
    ['70 %', 70],
    ['12.5', 12.5],
    ['1,250.5', 1250.5],
    ['1 250', 1250],
    ['1250', 1250],
    ['-3', -3],
    ['12,5', undefined],
    ['doce', undefined],
    ['1.2.3', undefined],
    ['1e9', undefined],
  ])('«%s» is read as %s', (typed, value) => {
    expect(numberFrom(typed)).toBe(value);
    if (typeof value === 'number') expect(numberFrom(typedFrom(value))).toBe(value);
  });
});

describe('DraftSession', () => {
  it('gives the same object until the document changes, and tells once per turn', async () => {
    const doc = new Y.Doc();
    const session = new DraftSession(doc);
    let told = 0;
    session.subscribe(() => {
      told += 1;
    });
    const before = session.read();
    expect(session.read()).toBe(before);
    setDraftText(doc, 'title', 'Uno', session.origin);
    setDraftText(doc, 'summary', 'Dos', session.origin);
    expect(session.read().texts.title).toBe('Uno');
    await Promise.resolve();
    expect(told).toBe(1);
    session.destroy();
    setDraftText(doc, 'title', 'Tres', session.origin);
    await Promise.resolve();
    expect(told).toBe(1);
  });
});
