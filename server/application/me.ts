// Personal facts of one person: what only she may know, in an answer that goes to her alone.
import { signingSeatOf } from '../../shared/decisions/actaSeats.ts';
import { maySignal, signalPrefix } from '../../shared/decisions/sealedSignal.ts';
import { delegateInPause, delegateOf, spokespersonOf, voiceOf } from '../../shared/decisions/seats.ts';
import type { OpenedPosition } from '../../shared/model/decision.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { Participant } from '../../shared/model/mesa.ts';
import type { MeView } from '../../shared/model/view.ts';
import { isAlive } from '../domain/commands/decisionFacts.ts';
import { sealedPrefix } from '../domain/commands/positions.ts';
import type { HiddenSignal } from '../domain/commands/signals.ts';
import { standing } from '../domain/privateCards.ts';
import { ownBallots, papersToWitness } from './ballots.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { Storage } from './ports.ts';

type Voice = NonNullable<ReturnType<typeof voiceOf>>;

/** The party's (or the seat's) own statement in the round that is open: only for who carries that voice. */
async function ownPositions(
  room: MesaRoom,
  { partyId, seatId }: Voice,
  storage: Storage,
): Promise<MeView['positions']> {
  const decision = room.state.decisions.find(isAlive);
  const round = decision?.rounds.at(-1);
  if (!decision || !round) return {};
  const rows = await storage.loadSealed(room.mesaId, `${sealedPrefix(decision.id, round.number)}${partyId}/`);
  const last = rows
    .map((row) => JSON.parse(row.value) as OpenedPosition)
    .findLast((one) => one.seatId === seatId);
  if (!last) return {};
  const { value, text, passage, proposal, at } = last;
  return { [`${decision.id}/${round.number}`]: { value, text, passage, proposal, at } };
}

/** D10: the own signal, and for who carries the voice of a party those of its people. Nobody else reads them. */
async function signalsFor(
  room: MesaRoom,
  person: Participant,
  spokesperson: boolean,
  storage: Storage,
): Promise<Pick<MeView, 'ownSignals' | 'partySignals'>> {
  const decision = room.state.decisions.find(isAlive);
  const round = decision?.rounds.at(-1);
  if (!decision || !round) return { ownSignals: {}, partySignals: [] };
  const rows = await storage.loadSealed(room.mesaId, signalPrefix(decision.id, round.number));
  const latest = new Map<string, HiddenSignal>();
  // Keys are in order, so the last one of each person is the one that stands.
  for (const row of rows) {
    const signal = JSON.parse(row.value) as HiddenSignal;
    latest.set(signal.by, signal);
  }
  const own = latest.get(person.id);
  const party = [...latest.values()].filter(
    (one) => spokesperson && one.partyId === person.partyId && one.by !== person.id,
  );
  return {
    ownSignals: own
      ? {
          [`${decision.id}/${round.number}`]: {
            value: own.value,
            text: own.text,
            open: own.open,
            at: own.at,
          },
        }
      : {},
    partySignals: party.map(({ by, value, text, at }) => ({ by, value, text, at })),
  };
}

/** C10: the own private cards of the open round, and those this person typed for somebody (B7). Nobody else reads them. */
function ownCards(room: MesaRoom, id: ParticipantId): MeView['cards'] {
  const rain = room.state.cards.rains.find((one) => one.state === 'open');
  if (!rain) return [];
  return standing(room.privateCards.values(), rain.id)
    .filter((card) => card.by === id || card.enteredBy === id)
    .sort((a, b) => a.at - b.at || (a.cardId < b.cardId ? -1 : 1))
    .map(({ rainId, cardId, text, at, by }) => ({ rainId, cardId, text, at, for: by === id ? null : by }));
}

/** Null for somebody the mesa does not know. */
export async function meFor(room: MesaRoom, id: ParticipantId, storage: Storage): Promise<MeView | null> {
  const person = room.state.participants[id];
  if (!person) return null;
  const known = room.people.get(id);
  const spokesperson = person.partyId !== null && spokespersonOf(room.state, person.partyId) === id;
  const voice = voiceOf(room.state, id);
  const delegate = room.state.state === 'paused' ? delegateInPause : delegateOf;
  return {
    participantId: id,
    name: known?.displayName ?? '',
    organisation: known?.organisation ?? '',
    role: person.role,
    partyId: person.partyId,
    seatId: person.seatId,
    status: person.status,
    mayWrite:
      person.status === 'admitted' && (person.role === 'participant' || person.role === 'facilitator'),
    spokesperson,
    delegate: person.partyId !== null && delegate(room.state, person.partyId) === id,
    states: voice !== null,
    signals: maySignal(room.state, person),
    signsFor: signingSeatOf(room.state, id),
    keys: (room.state.keys[id] ?? []).map((key) => key.publicKey),
    orderings: room.state.orderings
      .filter((one) => one.state === 'open' && one.eligible.includes(id) && person.role === 'participant')
      .map((one) => one.id),
    ballots: await ownBallots(room, id, storage),
    cards: ownCards(room, id),
    papers: await papersToWitness(room, id, storage),
    evaluation: room.evaluations.get(id) ?? null,
    ...(await signalsFor(room, person, spokesperson, storage)),
    positions: voice ? await ownPositions(room, voice, storage) : {},
  };
}
