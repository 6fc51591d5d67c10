// English words of the settings.
import type { settingsEs } from '../es/settings.ts';

export const settingsEn: Record<keyof typeof settingsEs, string> = {
  PORT: 'Port to listen on.',
  HOST: 'Address to listen on; 127.0.0.1 for this machine only.',
  DATA_DIR: 'Folder that holds everything: mesas, actas, keys.',
  DATABASE_URL: 'postgres://… to store in Postgres instead of the folder.',
  LEASE_SECONDS:
    'With DATABASE_URL: seconds the database waits for a program that gives no sign before it admits another (1 to 60).',
  PUBLIC_URL: 'Address people use (https://mesa.example.org).',
  ADMIN_TOKEN: 'Key to create mesas, 12 characters or more; created and shown once when missing.',
  DURABILITY: 'full: “Saved” survives a power cut. process: it survives only a crash of the program.',
  TLS_CERT: 'Certificate file, to serve https.',
  TLS_KEY: 'Key file of the certificate.',
  ALLOW_PLAIN_HTTP: 'yes: listen unencrypted on a public internet address too.',
  LIMITS: 'off: no rate or connection limits (only for measuring).',
  LOG_LEVEL: 'Detail of the technical log, which never carries names or texts.',
  invalid: '{{name}}={{value}} is not a valid value. {{meaning}} See “npm start -- --help”.',
  tls_pair: 'TLS_CERT and TLS_KEY go together: give both files or neither.',
};
