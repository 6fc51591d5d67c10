// What the frame of a mesa says of a phase that comes or is undone; the rest of the area travels later.
export const deviceEarly = {
  undo: 'Deshacer',
  undoTitle: 'Deshacer el cambio de fase',
  undoPhase: 'La mesa pasó a «{{phase}}».',
  undoText: 'Puede deshacerlo durante diez segundos.',
  undoSeconds: '{{seconds}} s',
  phaseComes: 'La mesa pasa a «{{phase}}»',
  phaseComesText: 'Lo que está haciendo se conserva.',
  phaseStays: 'La mesa se queda en «{{phase}}»',
  phaseStaysText: 'El cambio de fase se deshizo.',
} as const;
