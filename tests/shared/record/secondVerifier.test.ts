// The second verifier, written in Python from docs/formato-del-acta.md, against ours: on real records and on seeded
// changes of them both must say the same (trust.md 6). RUNS=5000 for a long run; SEED repeats one.
import { readFileSync } from 'node:fs';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentOfPosition } from '../../../shared/decisions/sealedPosition.ts';
import { EVENTS, type EventPayload, type MesaEvent } from '../../../shared/model/event.ts';
import { type ActaFile, actaFile, actaFileText, publicEdition } from '../../../shared/record/actaFile.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { isSignedBy, keyPairOf, signText } from '../../../shared/record/signedText.ts';
import { type Verification, verifyActaText } from '../../../shared/record/verify.ts';
import { FACT_CHANGES } from '../../support/actaFacts.ts';
import { actaAfter, FORGERIES, REBUILT_ONLY } from '../../support/actaForgeries.ts';
import { CHAIN_CHANGES, type Change, changedLetter } from '../../support/actaMutants.ts';
import { loadCases } from '../../support/cases.ts';
import { ofType, payloadOf, rechain } from '../../support/forgedRecords.ts';
import { longMeeting } from '../../support/longMeeting.ts';
import { Meeting } from '../../support/meeting.ts';
import { playedActa } from '../../support/playedActas.ts';
import { type Random, seeded } from '../../support/random.ts';
import { playMeeting } from '../../support/randomMeetings.ts';
import { brought, decide } from '../../support/roadmaps.ts';
import { closedMesa, openedMesa } from '../../support/sampleMesa.ts';
import { randomSeatMeeting } from '../../support/seatMeetings.ts';
import { type SecondVerdict, secondSignatures, secondVerdicts } from '../../support/secondVerifier.ts';
import { publishedMesa, sealOf } from '../../support/signedMesa.ts';

const RUNS = Number(process.env.RUNS ?? 320);
const BATCH = 250;
const random = seeded('second verifier');

interface Mutant {
  what: string;
  text: string;
  sure: boolean;
}

/** What only ours checks (section 12 of the page), by the code of its answer. */
const EXCUSED = new Set([
  ...['content', 'orderingRules', 'ballotSeal', 'ballotMismatch', 'ballotRoll', 'ballotsHash', 'tally'],
  ...['actaStep', 'actaAll', 'reviewHash', 'followingStep', 'tableStep'],
]);
const codeOf = (ours: Verification): string => (ours.intact ? 'intact' : ours.first.code);

/** Acts after which an acta stands differently: one file after each kind. */
const STAGES = ['session.closed', 'acta.reviewOpened', 'acta.approved', 'acta.signed'];
function stagesOf(file: ActaFile, stages = STAGES): ActaFile[] {
  const ends = stages.flatMap((type) => file.events.findLast((event) => event.type === type)?.seq ?? []);
  return [...ends.map((end) => actaAfter(file, end)), file, publicEdition(file)];
}

function builtRecords(): ActaFile[] {
  const published = publishedMesa();
  const files = [openedMesa(), closedMesa()].map((log) => actaFile(log));
  const seal = sealOf(published);
  const meetings = Array.from({ length: 12 }, () => {
    const { events, people } = playMeeting(random, new Map()).run.meeting;
    return actaFile({ events, people });
  });
  const seats = Array.from({ length: 6 }, () => {
    const { events, people } = randomSeatMeeting(random, 60).meeting;
    return actaFile({ events, people });
  });
  // An amendment that is reserved by what was agreed before (M2), and what follows up an agreement (5.6–5.8).
  const amended = new Meeting();
  const commitmentId = brought(amended, 'carriedOut');
  amended.must('fac', 'commitment.startAmendment', { commitmentId, reason: 'Cambia la meta' });
  decide(amended, 'commitment', commitmentId, 'aao');
  decide(amended, 'commitment', commitmentId);
  const { events, people } = published;
  files.push(actaFile(longMeeting()));
  return [
    ...files,
    ...stagesOf(actaFile({ events, people, seal })),
    ...meetings,
    ...seats,
    actaFile(amended),
  ];
}

let records: ActaFile[] = [];
/** One mutant of a random record; tries again where a change does not apply to it. */
function mutant(from: Random, changes: Change[] | null): Mutant {
  for (;;) {
    const file = from.pick(records);
    if (changes === null) return { ...changedLetter(from, actaFileText(file)), sure: true };
    const change = from.pick(changes);
    const changed = change.make(from, file);
    if (changed) return { what: change.name, text: actaFileText(changed), sure: change.sure };
  }
}

/** Null when the two answers go together, or what is wrong between them. */
function disagreement(one: Mutant, second: SecondVerdict): string | null {
  const ours = verifyActaText(one.text);
  const said = `${one.what}: ours ${codeOf(ours)}, second ${second.first ?? 'intact'}`;
  if (one.sure && second.intact) return `accepted ${said}`;
  if (ours.intact === second.intact) return null;
  return second.intact && EXCUSED.has(codeOf(ours)) ? null : said;
}

/** Compares `count` mutants in batches of one Python process; what was refused and accepted, by name. */
function compare(count: number, make: (index: number) => Mutant) {
  const refused = new Map<string, number>();
  const wrong: string[] = [];
  let accepted = 0;
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => make(from + index));
    for (const [index, verdict] of secondVerdicts(batch.map((one) => one.text)).entries()) {
      const one = batch[index]!;
      const found = disagreement(one, verdict);
      if (found) wrong.push(found);
      if (verdict.intact) accepted += 1;
      else refused.set(one.what, (refused.get(one.what) ?? 0) + 1);
    }
  }
  return { wrong, refused, accepted };
}

describe('two verifiers that share no code (trust.md 6)', () => {
  beforeAll(async () => {
    const played = await Promise.all(loadCases().map(playedActa));
    records = [...builtRecords(), ...played.flatMap((file) => stagesOf(file, STAGES.slice(0, 2)))];
  }, 120_000);
  it('accept every whole record: open, closed, under review, approved, signed, published, and public', () => {
    const texts = records.map(actaFileText);
    for (const text of texts) expect(codeOf(verifyActaText(text))).toBe('intact');
    const verdicts = secondVerdicts(texts);
    expect(verdicts.filter((one) => !one.intact)).toEqual([]);
    expect(verdicts.map((one) => one.contentProven)).toEqual(
      records.map(({ procedure }) => procedure.review !== null),
    );
  });

  it(
    `say the same of ${RUNS} seeded changes (seed ${random.seed})`,
    () => {
      const classes = [null, CHAIN_CHANGES, FACT_CHANGES, FACT_CHANGES, FORGERIES];
      const { wrong, refused, accepted } = compare(RUNS, (index) =>
        mutant(random, classes[index % classes.length]!),
      );
      expect(wrong).toEqual([]);
      // The comparison says something only if both answers really came up.
      expect(accepted).toBeGreaterThan(RUNS / 100);
      expect(refused.size).toBeGreaterThan(40);
      console.log(
        `refused ${[...refused.values()].reduce((sum, one) => sum + one, 0)}, accepted ${accepted}`,
      );
    },
    60_000 + RUNS * 400,
  );

  it('every kind of change that breaks a record for sure is refused by both', () => {
    const sure = [...CHAIN_CHANGES, ...FACT_CHANGES, ...FORGERIES].filter((change) => change.sure);
    const mutants = sure.map((change): Mutant => {
      // A change picks one event of a record by chance, and of some kinds few are fit: several looks at each record.
      const looks = Array.from({ length: 8 }, () => random.shuffle(records)).flat();
      for (const file of looks) {
        const changed = change.make(random, file);
        if (changed) return { what: change.name, text: actaFileText(changed), sure: true };
      }
      throw new Error(`${change.name} applies to no record`);
    });
    expect(compare(mutants.length, (index) => mutants[index]!).wrong).toEqual([]);
  });

  it('what only rebuilding the acta finds is refused by ours, and the second one does not claim it', () => {
    for (const change of REBUILT_ONLY) {
      const files = records.filter((one) => one.procedure.review === null);
      const mutants = files.flatMap((file) => change.make(random, file) ?? []).map(actaFileText);
      expect(mutants.length, change.name).toBeGreaterThan(0);
      for (const text of mutants) expect(verifyActaText(text).intact, change.name).toBe(false);
      for (const one of secondVerdicts(mutants)) expect(one.contentProven).toBe(false);
    }
  });
});

/** The closed session up to its first closing, where an objection was made agreement without touching its seal. */
function swappedStance(): MesaEvent[] {
  const events = structuredClone(closedMesa().events);
  const closing = events.findIndex((event) => event.type === 'decision.roundClosed');
  const close = payloadOf(events[closing]!) as EventPayload<'decision.roundClosed'>;
  const opened = close.openings.find((one) => one.value === 'object')!;
  const at = events.findIndex(
    (event) => event.type === 'decision.positionSealed' && payloadOf(event).partyId === opened.partyId,
  );
  const { decisionId, round } = close;
  const { contentHash } = payloadOf(ofType(events, 'decision.opened')[0]!) as { contentHash: string };
  Object.assign(opened, { value: 'agree', text: '', proposal: '' });
  const { partyId, n, salt, value, text, passage, proposal } = opened;
  const position = { value, text, passage, proposal };
  const commitment = commitmentOfPosition(salt, { decisionId, round, partyId, n, contentHash, position });
  close.result = 'adoptedByConsensus';
  const second = { ...events[at]!, payload: { ...payloadOf(events[at]!), commitment } };
  return [...events.slice(0, at + 1), second, ...events.slice(at + 1, closing + 1)];
}

describe('what the page asks of the chain beyond each event', () => {
  it('every type of event is in the page and known to the second verifier', () => {
    const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const page = read('docs/formato-del-acta.md');
    const program = new Set(read('tests/segundo-comprobador/comprobar.py').split(/[\s"]+/));
    const types = Object.keys(EVENTS);
    expect(types.filter((type) => !page.includes(`\`${type}\``) || !program.has(type))).toEqual([]);
  });
  const textOf = (events: MesaEvent[]) => actaFileText(actaFile({ events: rechain(events), people: [] }));
  const verdictOf = (events: MesaEvent[]) => secondVerdicts([textOf(events)])[0]!;
  it('[D9] a second seal under the same number does not hide the first one', () => {
    expect(verdictOf(swappedStance())).toMatchObject({
      intact: false,
      first: expect.stringMatching(/^4: .*dos veces/),
    });
    expect(verifyActaText(textOf(swappedStance()))).toMatchObject({
      intact: false,
      first: { code: 'sealStep' },
    });
  });
  it('a mesa is created once', () => {
    const { events } = closedMesa();
    const file = actaFile({ events, people: [] });
    const text = actaFileText({ ...file, events: rechain([...events, events[0]!]) });
    expect(secondVerdicts([text])[0]).toMatchObject({
      intact: false,
      first: expect.stringMatching(/^cadena: .*primer hecho/),
    });
    expect(verifyActaText(text)).toMatchObject({ intact: false, first: { code: 'eventPayload' } });
  });
  it.each([1.5, 2 ** 53, 1e21])('only whole numbers under 2⁵³ have a writing: %s', (tree) => {
    const log = closedMesa();
    const events = structuredClone(log.events);
    Object.assign(payloadOf(ofType(events, 'session.closed')[0]!), { tree, treeHash: fingerprint(tree) });
    expect(verdictOf(events)).toMatchObject({ intact: false, first: expect.stringMatching(/^json: número/) });
    expect(verifyActaText(textOf(events))).toMatchObject({ intact: false, first: { code: 'notCanonical' } });
  });
});

describe('Ed25519 in plain Python (RFC 8032)', () => {
  const VECTORS: [string, string, string][] = [
    [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ];
  it('the vectors of RFC 8032 hold, and with one digit changed none does', () => {
    expect(secondSignatures(VECTORS)).toEqual(VECTORS.map(() => true));
    const changed = VECTORS.flatMap(([key, message, signature]): [string, string, string][] => [
      [key, `${message}00`, signature],
      [key, message, signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))],
      [
        key,
        message,
        signature.replace(/.{64}$/, (s) => s.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
      ],
    ]);
    expect(secondSignatures(changed)).toEqual(changed.map(() => false));
  });

  it('says the same as ours of small orders, mixed points, second writings and S out of range', () => {
    const cases = edgeCases();
    const ours = cases.map(([key, message, signature]) => isSignedBy(key, hexToBytes(message), signature));
    expect(secondSignatures(cases)).toEqual(ours);
    expect(ours.filter(Boolean)).toHaveLength(1);
  });
});

const little = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));
const toNumber = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** Signatures on which verifiers of the world differ; only the first one is good. */
function edgeCases(): [string, string, string][] {
  const { Point } = ed25519;
  const { n, p } = { n: Point.Fn.ORDER, p: Point.Fp.ORDER };
  const message = utf8ToBytes('mesa-abierta: texto firmado');
  const hex = bytesToHex(message);
  const secret = sha512(message).slice(0, 32);
  const { publicKey, secretKey } = keyPairOf(secret);
  const good = signText(secretKey, message);
  const s = toNumber(hexToBytes(good.slice(64)));
  const { scalar } = ed25519.utils.getExtendedPublicKey(secret);
  const nonce = 123456789n;
  const mixed = ED25519_TORSION_SUBGROUP.slice(1).map((torsion) => {
    const r = Point.BASE.multiply(nonce).add(Point.fromHex(torsion)).toBytes();
    const k = toNumber(sha512(concatBytes(r, hexToBytes(publicKey), message))) % n;
    return bytesToHex(concatBytes(r, little((nonce + k * scalar) % n)));
  });
  const second = Array.from({ length: 19 }, (_, above) =>
    [0n, 1n << 255n].map((sign) => bytesToHex(little((p + BigInt(above)) | sign))),
  ).flat();
  const points = [...ED25519_TORSION_SUBGROUP, ...second];
  return [
    [publicKey, hex, good],
    ...[n, 2n * n, 4n * n, 8n * n, 1n << 255n]
      .filter((more) => s + more < 1n << 256n)
      .map((more): [string, string, string] => [
        publicKey,
        hex,
        good.slice(0, 64) + bytesToHex(little(s + more)),
      ]),
    ...mixed.map((signature): [string, string, string] => [publicKey, hex, signature]),
    ...points.flatMap((point): [string, string, string][] => [
      [point, hex, good],
      [publicKey, hex, point + good.slice(64)],
      [point, hex, point + '00'.repeat(32)],
      [point, hex, `${ED25519_TORSION_SUBGROUP[0]}${'00'.repeat(32)}`],
    ]),
  ];
}
