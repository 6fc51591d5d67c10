// One function computes what each role may see. What is hidden is absent: sealed positions stay in
// the store until their round closes, and no view carries them (trust.md 4).

import { mayDeclareNotHeldAt, secondCallFrom } from '../../shared/decisions/calls.ts';
import { majorityChecklist } from '../../shared/decisions/majorityChecklist.ts';
import { answeredParties, latestStatements } from '../../shared/decisions/partyPosition.ts';
import { isReserved } from '../../shared/decisions/reservedMatter.ts';
import { rulesHashOf, rulesOf } from '../../shared/decisions/ruleSet.ts';
import { peopleAsking } from '../../shared/decisions/seatClaims.ts';
import { actingPerson, seatCounts, spokespersonOf } from '../../shared/decisions/seats.ts';
import type { Decision, Round } from '../../shared/model/decision.ts';
import type { DecisionId, ParticipantId, PartyId, SeatId } from '../../shared/model/ids.ts';
import { initialsOf } from '../../shared/model/initials.ts';
import type { MesaState, Participant, Role } from '../../shared/model/mesa.ts';
import type { CommitmentView, LockView, MesaView, PartyView, PersonView } from '../../shared/model/view.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { roadmapInForce } from '../../shared/roadmap/findRoadmap.ts';
import { progressOf } from '../../shared/roadmap/progress.ts';
import { cardsView } from './cardsView.ts';
import { deferAt } from './consequences.ts';
import { actaView, asidesView, orderingView, roadmapsView } from './laterViews.ts';
import { clockView, phaseUndoView, phaseViews } from './phaseView.ts';
import { planningView } from './planningView.ts';
import { permitted } from './policy.ts';
import type { PrivateCards } from './privateCards.ts';
import { tableView } from './tableViews.ts';

/** What the view needs beyond the recorded state: names, live connections, addresses, time. */
export interface Surroundings {
  names: ReadonlyMap<ParticipantId, { displayName: string; organisation: string | null }>;
  connected: ReadonlySet<ParticipantId>;
  /** Cards that wait for their reveal: only counted here, never read (C10). None when absent. */
  privateCards?: PrivateCards;
  /** How many have answered the two questions of the end. None when absent. */
  evaluations?: number;
  revision: number;
  now: number;
  join: { code: string; url: string };
  insecure: boolean;
}

function personView(state: MesaState, person: Participant, around: Surroundings): PersonView {
  const known = around.names.get(person.id);
  const name = known?.displayName ?? '';
  const seat = state.seats.find((candidate) => candidate.id === person.seatId);
  return {
    id: person.id,
    name,
    initials: initialsOf(name),
    organisation: known?.organisation ?? '',
    role: person.role,
    partyId: person.partyId,
    seatId: person.seatId,
    seatAs: person.seatAs,
    mode: person.mode,
    status: person.status,
    present: person.present,
    connected: around.connected.has(person.id),
    marked: person.marked,
    acting: seat !== undefined && seatCounts(state, seat) && actingPerson(state, seat) === person.id,
    ...(person.claim?.open ? { asksFor: { seatId: person.claim.seatId, as: person.claim.as } } : {}),
  };
}

const isShown = (person: Participant): boolean => person.status === 'admitted' && person.role !== 'screen';

function withdrawalOf(state: MesaState, partyId: PartyId): PartyView['withdrawn'] {
  const one = state.withdrawals.find((candidate) => candidate.partyId === partyId && !candidate.returnedAt);
  return one ? { at: one.at, reason: one.reason } : null;
}

function gatheringView(state: MesaState, now: number): MesaView['gathering'] {
  const { call, scheduledStart, notHeld } = state.gathering;
  const last = notHeld.at(-1);
  return {
    call,
    scheduledStart,
    notHeldFrom: state.session.state === 'gathering' ? mayDeclareNotHeldAt(state) : null,
    notHeld: notHeld.map(({ at, missing }) => ({ at, missing })),
    secondCallFrom: last && state.session.state === 'notHeld' ? secondCallFrom(state, last.at, now) : null,
  };
}

function partyView(state: MesaState, partyId: PartyId, inside: boolean): PartyView {
  const party = state.parties.find((candidate) => candidate.id === partyId)!;
  const seats = state.seats.filter((seat) => seat.partyId === partyId);
  const people = Object.values(state.participants).filter(
    (person) => person.partyId === partyId && isShown(person),
  );
  return {
    id: party.id,
    kind: party.kind,
    name: party.name,
    hint: party.hint,
    positionMode: party.positionMode,
    seats: seats.map((seat) => ({
      id: seat.id,
      label: seat.label,
      holder: seat.holder,
      alternate: seat.alternate,
      decisionPower: seat.decisionPower,
      ceded: seat.ceded,
      acting: actingPerson(state, seat),
      ...(inside && state.config.seatsByParty ? { asking: peopleAsking(state, seat) } : {}),
    })),
    presentSeats: seats.filter((seat) => seatCounts(state, seat)).length,
    peoplePresent: people.filter((person) => person.present).length,
    spokesperson: spokespersonOf(state, partyId),
    withdrawn: withdrawalOf(state, partyId),
  };
}

const roundView = (state: MesaState, round: Round): RoundView => ({
  number: round.number,
  rule: round.rule,
  openedAt: round.openedAt,
  closedAt: round.closedAt,
  content: round.content,
  contentHash: round.contentHash,
  rulesHash: round.rulesHash,
  rollHash: round.rollHash,
  signals: round.closedAt === null ? [] : round.signals,
  answered: answeredParties(state, round),
  answeredSeats: Object.keys(round.sealedSeats) as SeatId[],
  // D9: nobody sees a provisional winner; everything appears together when the round closes.
  positions: round.closedAt === null ? null : round.positions,
  seats: round.closedAt === null ? [] : latestStatements(round.allPositions.filter((one) => one.seatId)),
  result: round.result,
});

function decisionView(state: MesaState, decision: Decision): DecisionView {
  const last = decision.rounds.at(-1);
  const deliberating = decision.state === 'deliberating' && last?.closedAt != null && last.result !== 'void';
  return {
    id: decision.id,
    number: decision.number,
    matter: decision.matter,
    kind: decision.kind,
    reserved: isReserved(state.decisions, decision),
    responsibleParty: decision.responsibleParty,
    subject: decision.subject,
    state: decision.state,
    rounds: decision.rounds.map((round) => roundView(state, round)),
    version: decision.version,
    dissents: decision.dissents,
    invocations: Object.entries(decision.invocations).map(([partyId, { at, text }]) => ({
      partyId: partyId as PartyId,
      at,
      text,
    })),
    majority: majorityChecklist(state, decision),
    newRoundAt: deliberating ? last.closedAt! + state.config.decisionMinDeliberationMinutes * 60_000 : null,
    endReason: decision.endReason,
    proposed: decision.proposed,
    origin: decision.origin,
    parts: decision.parts,
    escalatedTo: decision.escalatedTo,
  };
}

/** The decision that keeps a document frozen, or null (D7). An adopted text stays frozen for good. */
export function frozenBy(state: MesaState, matches: (decision: Decision) => boolean): DecisionId | null {
  const alive = state.decisions.find(
    (decision) => matches(decision) && (decision.state === 'open' || decision.state === 'suspended'),
  );
  return alive?.id ?? null;
}

export const decidesTree = (decision: Decision): boolean =>
  decision.subject.kind === 'tree' || decision.subject.kind === 'causes';
export const decidesCommitment =
  (id: string) =>
  (decision: Decision): boolean =>
    decision.subject.kind === 'commitment' && decision.subject.commitmentId === id;

function commitmentView(state: MesaState, item: MesaState['commitments'][number]): CommitmentView {
  const lock = state.locks.drafts[item.id];
  const lockView: LockView = {
    locked: lock?.locked ?? false,
    reason: lock?.reason ?? '',
    frozenBy: frozenBy(state, decidesCommitment(item.id)),
  };
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    state: item.state,
    doc: `mesa/${state.mesaId}/draft/${item.id}`,
    lock: lockView,
    versions: item.versions,
    publications: item.publications,
    amendment: item.amendment,
    ending: item.ending,
    progress: progressOf(roadmapInForce(state, item.id)),
  };
}

/** The view of one role. `lobby` is for people at the door: the title and the ring, nothing of what happens inside. */
export function viewFor(state: MesaState, role: Role | 'lobby', around: Surroundings): MesaView {
  const inside = role !== 'lobby';
  const everybody = Object.values(state.participants);
  const people = everybody.filter(isShown).map((person) => personView(state, person, around));
  const waiting = everybody
    .filter((person) => person.status === 'waiting')
    .map((person) => personView(state, person, around));
  return {
    protocol: PROTOCOL_VERSION,
    revision: around.revision,
    seq: state.seq,
    serverNow: around.now,
    mesaId: state.mesaId,
    role,
    name: state.name,
    theme: state.theme,
    number: state.number,
    purpose: state.purpose,
    place: state.place,
    scope: state.scope,
    timeZone: state.timeZone,
    state: state.state,
    example: state.example,
    session: state.session,
    gathering: gatheringView(state, around.now),
    planning: planningView(state, inside, around.now),
    join: inside ? around.join : null,
    parties: state.parties.map((party) => ({
      ...partyView(state, party.id, inside),
      ...(inside ? {} : { spokesperson: null }),
    })),
    people: inside ? people : [],
    waiting: role === 'facilitator' ? waiting : [],
    observers: people.filter((person) => person.role === 'observer' && person.present).length,
    quorum: {
      holds: state.quorum.holds,
      since: state.quorum.since,
      missing: state.quorum.missing,
      voidsAt: deferAt(state),
    },
    phases: phaseViews(state),
    clock: clockView(state, around.now),
    phaseUndo: role === 'facilitator' ? phaseUndoView(state, around.now) : null,
    spotlight:
      inside && state.spotlight
        ? { place: state.spotlight.place, nodeId: state.spotlight.nodeId, at: state.spotlight.at }
        : null,
    tree: {
      doc: `mesa/${state.mesaId}/tree`,
      lock: {
        locked: state.locks.tree.locked,
        reason: state.locks.tree.reason,
        frozenBy: frozenBy(state, decidesTree),
      },
      version: state.treeVersions.length,
      strategic: inside ? state.strategicCauses : [],
    },
    commitments: inside
      ? state.commitments
          .filter((item) => item.state !== 'withdrawn')
          .map((item) => commitmentView(state, item))
      : [],
    decisions: inside ? state.decisions.map((decision) => decisionView(state, decision)) : [],
    roadmaps: inside ? roadmapsView(state) : [],
    orderings: inside ? state.orderings.map((one) => orderingView(one, role)) : [],
    asides: inside ? asidesView(state) : [],
    ...tableView(state, role, around),
    cards: cardsView(state, inside, around.privateCards),
    acta: inside ? actaView(state) : null,
    head: state.head,
    rules: {
      values: rulesOf(state),
      hash: rulesHashOf(state),
      adoptedBy: state.adoptedRules.at(-1)?.decisionId ?? null,
    },
    selectionMax: state.config.selectionMax,
    maxMonths: state.config.maxMonths,
    can: inside ? permitted(state, role) : {},
    insecure: around.insecure,
  };
}
