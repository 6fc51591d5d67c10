// Words of the area «device», in English.
import type { deviceEs } from '../es/device.ts';

export const deviceEn: Record<keyof typeof deviceEs, string> = {
  undo: 'Undo',
  undoTitle: 'Undo the change of phase',
  undoPhase: 'The table moved to “{{phase}}”.',
  undoText: 'You can undo it for ten seconds.',
  undoSeconds: '{{seconds}} s',
  phaseComes: 'The table moves to “{{phase}}”',
  phaseComesText: 'What you are doing is kept.',
  phaseStays: 'The table stays in “{{phase}}”',
  phaseStaysText: 'The change of phase was undone.',
  title: 'This device',
  ownTitle: 'My words to come in from another device',
  ownText:
    'With four words you come in again as yourself from another phone or a tablet, in your same place and with what you already sent.',
  ownShow: 'See new words',
  ownNote:
    'Write them down on paper, in their order. They are shown only now; if you ask for others, these stop working.',
  ownDone: 'I wrote them down',
  switch: 'Change person on this device',
  switchTitle: 'Change person on this device?',
  switchText:
    'Another person of the mesa can come in here, and only your name stays in sight. Your place goes on. To come back you need your four words.',
  switchGo: 'Change person',
  leave: 'Leave this device',
  leaveTitle: 'Leave this device?',
  leaveText:
    'Your drafts, the copies of the texts, your signing key and the numbers of your secret ballots are erased from this device. What is already in the mesa is kept and your place goes on. To come back you need your four words.',
  leaveGo: 'Leave',
  facilitatorLink:
    'The facilitation link you came in with on this device stops working: without your words you could not come back.',
  unsaved: 'Some changes are not saved yet. Wait until the bar says “Saved”.',
  give: 'Give new words',
  giveTitle: 'New words for {{name}}',
  giveText:
    'With them {{name}} comes in from another device in the same place. The former ones stop working, and the acta says that you gave them.',
  giveGo: 'Give words',
  giveNote: 'Hand them to {{name}}, in this order. They are not shown again.',
  giveDone: 'I handed them over',
};
