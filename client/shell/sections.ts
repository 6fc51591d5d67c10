// The sections of a mesa: their addresses, and which one the running phase asks for. Pure, so that the
// rail, the tabs, the redirect of the desktop and the spotlight all agree.
import type { Phase } from '../../shared/model/mesa.ts';
import type { MesaView } from '../../shared/model/view.ts';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { groupingSince, openRain } from '../cards/moment.ts';
import type { Translate } from '../i18n.ts';

export type SectionId =
  | 'ahora'
  | 'arbol'
  | 'tarjetas'
  | 'prioridades'
  | 'compromisos'
  | 'decisiones'
  | 'palabra'
  | 'personas'
  | 'acta'
  | 'facilitar';

/** Address of a section, or of a place of the wire such as `compromisos/1`. */
export const addressOf = (mesaId: string, place: string): string => `/mesa/${mesaId}/${place}`;

const KNOWN: readonly SectionId[] = [
  'arbol',
  'tarjetas',
  'prioridades',
  'compromisos',
  'decisiones',
  'palabra',
  'personas',
  'acta',
  'facilitar',
];

/** The section an address is in: `/mesa/x/compromisos/2` → `compromisos`; `ahora` for anything else. */
export function sectionOf(address: string): SectionId {
  const name = placeOf(address).split('/')[0];
  return KNOWN.find((section) => section === name) ?? 'ahora';
}

/** What follows `/mesa/<id>/`, without slashes at the ends. */
export const placeOf = (address: string): string =>
  address.replace(/^\/mesa\/[^/]+/, '').replace(/^\/+|\/+$/g, '');

/** The decision that concerns everybody now, or null: open, paused or in deliberation, newest first. */
export function liveDecision(view: MesaView): DecisionView | null {
  const alive = view.decisions.filter(
    ({ state }) => state === 'open' || state === 'suspended' || state === 'deliberating',
  );
  return alive.at(-1) ?? null;
}

/** The round of ordering that takes answers now, or null: there is one at most. */
export const openOrdering = (view: MesaView): OrderingView | null =>
  view.orderings.find(({ state }) => state === 'open') ?? null;

export { openRain } from '../cards/moment.ts';

export const currentPhase = (view: MesaView): MesaView['phases'][number] | null =>
  view.phases.find((phase) => phase.status === 'current') ?? null;

const sectionOfPhase: Readonly<Record<Phase['kind'], Exclude<SectionId, 'ahora'>>> = {
  welcome: 'personas',
  rules: 'personas',
  levelGround: 'personas',
  problem: 'arbol',
  causesEffects: 'arbol',
  selection: 'arbol',
  solutions: 'compromisos',
  drafting: 'compromisos',
  roadmap: 'compromisos',
  decision: 'decisiones',
  closing: 'acta',
};

/** Where the room is: the spotlight if there is one, then the open decision or round, its cards, the phase's section. */
export function placeOfRoom(view: MesaView): string {
  if (view.session.state === 'closed') return 'acta';
  if (view.spotlight) return view.spotlight.place;
  const decision = liveDecision(view);
  if (decision) return `decisiones/${decision.number}`;
  const ordering = openOrdering(view);
  if (ordering) return `prioridades/${ordering.number}`;
  if (openRain(view) !== null || groupingSince(view) !== null) return 'tarjetas';
  const phase = currentPhase(view);
  return phase ? sectionOfPhase[phase.kind] : 'personas';
}

/** Name of a place for a sentence: «Árbol», «Compromiso 1». */
export function nameOfPlace(t: Translate, place: string): string {
  const [section, n, part] = place.split('/');
  if (n && section === 'compromisos' && part === 'ruta') return t('roadmap.place', { n });
  if (n && section === 'compromisos') return t('shell.place_commitment', { n });
  if (n && section === 'decisiones') return t('shell.place_decision', { n });
  if (n && section === 'prioridades') return t('orderings.place_n', { n });
  return t(`shell.section_${sectionOf(`/mesa/x/${place}`)}`);
}

/** The name of a phase: its own title, or its kind's. */
export const phaseName = (t: Translate, phase: Pick<Phase, 'kind' | 'title'>): string =>
  phase.title === '' ? t(`mesa.phase_${phase.kind}`) : phase.title;

/** «A, B y C» in the language of the page. */
export const listOf = (names: string[]): string =>
  new Intl.ListFormat(globalThis.document?.documentElement.lang || 'es', { type: 'conjunction' }).format(
    names,
  );

/** Whether a party is drawn as missing. A closed session keeps its last quorum, but nobody is at the table any more. */
export const isMissing = (view: MesaView, party: MesaView['parties'][number]): boolean =>
  view.session.state === 'closed' ? party.peoplePresent === 0 : view.quorum.missing.includes(party.id);

/** Names of the parties that are missing for quorum, in one phrase. */
export const missingParties = (view: MesaView): string =>
  listOf(view.parties.filter((party) => view.quorum.missing.includes(party.id)).map((party) => party.name));
