// What `npm start` prints: the addresses, a QR for the phones, the facilitator's link, the admin key.
import { renderUnicodeCompact } from 'uqr';
import { words } from '../shared/i18n/words.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';

/** The welcome as text. `exposed` says that a public address was left out because nothing encrypts it. */
export function welcomeText(app: App, config: Config, lan: string[], port: number, exposed: boolean): string {
  const scheme = config.TLS_CERT ? 'https' : 'http';
  const lines = ['', words('start.ready'), '', words('start.local', { url: app.localUrl() })];
  for (const address of lan) lines.push(words('start.lan', { url: `${scheme}://${address}:${port}` }));
  if (config.PUBLIC_URL) lines.push(words('start.public', { url: config.PUBLIC_URL }));
  lines.push('', renderUnicodeCompact(app.publicUrl(), { border: 2 }), '');
  lines.push(words('start.facilitator', { url: `${app.localUrl()}/#admin=${app.startToken}` }));
  if (app.newAdminToken) lines.push(words('start.admin', { token: app.newAdminToken }));
  else if (config.ADMIN_TOKEN) lines.push(words('start.admin_given'));
  else lines.push(words('start.admin_known'));
  lines.push(words('proof.server_key', { key: app.serverKey }));
  if (exposed) lines.push(words('start.exposed'));
  else if (scheme === 'http' && !config.PUBLIC_URL && lan.length > 0) lines.push(words('start.insecure'));
  if (config.LIMITS === 'off') lines.push(words('start.limits_off'));
  if (config.DURABILITY === 'process') lines.push(words('start.durability_process'));
  lines.push(words('start.stop'), '');
  return lines.join('\n');
}
