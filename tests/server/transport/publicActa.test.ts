// The acta from its closing to its publication over the real server: sockets, store, seal and files (K3–K7).
import { hexToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import type { ActaFile } from '../../../shared/record/actaFile.ts';
import { sha256Hex } from '../../../shared/record/canonicalJson.ts';
import { actaText, keyPairOf, keyText, signText } from '../../../shared/record/signedText.ts';
import { verifyActa, verifyActaText } from '../../../shared/record/verify.ts';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import type { TestPerson } from '../../support/person.ts';

const keyOf = (person: TestPerson) => keyPairOf(hexToBytes(sha256Hex(person.participantId)));

async function introduce(person: TestPerson): Promise<void> {
  const { publicKey, secretKey } = keyOf(person);
  const text = keyText({ mesaId: person.mesaId, participantId: person.participantId, publicKey });
  await person.must('key.introduce', { publicKey, proof: signText(secretKey, text) });
}

async function signAs(table: TestTable, person: TestPerson, observation = ''): Promise<void> {
  const { review } = table.facilitator.view.acta!;
  const { contentHash, revision } = review!;
  const seatId = person.me.signsFor!;
  const partyId = seatId.replace(/-1$/, '');
  const { publicKey, secretKey } = keyOf(person);
  const text = actaText({ mesaId: person.mesaId, revision, contentHash, partyId, seatId, observation });
  await person.must('acta.sign', {
    contentHash,
    observation,
    publicKey,
    signature: signText(secretKey, text),
  });
}

it('[K3][K4][K6] parties approve and sign from their devices, and only the published acta is public', async () => {
  const world = await openApp({ settings: { PUBLIC_URL: 'http://mesa.test' } });
  const table = await openTable(world);
  const joined = await table.arrive({
    displayName: 'Persona Discreta',
    partyId: 'soc',
    mode: 'online',
    discreet: true,
  });
  await table.admit(joined.participantId);
  const { facilitator, mesaId } = table;
  const voices = Object.values(table.voice);
  await facilitator.must('session.close', {});
  await facilitator.must('acta.openReview', {});
  const { review } = facilitator.view.acta!;

  const asked = (path: string, token?: string) => world.ask(path, token ? { token } : {});
  const file = (await asked(`/api/mesas/${mesaId}/acta/1.json`, facilitator.token)).body as ActaFile;
  expect(file.contentHash).toBe(review!.contentHash);

  for (const voice of voices) await introduce(voice);
  for (const voice of voices) await voice.must('acta.approve', { contentHash: file.contentHash });
  for (const [index, voice] of voices.entries())
    await signAs(table, voice, index === 0 ? 'Con reserva.' : '');
  await facilitator.sees((view) => view.acta?.stage === 'signed');

  // Before the publication the answer is the one of a mesa that never existed.
  const early = await asked(`/api/public/actas/${mesaId}.json`);
  const nobody = await asked('/api/public/actas/no-existe.json');
  expect(early.status).toBe(404);
  expect(early.text).toBe(nobody.text);

  await facilitator.must('acta.publish', {});
  const published = await asked(`/api/public/actas/${mesaId}.json`);
  expect(published.status).toBe(200);
  expect(published.text).not.toContain('Persona Discreta');
  expect(verifyActaText(published.text)).toMatchObject({
    intact: true,
    summary: {
      stage: 'published',
      missingSignatures: [],
      edition: { kind: 'public' },
      seal: { publicKey: world.app.serverKey },
    },
  });
  expect((published.body as ActaFile).contentHash).toBe(file.contentHash);
  const pdf = await fetch(`${world.url}/api/public/actas/${mesaId}.pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  for (const path of [`${mesaId}.docx`, `${mesaId}.toString`, `${mesaId}`, '..%2f..%2fetc.json'])
    expect((await asked(`/api/public/actas/${path}`)).status, path).toBe(404);

  // An erratum changes what is read in public at once, not the signed text.
  await facilitator.must('acta.addErratum', { text: 'Donde dice uno debe decir dos.' });
  const later = (await asked(`/api/public/actas/${mesaId}.json`)).body as ActaFile;
  expect(later.procedure.errata).toHaveLength(1);
  expect(later.contentHash).toBe(file.contentHash);
  expect(verifyActa(later)).toMatchObject({ intact: true });

  // The full edition stays inside.
  expect((await asked(`/api/mesas/${mesaId}/exports/acta-json`)).status).toBe(401);
  const full = await asked(`/api/mesas/${mesaId}/exports/acta-publica`, facilitator.token);
  expect(full.headers.get('content-disposition')).toMatch(/mesa-1-acta-1-publica-[0-9-]+\.json/);
}, 60_000);

it('[K6] who goes through ids of published actas is told to wait, and the rest of the server answers', async () => {
  const world = await openApp({ settings: { LIMITS: 'on' } });
  const statusOf = async (id: number) => (await world.ask(`/api/public/actas/m${id}.json`)).status;
  const statuses = new Set<number>();
  // The burst of one visitor, and a few more.
  for (let id = 0; id < 400 && !statuses.has(429); id += 1) statuses.add(await statusOf(id));
  expect([...statuses]).toEqual([404, 429]);
  expect((await world.ask('/readyz')).status).toBe(200);
  world.clock.advance(10_000);
  expect(await statusOf(500)).toBe(404);
});
