// The few questions the bench asks a server process over its IPC channel, the same for every contestant.

/** One room of the bench: where it is on the server, and the bearers that may open it ('' when none). */
export interface RoomAddress {
  path: string;
  doc: string;
  tokens: string[];
}

export type Question = { ask: 'memory' } | { ask: 'rooms'; rooms: number; people: number };
export type Answer = { port: number } | { held: number; rss: number } | { rooms: RoomAddress[] };

/** Bytes that live after a full collection; needs --expose-gc. */
function memory(): { held: number; rss: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, rss };
}

/** Answers the questions of the bench, and says first on which port the server listens. */
export function answerBench(
  port: number,
  makeRooms: (rooms: number, people: number) => Promise<RoomAddress[]>,
): void {
  const tell = (answer: Answer) => process.send?.(answer);
  process.on('message', (question: Question) => {
    if (question.ask === 'memory') tell(memory());
    else void makeRooms(question.rooms, question.people).then((rooms) => tell({ rooms }));
  });
  process.on('disconnect', () => process.exit(0));
  tell({ port });
}

/** Rooms of a server that knows neither people nor rights. */
export function openRooms(prefix: string): (rooms: number) => Promise<RoomAddress[]> {
  let made = 0;
  return async (rooms) =>
    Array.from({ length: rooms }, () => {
      made += 1;
      const doc = `bench-${prefix}-${made}`;
      return { path: `/${doc}`, doc, tokens: [''] };
    });
}
