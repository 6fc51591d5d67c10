// The state of the connection, in words.
export const netEs = {
  offline:
    'No hay conexión con la mesa. Lo que escribió sigue en su equipo; inténtelo otra vez en un momento.',
  saved: 'Guardado',
  saving: 'Guardando',
  reconnecting: 'Reconectando',
  disconnected: 'Sin conexión',
  kept_aside_title: 'Su cambio quedó aparte',
  kept_aside_locked:
    'La edición está cerrada y el cambio no entró al texto de la mesa. Aquí está lo que escribió.',
  kept_aside_copy: 'Copiar mi texto',
  kept_aside_copied: 'Copiado',
  kept_aside_dismiss: 'Descartar',
  oldBuild_title: 'Hay una versión nueva de la página.',
  oldBuild_text: 'Vuelva a cargar para seguir escribiendo; lo que ya decía «Guardado» está a salvo.',
  oldBuild_reload: 'Volver a cargar',
} as const;
