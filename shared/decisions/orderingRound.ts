// The rules of a round of ordering around its method: what may be asked, who may answer, what a ballot is once tidy and
// what comes out. The server runs them while the round lives; the verifier runs them again from the record.
import type { ParticipantId, PartyId } from '../model/ids.ts';
import type { MesaState } from '../model/mesa.ts';
import type { Electorate, OrderingDefinition, SecretBallot } from '../model/ordering.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { ORDERING_METHODS } from './index.ts';
import { type Ballot, entry, type OrderingMethod, type OrderingResult } from './method.ts';
import { actingPerson, seatCounts } from './seats.ts';

/** trust.md 5: no secret round with fewer people. The configuration may ask for more, never for fewer. */
export const SECRET_LEAST = 5;

/**
 * Fewest ballots of every party for a breakdown. In a round with names every ballot is opened with its author, so a
 * breakdown reveals nothing more and only an absent party withholds it.
 */
export const floorOf = (secret: boolean, privacyFloor: number): number =>
  secret ? Math.max(SECRET_LEAST, privacyFloor) : 1;

type Asked = Pick<OrderingDefinition, 'method' | 'settings'>;

const repeats = (values: string[]): boolean => new Set(values).size < values.length;

/** True when it can be answered: options that differ, and for a matrix criteria that differ and weigh 100 (4.7). */
export function isAnswerable({ method, settings }: Asked): boolean {
  const { options, criteria } = settings;
  if (repeats(options.map((one) => one.id)) || repeats(options.map((one) => one.label))) return false;
  if (method !== 'criteria') return criteria.length === 0;
  if (repeats(criteria.map((one) => one.id)) || repeats(criteria.map((one) => one.label))) return false;
  return criteria.reduce((sum, { weight }) => sum + weight, 0) === 100;
}

type Body = Pick<MesaState, 'participants' | 'seats' | 'parties' | 'withdrawals'>;

/**
 * Who may answer a round that opens now, by id. Everybody of a party who was admitted and does not facilitate (B5);
 * with `everyone`, also who has no party; or who acts for a seat that counts (B3, B4). Quorum is not asked: a round of
 * ordering decides nothing (6.2).
 */
export function electorateOf(body: Body, electorate: Electorate): ParticipantId[] {
  const people =
    electorate !== 'seats'
      ? Object.values(body.participants)
          .filter((one) => one.role === 'participant' && one.status === 'admitted')
          .filter((one) => electorate === 'everyone' || one.partyId !== null)
          .map((one) => one.id)
      : body.seats.filter((seat) => seatCounts(body, seat)).flatMap((seat) => actingPerson(body, seat) ?? []);
  return [...new Set(people)].sort();
}

/** True when every party of the body has at least `floor` of these people. */
export const everyPartyHas = (body: Body, people: ParticipantId[], floor: number): boolean =>
  body.parties.every(
    (party) => people.filter((id) => body.participants[id]?.partyId === party.id).length >= floor,
  );

const methodOf = (id: OrderingDefinition['method']): OrderingMethod => ORDERING_METHODS[id] as OrderingMethod;

/** True when the ballot has the method's shape and names only what is asked. */
export function isCountable({ method, settings }: Asked, ballot: Ballot): boolean {
  const rule = methodOf(method);
  return ballot.shape === rule.shape && rule.refusal(settings, ballot) === null;
}

/**
 * The one way of writing a ballot: options in the order of the question, nothing that counts as nothing. So two equal
 * answers are the same bytes, and nobody can be asked to mark her ballot by the order in which she wrote it.
 */
export function tidyBallot({ settings }: Asked, ballot: Ballot): Ballot {
  const ids = settings.options.map((option) => option.id);
  const kept = <T>(record: Record<string, T>, keep: (value: T) => boolean): Record<string, T> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const value = entry(record, id);
        return value !== undefined && keep(value) ? [[id, value]] : [];
      }),
    );
  switch (ballot.shape) {
    case 'dots':
      return { shape: 'dots', dots: kept(ballot.dots, (count) => count > 0) };
    case 'score':
      return { shape: 'score', scores: kept(ballot.scores, (score) => score > 0) };
    case 'criteria':
      return { shape: 'criteria', scores: kept(ballot.scores, () => true) };
    case 'approval':
      return { shape: 'approval', options: ids.filter((id) => ballot.options.includes(id)) };
    case 'ranked': {
      const groups = ballot.groups.map((group) => ids.filter((id) => group.includes(id)));
      const rest = ids.filter((id) => !groups.flat().includes(id));
      // What is left out comes last, tied: it is written down. All in one group says as little as a blank ballot.
      const whole = rest.length > 0 ? [...groups, rest] : groups;
      return { shape: 'ranked', groups: whole.length > 1 ? whole : [] };
    }
  }
}

/** One group in which ballots are put when their party is not known. */
const EVERYBODY = 'everybody' as PartyId;

/**
 * The result. When a ballot of a secret round does not say its party (no breakdown) people are counted as one group: an
 * exact mean over parties would let anybody find out which ballots came from which party. In a round with names who has
 * no party is a voice of nobody's mean (S6): those ballots are kept and shown, and never counted here.
 */
export function tallyOrdering(
  { method, settings, secret }: Asked & Pick<OrderingDefinition, 'secret'>,
  cast: { partyId: PartyId | null; ballot: Ballot }[],
): OrderingResult {
  const rule = methodOf(method);
  const known = cast.flatMap(({ partyId, ballot }) => (partyId === null ? [] : [{ partyId, ballot }]));
  if (!secret || known.length === cast.length) return rule.tally(settings, known);
  const alike = cast.map(({ ballot }) => ({ partyId: EVERYBODY, ballot }));
  const result = rule.tally({ ...settings, parties: [EVERYBODY] }, alike);
  return {
    ...result,
    options: result.options.map((option) => ({ ...option, byParty: null, bridge: null })),
  };
}

/**
 * The ballots of a secret round as they are published: by number, and with their party only when every party has
 * enough of them, all or none (trust.md 5).
 */
export function publishedBallots(
  { settings }: Asked,
  byParty: boolean,
  stored: SecretBallot[],
): SecretBallot[] {
  const enough =
    byParty &&
    settings.parties.every((party) => stored.filter((one) => one.partyId === party).length >= settings.floor);
  return stored
    .map(({ number, partyId, ballot }) => ({ number, partyId: enough ? partyId : null, ballot }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}

/** Ballots of a round with names that the mean over parties leaves out: of people without a party (S6). */
export const voicesApart = (named: readonly { partyId: PartyId | null }[]): number =>
  named.filter((one) => one.partyId === null).length;

/** True for two ballots or more that all say the same: such a result speaks for everybody (trust.md 5). */
export function isUnanimous(ballots: Ballot[]): boolean {
  const [first, ...others] = ballots;
  if (first === undefined || others.length === 0) return false;
  // Every view asks: the first ballot that differs ends the search.
  const text = canonicalJson(first);
  return others.every((one) => canonicalJson(one) === text);
}
