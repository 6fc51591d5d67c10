// What the mesa waits for from this person while she is looking at another screen. Pure reading of the view: it
// decides no rights, only whether the strip under the bar is drawn.
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { isSpeaking } from '../floor/queue.ts';
import { placeOfRoadmap, requestsTo } from '../roadmap/roadmapOf.ts';
import { nowOf } from './now.ts';
import { placeOf, sectionOf } from './sections.ts';

export type Duty =
  /** The facilitation marked her exit and she is still here: her seat does not count. */
  | { kind: 'markedOut' }
  /** Her party's position is missing in the open round (D2). */
  | { kind: 'stance'; place: string; matter: string }
  /** Her answer is missing in the open round of ordering. */
  | { kind: 'ordering'; place: string; question: string }
  /** E9: she is asked to witness a ballot on paper, and the round cannot close before. */
  | { kind: 'paper'; place: string; name: string; serial: string }
  /** Private writing is open and the server has no card of hers (C10). */
  | { kind: 'rain'; place: string; question: string }
  /** It is her turn to speak (C9). */
  | { kind: 'turn'; place: string }
  /** She is asked to accept an activity of a roadmap (R5). */
  | { kind: 'responsibility'; place: string; code: string; title: string };

/**
 * The duty to show at `address` (`/mesa/<id>/…`), or null. A screen that already asks for it (the phone's home, the
 * decision itself) shows nothing more. `cast` says that this device already sent its secret ballot.
 */
export function dutyOf(view: MesaView, me: MeView, address: string, cast: boolean): Duty | null {
  const held = view.session.state === 'inSession' || view.session.state === 'suspended';
  const person = view.people.find((candidate) => candidate.id === me.participantId);
  if (held && person?.status === 'admitted' && !person.present) return { kind: 'markedOut' };
  if (sectionOf(address) === 'ahora') return null;
  const turn: Duty | null =
    isSpeaking(view, me) && sectionOf(address) !== 'palabra' ? { kind: 'turn', place: 'palabra' } : null;
  return (
    turn ??
    paperToWitness(view, me, address) ??
    ofTheRoom(view, me, address, cast) ??
    responsibility(view, me, address)
  );
}

/** The first paper that waits for her; the round itself already asks for it. */
function paperToWitness(view: MesaView, me: MeView, address: string): Duty | null {
  const paper = me.papers[0];
  const ordering = view.orderings.find(({ id }) => id === paper?.orderingId);
  if (paper === undefined || ordering === undefined) return null;
  const place = `prioridades/${ordering.number}`;
  if (placeOf(address) === place) return null;
  const name = view.people.find(({ id }) => id === paper.participantId)?.name ?? '';
  return { kind: 'paper', place, name, serial: paper.serial };
}

/** What everybody is answering now. */
function ofTheRoom(view: MesaView, me: MeView, address: string, cast: boolean): Duty | null {
  const now = nowOf(view, me);
  if (now.kind === 'decision') {
    const place = `decisiones/${now.number}`;
    if (now.state !== 'open' || now.part !== 'speaks' || placeOf(address) === place) return null;
    return { kind: 'stance', place, matter: now.matter };
  }
  if (now.kind === 'ordering') {
    const place = `prioridades/${now.number}`;
    // The tree has its own way to the round that is open.
    if (now.part !== 'answers' || cast || sectionOf(address) === 'arbol' || placeOf(address) === place)
      return null;
    return { kind: 'ordering', place, question: now.question };
  }
  if (now.kind === 'rain' && now.part === 'writes' && sectionOf(address) !== 'tarjetas')
    return { kind: 'rain', place: 'tarjetas', question: now.question };
  return null;
}

/** The first responsibility she has not answered; its own screen already asks for it. */
function responsibility(view: MesaView, me: MeView, address: string): Duty | null {
  const request = requestsTo(view, me)[0];
  if (request === undefined || view.can['roadmap.answer'] !== true) return null;
  const place = placeOfRoadmap(request.commitment.number);
  if (placeOf(address) === place) return null;
  return { kind: 'responsibility', place, code: request.activity.code, title: request.activity.title };
}
