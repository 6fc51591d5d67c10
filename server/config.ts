// Every setting, declared once: name, default, meaning. Parses the environment or says in one Spanish
// line what is wrong; can print its own table for --help.
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type WordKey, words } from '../shared/i18n/words.ts';

const port = z.coerce.number().int().min(0).max(65535);
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const file = z.string().refine((path) => existsSync(path));

interface Setting {
  schema: z.ZodType;
  /** Shown in the table; '' when there is none. */
  standard: string;
}

/** The table of settings; what each one means is in shared/i18n (area «settings»). */
const SETTINGS = {
  PORT: { schema: port.default(3000), standard: '3000' },
  HOST: {
    schema: z.string().min(1).default('0.0.0.0'),
    standard: '0.0.0.0',
  },
  DATA_DIR: {
    schema: z.string().min(1).default('./data'),
    standard: './data',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    standard: '',
  },
  // Eight seconds: a restart of Postgres or a pause of this process passes, and after a crash nobody waits for long.
  LEASE_SECONDS: { schema: z.coerce.number().min(1).max(60).default(8), standard: '8' },
  PUBLIC_URL: {
    schema: url.optional(),
    standard: '',
  },
  ADMIN_TOKEN: {
    schema: z.string().min(12).optional(),
    standard: '',
  },
  DURABILITY: {
    schema: z.enum(['full', 'process']).default('full'),
    standard: 'full',
  },
  TLS_CERT: { schema: file.optional(), standard: '' },
  TLS_KEY: { schema: file.optional(), standard: '' },
  ALLOW_PLAIN_HTTP: {
    schema: z.enum(['yes', 'no']).default('no'),
    standard: 'no',
  },
  LIMITS: {
    schema: z.enum(['on', 'off']).default('on'),
    standard: 'on',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    standard: 'warn',
  },
} satisfies Record<string, Setting>;

type SettingName = keyof typeof SETTINGS;
export type Config = { [N in SettingName]: z.output<(typeof SETTINGS)[N]['schema']> };

/** A setting that cannot be used; the message is the one line shown before stopping. */
export class InvalidSetting extends Error {
  override name = 'InvalidSetting';
}

const meaningOf = (name: string): string => words(`settings.${name}` as WordKey);

/** Reads the settings from `environment`. An empty value counts as unset. Throws InvalidSetting. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const given = environment[name];
    const parsed = setting.schema.safeParse(given === '' ? undefined : given);
    if (!parsed.success) {
      throw new InvalidSetting(
        words('settings.invalid', { name, value: given ?? '', meaning: meaningOf(name) }),
      );
    }
    values[name] = parsed.data;
  }
  const config = values as Config;
  if ((config.TLS_CERT === undefined) !== (config.TLS_KEY === undefined)) {
    throw new InvalidSetting(words('settings.tls_pair'));
  }
  return config;
}

/** The table of settings as text, for --help. */
export function describeSettings(): string {
  const rows = Object.entries(SETTINGS).map(([name, { standard }]) => [
    name,
    standard || '–',
    meaningOf(name),
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([name, standard, meaning]) => `  ${name!.padEnd(first)}  ${standard!.padEnd(second)}  ${meaning}`)
    .join('\n');
}
