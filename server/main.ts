// Reads the configuration, starts the app, says how to get in, handles signals; nothing else.
import { networkInterfaces } from 'node:os';
import { words } from '../shared/i18n/words.ts';
import { createApp } from './app.ts';
import { describeSettings, InvalidSetting, readConfig } from './config.ts';
import { lanAddresses, mayListen } from './lan.ts';
import { createLog } from './pinoLog.ts';
import { startFailure } from './startFailure.ts';
import { welcomeText } from './welcome.ts';

/** A process that may not write has nothing to save; it does not wait longer than this for those who hang up. */
const LONGEST_GOODBYE_MS = 5000;

async function main(): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(`${words('start.help')}\n\n${describeSettings()}\n`);
    return;
  }
  const given = readConfig(process.env);
  const interfaces = networkInterfaces();
  const exposed = !mayListen(given, interfaces);
  // A public address in plain HTTP only when told to: otherwise this machine alone can come in.
  const config = exposed ? { ...given, HOST: '127.0.0.1' } : given;
  const lan = lanAddresses(config, interfaces);
  const log = createLog(config.LOG_LEVEL);
  let end = (code: number): void => process.exit(code);
  const owner = {
    waiting: (seconds: number) => console.log(words('start.database_waiting', { seconds: String(seconds) })),
    lost: () => {
      console.error(words('start.database_lost'));
      log.error({}, 'another process owns the database');
      // Not 0, so that whatever supervises this process starts it again: it will wait its turn.
      setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref();
      end(1);
    },
  };
  const app = await createApp(config, { log, owner }, () => lan[0] ?? null);
  process.on('unhandledRejection', (error) =>
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'unhandled rejection'),
  );
  try {
    const port = await app.listen();
    console.log(welcomeText(app, config, lan, port, exposed));
  } catch (error) {
    await app.close();
    throw error;
  }
  let stopping = false;
  end = (code) => {
    if (stopping) return;
    stopping = true;
    app.close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ error: String(error) }, 'close failed');
        process.exit(1);
      },
    );
  };
  const stop = () => {
    if (!stopping) console.log(words('start.stopping'));
    end(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof InvalidSetting ? error.message : startFailure(error));
  process.exit(1);
});
