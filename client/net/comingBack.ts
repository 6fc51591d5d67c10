// The device comes back: the phone was unlocked, the page is seen again, the line returned. Waiting for the next try, or
// for a dead connection to be noticed, would take seconds: here it is looked at once (C24).
import { HEARTBEAT_MS } from '../../shared/protocol/heartbeat.ts';

/** What a living connection had to say and was not read while the page slept is read within this time. */
export const LISTEN_MS = 300;

/** The connection as it is looked at. */
export interface Line {
  isOpen(): boolean;
  /** Wall clock in milliseconds, which goes on while a device sleeps: when the server last said something. */
  heardAt(): number;
  /** Opens a connection of its own at once, whatever the one that is there does. */
  renew(): void;
}

/** Where a return is told: the window and its document. Tests bring their own. */
export interface Surroundings {
  window: EventTarget;
  document: EventTarget & { visibilityState: DocumentVisibilityState };
  now(): number;
  /** Runs `task` once after `ms` milliseconds; the answer cancels it. */
  after(ms: number, task: () => void): () => void;
}

export const browserSurroundings = (): Surroundings => ({
  window,
  document,
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
});

/**
 * Renews `line` when the device comes back and it is closed, or says nothing for `LISTEN_MS` after being silent for
 * longer than a heartbeat, or the device had no line meanwhile. Returns how to stop looking.
 */
export function watchReturns(line: Line, around: Surroundings = browserSurroundings()): () => void {
  let cancel: () => void = () => undefined;
  const look = (isSuspect: boolean) => {
    cancel();
    if (!line.isOpen()) {
      line.renew();
      return;
    }
    const heard = line.heardAt();
    if (!isSuspect && around.now() - heard <= HEARTBEAT_MS) return;
    cancel = around.after(LISTEN_MS, () => {
      if (line.heardAt() === heard) line.renew();
    });
  };
  const seen = () => {
    if (around.document.visibilityState === 'visible') look(false);
  };
  // What was open before the line went travels on a way that is no more.
  const online = () => look(true);
  around.document.addEventListener('visibilitychange', seen);
  around.window.addEventListener('pageshow', seen);
  around.window.addEventListener('online', online);
  return () => {
    cancel();
    around.document.removeEventListener('visibilitychange', seen);
    around.window.removeEventListener('pageshow', seen);
    around.window.removeEventListener('online', online);
  };
}
