// Who has used this device in a mesa: names only, so that a shared tablet offers them instead of asking for everything.
// Each still brings her own words (trust.md 2).
import { keepPersonal, type PersonalShelf, readPersonal } from './personalStorage.ts';

/** A tablet at a table; more names would be a list of who was there. */
const MOST_NAMES = 6;

const keyOf = (mesaId: string): string => `mesa-abierta.device.${mesaId}`;

/** The names this device offers at the door of the mesa; the last one who left it first. */
export function deviceUsers(mesaId: string, shelf?: PersonalShelf): string[] {
  try {
    const kept: unknown = JSON.parse(readPersonal(keyOf(mesaId), shelf) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string').slice(0, MOST_NAMES) : [];
  } catch {
    return [];
  }
}

/** She will be back: her name is offered. */
export function rememberUser(mesaId: string, name: string, shelf?: PersonalShelf): void {
  const others = deviceUsers(mesaId, shelf).filter((one) => one !== name);
  keepPersonal(keyOf(mesaId), JSON.stringify([name, ...others].slice(0, MOST_NAMES)), shelf);
}

/** She left this device, or all of them did (`null`). */
export function forgetUser(mesaId: string, name: string | null, shelf?: PersonalShelf): void {
  const others = name === null ? [] : deviceUsers(mesaId, shelf).filter((one) => one !== name);
  keepPersonal(keyOf(mesaId), others.length === 0 ? null : JSON.stringify(others), shelf);
}
