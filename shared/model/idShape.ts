// What a name of the record looks like, without the schemas: a phone checks names long before it needs a schema, and
// the schemas (ids.ts, ordering.ts) are built from these same shapes.

/** URL-safe, no dots or slashes: ids travel in document names and file names. */
export const ID_SHAPE = /^[A-Za-z0-9_-]{1,40}$/;
/** Tree nodes and options: named by the client that creates them, so it is looser. */
export const NODE_ID_SHAPE = /^[A-Za-z0-9_.-]{1,40}$/;
/** 80 bits in hex (trust.md 5). */
export const BALLOT_NUMBER_SHAPE = /^[0-9a-f]{20}$/;

/** Ids are also keys of records, so the names every object already has («constructor», «__proto__») are not ids. */
export const isOwnName = (value: string): boolean => !(value in Object.prototype);

/** True for what `MesaId` and the other ids accept. */
export const isId = (value: string): boolean => ID_SHAPE.test(value) && isOwnName(value);

/** True for what `NodeId` accepts; a document may hold junk, and anything else than a text is no name. */
export const isNodeId = (value: unknown): value is string =>
  typeof value === 'string' && NODE_ID_SHAPE.test(value);

/** True for what `BallotNumber` accepts; anything else than a text is none. */
export const isBallotNumber = (value: unknown): value is string =>
  typeof value === 'string' && BALLOT_NUMBER_SHAPE.test(value);
