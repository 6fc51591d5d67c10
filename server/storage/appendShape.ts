// The shape every Append must have before a store touches anything. A caller that breaks it has a bug:
// that is a RangeError, not a conflict and not a fault of the disk.
import type { Append } from '../application/ports.ts';

/** Throws RangeError unless events are contiguous after `expectedSeq` and every row names the same mesa. */
export function assertAppendShape(append: Append): void {
  if (!Number.isSafeInteger(append.expectedSeq) || append.expectedSeq < 0) {
    throw new RangeError(`expectedSeq must be a whole number of events, not ${append.expectedSeq}`);
  }
  append.events.forEach((event, index) => {
    if (event.seq !== append.expectedSeq + index + 1) {
      throw new RangeError(`event ${index} has seq ${event.seq}, expected ${append.expectedSeq + index + 1}`);
    }
  });
  // The empty beginning is that of every key: no caller means that.
  if (append.dropSealed?.some((prefix) => prefix === '')) throw new RangeError('dropSealed names nothing');
  const rows = [
    ...append.events,
    ...(append.people ?? []),
    ...(append.sealed ?? []),
    ...(append.sessions ?? []),
    ...(append.command ? [append.command] : []),
    ...(append.mesa ? [append.mesa] : []),
  ];
  if (rows.some((row) => row.mesaId !== append.mesaId)) {
    throw new RangeError('an append may only write rows of its own mesa');
  }
}

/** Throws RangeError unless `coveredUpdates` is a whole number ≥ 0. */
export function assertCovered(coveredUpdates: number): void {
  if (!Number.isSafeInteger(coveredUpdates) || coveredUpdates < 0) {
    throw new RangeError(`coveredUpdates must be a whole number, not ${coveredUpdates}`);
  }
}
