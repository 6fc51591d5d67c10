// The settings of the server, for the table of --help and the line that stops a wrong value.
export const settingsEs = {
  PORT: 'Puerto en el que escucha.',
  HOST: 'Dirección en la que escucha; 127.0.0.1 para sólo este equipo.',
  DATA_DIR: 'Carpeta donde queda todo: mesas, actas, claves.',
  DATABASE_URL: 'postgres://… para guardar en Postgres en lugar de la carpeta.',
  LEASE_SECONDS:
    'Con DATABASE_URL: segundos que la base espera a un programa que no da señales antes de admitir a otro (de 1 a 60).',
  PUBLIC_URL: 'Dirección con la que entra la gente (https://mesa.ejemplo.mx).',
  ADMIN_TOKEN: 'Clave para crear mesas, de 12 caracteres o más; si falta, se crea y se muestra una vez.',
  DURABILITY: 'full: «Guardado» resiste un corte de luz. process: resiste sólo la caída del programa.',
  TLS_CERT: 'Archivo del certificado, para servir https.',
  TLS_KEY: 'Archivo de la clave del certificado.',
  ALLOW_PLAIN_HTTP: 'yes: escuchar sin cifrar también en una dirección pública de internet.',
  LIMITS: 'off: sin límites de ritmo ni de conexiones (sólo para medir).',
  LOG_LEVEL: 'Detalle del registro técnico, que nunca lleva nombres ni textos.',
  invalid: '{{name}}={{value}} no es un valor válido. {{meaning}} Vea «npm start -- --help».',
  tls_pair: 'TLS_CERT y TLS_KEY van juntos: indique los dos archivos o ninguno.',
} as const;
