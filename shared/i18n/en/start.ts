// English words of the start.
import type { startEs } from '../es/start.ts';

export const startEn: Record<keyof typeof startEs, string> = {
  help: 'npm start: opens Mesa Abierta on this machine. Settings are environment variables, for example: PORT=8080 npm start',
  ready: 'Mesa Abierta is ready.',
  local: '  On this machine:     {{url}}',
  lan: '  On the room network: {{url}}',
  public: '  For everybody:       {{url}}',
  facilitator: 'Facilitator link (works until the program stops; do not project it):\n  {{url}}',
  admin: 'Admin key (shown only this once; keep it):\n  {{token}}',
  admin_given: 'The admin key is the one in ADMIN_TOKEN.',
  admin_known: 'The admin key is the one shown the first time. If it was lost, set another with ADMIN_TOKEN.',
  insecure:
    'Notice: the local network is not encrypted. Use a network with a password, or TLS_CERT and TLS_KEY.',
  exposed:
    'Notice: this machine has a public address and nothing encrypts the connection, so only this machine can come in. Use TLS_CERT and TLS_KEY, PUBLIC_URL with https, or ALLOW_PLAIN_HTTP=yes if you know what you are doing.',
  limits_off: 'Notice: LIMITS=off lifts the rate and connection limits. Use it only for measuring.',
  durability_process: 'Notice: with DURABILITY=process, “Saved” does not survive a power cut.',
  stop: 'To stop: Ctrl-C. Everything saved stays in the data folder.',
  stopping: 'Closing in order…',
  port_busy:
    'Port {{port}} is already in use. Close the other program or choose another port: PORT=3001 npm start',
  port_forbidden: 'There is no permission to use port {{port}}. Choose one above 1024: PORT=3000 npm start',
  host_unknown: 'The address {{host}} does not belong to this machine. Correct HOST or remove it.',
  folder_in_use:
    'Another Mesa Abierta is using the data folder {{folder}}. Stop it or choose another: DATA_DIR=./other npm start',
  folder_unwritable:
    'The data folder {{folder}} cannot be written ({{detail}}). Check rights and space, or choose another: DATA_DIR=./other npm start',
  folder_damaged:
    'The data folder {{folder}} is damaged. Nothing was touched: copy it and restore your last backup.',
  folder_foreign:
    'The folder {{folder}} holds files of another program. Nothing was touched: choose another with DATA_DIR.',
  folder_newer:
    'The data folder {{folder}} belongs to a newer Mesa Abierta. Update the program; nothing was touched.',
  database_unreachable:
    'The database at {{host}} could not be reached. Check DATABASE_URL and that Postgres is running.',
  database_newer:
    'The database at {{host}} belongs to a newer Mesa Abierta. Update the program; nothing was touched.',
  database_notDurable:
    'The database at {{host}} does not confirm to disk (synchronous_commit or fsync off). Turn them on or use DURABILITY=process.',
  database_invalidUrl:
    'DATABASE_URL is not a Postgres address. Example: postgres://user:password@server/database',
  database_inUse:
    'Another Mesa Abierta is using the database at {{host}}. Stop it or choose another with DATABASE_URL.',
  database_waiting:
    'The database still belongs to another Mesa Abierta. If it is no longer running, this one goes on by itself within {{seconds}} s…',
  database_lost:
    'Another Mesa Abierta took the database while this one gave no sign. This one writes no more and closes; what was saved is whole.',
  backup_usage: 'Usage: npm run backup -- folder. Copies the data folder without stopping the program.',
  backup_done: 'Backup ready: {{file}}',
  unexpected: 'Could not start: {{detail}}',
};
