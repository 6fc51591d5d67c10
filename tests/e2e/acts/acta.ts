// Last act: the acta and everything else is downloaded, and anyone checks it without the server.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';
import { ROOT } from '../support/paths.ts';

/** Downloads what the line with this name offers into `folder`; answers the path of the file. */
export async function download(page: Page, name: string, folder: string): Promise<string> {
  const link = page.getByRole('link', { name: `${t('acta.download_verb')} ${name}` });
  const [file] = await Promise.all([page.waitForEvent('download'), link.first().click()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  expect(statSync(path).size, path).toBeGreaterThan(0);
  return path;
}

/** Runs `npm run verify -- file` and answers its exit code and what it printed. */
export function verifyFromTerminal(file: string): { code: number | null; said: string } {
  const run = spawnSync('npm', ['run', '--silent', 'verify', '--', file], { cwd: ROOT, encoding: 'utf8' });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}

/** A copy of the file with one letter of these words changed; answers its path. */
export function withOneLetterChanged(file: string, words: string): string {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(words);
  const at = text.indexOf(words);
  const changed = file.replace(/\.json$/, '-alterada.json');
  writeFileSync(changed, `${text.slice(0, at)}${words[0] === 'X' ? 'Y' : 'X'}${text.slice(at + 1)}`);
  return changed;
}

/** Chooses a file in the page of the verifier and waits for its verdict. */
export async function verifyOnScreen(page: Page, file: string, verdict: string): Promise<void> {
  const button = page.getByRole('button', {
    name: new RegExp(`^(${t('verify.choose')}|${t('verify.choose_another')})$`),
  });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
  await expect(page.getByText(verdict, { exact: true })).toBeVisible();
}

/** What poppler says of a PDF: its properties, and its text. */
export function readPdf(file: string): { info: string; text: string } {
  const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return { info: info.stdout, text: text.stdout };
}
