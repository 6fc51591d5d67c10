// Words of the area «gathering»: who belongs to the body, sessions that could not be held, second call.
export const gatheringEs = {
  withdrawnTitle: '{{party}} se retiró formalmente de la mesa.',
  withdrawnText:
    'Hasta que regrese no hay quórum y no puede decidirse nada. Todo lo acordado se conserva. Motivo: {{reason}}',
  membership: 'Su parte y la mesa',
  withdraw: 'Retirar formalmente a {{party}}',
  withdrawTitle: '¿Retirar a {{party}} de la mesa?',
  withdrawText:
    'Es un acto formal de su parte. Desde ese momento no hay quórum: nadie puede decidir sin ustedes, y lo acordado se conserva. Pueden regresar cuando lo decidan.',
  withdrawReason: 'Motivo, como aparecerá en el acta',
  return: 'Regresar formalmente a la mesa',
  returnTitle: '¿Regresa {{party}} a la mesa?',
  returnText: 'Los asientos de su parte vuelven a contar para el quórum. El regreso queda en el acta.',
  returnReason: 'Lo que quieran decir al regresar',
  notHeld: 'Declarar que la sesión no se celebró',
  notHeldWait: 'Si no hay quórum a las {{time}}, podrá declararse que la sesión no se celebró.',
  notHeldTitle: '¿Declarar que la sesión no se celebró?',
  notHeldText:
    'Falta la presencia de {{missing}}. Queda un acta de no celebración y puede hacerse una segunda convocatoria.',
  notHeldDone: 'La sesión no se celebró: faltó {{missing}}. El acta de no celebración ya puede descargarse.',
  callAgain: 'Hacer la segunda convocatoria',
  callAgainDate: 'Fecha',
  callAgainTime: 'Hora',
  callAgainHint: 'A partir del {{date}}. La segunda convocatoria no reduce el quórum.',
  handOver: 'Entregar la facilitación',
  handOverTitle: '¿Entregar la facilitación a {{name}}?',
  handOverText:
    '{{name}} podrá conducir la sesión desde este momento. Usted seguirá facilitando hasta que deje la facilitación. Queda en el acta.',
  handOverSeat:
    'Mientras facilite no dará la postura de {{party}} y su asiento no contará para el quórum, salvo que esté su suplente.',
  leaveRole: 'Dejar la facilitación',
  leaveTitle: '¿Dejar la facilitación?',
  leaveText: 'Desde este momento la sesión queda a cargo de {{names}}. Queda en el acta.',
  leaveToParty: 'Usted vuelve a su lugar en {{party}}.',
  leaveToWatch: 'Usted sigue en la mesa y sólo observa.',
  said_received: 'Desde ahora usted facilita la mesa. Lo que necesita está en «Consola».',
  said_left: 'Usted dejó la facilitación.',
  roleReason: 'Motivo, como aparecerá en el acta',
  deferred: 'El quórum no volvió a tiempo.',
  calledAgain: 'Segunda convocatoria: {{date}}, {{time}} horas.',
} as const;
