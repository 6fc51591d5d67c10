// The number of a secret ballot on the device that cast it (trust.md 5): drawn here, kept here for that round, and
// never shown when the round gives no receipts. What was chosen is not kept: a phone tells nothing to who picks it up.
import { bytesToHex } from '@noble/hashes/utils.js';
import { isBallotNumber } from '../../shared/model/idShape.ts';

export interface KeptNumber {
  number: string;
  /** The server said that the ballot is in the box. False while an answer is missing. */
  counted: boolean;
}
export type Drawer = Pick<Storage, 'getItem' | 'setItem'>;

const NUMBER_BYTES = 10;

/** Twenty hex digits: 80 bits that name nobody. */
export const drawNumber = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(NUMBER_BYTES)));

/** One place per mesa, round and person: two people who share a device never share a ballot. */
export const drawerKey = (mesaId: string, orderingId: string, participantId: string): string =>
  `mesa-abierta.papeleta.${mesaId}.${orderingId}.${participantId}`;

/** What this device keeps of a round, or null; junk counts as nothing. */
export function readNumber(drawer: Drawer, key: string): KeptNumber | null {
  try {
    const kept: unknown = JSON.parse(drawer.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('number' in kept)) return null;
    if (!isBallotNumber(kept.number)) return null;
    return { number: kept.number, counted: 'counted' in kept && kept.counted === true };
  } catch {
    return null;
  }
}

/** Keeps it; false when the browser does not let (private windows): then it lives as long as the page. */
export function keepNumber(drawer: Drawer, key: string, kept: KeptNumber): boolean {
  try {
    drawer.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Whether this device has a ballot of this person in the box of the round. */
export const hasCast = (mesaId: string, orderingId: string, participantId: string): boolean =>
  readNumber(localStorage, drawerKey(mesaId, orderingId, participantId))?.counted === true;

/** The number in groups of four, to be read aloud or compared: «3f2a 91bc 07de 44a1 b0c2». */
export const inGroups = (number: string): string => number.replace(/(.{4})(?=.)/gu, '$1 ');
