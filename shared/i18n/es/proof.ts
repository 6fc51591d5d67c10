// Words of the area «proof»: the server's key, receipts, and what is said when a record does not continue what was seen.
import { proofEarly } from './early.ts';

export const proofEs = {
  ...proofEarly,
  server_key:
    'Llave pública de este servidor, con la que firma las actas (anótela; cualquiera puede compararla):\n  {{key}}',
  key_missing:
    'Falta la llave de firma de este servidor ({{place}}) y hay mesas firmadas con ella. No se reparó nada en silencio: copie server.key desde su respaldo y vuelva a iniciar.',
  key_damaged:
    'La llave de firma de este servidor ({{place}}) está dañada. No se reparó nada en silencio: copie server.key desde su respaldo y vuelva a iniciar.',
  key_other:
    'La llave de firma que hay en {{place}} no es la de estas mesas: las firmó otra. No se reparó nada en silencio: devuelva el server.key que les corresponde y vuelva a iniciar.',
  backup_key:
    'El respaldo incluye server.key, la llave secreta con la que este servidor firma. Guárdelo donde nadie más pueda leerlo.',
  backup_no_key:
    'Aviso: no se encontró server.key junto a los datos. Sin esa llave, el respaldo no podrá seguir con sus mesas.',
  receipt_intact: 'Recibo íntegro',
  receipt_intact_text:
    '{{name}} no tiene una sola letra cambiada: cada hecho que trae está en el registro que el servidor firmó.',
  receipt_altered: 'El recibo no coincide',
  receipt_altered_text: '{{name}} fue cambiado después de hacerse. Esto es lo primero que no coincide:',
  receipt_unreadable: 'El archivo no se puede leer como recibo',
  receipt_unreadable_text: 'No se pudo comprobar {{name}}:',
  receipt_person: 'Recibo de',
  receipt_nameless: 'Una persona cuyo nombre se borró',
  receipt_mesa: 'Mesa',
  receipt_mesa_value: 'Mesa {{number}}, {{theme}}',
  receipt_events: 'Hechos suyos en el recibo',
  receipt_positions: 'Posturas, señales y papeletas selladas',
  receipt_positions_value: '{{opened}} abiertas y comprobadas, {{sealed}} todavía selladas',
  receipt_signed: 'Firmas del acta',
  receipt_cards: 'Tarjetas con su nombre',
  receipt_claimed: 'Tarjetas sin nombre que dice suyas',
  receipt_claimed_value:
    '{{count}}. El recibo prueba que están en el registro palabra por palabra, no quién las escribió',
  receipt_turns: 'Veces que pidió la palabra',
  receipt_size: 'Hechos en el registro firmado',
  receipt_at: 'Firmado',
  receipt_head: 'Cabeza de la cadena',
  receipt_root: 'Raíz del registro',
  receipt_key: 'Llave pública del servidor',
  receipt_limits:
    'Esto prueba que el servidor con esa llave tenía esos hechos en su registro. Para saber si el acta es del mismo registro, compruebe los dos archivos juntos.',
  acta_same: 'El acta y el recibo son del mismo registro: {{count}} hechos comparados.',
  acta_other_mesa: 'El acta es de otra mesa.',
  acta_other_event:
    'El acta y el recibo no son del mismo registro: el hecho {{seq}} no es el mismo en los dos.',
  acta_other_root: 'El acta y el recibo no son del mismo registro: lo que firmó el servidor es otra cosa.',
  code_syntax:
    'No es un archivo JSON completo: se rompe en la línea {{line}}. Puede estar cortado; descárguelo otra vez.',
  code_duplicateKey: 'Un dato aparece dos veces en la línea {{line}}. El archivo fue editado a mano.',
  code_notCanonical:
    'Un valor está escrito de una forma que la aplicación nunca usa. El archivo fue editado a mano.',
  code_tooDeep: 'Tiene más niveles de los que puede tener un recibo.',
  code_notAReceipt: 'No es un recibo de Mesa Abierta.',
  code_otherFormat: 'Es de otra versión del formato ({{found}}). Use un verificador más nuevo.',
  code_shape: 'Le falta o le sobra un dato.',
  code_eventHash: 'El hecho {{seq}} fue cambiado: su huella ya no corresponde a lo que dice.',
  code_eventRead:
    'El hecho {{seq}} ({{found}}) no se puede leer: es de un tipo desconocido o trae otros datos.',
  code_eventPlace: 'El hecho {{seq}} es de otra mesa, está repetido o no está en su lugar.',
  code_notIncluded: 'El hecho {{seq}} no está en el registro que el servidor firmó.',
  code_notOwn: 'El hecho {{seq}} no es de esta persona.',
  code_notHere: 'Falta el hecho con el que esta persona entró a la mesa.',
  code_claim: 'El recibo nombra la tarjeta «{{found}}», y entre sus hechos no está como tarjeta sin nombre.',
  code_name: 'El nombre no es el que se registró al entrar a la mesa.',
  code_opening: 'En el hecho {{seq}}, lo que se abrió no es lo que esta persona selló, o falta.',
  code_seal: 'La firma del servidor no corresponde a este registro.',
  cli_usage: 'Uso: npm run verify -- archivo.json [acta.json]',
  cli_intact: 'Íntegro.',
  cli_altered: 'No coincide.',
  cli_unreadable: 'No se puede leer.',
  passport_intact: 'Íntegro. Pasaporte de la decisión {{number}}: {{matter}}',
  passport_rounds: 'Rondas comprobadas',
  passport_seal: 'Sello',
  passport_unreadable: 'No se puede leer: no es un pasaporte de decisión completo, o es de otra versión.',
  passport_text: 'No coincide: el texto de la ronda {{round}} no corresponde a su huella.',
  passport_rules: 'No coincide: las reglas de la ronda {{round}} no corresponden a su huella.',
  passport_roll: 'No coincide: el padrón de la ronda {{round}} no corresponde a su huella.',
  passport_result: 'No coincide: el resultado de la ronda {{round}} no es el que dan sus posturas.',
  passport_fault_seal: 'No coincide: el sello no corresponde al contenido.',
} as const;
