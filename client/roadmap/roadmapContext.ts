// What every part of the roadmap's screen works with: the version on the screen, its commitment, and how to ask for one
// of its dialogs. One dialog is open at a time.
import { createContext, useContext } from 'react';
import type { ActivityStatus, Roadmap } from '../../shared/model/roadmap.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import type { Frame } from './frame.ts';

/** The dialog somebody asked for. */
export type Ask =
  | { kind: 'new'; line: string }
  | { kind: 'edit'; code: string }
  | { kind: 'drop' | 'see' | 'accept' | 'decline' | 'evidence'; code: string }
  | { kind: 'move'; code: string; to: ActivityStatus }
  | { kind: 'checkpoint'; id: string | null }
  | { kind: 'dropCheckpoint'; id: string }
  | { kind: 'askAcceptance' }
  | { kind: 'takeBack' };

export interface RoadmapWork {
  commitment: CommitmentView;
  frame: Frame;
  /** The version on the screen; null while nobody wrote an activity. */
  roadmap: Roadmap | null;
  /** False while an earlier version is read: nothing in it can be changed. */
  latest: boolean;
  /** `YYYY-MM-DD`, where the mesa is. */
  today: string;
  ask: (ask: Ask) => void;
}

export const RoadmapContext = createContext<RoadmapWork | null>(null);

export function useRoadmap(): RoadmapWork {
  const work = useContext(RoadmapContext);
  if (work === null) throw new Error('useRoadmap outside of a roadmap');
  return work;
}
