// How often the server says something on a command socket even when nothing happens. Both ends read it:
// the server to send it, the client to know that a silence is longer than it should be.

/** Milliseconds between two pings of the server (socket.io `pingInterval`). */
export const HEARTBEAT_MS = 4_000;
/** Milliseconds without an answer to a ping after which the connection is given up (`pingTimeout`): a phone
 *  whose timers sleep, or a line that stutters, keeps its place for twenty seconds in all. */
export const HEARTBEAT_GRACE_MS = 16_000;
