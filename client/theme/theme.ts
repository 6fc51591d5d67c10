// Owns how the page is dressed: theme, text size and the single-typeface preference, as attributes of <html>.
// Remembered in this browser only; a browser that refuses storage still gets the system's preference.

export type ThemePreference = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark' | 'projector';
export type TextSize = 'normal' | 'large' | 'larger';
export type Appearance = {
  readonly theme: ThemePreference;
  readonly textSize: TextSize;
  /** «Tipografía única»: words on the record in the same face as the tool. */
  readonly singleTypeface: boolean;
};

export const themePreferences = ['system', 'light', 'dark'] as const satisfies ThemePreference[];
export const textSizes = ['normal', 'large', 'larger'] as const satisfies TextSize[];
export const defaultAppearance: Appearance = { theme: 'system', textSize: 'normal', singleTypeface: false };

const storageKey = 'mesa.appearance';

/** The theme to draw, given the preference and what the system asks for. */
export function themeFor(preference: ThemePreference, systemIsDark: boolean): Exclude<Theme, 'projector'> {
  if (preference !== 'system') return preference;
  return systemIsDark ? 'dark' : 'light';
}

/** Reads a stored appearance; a missing or foreign value gives the default, part by part. */
export function parseAppearance(stored: string | null): Appearance {
  const found = parseObject(stored);
  const theme = themePreferences.find((name) => name === found.theme) ?? defaultAppearance.theme;
  const textSize = textSizes.find((name) => name === found.textSize) ?? defaultAppearance.textSize;
  return { theme, textSize, singleTypeface: found.singleTypeface === true };
}

/** The appearance this browser remembers. */
export function readAppearance(): Appearance {
  try {
    return parseAppearance(window.localStorage.getItem(storageKey));
  } catch {
    return defaultAppearance;
  }
}

/** Remembers the appearance and applies it. Storage that refuses is not an error: it lasts until reload. */
export function saveAppearance(appearance: Appearance): void {
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(appearance));
  } catch {
    // Private windows may refuse; the page is dressed all the same.
  }
  applyAppearance(appearance);
}

/**
 * Dresses the page from what is remembered and follows the system while the preference is `system`.
 * Call once before the first render; returns a function that stops following.
 * With `projector` the page keeps the projector theme whatever the preference, until the returned
 * function puts the remembered appearance back.
 */
export function applyTheme(surface: 'screen' | 'projector' = 'screen'): () => void {
  if (surface === 'projector') {
    document.documentElement.dataset.theme = 'projector';
    return () => {
      delete document.documentElement.dataset.theme;
      applyAppearance(readAppearance());
    };
  }
  applyAppearance(readAppearance());
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => applyAppearance(readAppearance());
  system.addEventListener('change', follow);
  return () => system.removeEventListener('change', follow);
}

function applyAppearance(appearance: Appearance): void {
  const root = document.documentElement;
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  if (root.dataset.theme !== 'projector') root.dataset.theme = themeFor(appearance.theme, systemIsDark);
  root.dataset.textSize = appearance.textSize;
  root.dataset.singleTypeface = appearance.singleTypeface ? 'on' : 'off';
}

function parseObject(stored: string | null): Record<string, unknown> {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
