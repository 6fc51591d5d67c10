// Words of the area «device», in English.
import type { deviceEs } from '../es/device.ts';

export const deviceEn: Record<keyof typeof deviceEs, string> = {
  undo: 'Undo',
  undoTitle: 'Undo the change of phase',
  undoPhase: 'The table moved to “{{phase}}”.',
  undoText: 'You can undo it for ten seconds.',
  undoSeconds: '{{seconds}} s',
  phaseComes: 'Next phase: “{{phase}}”',
  phaseComesText: 'What you are doing is kept.',
  phaseStays: 'The table stays in “{{phase}}”',
  phaseStaysText: 'The change of phase was undone.',
};
