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
  kept_aside_send: 'Send as a proposal',
  kept_aside_sent: 'Your proposal is at the table now.',
  kept_aside_where:
    'It is in “Changes kept aside”, beside the text, where everybody sees it. The answer will be there.',
  kept_aside_understood: 'Understood',
  asides_title: 'Changes kept aside',
  asides_hint:
    'Written when the text could no longer change. Copy what is useful; the text does not change by itself.',
  asides_count: '{{count}} without an answer',
  asides_own: 'You',
  asides_waiting: 'No answer yet',
  asides_taken: 'Taken into the text',
  asides_kept: 'Not taken',
  asides_reason: 'Reason: {{reason}}',
  asides_copy: 'Copy',
  asides_take: 'It is in the text now',
  asides_keep: 'It is not taken',
  asides_keepTitle: 'This change is not taken',
  asides_keepReason: 'Reason',
  asides_keepSend: 'Answer',
  asides_toldTaken: 'Your proposal was taken into the text.',
  asides_toldKept: 'Your proposal was not taken into the text.',
  asides_toldCame: '{{name}} proposes a change that was kept aside.',
  asides_toldWhere: 'It is beside the text, in “Changes kept aside”.',
  oldBuild_title: 'There is a new version of the page.',
  oldBuild_text: 'Reload to go on writing; what already said “Saved” is safe.',
  oldBuild_reload: 'Reload',
};
