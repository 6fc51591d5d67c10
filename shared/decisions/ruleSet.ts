// The rules of a mesa as data (C3): which are in force, their fingerprint, and the fingerprint of the roll they are
// applied to. Every round names both, so an old decision can always be checked against its own rules.
import { MesaRules } from '../model/config.ts';
import type { MesaState } from '../model/mesa.ts';
import { fingerprint } from '../record/canonicalJson.ts';
import { actingPerson, type Roll, seatCounts } from './seats.ts';

/** The rules in force, read from the state: those of the call until the mesa adopts others. */
export const rulesOf = (state: Pick<MesaState, 'config' | 'parties'>): MesaRules =>
  MesaRules.parse({
    ...state.config,
    positionModes: Object.fromEntries(state.parties.map((party) => [party.id, party.positionMode])),
  });

export const rulesHashOf = (state: Pick<MesaState, 'config' | 'parties'>): string =>
  fingerprint(rulesOf(state));

/** The roll: every seat of the body, who acts for it now and whether it counts (M1). */
export const rollOf = (roll: Roll) =>
  roll.seats.map((seat) => ({
    partyId: seat.partyId,
    seatId: seat.id,
    acting: actingPerson(roll, seat),
    counts: seatCounts(roll, seat),
  }));
export const rollHashOf = (roll: Roll): string => fingerprint(rollOf(roll));

/** C3: a proposal of rules must name exactly the parties of the body, no more and no fewer. */
export const namesTheBody = (rules: MesaRules, state: Pick<MesaState, 'parties'>): boolean => {
  const named = Object.keys(rules.positionModes).sort();
  const body = state.parties.map((party) => party.id as string).sort();
  return named.length === body.length && named.every((id, index) => id === body[index]);
};

/** The state under adopted rules; what they do not name stays as it was. */
export function underRules(state: MesaState, { positionModes, ...config }: MesaRules): MesaState {
  return {
    ...state,
    config: { ...state.config, ...config },
    parties: state.parties.map((party) => ({
      ...party,
      positionMode: positionModes[party.id] ?? party.positionMode,
    })),
  };
}
