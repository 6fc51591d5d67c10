// The form of a ballot by its shape: one component per shape, not per method.
import type { Ballot, OrderingSettings } from '../../../shared/decisions/method.ts';
import type { SectorLook } from '../../ui/looks.ts';
import { ApprovalBallot } from './ApprovalBallot.tsx';
import { CriteriaBallot } from './CriteriaBallot.tsx';
import { DotsBallot } from './DotsBallot.tsx';
import { RankedBallot } from './RankedBallot.tsx';
import { ScoreBallot } from './ScoreBallot.tsx';

interface BallotFieldsProps {
  settings: OrderingSettings;
  ballot: Ballot;
  onChange: (ballot: Ballot) => void;
  look: SectorLook;
  /** The option that lacked a score when sending, and how many times it was said. */
  missing: { option: string; turn: number } | null;
}

export function BallotFields({ settings, ballot, onChange, look, missing }: BallotFieldsProps) {
  const rest = { settings, onChange, look };
  switch (ballot.shape) {
    case 'dots':
      return <DotsBallot {...rest} ballot={ballot} />;
    case 'approval':
      return <ApprovalBallot {...rest} ballot={ballot} />;
    case 'ranked':
      return <RankedBallot {...rest} ballot={ballot} />;
    case 'score':
      return <ScoreBallot {...rest} ballot={ballot} />;
    case 'criteria':
      return <CriteriaBallot {...rest} ballot={ballot} missing={missing} />;
  }
}
