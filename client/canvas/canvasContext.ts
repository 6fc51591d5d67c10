// What the cards of the canvas read besides their own id.
import { createContext, useContext } from 'react';
import type { Peer } from '../outline/treePresence.ts';
import type { TreeWork } from '../outline/useTreeWork.ts';
import type { GlyphLook } from '../ui/looks.ts';
import type { Card } from './layoutTree.ts';

export interface CanvasReading {
  work: TreeWork;
  cards: ReadonlyMap<string, Card>;
  strategic: ReadonlySet<string>;
  writers: ReadonlyMap<string, readonly Peer[]>;
  lookOf: (peer: Peer) => GlyphLook;
}

export const CanvasContext = createContext<CanvasReading | null>(null);

export function useCanvasReading(): CanvasReading {
  const reading = useContext(CanvasContext);
  if (!reading) throw new Error('useCanvasReading outside of the canvas');
  return reading;
}
