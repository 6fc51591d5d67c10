// One sentence per refusal code: what happened and what to do next.
import type { RefusalCode } from '../../protocol/errors.ts';
import { errorsEarly } from './errorsEarly.ts';

export const errorsEs = {
  ...errorsEarly,
  not_allowed: 'Su papel en la mesa no permite hacer esto. Si lo necesita, pídalo a la facilitación.',
  not_admitted: 'Todavía no está dentro de la mesa. Espere a que la facilitación le dé entrada.',
  unknown_code:
    'Ninguna mesa abierta usa ese código. Compare la palabra y las dos cifras con la pantalla de la sala.',
  unknown_mesa: 'No se encontró esa mesa. Revise el enlace o entre con el código de la mesa.',
  unknown_person: 'Esa persona ya no está en la mesa. Actualice la lista e inténtelo otra vez.',
  unknown_words:
    'Esas palabras no abren esta mesa. Revise las cuatro, en su orden; a los cinco intentos se bloquean y la facilitación puede darle otras.',
  words_blocked:
    'Sus palabras se bloquearon después de cinco intentos. Pida a la facilitación que le dé palabras nuevas.',
  unknown_seat: 'Ese asiento no existe en esta mesa. Elija uno de la lista.',
  unknown_party: 'Esa parte no integra esta mesa. Elija una de la lista.',
  unknown_phase: 'Esa fase no está en la agenda. Elija una de la lista.',
  unknown_commitment: 'No se encontró ese compromiso. Vuelva a la lista de compromisos.',
  unknown_decision: 'No se encontró esa decisión. Vuelva a la lista de decisiones.',
  unknown_export: 'No existe ese formato de descarga. Elija uno de la lista.',
  unknown_example: 'No existe ese ejemplo. Elija uno de la lista.',
  mesa_closed: 'Esta mesa ya cerró. Puede leer su acta; para trabajar hace falta una mesa nueva.',
  mesa_full: 'La mesa llegó a su límite de {{max}} personas. Avise a la facilitación.',
  name_empty: 'Escriba su nombre para entrar.',
  name_too_long: 'El nombre tiene {{count}} caracteres y caben {{max}}. Acórtelo y vuelva a intentarlo.',
  seat_taken: 'Ese asiento ya lo ocupa otra persona. Elija otro o entre sin asiento.',
  seat_other_party: 'Ese asiento es de otra parte. Elija un asiento de la suya.',
  seat_by_party: 'Los asientos de esta parte los reconoce y los libera la propia parte, no la facilitación.',
  seat_by_facilitation:
    'En esta mesa los asientos se confirman al admitir a cada persona; los admite la facilitación.',
  seat_not_delegate: 'Sólo quien actúa por esa parte puede reconocer o liberar sus asientos.',
  seat_not_asked: 'Esa persona no ha pedido un asiento de su parte.',
  seat_not_yours: 'Ese asiento no es suyo. Lo ceden quien lo ocupa o la facilitación, por escrito.',
  seat_without_alternate: 'Ese asiento no tiene a nadie que lo reciba. Primero debe entrar a la mesa.',
  party_required: 'Elija desde qué parte participa, o entre como observación.',
  session_not_open: 'La sesión todavía no está abierta. La facilitación la abre cuando hay quórum.',
  session_already_open: 'La sesión ya está abierta.',
  session_closed: 'La sesión ya cerró. Lo acordado está en el acta.',
  session_not_held: 'La sesión no se celebró por falta de quórum. Sigue con la segunda convocatoria.',
  session_not_called:
    'La sesión todavía no está convocada. Primero se fija su día y se convoca a las partes.',
  session_not_gathered:
    'La sesión está convocada y todavía no empieza la reunión. La facilitación la inicia el día señalado.',
  session_not_scheduled: 'La sesión no tiene día. Fije primero la fecha y las horas.',
  session_already_called:
    'La sesión ya está convocada. Para cambiar su día, cancélela con su motivo y convoque otra.',
  session_already_gathering:
    'Las personas ya se están reuniendo: la sesión se abre, o se declara que no se celebró.',
  session_too_early: 'La sesión está convocada para el {{date}}. La reunión se inicia ese día.',
  schedule_invalid: 'Revise las fechas: deben estar por venir, y el término después del inicio.',
  notice_too_short:
    'La convocatoria se hace con {{days}} días hábiles de anticipación. La primera fecha posible es el {{date}}.',
  agenda_full: 'La agenda ya tiene {{max}} asuntos. Junte algunos antes de agregar otro.',
  agenda_begun: 'Ese asunto ya empezó. Agregue el nuevo antes de uno que no haya empezado, o al final.',
  agenda_late:
    'Ya pasó el plazo para agregar asuntos. Decídanlo por consenso al empezar la sesión y elija aquí esa decisión.',
  agenda_without_consensus:
    'Esa decisión no se tomó por consenso en esta sesión: no puede sumar un asunto a la agenda.',
  background_missing: 'Falta la información común: agregue al menos una lectura antes de convocar.',
  background_empty: 'Escriba el texto de la lectura o la dirección donde está.',
  background_full: 'La información común ya tiene {{max}} lecturas. Quite una antes de agregar otra.',
  unknown_background: 'Esa lectura ya no está. Actualice la página y revise la lista.',
  invitations_missing: 'Falta invitar a {{missing}}. Escriba a qué instancia o cargo va cada invitación.',
  mesa_not_called:
    'Esta mesa se está preparando y todavía no se convoca. Vuelva cuando reciba la convocatoria.',
  mesa_scheduled:
    'Esta mesa se está preparando para el {{date}}, a las {{time}} horas, y todavía no se convoca. Vuelva cuando reciba la convocatoria.',
  session_cancelled: 'La sesión se canceló: {{reason}}. Espere la nueva convocatoria.',
  mesa_cancelled: 'Esta mesa se canceló y no se reunirá. Su motivo está en el registro.',
  mesa_cancelled_reason: 'Esta mesa se canceló y no se reunirá. Motivo: {{reason}}',
  mesa_paused: 'La mesa está en pausa y sigue otro día. Mientras tanto se puede leer todo y nada cambia.',
  mesa_not_paused: 'La mesa no está en pausa.',
  mesa_already_open: 'La mesa ya se abrió. Una mesa abierta se cierra con su acta; no se cancela.',
  proposals_full:
    'Ya hay {{max}} propuestas esperando, que es el máximo. Retire una o espere a que se abra otra.',
  proposal_not_yours: 'Una decisión la retiran quien la propuso o la facilitación.',
  decision_not_proposed: 'Esta decisión ya no es una propuesta. Revise cómo quedó en la lista.',
  decision_not_deliberating: 'Sólo se divide o se lleva a otra instancia lo que quedó en deliberación.',
  rules_not_proposed: 'Las reglas de la mesa no se proponen desde aquí: las pone a decisión la facilitación.',
  still_waiting:
    'Todavía corre la espera: faltan {{minutes}} minutos para poder declarar que la sesión no se celebró.',
  quorum_holds: 'Hay quórum: la sesión puede abrirse.',
  second_call_too_soon:
    'La segunda convocatoria deja {{days}} días hábiles y se avisa con la misma anticipación que la primera. La primera fecha posible es {{date}}.',
  wrong_phase: 'Esto no corresponde a la fase actual. Espere a la fase indicada o pídalo a la facilitación.',
  clock_not_running: 'El reloj no está corriendo. Inicie una fase primero.',
  undo_too_late:
    'El cambio de fase ya no se puede deshacer: pasaron los diez segundos. Vuelva a la fase anterior desde la agenda, con su motivo.',
  too_many_commitments: 'La mesa ya tiene {{max}} compromisos. Retire uno antes de empezar otro.',
  no_quorum: 'No hay quórum: falta la presencia de {{missing}}. Sin todas las partes no se decide.',
  party_withdrawn:
    '{{missing}} se retiró formalmente de la mesa. Hasta que regrese no puede decidirse nada; lo acordado se conserva.',
  not_delegate:
    'El retiro o el regreso de una parte los dice quien actúa por ella con facultades confirmadas.',
  decision_alive: 'Ya hay una decisión en curso. Ciérrela o aplácela antes de abrir otra.',
  rules_while_deciding:
    'Las reglas no cambian mientras hay decisiones sin terminar. Ciérrelas o aplácelas primero.',
  decision_not_open: 'Esta decisión no está abierta. Espere a que la facilitación abra una ronda.',
  decision_incomplete: 'Falta la postura de {{missing}}. El silencio no cuenta como acuerdo.',
  seats_disagree:
    'Los asientos de {{missing}} todavía no coinciden en una postura. Sin ella la ronda no puede cerrar.',
  decision_suspended:
    'La decisión está en pausa: falta la presencia de {{missing}}. Se reanuda sola cuando regrese.',
  round_closed: 'La ronda ya había cerrado. Su resultado está en la decisión y ya no cambia.',
  wrong_round: 'Esa ronda no es la actual. Vuelva a leer el texto y responda de nuevo.',
  wrong_text:
    'El texto de su pantalla no es el que se decide. Actualice la página, léalo y responda de nuevo.',
  not_spokesperson: 'La postura de su parte la emite quien lleva su voz en este momento.',
  signal_not_yours:
    'Usted emite la postura, así que no da señal. La señal es de quienes no llevan la voz en esta ronda.',
  objection_needs_reason: 'Explique el motivo con al menos {{min}} caracteres. Lleva {{count}}.',
  reservation_needs_text: 'Escriba su reserva: así aparecerá en el acta.',
  needs_deliberation: 'Para otra ronda hace falta cambiar el texto o deliberar {{minutes}} minutos.',
  draft_incomplete: 'Faltan campos para decidir: {{fields}}.',
  draft_too_long: 'Hay campos que rebasan su límite: {{fields}}. Acórtelos antes de decidir.',
  tree_invalid: 'El árbol todavía no puede congelarse: {{problems}}.',
  not_a_strategic_cause: 'Sólo una causa del árbol que la mesa puede cambiar puede ser estratégica.',
  too_many_strategic_causes:
    'Ya hay {{max}} causas estratégicas, que es el máximo. Quite una antes de elegir otra.',
  majority_reserved_matter: 'Es un asunto reservado: nunca se decide por mayoría.',
  majority_rounds: 'Para pasar a mayoría hacen falta {{need}} rondas sin consenso. Van {{have}}.',
  majority_justification: 'Para pasar a mayoría hace falta un motivo escrito.',
  majority_invocation: 'Para pasar a mayoría deben invocarla {{need}} partes. Van {{have}}.',
  dissent_not_yours: 'El voto particular lo escribe sólo la parte que quedó en minoría o se hizo a un lado.',
  session_still_open:
    'La sesión todavía no cierra. El acta se revisa y se firma cuando la facilitación la cierre.',
  dissent_too_late:
    'El plazo para el voto particular terminó 48 horas después del cierre. Puede pedir una fe de erratas a la facilitación.',
  not_facilitating: 'Usted no facilita esta mesa, así que no hay facilitación que entregar.',
  person_away:
    'Esa persona no está ahora en la mesa con su propio equipo, así que no podría facilitar. Espere a que se conecte o elija a otra.',
  last_facilitator: 'Nadie más facilita la mesa. Entregue primero la facilitación a otra persona.',
  unknown_note: 'No se encontró esa nota. Actualice la página y revise la lista.',
  unknown_observation: 'No se encontró esa observación. Actualice la página y revise la lista.',
  observation_answered: 'Esa observación ya tiene respuesta. Si hace falta, haga otra.',
  unknown_aside: 'No se encontró esa propuesta. Actualice la página y revise la lista.',
  aside_answered: 'Esa propuesta ya tiene respuesta.',
  asides_full:
    'Hay demasiadas propuestas sin respuesta. Copie su texto y envíelo cuando la facilitación haya contestado otras.',
  unknown_rain: 'Esa ronda de tarjetas no existe. Actualice la página y vuelva a intentarlo.',
  rain_open: 'Hay una ronda de tarjetas abierta. Revélela o retírela antes de seguir.',
  rain_not_open: 'Esa ronda de tarjetas ya no está abierta.',
  cards_full: 'Ya escribió todas las tarjetas de esta ronda. Cambie una de las suyas o quítela.',
  cards_too_many: 'La mesa llegó al límite de tarjetas. Junte o retire algunas antes de agregar más.',
  unknown_card: 'Esa tarjeta no está sobre la mesa. Actualice la lista.',
  card_not_yours: 'Sólo quien escribió la tarjeta puede cambiarla antes de que se revele.',
  only_for_somebody: 'La facilitación no escribe en nombre propio: diga por quién lo captura.',
  not_for_somebody: 'Sólo la facilitación puede capturar por otra persona.',
  disposition_not_yours:
    'Qué se hizo con cada aporte lo anota la facilitación. Usted puede llevarlo al árbol.',
  contributions_pending:
    'Hay aportes sin respuesta: {{many}}. Diga qué se hizo con cada uno, o déjelos en el estacionamiento con su motivo, y cierre después.',
  unknown_turn: 'Esa petición de palabra ya no está en la lista.',
  turn_not_waiting: 'Esa petición de palabra ya se atendió o se retiró.',
  turn_not_yours: 'Sólo puede retirar o terminar su propio turno.',
  turns_full: 'Ya tiene dos turnos pedidos. Retire uno para pedir otro.',
  turn_out_of_order: 'Hay alguien antes en el orden. Escriba por qué se adelanta este turno.',
  turn_person_away: 'Esa persona no está presente. Registre su llegada para darle la palabra.',
  doubt_empty: 'Escriba su duda en una frase.',
  background_missing_here: 'Esta mesa no tiene hoja de información común.',
  unknown_remark: 'Esa nota ya no está sobre el texto. Actualice la página.',
  remark_answered: 'Esa nota ya tiene respuesta.',
  remark_empty: 'Escriba qué propone o qué comenta.',
  remark_without_change: 'La sugerencia dice lo mismo que el texto. Cambie algo antes de enviarla.',
  remarks_full:
    'Este compromiso tiene demasiadas notas sin respuesta. Respondan algunas antes de agregar más.',
  remark_same_party: 'Una sugerencia la acepta alguien de otra parte o la facilitación.',
  remark_not_yours: 'Sólo quien escribió la nota puede retirarla.',
  remark_resolve_not_yours:
    'Sólo quien escribió la nota, o la facilitación, puede resolverla. Contéstele en otra nota.',
  remark_wrong_answer: 'Esa respuesta no corresponde a este tipo de nota.',
  remark_closed: 'Este compromiso ya se cerró: no recibe notas.',
  remark_text_frozen: 'El texto está congelado mientras se decide. La sugerencia espera a que termine.',
  remark_text_ready:
    'El texto está listo para decidirse. Para aceptar la sugerencia, devuélvanlo antes a redacción.',
  remark_text_agreed:
    'El texto ya está acordado y sólo cambia con otra decisión. La sugerencia espera a que se abra su modificación.',
  remark_text_locked: 'La edición está cerrada: {{reason}}. La sugerencia espera a que se abra.',
  submesas_running: 'La mesa ya está en grupos. Vuelva a plenaria antes de dividirla otra vez.',
  submesas_not_running: 'La mesa no está en grupos.',
  submesas_invalid: 'Cada persona va en un solo grupo y ningún grupo queda vacío. Revise la lista.',
  unknown_submesa: 'Ese grupo no existe. Actualice la página.',
  not_in_submesa: 'Sólo quien está en el grupo puede pedir ayuda para él.',
  evaluation_not_open: 'La evaluación todavía no se abre: empieza en el cierre de la sesión.',
  evaluation_closed: 'La evaluación ya se cerró. Gracias por su tiempo.',
  paper_serial_used: 'Esa boleta ya se capturó en esta ronda. Revise el folio.',
  paper_waiting: 'La boleta de esa persona espera a su testigo.',
  paper_already_answered:
    'Esa persona ya respondió en esta ronda: habría una boleta de más. Revise la lista de asistencia.',
  paper_person_away:
    'Esa persona no está presente: no puede haber una boleta suya. Registre su llegada o revise la lista de asistencia.',
  paper_witness_party: 'El testigo debe estar presente y ser de otra parte.',
  paper_not_witness: 'Sólo la persona nombrada como testigo puede confirmar esa boleta.',
  paper_none_waiting: 'No hay una boleta de esa persona en espera.',
  paper_unwitnessed:
    'Hay boletas en papel sin testigo: {{many}}. Confírmenlas o devuélvanlas antes de cerrar.',
  observations_pending: 'Hay observaciones sin respuesta. Contéstelas antes de seguir.',
  acta_under_review:
    'El texto está en revisión y no cambia. Para cambiarlo, alguien hace una observación y la facilitación la acepta.',
  acta_not_under_review:
    'El acta no está en revisión en este momento. La facilitación abre la revisión cuando el texto está listo.',
  acta_review_over: 'El plazo de observaciones ya terminó. Puede firmar con observación: queda en el acta.',
  acta_not_approved:
    'El acta todavía no está aprobada por todas las partes presentes. Falta la aprobación de {{missing}}.',
  acta_not_signed:
    'El acta todavía no está firmada por todas las partes presentes. Falta la firma de {{missing}}.',
  acta_already_signed:
    'El acta ya está firmada y su texto no cambia. Lo que falte se agrega como fe de erratas.',
  seat_not_signing: 'Firma y aprueba quien ocupó un asiento con facultades confirmadas durante la sesión.',
  seat_already_signed: 'Ese asiento ya firmó esta acta.',
  unknown_key:
    'La llave de este dispositivo no está registrada en la mesa. Vuelva a cargar la página y firme otra vez.',
  bad_signature:
    'La firma no corresponde a este texto. Vuelva a cargar la página, lea el acta y firme otra vez.',
  unknown_ordering: 'No se encontró esa priorización. Vuelva a la lista.',
  ordering_not_open: 'Esta priorización ya no recibe respuestas.',
  ordering_open: 'Hay una priorización en curso. Ciérrela o retírela primero.',
  ordering_secret: 'Esta priorización es secreta: se responde desde su propia papeleta, no por aquí.',
  ordering_few_people:
    'Una votación secreta necesita al menos {{need}} personas con derecho a responder, y hay {{have}}. Ábrala con nombres o espere a que lleguen más personas.',
  ordering_many_people:
    'Una priorización admite hasta {{max}} personas con derecho a responder, y hay {{have}}. Ábrala sólo para los asientos, o divida la mesa.',
  ordering_few_ballots:
    'Todavía no hay {{need}} papeletas, y con menos se sabría quién puso cuál. Espere a que respondan más personas o retire la priorización.',
  ordering_insecure:
    'En una red sin cifrar no hay votación secreta: cualquiera en la red podría leerla. Use una dirección https o ábrala con nombres.',
  ordering_invalid:
    'Así no se puede abrir: revise que las opciones no se repitan y que los pesos de los criterios sumen 100.',
  not_in_electorate:
    'Esta pregunta se abrió para las personas que ya estaban en la mesa. Puede ver el resultado cuando cierre.',
  ballot_invalid:
    'La papeleta no corresponde a esta pregunta. Vuelva a cargar la página y responda otra vez.',
  ballot_already_cast:
    'Su papeleta ya está en la urna. Para cambiarla use el mismo dispositivo con el que respondió.',
  commitment_step: 'Un compromiso en «{{from}}» no pasa a «{{to}}». Revise en qué punto está.',
  commitment_not_written:
    'Este compromiso ya está acordado. Para cambiarlo, cuando esté publicado, se abre su modificación.',
  not_all_verified:
    'Se cierra como cumplido cuando otra parte verificó todas las actividades. Si no se cumplió, elija otro resultado y explique por qué.',
  explanation_required: 'Explique por qué no se cumplió: esa explicación queda junto al compromiso.',
  amendment_open: 'La modificación de este compromiso sigue abierta. Decídanla o déjenla primero.',
  no_amendment: 'Este compromiso no tiene una modificación abierta.',
  roadmap_missing: 'Este compromiso todavía no tiene hoja de ruta. Empiece por una actividad.',
  roadmap_not_draft:
    'La hoja de ruta ya no está en borrador. Para cambiarla, la facilitación la devuelve; si ya se acordó, se modifica el compromiso.',
  roadmap_full: 'Ya hay {{max}}, que es lo que cabe. Quite uno antes de agregar otro.',
  roadmap_invalid: 'A la hoja de ruta le falta algo: {{problems}}.',
  roadmap_not_in_acceptance:
    'La hoja de ruta no está en aceptación. La facilitación la pide cuando está completa.',
  roadmap_not_accepted: 'Falta que acepten quienes responden por: {{activities}}.',
  roadmap_not_agreed: 'Primero se acuerda la hoja de ruta de esta versión del compromiso.',
  roadmap_not_active: 'El avance se registra cuando el compromiso está en ejecución.',
  roadmap_before_commitment: 'Primero se acuerda el compromiso; después, su hoja de ruta.',
  unknown_activity: 'Esa actividad ya no está en la hoja de ruta. Revise la lista.',
  unknown_checkpoint: 'Ese hito ya no está en la hoja de ruta. Revise la lista.',
  lead_not_of_party: 'Quien acepta debe estar en la mesa por la parte responsable.',
  lead_left:
    'Quien debe aceptar {{activities}} ya no está en la mesa. Nombre a otra persona de la misma parte.',
  not_the_lead: 'Esto lo hace quien responde por la actividad, desde su propio equipo.',
  activity_step: 'Una actividad avanza o retrocede de un paso en un paso. Revise en qué estado está.',
  activity_needs_evidence: 'Agregue al menos una evidencia antes de darla por completa.',
  verified_by_lead: 'La verificación la hace una persona de otra parte, no la que responde por la actividad.',
  nothing_to_export:
    'Todavía no hay nada que descargar en ese formato. Vuelva cuando la mesa tenga contenido.',
  too_many_times: 'Aquí ya se recibió {{max}} veces, que es el máximo. Lo que envió antes sigue guardado.',
  rate_limited: 'Demasiados intentos seguidos. Espere un minuto y vuelva a intentarlo.',
  not_supported: 'Esta versión todavía no puede hacer eso.',
  internal:
    'Algo falló de nuestro lado. Lo que escribió sigue en su pantalla; inténtelo otra vez en un momento.',
} as const satisfies Record<RefusalCode, string>;
