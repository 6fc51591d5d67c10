// Decides what the live regions say and when: polite news is gathered and said together, at most every
// five seconds and never while the person types; assertive news is said at once. No timers of its own:
// the component that owns it brings them, so the rule can be tested without waiting.

export type Announcer = {
  /** Adds polite news; repeated sentences in one batch are said once. */
  add(sentence: string): void;
  /** The person pressed a key in a writing area at `nowMs`. */
  typed(nowMs: number): void;
  /** What to say now, or `null`; call it when `dueInMs` has passed. */
  take(nowMs: number): string | null;
  /** Milliseconds until something may be said, or `null` when there is nothing to say. */
  dueInMs(nowMs: number): number | null;
};

const betweenBatchesMs = 5000;
const quietAfterTypingMs = 1500;
const mostPerBatch = 4;

/** An announcer with nothing said yet. A long batch keeps its last four sentences: news grows old. */
export function createAnnouncer(): Announcer {
  let waiting: string[] = [];
  let saidAt = Number.NEGATIVE_INFINITY;
  let typedAt = Number.NEGATIVE_INFINITY;
  const dueAt = () => Math.max(saidAt + betweenBatchesMs, typedAt + quietAfterTypingMs);
  return {
    add(sentence) {
      waiting = [...waiting.filter((other) => other !== sentence), sentence];
    },
    typed(nowMs) {
      typedAt = nowMs;
    },
    take(nowMs) {
      if (waiting.length === 0 || nowMs < dueAt()) return null;
      const batch = waiting.slice(-mostPerBatch).join('. ');
      waiting = [];
      saidAt = nowMs;
      return batch;
    },
    dueInMs(nowMs) {
      if (waiting.length === 0) return null;
      return Math.max(0, dueAt() - nowMs);
    },
  };
}
