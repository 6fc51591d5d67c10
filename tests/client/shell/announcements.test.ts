// What the live regions say when a view changes, and how urgently.
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../../client/i18n.ts';
import { announcements, timeAnnouncement } from '../../../client/shell/announcements.ts';
import { words } from '../../../shared/i18n/words.ts';
import { DecisionId, ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import {
  exampleDecision,
  examplePerson,
  exampleRain,
  exampleRound,
  exampleView,
  inPhase,
} from './exampleView.ts';

const t: Translate = (key, values) => words(key, values);
const sentences = (...views: Parameters<typeof announcements>) =>
  announcements(...views).map(({ sentence, urgency }) => `${urgency}: ${sentence}`);

describe('announcements', () => {
  it('says nothing when nothing that matters changed', () => {
    expect(announcements(exampleView(), exampleView({ revision: 9, serverNow: 500 }), t)).toEqual([]);
  });

  it('interrupts for an opened round, each time a new one opens, and for its result', () => {
    const none = exampleView();
    const open = exampleView({ decisions: [exampleDecision()] });
    expect(sentences(none, open, t)).toEqual([
      'assertive: Se abrió una decisión: ¿Trabajamos con esta causa?',
    ]);
    const first = exampleRound({ closedAt: 2, result: 'deliberate' });
    const closed = exampleView({ decisions: [exampleDecision({ state: 'deliberating', rounds: [first] })] });
    expect(sentences(open, closed, t)).toEqual([
      'assertive: Se cerró la ronda. Aún no hay consenso: ¿Trabajamos con esta causa?',
    ]);
    const again = exampleView({
      decisions: [exampleDecision({ rounds: [first, exampleRound({ number: 2 })] })],
    });
    expect(sentences(closed, again, t)).toHaveLength(1);
    expect(sentences(again, again, t)).toEqual([]);
  });

  it('says calmly that private writing opened, was revealed or was withdrawn (C10)', () => {
    const open = exampleView({ cards: exampleRain() });
    expect(sentences(exampleView(), open, t)).toEqual([
      'polite: Se abrió la lluvia de tarjetas: ¿Por qué se paga menos?',
    ]);
    const more = exampleView({ cards: exampleRain({ cards: 3, people: 2 }) });
    expect(sentences(open, more, t)).toEqual([]);
    const revealed = exampleView({ cards: exampleRain({ state: 'revealed', endedAt: 9 }) });
    expect(sentences(more, revealed, t)).toEqual([
      'polite: Se revelaron las tarjetas: ¿Por qué se paga menos?',
    ]);
    const withdrawn = exampleView({ cards: exampleRain({ state: 'withdrawn', endedAt: 9 }) });
    expect(sentences(more, withdrawn, t)).toEqual([
      'polite: Se retiró la lluvia de tarjetas: ¿Por qué se paga menos?',
    ]);
  });

  it('interrupts when one receives the facilitation, and says calmly that one left it (B5)', () => {
    const table = exampleView({ role: 'observer' });
    const console = exampleView({ role: 'facilitator' });
    expect(sentences(table, console, t)).toEqual([
      'assertive: Desde ahora usted facilita la mesa. Lo que necesita está en «Consola».',
    ]);
    expect(sentences(console, table, t)).toEqual(['polite: Usted dejó la facilitación']);
    expect(sentences(exampleView({ role: 'lobby' }), table, t).join()).not.toContain('facilita');
  });

  it('interrupts when quorum is lost and names who is missing; its return is calm (Q4)', () => {
    const lost = exampleView({
      quorum: { holds: false, since: 0, missing: [PartyId.parse('gov')], voidsAt: null },
    });
    expect(sentences(exampleView(), lost, t)).toEqual([
      'assertive: Se perdió el quórum. Falta la presencia de Gobierno.',
    ]);
    expect(sentences(lost, exampleView(), t)).toEqual(['polite: Hay quórum']);
  });

  it('[5.1] says once, calmly, that the mesa goes on another day, without calling it a lost quorum', () => {
    const pause = {
      at: 1,
      by: ParticipantId.parse('p1'),
      reason: 'Se fue la luz',
      until: null,
      endedAt: null,
    };
    const paused = exampleView({
      state: 'paused',
      quorum: { holds: false, since: 0, missing: [PartyId.parse('gov')], voidsAt: null },
      planning: { ...exampleView().planning, pause },
    });
    expect(sentences(exampleView(), paused, t)).toEqual([
      'polite: La mesa está en pausa y sigue otro día. Motivo: Se fue la luz',
    ]);
    expect(sentences(paused, exampleView(), t)).toEqual(['polite: Hay quórum', 'polite: La mesa se retomó']);
  });

  it('[5.5] says that a matter was proposed, and of a divided one the whole and not each part', () => {
    const whole = exampleDecision({ state: 'deliberating' });
    const split = exampleDecision({ state: 'split', parts: [DecisionId.parse('d8')] });
    const part = exampleDecision({
      id: DecisionId.parse('d8'),
      number: 8,
      matter: 'Una parte',
      state: 'proposed',
      rounds: [],
      origin: whole.id,
    });
    expect(
      sentences(exampleView({ decisions: [whole] }), exampleView({ decisions: [split, part] }), t),
    ).toEqual(['polite: El asunto se dividió en partes: ¿Trabajamos con esta causa?']);
    const alone = { ...part, origin: null };
    expect(sentences(exampleView(), exampleView({ decisions: [alone] }), t)).toEqual([
      'polite: Se propuso un asunto: Una parte',
    ]);
  });

  it('interrupts for a spotlight, except for who set it', () => {
    const spotlight = { place: 'compromisos/1', nodeId: null, at: 5 };
    expect(sentences(exampleView(), exampleView({ spotlight }), t)).toEqual([
      'assertive: La facilitación llama a toda la mesa a: Compromiso 1.',
    ]);
    expect(
      sentences(exampleView({ role: 'facilitator' }), exampleView({ role: 'facilitator', spotlight }), t),
    ).toEqual([]);
  });

  it('says calmly a new phase, who came in, and who waits at the door', () => {
    expect(sentences(inPhase('welcome'), exampleView(), t)).toEqual([
      'polite: Comienza la fase: Causas y efectos',
    ]);
    const ana = examplePerson('ana', 'Ana Ruiz');
    const eva = examplePerson('eva', 'Eva Paz');
    expect(sentences(exampleView(), exampleView({ people: [ana] }), t)).toEqual([
      'polite: Ana Ruiz ya está en la mesa',
    ]);
    expect(sentences(exampleView(), exampleView({ people: [ana, eva] }), t)).toEqual([
      'polite: Entraron 2 personas a la mesa',
    ]);
    expect(sentences(exampleView(), exampleView({ waiting: [ana] }), t)).toEqual([
      'polite: Una persona espera en la puerta',
    ]);
  });

  it('lets the timer speak only at 5 min, 1 min, 10 s and the end', () => {
    expect(timeAnnouncement(300_500, 299_500, t)).toBe('Quedan 5 minutos de la fase.');
    expect(timeAnnouncement(60_500, 59_500, t)).toBe('Queda un minuto de la fase.');
    expect(timeAnnouncement(10_500, 9_500, t)).toBe('Quedan diez segundos de la fase.');
    expect(timeAnnouncement(500, -500, t)).toBe('El tiempo de la fase terminó.');
    expect(timeAnnouncement(200_000, 199_000, t)).toBeNull();
    expect(timeAnnouncement(-500, 120_000, t)).toBeNull();
  });
});
