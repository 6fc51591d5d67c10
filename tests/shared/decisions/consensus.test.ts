// D1–D5 as a table: every combination that decides something different.
import { describe, expect, it } from 'vitest';
import { type ConsensusResult, evaluateConsensus } from '../../../shared/decisions/consensus.ts';
import type { Stance } from '../../../shared/model/decision.ts';
import { partyIds } from '../../support/builders.ts';

const GNC = partyIds('G', 'N', 'C');
const SHORT: Record<string, Stance> = { a: 'agree', r: 'reservation', s: 'standAside', o: 'object' };
/** «ar-» = G agrees, N with reservation, C silent. */
const positionsOf = (short: string) =>
  Object.fromEntries(GNC.flatMap((id, index) => (SHORT[short[index]!] ? [[id, SHORT[short[index]!]]] : [])));

describe('evaluateConsensus', () => {
  it.each<[string, string, ConsensusResult]>([
    ['[D1] all agree', 'aaa', 'adoptedByConsensus'],
    ['[D3] reservations do not stop it', 'rrr', 'adoptedByConsensus'],
    ['[D3] standing aside does not stop it while somebody supports it', 'ass', 'adoptedByConsensus'],
    ['[D3] a single reservation is support', 'rss', 'adoptedByConsensus'],
    ['[D3] all stand aside: nobody supports it', 'sss', 'deliberate'],
    ['[D3] one objection stops it', 'aao', 'deliberate'],
    ['[D3] an objection goes before silence', 'ao-', 'deliberate'],
    ['[D4] silence is not consent', 'aa-', 'open'],
    ['[D4] nobody has spoken', '---', 'open'],
    ['[D4] silence goes before «nobody supports it»', 'ss-', 'open'],
  ])('%s (%s) → %s', (_why, short, result) => {
    expect(evaluateConsensus({ quorumHolds: true, parties: GNC, positions: positionsOf(short) })).toBe(
      result,
    );
  });

  it.each(['aaa', 'rrr', 'aao', 'sss', '---'])('[D3] without quorum nothing is decided (%s)', (short) => {
    expect(evaluateConsensus({ quorumHolds: false, parties: GNC, positions: positionsOf(short) })).toBe(
      'noQuorum',
    );
  });

  it('[B1] a position of somebody who is not a party of the body neither counts nor stops', () => {
    const positions = { ...positionsOf('aaa'), X: 'object' as const };
    expect(evaluateConsensus({ quorumHolds: true, parties: GNC, positions })).toBe('adoptedByConsensus');
    const alone = { X: 'agree' as const, ...positionsOf('sss') };
    expect(evaluateConsensus({ quorumHolds: true, parties: GNC, positions: alone })).toBe('deliberate');
  });
});
