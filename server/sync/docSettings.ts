// Every number of the sync engine, in one place, with where it comes from. architecture.md 4 and
// trust.md 3 give the values; the configuration may change any of them.

export interface DocSettings {
  /** 'off' lifts the limits per person (messages, time, connections, bulk) for benches; the gate stays. */
  limits: 'on' | 'off';
  /** A quiet room flushes this long after its first update; 0: as soon as the socket has been read. */
  quietFlushMs: number;
  /** Busy rooms share a grid of clamp(connections · gridMsPerConnection, gridMinMs, gridMaxMs). */
  gridMsPerConnection: number;
  gridMinMs: number;
  gridMaxMs: number;
  /** From so many busy rooms the points of each are `gridSharedMs` apart, as far as the flushes leave time, and the
   *  rooms take turns: their points lie at `gridSharedTurns` moments of that interval. */
  gridSharedRooms: number;
  gridSharedMs: number;
  gridSharedTurns: number;
  /** With busy sockets the thread rests between two points of the grid, so that frames come together (gathering.ts),
   *  at most so long; 0 never rests. It is the most a page or a command may wait for it. */
  gatherMaxMs: number;
  /** Fewer frames a second than this are not worth it; with more, they come together by themselves. */
  gatherFromPerSecond: number;
  gatherUntilPerSecond: number;
  /** After anything that was no document frame the thread does not rest for so long. */
  gatherYieldMs: number;
  /** A snapshot replaces the tail after so many rows or bytes. */
  snapshotRows: number;
  snapshotBytes: number;
  /** Without writes for so long a room saves its snapshot and drops its Y.Doc. */
  quietMs: number;
  /** Without connections for so long a room is forgotten. */
  unloadMs: number;
  /** Presence and slow readers are looked at every clamp(connections · pulseMsPerConnection, pulseMs, pulseMaxMs). */
  pulseMs: number;
  pulseMaxMs: number;
  pulseMsPerConnection: number;
  pingMs: number;
  /** One message; a step 2 that answers our step 1 may reach `uploadBytes`. */
  messageBytes: number;
  uploadBytes: number;
  documentBytes: number;
  /** More unsent bytes than this and a reader gets a diff when it drains. */
  unsentBytes: number;
  /** A reader behind for longer than this is sent away. */
  behindMs: number;
  structsLive: number;
  structsUpload: number;
  /** What a live frame carries above `structsLive` (a pasted page) comes out of this allowance of the
   *  person; 0 makes `structsLive` strict. */
  bulkStructs: number;
  bulkStructsPerSecond: number;
  depth: number;
  messagesPerSecond: number;
  messagesBurst: number;
  cpuMsPerSecond: number;
  cpuBurstMs: number;
  presenceBytes: number;
  presenceIds: number;
  presenceDepth: number;
  /** Per person and document: several tabs and devices, and half-open leftovers of a bad network. */
  connectionsPerPerson: number;
  /** Quiet for so long, a room says what it holds (convergence beacon); looked at this often. */
  beaconQuietMs: number;
  beaconWatchMs: number;
  /** A step 1 is answered at most this often per connection. */
  stepOneMs: number;
  /** While the store is ill, how often it is asked again. */
  healthMs: number;
}

export const defaultDocSettings: DocSettings = {
  limits: 'on',
  quietFlushMs: 0,
  gridMsPerConnection: 1,
  gridMinMs: 5,
  gridMaxMs: 40,
  // docs/sync.md, «Muchas salas»: measured with 12 × 40 typing.
  gridSharedRooms: 4,
  gridSharedMs: 16,
  gridSharedTurns: 2,
  // docs/sync.md, «El hilo descansa»: measured with 40 cursors and with 40 people typing.
  gatherMaxMs: 40,
  gatherFromPerSecond: 100,
  gatherUntilPerSecond: 1_000,
  gatherYieldMs: 50,
  snapshotRows: 500,
  snapshotBytes: 256 * 1024,
  quietMs: 15_000,
  unloadMs: 30_000,
  // docs/sync.md, «Muchos cursores»: measured with 40.
  pulseMs: 100,
  pulseMaxMs: 200,
  pulseMsPerConnection: 5,
  pingMs: 10_000,
  messageBytes: 1024 * 1024,
  uploadBytes: 4 * 1024 * 1024,
  documentBytes: 8 * 1024 * 1024,
  unsentBytes: 4 * 1024 * 1024,
  behindMs: 60_000,
  structsLive: 200,
  structsUpload: 5_000,
  bulkStructs: 5_000,
  bulkStructsPerSecond: 250,
  depth: 32,
  messagesPerSecond: 60,
  messagesBurst: 300,
  cpuMsPerSecond: 100,
  cpuBurstMs: 400,
  presenceBytes: 2 * 1024,
  presenceIds: 2,
  presenceDepth: 6,
  connectionsPerPerson: 6,
  beaconQuietMs: 5_000,
  beaconWatchMs: 1_000,
  stepOneMs: 1_000,
  healthMs: 500,
};
