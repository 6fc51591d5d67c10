// Where the sync engine tells its faults, and what may be told: ids and reasons, never contents.

/** The shape of a pino logger. At most one line per connection, for it is closed with it. */
export interface DocLog {
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** The class of a fault, without its message: messages may quote contents. */
export function faultName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
