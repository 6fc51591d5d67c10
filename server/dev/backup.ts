// npm run backup -- folder: a consistent copy of the data folder while the server works.
import { words } from '../../shared/i18n/words.ts';
import { readConfig } from '../config.ts';
import { startFailure } from '../startFailure.ts';
import { backupDataFolder } from '../storage/sqlite.ts';

const [target] = process.argv.slice(2);
try {
  if (!target) throw new Error(words('start.backup_usage'));
  const { copy, hasKey } = backupDataFolder(readConfig(process.env).DATA_DIR, target);
  console.log(words('start.backup_done', { file: copy }));
  console.log(words(hasKey ? 'proof.backup_key' : 'proof.backup_no_key'));
} catch (error) {
  console.error(target ? startFailure(error) : words('start.backup_usage'));
  process.exitCode = 1;
}
