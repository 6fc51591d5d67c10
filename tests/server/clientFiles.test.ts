// The pages while somebody builds them again under a program that runs: a file that is gone is a 404, never an end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { serveClient } from '../../server/clientFiles.ts';

it('an asset that was built away does not end the program nor touch the other pages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Mesa</title>');
  writeFileSync(join(folder, 'assets', 'one-aaaabbbb.js'), 'export {}');
  const server = express().use(serveClient(folder)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect(await status('/assets/one-aaaabbbb.js')).toBe(200);
  rmSync(join(folder, 'assets'), { recursive: true });
  expect(await status('/assets/one-aaaabbbb.js')).toBe(404);
  expect(await status('/crear')).toBe(200);
});
