// The list of cards of one mesa, asked for again when the view says that it grew: one request at a time, the former
// list meanwhile, and calm when the line fails. React-free; useCards.ts turns it into a hook.
import type { CardList } from '../../shared/model/views/cardsView.ts';
import type { ApiRefusal, ApiResult } from '../net/api.ts';

/** First wait after a failure and the longest one, in milliseconds. */
const RETRY_MS = 2_000;
const RETRY_MOST_MS = 30_000;

export interface FeedSnapshot {
  list: CardList | null;
  /** The refusal of the last request; null once one works. The former list stays. */
  error: ApiRefusal | null;
}

export interface FeedTools {
  fetch: () => Promise<ApiResult<CardList>>;
  /** Runs `task` once after `ms`; the answer cancels it. */
  after: (ms: number, task: () => void) => () => void;
}

export class CardFeed {
  readonly #tools: FeedTools;
  readonly #listeners = new Set<() => void>();
  #snapshot: FeedSnapshot = { list: null, error: null };
  #wanted = -1;
  /** Who reads: what is hidden depends on it. */
  #reader = '';
  #isAsking = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(tools: FeedTools) {
    this.#tools = tools;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      // Nobody reads: a line that fails is not asked again for nobody.
      if (this.#listeners.size === 0) this.#stopRetry();
    };
  };

  read = (): FeedSnapshot => this.#snapshot;

  /** The view is at `seq`, read as `reader`: asks when the list held is older, or was another reader's. */
  want(seq: number, reader: string): void {
    if (reader !== this.#reader) {
      this.#reader = reader;
      this.#change({ list: null, error: null });
    }
    this.#wanted = Math.max(seq, 0);
    // A request that waits its turn after a failure keeps it: more news do not press a line that does not answer.
    if (this.#isBehind() && this.#cancelRetry === null) void this.#ask();
  }

  #isBehind(): boolean {
    const { list } = this.#snapshot;
    return list === null || list.seq < this.#wanted;
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#stopRetry();
    this.#isAsking = true;
    const reader = this.#reader;
    const answer = await this.#tools.fetch();
    this.#isAsking = false;
    if (reader !== this.#reader) return void this.#ask();
    if (!answer.ok) return this.#failed(answer.error);
    this.#failures = 0;
    this.#change({ list: answer.value, error: null });
    // It grew while this one travelled. A list that stays behind is asked again calmly, not in a circle.
    if (this.#isBehind()) this.#retry(RETRY_MS / 4);
  }

  #failed(error: ApiRefusal): void {
    this.#failures += 1;
    this.#change({ error });
    this.#retry(Math.min(RETRY_MS * 2 ** (this.#failures - 1), RETRY_MOST_MS));
  }

  #retry(ms: number): void {
    if (this.#listeners.size === 0) return;
    this.#cancelRetry = this.#tools.after(ms, () => {
      this.#cancelRetry = null;
      void this.#ask();
    });
  }

  #stopRetry(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  #change(change: Partial<FeedSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
