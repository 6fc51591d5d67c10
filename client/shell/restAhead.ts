// What else a person may open in this mesa, brought while the line has nothing better to do: opened later without a
// line, it is already here. A phone never brings the canvas nor the editor this way.
import { bringAllWords } from '../words/laterWords.ts';
import { mendStyles } from './lostStyles.ts';
import { whenIdle } from './whenIdle.ts';

type Bring = () => Promise<unknown>;

/** Everybody who sits at the table or watches it. What hangs from a screen is brought by way of it: asked for from here
 *  as well, the build would cut what they share into more files for everybody. */
const EVERYBODY: readonly Bring[] = [
  () => import('../screens/TreeScreen.tsx'),
  () => import('../screens/FloorScreen.tsx'),
  () => import('../screens/PeopleScreen.tsx'),
  bringAllWords,
  () => import('../screens/DecisionsScreen.tsx'),
  () => import('../screens/CommitmentsScreen.tsx'),
  () => import('../screens/OrderingsScreen.tsx'),
  () => import('../screens/CardsScreen.tsx'),
  () => import('../screens/ActaScreen.tsx'),
];
/** Who has a seat: the private cards and the turn. */
const SEATED: readonly Bring[] = [
  () => import('../rain/RainPanel.tsx'),
  () => import('../floor/FloorNow.tsx'),
];
const FACILITATING: readonly Bring[] = [() => import('../screens/ConsoleScreen.tsx')];
const WIDE: readonly Bring[] = [
  async () => (await import('../screens/TreeScreen.tsx')).bringCanvas(),
  async () => (await import('../screens/CommitmentsScreen.tsx')).bringEditor(),
];

export interface Reader {
  role: string;
  wide: boolean;
}

/** What this person is likely to open, the likeliest first. */
export function likelyPieces({ role, wide }: Reader): readonly Bring[] {
  const own = role === 'facilitator' ? FACILITATING : role === 'participant' ? SEATED : [];
  return [...own, ...EVERYBODY, ...(wide ? WIDE : [])];
}

/**
 * Brings them one by one, each when the page is idle, so that none is in the way of a person. Stops at the first that
 * the line does not bring: the next line begins again, and what is here already costs nothing. Returns how to stop.
 */
export function bringLikely(reader: Reader): () => void {
  const left = [...likelyPieces(reader)];
  let callOff: () => void = () => undefined;
  let over = false;
  const next = () => {
    const bring = left.shift();
    if (bring === undefined || over) return;
    callOff = whenIdle(() => {
      mendStyles()
        .then(bring)
        .then(next, () => undefined);
    });
  };
  next();
  return () => {
    over = true;
    callOff();
  };
}
