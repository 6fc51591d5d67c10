// Brings what the person is about to open while they type their name or wait at the door: on the venue's line the
// mesa then opens with one press. The canvas and the editor are never brought this way.

/** Brings the mesa's frame and its tree when the page has nothing better to do. Returns how to call it off. */
export function fetchAhead(): () => void {
  const bring = () => {
    // A line that drops meanwhile is told when the screen is opened, not here.
    void Promise.allSettled([
      import('./MesaRoutes.tsx'),
      import('../door/WaitingRoom.tsx'),
      import('../screens/TreeScreen.tsx'),
    ]);
  };
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(bring, 200);
    return () => clearTimeout(timer);
  }
  const turn = requestIdleCallback(bring, { timeout: 2000 });
  return () => cancelIdleCallback(turn);
}
