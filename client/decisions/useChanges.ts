// What changed between the text of a round and the one before it, for the card, the wall and the record of rounds.
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import type { FrozenBlock } from './frozenText.ts';
import { changesBlock } from './textChanges.ts';
import { useFrozenText } from './useFrozenText.ts';

/** `since` is the number of the round before, or null in the first one; `block` is null when the words are the same. */
export interface Changes {
  since: number | null;
  block: FrozenBlock | null;
}

export function useChanges(decision: DecisionView, round: RoundView | null): Changes {
  const t = useWords();
  const before = decision.rounds.find((one) => one.number === (round?.number ?? 1) - 1) ?? null;
  const older = useFrozenText(before?.content ?? null);
  const newer = useFrozenText(round?.content ?? null);
  if (before === null || round === null) return { since: null, block: null };
  if (before.contentHash === round.contentHash) return { since: before.number, block: null };
  const heading = t('decision.changedSince', { round: before.number });
  return { since: before.number, block: changesBlock(heading, older, newer) };
}
