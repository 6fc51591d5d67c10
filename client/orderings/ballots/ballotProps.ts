// What every form of a ballot takes: the round's settings, the ballot as it is now and who to tell when it changes.
import type { BallotOf, BallotShape, OrderingSettings } from '../../../shared/decisions/method.ts';
import type { SectorLook } from '../../ui/looks.ts';

export interface BallotProps<S extends BallotShape> {
  settings: OrderingSettings;
  ballot: BallotOf<S>;
  onChange: (ballot: BallotOf<S>) => void;
  /** The sector of who answers: its shape draws the dots. */
  look: SectorLook;
}
