// Words of the area «device»: a change of phase that is undone, and one person on several devices.
export const deviceEs = {
  undo: 'Deshacer',
  undoTitle: 'Deshacer el cambio de fase',
  undoPhase: 'La mesa pasó a «{{phase}}».',
  undoText: 'Puede deshacerlo durante diez segundos.',
  undoSeconds: '{{seconds}} s',
  phaseComes: 'Sigue la fase «{{phase}}»',
  phaseComesText: 'Lo que está haciendo se conserva.',
  phaseStays: 'La mesa sigue en «{{phase}}»',
  phaseStaysText: 'El cambio de fase se deshizo.',
} as const;
