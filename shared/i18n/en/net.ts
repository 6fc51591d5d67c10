// The state of the connection, in English.
import type { netEs } from '../es/net.ts';

export const netEn: Record<keyof typeof netEs, string> = {
  offline:
    'There is no connection to the mesa. What you typed is still on your device; try again in a moment.',
  saved: 'Saved',
  saving: 'Saving',
  reconnecting: 'Reconnecting',
  disconnected: 'Offline',
  kept_aside_title: 'Your change was kept aside',
  kept_aside_locked: 'Editing is closed and the change did not enter the text. Here is what you wrote.',
  kept_aside_copy: 'Copy my text',
  kept_aside_copied: 'Copied',
  kept_aside_dismiss: 'Discard',
  oldBuild_title: 'There is a new version of the page.',
  oldBuild_text: 'Reload to go on writing; what already said “Saved” is safe.',
  oldBuild_reload: 'Reload',
};
