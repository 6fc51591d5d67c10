// Refusals that a device says by itself, before any server answers: the session that is over and the rules of the tree.
// The rest come with their sentence in the answer of the server.
export const errorsEarly = {
  unauthenticated: 'Su entrada a esta mesa ya no es válida. Vuelva a entrar con el código de la mesa.',
  bad_request:
    'No se entendió la solicitud. Vuelva a cargar la página e inténtelo otra vez; lo que escribió sigue aquí.',
  reason_required: 'Escriba el motivo: queda en el acta.',
  stale: 'La mesa cambió mientras tanto. Revise cómo quedó e inténtelo otra vez.',
  text_too_long: 'El texto pasa de {{max}} caracteres. Acórtelo y vuelva a intentarlo.',
  too_large: 'El contenido es demasiado grande. Divídalo en partes más pequeñas.',
  tree_change: 'Ese cambio no cabe en el árbol (regla {{rule}}). Elija otro lugar u otra tarjeta.',
  unknown_node: 'Esa tarjeta ya no está en el árbol. Revise «Retiradas»: desde ahí se puede restaurar.',
  locked: 'La edición está cerrada: {{reason}}. Su texto quedó aparte; puede copiarlo.',
  frozen: 'El texto está congelado mientras se decide. Su cambio quedó aparte; puede copiarlo.',
} as const;
