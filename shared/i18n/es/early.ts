// What areas of later screens already say on a phone's way: the bar, «ahora», the strips and what is announced. The file
// of each area takes its own from here, so that a key has one place; client/words/mesaWords.ts brings these alone.

export const orderingsEarly = {
  navOpen: 'priorización en curso',
  place_n: 'Priorización {{n}}',
  link: 'Prioridades de la mesa',
  now_title: 'La mesa pone en orden sus prioridades',
  now_mine: 'Falta su respuesta. Nadie la verá hasta que la ronda cierre.',
  now_secret: 'Es una votación secreta. Deposite su papeleta desde este dispositivo.',
  now_answered: 'Ya respondió. Puede cambiar su respuesta mientras la ronda siga abierta.',
  now_watch: 'Podrá ver el resultado en cuanto la facilitación cierre la ronda.',
  now_respond: 'Responder',
  now_see: 'Ver la priorización',
  now_count: 'Respondieron {{have}} de {{total}} personas',
  said_open: 'Se abrió una priorización: {{question}}',
  said_closed: 'Se cerró la priorización: {{question}}',
  said_withdrawn: 'Se retiró la priorización: {{question}}',
  duty_paper: 'Se le pide comparar una boleta con su papel.',
  duty_paperText: 'De {{name}}, folio {{serial}}',
  duty_paperGo: 'Comparar',
} as const;

export const roadmapEarly = {
  place: 'Hoja de ruta del compromiso {{n}}',
  dates: '{{start}} a {{end}}',
  asksYouTitle_one: 'Se le pide aceptar una responsabilidad',
  asksYouTitle_other: 'Se le pide aceptar {{count}} responsabilidades',
  dutyTitle: 'Se le pide aceptar una responsabilidad.',
  dutyText: '{{code}}: {{title}}',
  dutyGo: 'Responder',
} as const;

export const decisionEarly = {
  cancel: 'Cancelar',
  reasonMissing: 'Escriba el motivo: queda en el acta.',
  said_proposed: 'Se propuso un asunto: {{matter}}',
  said_split: 'El asunto se dividió en partes: {{matter}}',
  said_escalated: 'El asunto se lleva a otra instancia, {{to}}: {{matter}}',
} as const;

export const actaLifeEarly = {
  next_live:
    'El acta se compone sola mientras sesionan. Cuando la facilitación cierre la sesión, la mesa la revisa, la aprueba y la firma.',
  next_draft: 'La facilitación revisa el texto, agrega notas si hacen falta y lo pone a la vista de la mesa.',
  next_draftAgain:
    'Se aceptó una observación y el texto volvió a redacción. La facilitación lo corrige con una nota y abre otra revisión.',
  next_review:
    'La mesa lee el texto. Se reciben observaciones hasta el {{until}}. Falta la aprobación de {{missing}}.',
  next_reviewOver:
    'El plazo de observaciones terminó el {{until}}. Falta la aprobación de {{missing}}. Quien no esté conforme puede firmar con observación.',
  next_pending_one: 'Hay una observación sin respuesta. La facilitación la contesta antes de seguir.',
  next_pending_other:
    'Hay {{count}} observaciones sin respuesta. La facilitación las contesta antes de seguir.',
  next_approved: 'Todas las partes aprobaron el texto y ya no cambia. Falta la firma de {{missing}}.',
  next_signed:
    'Todas las partes firmaron. Lo que haga falta corregir se agrega como fe de erratas. La facilitación publica el acta.',
  next_signedUntil:
    'Todas las partes firmaron. Lo que haga falta corregir se agrega como fe de erratas. La facilitación publica el acta antes del {{until}}.',
  next_published: 'El acta se publicó el {{at}}. Cualquier persona puede leerla y comprobarla.',
  turn_approve: 'Le toca aprobar por {{party}}',
  turn_sign: 'Le toca firmar por {{party}}',
  turn_answer: 'Hay observaciones por contestar',
  turn_openReview: 'Le toca abrir la revisión',
  turn_publish: 'Le toca publicar el acta',
  approve: 'Aprobar el acta',
  sign: 'Firmar el acta',
  key_line: 'Firma con la llave …{{key}} de este dispositivo',
  key_other:
    'Su llave …{{key}} está en otro dispositivo. Si firma desde éste, se hará una nueva y quedará anotado en el registro.',
  key_none: 'Su llave para firmar se hará en este dispositivo al abrirse la sesión.',
  unknownPerson: 'Persona de la mesa',
  now_reviewTitle: 'El acta está en observaciones',
} as const;

export const proofEarly = {
  banner_title: 'El registro de esta mesa no continúa el que este dispositivo vio.',
  banner_shorter:
    'Aquí se vieron {{seen}} hechos y el servidor muestra {{now}}: faltan hechos que ya habían ocurrido.',
  banner_rewritten: 'Los hechos que este dispositivo vio fueron cambiados por otros.',
  banner_otherKey: 'Lo firma una llave distinta de la que este dispositivo conoce.',
  banner_unproven: 'El servidor no pudo demostrar que conserva lo que este dispositivo vio.',
  banner_what:
    'Puede ser un respaldo antiguo o un cambio a propósito; desde aquí no se sabe. Guarde la prueba y su recibo, avise a las otras partes y compruebe el acta antes de confiar en ella.',
  banner_save: 'Guardar la prueba',
  banner_verify: 'Comprobar un archivo',
} as const;

export const remarksEarly = {
  said_replace: '{{name}} sugirió un cambio en el compromiso {{n}}',
  said_other: '{{name}} escribió una nota en el compromiso {{n}}',
  said_accepted: 'Se aceptó la sugerencia de {{name}} en el compromiso {{n}}',
} as const;
