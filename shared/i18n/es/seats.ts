// Seats that each party recognises by itself (B6): what its delegate, the person who asks and the facilitation read.
export const seatsEs = {
  create: 'Cada parte reconoce a sus propios asientos',
  createNote:
    'La facilitación da la entrada y la primera persona de cada parte recibe su asiento; a las demás las reconoce su propia parte.',
  notice_one: 'Una persona pide un asiento de su parte.',
  notice_other: '{{count}} personas piden un asiento de su parte.',
  see: 'Ver quién',
  requests: 'Piden un asiento de su parte',
  asks_holder: '{{name}} pide un lugar de titular en su parte: {{seat}}.',
  asks_alternate: '{{name}} pide un lugar de suplente en su parte: {{seat}}.',
  instead: 'Ese lugar ya está ocupado. Si le reconoce, recibe {{seat}} como {{as}}.',
  full: 'Ya no queda un lugar libre en los asientos de su parte.',
  recognise: 'Reconocer',
  recogniseName: 'Reconocer a {{name}}',
  notOurs: 'No es de nuestra parte',
  notOursName: '{{name}}: no es de nuestra parte',
  notOursTitle: '{{name}}, ¿sin asiento de su parte?',
  notOursText:
    'Se queda en la mesa sin asiento: puede hablar y escribir, y no actúa por su parte. Queda en el acta.',
  notOursReason: 'Motivo, si quiere decirlo',
  own: 'Los asientos de su parte',
  ownText: 'Sólo su parte reconoce y libera estos asientos.',
  release: 'Liberar',
  releaseName: 'Liberar el asiento de {{name}}',
  releaseTitle: 'Liberar el asiento de {{name}}',
  releaseText:
    'Deja de actuar por su parte desde este momento y sigue en la mesa. Queda en el acta con el motivo.',
  releaseReason: 'Motivo',
  waiting: 'espera que su parte le reconozca un asiento',
  mine: 'Su parte aún no le reconoce',
  mine_holder:
    'Usted pidió un lugar de titular: {{seat}}. Puede hablar y escribir; actuará por ese asiento cuando su parte le reconozca.',
  mine_alternate:
    'Usted pidió un lugar de suplente: {{seat}}. Puede hablar y escribir; actuará por ese asiento cuando su parte le reconozca.',
  confirm: 'Confirmar su asiento',
} as const;
