// Rounds of ordering in the acta: what was asked, who answered, every ballot that counted and the order that came out.
// They ordered and decided nothing; decisions have their own section.
import { isUnanimous } from '../../decisions/orderingRound.ts';
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { NamedBallot, Ordering, OrderingDefinition, OrderingResult, SecretBallot } from '../ordering.ts';

export interface ActaOrdering {
  id: string;
  number: number;
  definition: OrderingDefinition;
  /** SHA-256 of `definition`: the exact question that every ballot named. */
  versionHash: string;
  state: Ordering['state'];
  openedAt: number;
  closedAt: number | null;
  endReason: string;
  /** How many could answer, and who did, by id. */
  eligible: number;
  roll: ParticipantId[];
  /** Rounds with names: the last ballot of each person, and how many earlier ones it replaced. */
  named: NamedBallot[];
  changed: number;
  /** Secret rounds: the list by number; nothing joins it to the roll. */
  secret: SecretBallot[];
  /** null until it closes. */
  ballotsHash: string | null;
  result: OrderingResult | null;
  /** Two ballots or more, all alike: such a result speaks for everybody. */
  unanimous: boolean;
  /** E9: how many of the answers came on paper with a witness. Absent when none did. */
  onPaper?: number;
}

function onPaper({ papers, state }: Ordering): { onPaper?: number } {
  const counted = state === 'closed' ? papers.filter((one) => one.state === 'counted').length : 0;
  return counted === 0 ? {} : { onPaper: counted };
}

/** Rounds in the order they were opened; of an open or withdrawn one, nothing of what was answered. */
export const orderingsOf = (state: MesaState): ActaOrdering[] =>
  state.orderings.map((one) => ({
    id: one.id,
    number: one.number,
    definition: one.definition,
    versionHash: one.versionHash,
    state: one.state,
    openedAt: one.openedAt,
    closedAt: one.closedAt,
    endReason: one.endReason,
    eligible: one.eligible.length,
    roll: one.roll,
    named: one.named,
    changed: one.changed,
    secret: one.secret,
    ballotsHash: one.ballotsHash,
    result: one.result,
    unanimous: isUnanimous([...one.named, ...one.secret].map(({ ballot }) => ballot)),
    ...onPaper(one),
  }));
