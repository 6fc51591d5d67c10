// Whether this browser was an administrator before. Only a hint, so that other visitors are not asked for
// (and refused) a list that is not theirs; the cookie and the server decide.

const KEY = 'mesa-abierta.admin';

export function rememberAdmin(known: boolean): void {
  try {
    if (known) window.localStorage.setItem(KEY, 'yes');
    else window.localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing asks for the key again.
  }
}

export function wasAdmin(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
