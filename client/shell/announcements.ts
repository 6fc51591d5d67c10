// What a change of the mesa says aloud: two views in, sentences out. The polite ones are batched by the
// live region; assertive is only for spotlight, decisions, quorum lost and connection lost.
import type { WordKey } from '../../shared/i18n/words.ts';
import type { MesaView } from '../../shared/model/view.ts';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { nameOf } from '../floor/queue.ts';
import type { Translate } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { longDay } from '../planning/when.ts';
import { remarkNews } from '../remarks/remarkNews.ts';
import { currentPhase, missingParties, nameOfPlace, phaseName } from './sections.ts';

export interface Announcement {
  sentence: string;
  urgency: 'polite' | 'assertive';
}

// The live region joins polite sentences with a full stop of its own.
const polite = (sentence: string): Announcement => ({
  sentence: sentence.replace(/\.$/, ''),
  urgency: 'polite',
});
const assertive = (sentence: string): Announcement => ({ sentence, urgency: 'assertive' });

/** Sentences for what changed from `before` to `after`, in the order in which they matter. */
export function announcements(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  return [
    ...spotlight(before, after, t),
    ...ownRole(before, after, t),
    ...decisions(before, after, t),
    ...orderings(before, after, t),
    ...rains(before, after, t),
    ...groups(before, after, t),
    ...remarkNews(before, after, t).map(polite),
    ...floor(before, after, t),
    ...quorum(before, after, t),
    ...(life(before, after, t) ?? session(before, after, t)),
    ...phase(before, after, t),
    ...people(before, after, t),
  ];
}

/** What the clock says when it passes from `before` to `after` milliseconds: 5 min, 1 min, 10 s and the end. */
export function timeAnnouncement(before: number, after: number, t: Translate): string | null {
  const passed = (limit: number) => before > limit && after <= limit;
  if (passed(0)) return t('shell.said_timeOver');
  if (passed(10_000)) return t('shell.said_seconds');
  if (passed(60_000)) return t('shell.said_minute');
  if (passed(300_000)) return t('shell.said_minutes', { minutes: 5 });
  return null;
}

function spotlight(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  if (!after.spotlight || after.spotlight.at === before.spotlight?.at || after.role === 'facilitator')
    return [];
  return [assertive(t('shell.said_spotlight', { place: nameOfPlace(t, after.spotlight.place) }))];
}

/** Who begins to speak, and why before their place when it is so (C9). */
function floor(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  const { speaking } = after.floor;
  if (speaking === null || speaking.id === before.floor.speaking?.id) return [];
  const values = { name: nameOf(after, speaking.by), reason: speaking.override };
  return [polite(t(speaking.override === '' ? 'floor.said_speaking' : 'floor.said_override', values))];
}

/** The facilitation was given to this person, or she left it (B5). The door is another story. */
function ownRole(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  if (before.role === after.role || before.role === 'lobby' || after.role === 'lobby') return [];
  if (after.role === 'facilitator') return [assertive(t('gathering.said_received'))];
  return before.role === 'facilitator' ? [polite(t('gathering.said_left'))] : [];
}

/** What happens to a matter outside of its rounds (5.5). */
const STATE_WORDS: Partial<Record<DecisionView['state'], WordKey>> = {
  proposed: 'decision.said_proposed',
  split: 'decision.said_split',
  escalated: 'decision.said_escalated',
};

function decisions(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  const said: Announcement[] = [];
  for (const decision of after.decisions) {
    const old = before.decisions.find((candidate) => candidate.id === decision.id);
    if (openRounds(decision) > (old ? openRounds(old) : 0)) {
      said.push(assertive(t('shell.said_decisionOpen', { matter: decision.matter })));
    }
    const words = STATE_WORDS[decision.state];
    if (
      words !== undefined &&
      old?.state !== decision.state &&
      !(decision.state === 'proposed' && decision.origin)
    )
      said.push(polite(t(words, { matter: decision.matter, to: decision.escalatedTo })));
    const closed = decision.rounds.findLast((round) => round.result !== null);
    const wasOpen = old?.rounds.some((round) => round.number === closed?.number && round.result === null);
    if (closed?.result && wasOpen) {
      const result = t(`mesa.result_${closed.result}`);
      said.push(assertive(t('shell.said_decisionClosed', { matter: decision.matter, result })));
    }
  }
  return said;
}

const openRounds = (decision: DecisionView): number =>
  decision.rounds
    .filter((round) => round.closedAt === null)
    .reduce((newest, round) => Math.max(newest, round.number), 0);

const ORDERING_WORDS = {
  open: 'orderings.said_open',
  closed: 'orderings.said_closed',
  withdrawn: 'orderings.said_withdrawn',
} as const;

/** A round that opened, closed or was withdrawn. Polite: it decides nothing. */
function orderings(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  return after.orderings
    .filter(({ id, state }) => before.orderings.find((old) => old.id === id)?.state !== state)
    .map(({ state, definition }) => polite(t(ORDERING_WORDS[state], { question: definition.question })));
}

const RAIN_WORDS = {
  open: 'rain.said_open',
  revealed: 'rain.said_revealed',
  withdrawn: 'rain.said_withdrawn',
} as const;

/** Private writing that opened, was revealed or was withdrawn (C10). */
function rains(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  return after.cards.rains
    .filter(({ id, state }) => before.cards.rains.find((old) => old.id === id)?.state !== state)
    .map(({ state, question }) => polite(t(RAIN_WORDS[state], { question })));
}

/** The plenary divides, or is whole again (E3). */
function groups(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  const started = after.submesas?.startedAt;
  if (started === before.submesas?.startedAt) return [];
  return [polite(t(started === undefined ? 'submesas.said_ended' : 'submesas.said_formed'))];
}

function quorum(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  if (before.quorum.holds === after.quorum.holds) return [];
  if (after.quorum.holds) return [polite(t('shell.said_quorumBack'))];
  // Who goes on another day leaves the table with everybody else: nobody is missing.
  if (momentOf(after) !== null) return [];
  return [assertive(t('shell.said_quorumLost', { missing: missingParties(after) }))];
}

/** The whole mesa stops, or goes on: what its session says then would be said twice. */
function life(before: MesaView, after: MesaView, t: Translate): Announcement[] | null {
  if (before.state === after.state) return null;
  if (after.state === 'cancelled')
    return [polite(t('planning.said_mesaCancelled', { reason: after.planning.cancelled?.reason ?? '' }))];
  if (after.state === 'paused')
    return [polite(t('planning.said_paused', { reason: after.planning.pause?.reason ?? '' }))];
  return before.state === 'paused' && after.state === 'open' ? [polite(t('planning.said_unpaused'))] : null;
}

function session(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  if (before.session.state === after.session.state) return [];
  switch (after.session.state) {
    case 'inSession':
      return [polite(t('shell.said_sessionOpen'))];
    case 'recess':
      return [polite(t('shell.said_recess'))];
    case 'closed':
      return [polite(t('shell.said_sessionClosed'))];
    case 'called':
      return [
        polite(
          t('planning.said_called', { date: longDay(after.gathering.scheduledStart ?? 0, after.timeZone) }),
        ),
      ];
    case 'gathering':
      return before.session.state === 'called' ? [polite(t('planning.said_gathering'))] : [];
    case 'cancelled':
      return [
        polite(
          t('planning.said_sessionCancelled', {
            reason: after.planning.cancelledSessions.at(-1)?.reason ?? '',
          }),
        ),
      ];
    case 'scheduled':
    case 'notHeld':
    case 'suspended':
      return [];
  }
}

function phase(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  const now = currentPhase(after);
  if (!now || now.id === currentPhase(before)?.id) return [];
  return [polite(t('shell.said_phase', { phase: phaseName(t, now) }))];
}

function people(before: MesaView, after: MesaView, t: Translate): Announcement[] {
  const known = new Set(before.people.map((person) => person.id));
  const arrived = after.people.filter((person) => !known.has(person.id));
  const said: Announcement[] = [];
  if (before.role !== 'lobby' && arrived.length > 0) {
    const one = arrived.length === 1;
    const values = { name: arrived[0]?.name ?? '', count: arrived.length };
    said.push(polite(t(one ? 'shell.said_admitted_one' : 'shell.said_admitted_other', values)));
  }
  if (after.waiting.length > before.waiting.length) {
    const count = after.waiting.length;
    said.push(polite(t(count === 1 ? 'shell.said_waiting_one' : 'shell.said_waiting_other', { count })));
  }
  return said;
}
