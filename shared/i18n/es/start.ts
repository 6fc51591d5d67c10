// What `npm start` says in the terminal: how to get in, and the one line that explains why it stopped.
export const startEs = {
  help: 'npm start: abre Mesa Abierta en este equipo. Los ajustes se dan como variables de entorno, por ejemplo: PORT=8080 npm start',
  ready: 'Mesa Abierta está lista.',
  local: '  En este equipo:      {{url}}',
  lan: '  En la red de la sala: {{url}}',
  public: '  Para todas las personas: {{url}}',
  facilitator: 'Enlace de facilitación (sirve hasta que se detenga el programa; no lo proyecte):\n  {{url}}',
  admin: 'Clave de administración (se muestra sólo esta vez; guárdela):\n  {{token}}',
  admin_given: 'La clave de administración es la de ADMIN_TOKEN.',
  admin_known:
    'La clave de administración es la que se mostró la primera vez. Si se perdió, fije otra con ADMIN_TOKEN.',
  insecure: 'Aviso: la red local va sin cifrar. Use una red con contraseña, o TLS_CERT y TLS_KEY.',
  exposed:
    'Aviso: este equipo tiene una dirección pública y nada cifra la conexión; por eso sólo se puede entrar desde aquí. Use TLS_CERT y TLS_KEY, PUBLIC_URL con https, o ALLOW_PLAIN_HTTP=yes si sabe lo que hace.',
  limits_off: 'Aviso: LIMITS=off quita los límites de ritmo y de conexiones. Úselo sólo para medir.',
  durability_process: 'Aviso: con DURABILITY=process, «Guardado» no resiste un corte de luz.',
  stop: 'Para detener: Ctrl-C. Todo lo guardado queda en la carpeta de datos.',
  stopping: 'Cerrando con orden…',
  port_busy:
    'El puerto {{port}} ya está ocupado. Cierre el otro programa o elija otro puerto: PORT=3001 npm start',
  port_forbidden:
    'No hay permiso para usar el puerto {{port}}. Elija uno mayor que 1024: PORT=3000 npm start',
  host_unknown: 'La dirección {{host}} no es de este equipo. Corrija HOST o quítelo.',
  folder_in_use:
    'La carpeta de datos {{folder}} ya la usa otro programa Mesa Abierta. Deténgalo o elija otra carpeta: DATA_DIR=./otra npm start',
  folder_unwritable:
    'No se puede escribir en la carpeta de datos {{folder}} ({{detail}}). Revise permisos y espacio, o elija otra: DATA_DIR=./otra npm start',
  folder_damaged:
    'La carpeta de datos {{folder}} está dañada. No se tocó nada: copie la carpeta y restaure su último respaldo.',
  folder_foreign:
    'La carpeta {{folder}} contiene archivos de otro programa. No se tocó nada: elija otra carpeta con DATA_DIR.',
  folder_newer:
    'La carpeta de datos {{folder}} es de una versión más nueva de Mesa Abierta. Actualice el programa; no se tocó nada.',
  database_unreachable:
    'No se pudo entrar a la base de datos en {{host}}. Revise DATABASE_URL y que Postgres esté en marcha.',
  database_newer:
    'La base de datos en {{host}} es de una versión más nueva de Mesa Abierta. Actualice el programa; no se tocó nada.',
  database_notDurable:
    'La base de datos en {{host}} no confirma en disco (synchronous_commit o fsync apagados). Enciéndalos o use DURABILITY=process.',
  database_invalidUrl:
    'DATABASE_URL no es una dirección de Postgres. Ejemplo: postgres://usuario:clave@servidor/base',
  database_inUse:
    'La base de datos en {{host}} ya la usa otro programa Mesa Abierta. Deténgalo o elija otra base con DATABASE_URL.',
  database_waiting:
    'La base de datos es todavía de otro programa Mesa Abierta. Si ya no está en marcha, éste sigue solo en {{seconds}} s a lo más…',
  database_lost:
    'Otro programa Mesa Abierta tomó la base de datos mientras éste no daba señales. Éste ya no escribe y se cierra; lo guardado está completo.',
  backup_usage: 'Uso: npm run backup -- carpeta. Copia la carpeta de datos sin detener el programa.',
  backup_done: 'Respaldo listo: {{file}}',
  unexpected: 'No se pudo iniciar: {{detail}}',
} as const;
