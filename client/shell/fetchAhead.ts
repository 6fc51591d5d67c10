// Brings what the person is about to open while they type their name at the door: on the venue's line the mesa
// then opens with one press. The canvas and the editor are never brought this way.
import { bringMesaWords } from '../words/laterWords.ts';
import { whenIdle } from './whenIdle.ts';

/** Brings the mesa's frame, the waiting room and the tree's outline when idle. Returns how to call it off. */
export function fetchAhead(): () => void {
  return whenIdle(() => {
    // A line that drops meanwhile is told when the screen is opened, not here.
    void Promise.allSettled([
      import('./MesaRoutes.tsx'),
      bringMesaWords(),
      import('../door/WaitingRoom.tsx'),
      import('../screens/TreeScreen.tsx'),
    ]);
  });
}
