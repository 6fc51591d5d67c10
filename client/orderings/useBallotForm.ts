// The state of a ballot while it is filled in: what is missing, the blank one that is sent only on purpose, and the
// words of this screen's version (a ballot names exactly what was read: trust.md 5).
import { useState } from 'react';
import type { Ballot } from '../../shared/decisions/method.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useShownHash } from '../decisions/useFrozenText.ts';
import { emptyBallot, firstUnscored, isBlank } from './ballotDraft.ts';
import { asRecorded } from './useNamedOrdering.ts';

export interface BallotForm {
  ballot: Ballot;
  set: (ballot: Ballot) => void;
  /** Said beside the button; null when nothing keeps the ballot from being sent. */
  notice: { kind: 'blank' } | { kind: 'unscored'; option: string } | null;
  missing: { option: string; turn: number } | null;
  /** Hash of the definition on this screen; null when it is not the round's. */
  shownHash: string | null;
  /** True when the ballot may be sent now; otherwise says why. A blank one passes at the second time. */
  check: () => boolean;
}

/** `before` is the ballot that already counts, when there is one. */
export function useBallotForm(ordering: OrderingView, before: Ballot | null): BallotForm {
  const { definition, versionHash } = ordering;
  const [ballot, setBallot] = useState<Ballot>(() => before ?? emptyBallot(definition.method));
  const [notice, setNotice] = useState<BallotForm['notice']>(null);
  const [missing, setMissing] = useState<BallotForm['missing']>(null);
  const shown = useShownHash(asRecorded(definition));
  const set = (next: Ballot) => {
    setBallot(next);
    setNotice(null);
  };
  const check = () => {
    const unscored = firstUnscored(definition.settings, ballot);
    if (unscored !== null) {
      const label = definition.settings.options.find(({ id }) => id === unscored)?.label ?? '';
      setNotice({ kind: 'unscored', option: label });
      setMissing((last) => ({ option: unscored, turn: (last?.turn ?? 0) + 1 }));
      return false;
    }
    if (isBlank(ballot) && notice?.kind !== 'blank') {
      setNotice({ kind: 'blank' });
      return false;
    }
    return true;
  };
  return { ballot, set, notice, missing, shownHash: shown === versionHash ? shown : null, check };
}
