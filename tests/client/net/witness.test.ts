// The device's memory of a record, against a server that is honest, forgets, rewrites, changes its key or lies. No
// browser: the memory is a box and the line is a function.
import { describe, expect, it } from 'vitest';
import type { ApiResult } from '../../../client/net/api.ts';
import { proofText, WitnessDesk, type WitnessMemory } from '../../../client/net/witness.ts';
import { sha256Hex } from '../../../shared/record/canonicalJson.ts';
import { sealStatement } from '../../../shared/record/checkpoint.ts';
import { merkleTree } from '../../../shared/record/merkle.ts';
import type { RecordExtension } from '../../../shared/record/witness.ts';
import { seeded } from '../../support/random.ts';
import { testKey } from '../../support/signedMesa.ts';

const hashes = (count: number, salt = '') =>
  Array.from({ length: count }, (_, index) => sha256Hex(`${salt} event ${index}`));

/** A server that shows `record`, sealed with `key`; says no when `refusal` is set and lies with `lie`. */
class Line {
  record: string[];
  key = testKey('server');
  refusal: string | null = null;
  lie: ((honest: RecordExtension) => unknown) | null = null;
  readonly asked: [number, number][] = [];
  constructor(record: string[]) {
    this.record = record;
  }

  ask = async (from: number, seen: number): Promise<ApiResult<unknown>> => {
    this.asked.push([from, seen]);
    if (this.refusal) return { ok: false, error: { code: this.refusal, message: '' } };
    const tree = merkleTree(this.record);
    const statement = { mesaId: 'm1', size: tree.size, head: this.record.at(-1)!, root: tree.root(), at: 1 };
    const honest = {
      size: tree.size,
      head: statement.head,
      root: statement.root,
      proof: from <= tree.size ? tree.consistency(from) : [],
      path: seen >= 1 && seen <= tree.size ? tree.inclusion(seen - 1) : [],
      checkpoint: sealStatement(this.key, statement),
    };
    return { ok: true, value: this.lie ? this.lie(honest) : honest };
  };
}

function box(text: string | null = null): WitnessMemory & { text: string | null } {
  return {
    text,
    read() {
      return this.text;
    },
    write(written: string) {
      this.text = written;
    },
  };
}

const open = (line: Line, memory: WitnessMemory) => new WitnessDesk({ mesaId: 'm1', memory, ask: line.ask });
/** A page that is opened on what this server shows, and has asked. */
async function page(line: Line, memory: WitnessMemory): Promise<WitnessDesk> {
  const desk = open(line, memory);
  await desk.check();
  return desk;
}
/** A device that was there until event `seen`; the record had `sealed` events when it asked last. */
async function wasThere(record: string[], sealed: number, seen: number) {
  const memory = box();
  const line = new Line(record.slice(0, sealed));
  (await page(line, memory)).saw(seen, record[seen - 1]!);
  return { memory, line };
}

describe('a device that comes back (trust.md 6)', () => {
  it('rings nothing when the record only grew, and remembers the later state', async () => {
    const record = hashes(40);
    const { memory } = await wasThere(record, 10, 17);
    const line = new Line(record);
    const desk = await page(line, memory);
    expect(line.asked).toEqual([[10, 17]]);
    expect(desk.read()).toBeNull();
    expect(JSON.parse(memory.text!)).toMatchObject({ seal: { size: 40 }, seen: { size: 40 } });
  });

  it('rings when events are gone that were on its screen, sealed or not', async () => {
    const record = hashes(40);
    for (const kept of [5, 12]) {
      const { memory } = await wasThere(record, 10, 17);
      const desk = await page(new Line(record.slice(0, kept)), memory);
      expect(desk.read()).toMatchObject({ verdict: 'shorter', now: kept });
    }
  });

  it('rings when what it saw was rewritten, also only after the last seal, whatever the length', async () => {
    const record = hashes(40);
    for (const place of [0, 9, 12, 16]) {
      const { memory } = await wasThere(record, 10, 17);
      // A chain: every hash from the changed event on is another.
      const rewritten = [...record.slice(0, place), ...hashes(60 - place, 'other')];
      const desk = await page(new Line(rewritten), memory);
      expect(desk.read(), `event ${place}`).toMatchObject({ verdict: 'rewritten', now: 60 });
    }
  });

  it('does not mind another future than the one it did not see', async () => {
    const record = hashes(40);
    const { memory } = await wasThere(record, 10, 17);
    const desk = await page(new Line([...record.slice(0, 17), ...hashes(9, 'other')]), memory);
    expect(desk.read()).toBeNull();
  });

  it('rings when another key seals, and when the answer is no sealed record', async () => {
    const record = hashes(20);
    const { memory } = await wasThere(record, 10, 12);
    const other = new Line(record);
    other.key = testKey('another server');
    expect((await page(other, memory)).read()).toMatchObject({ verdict: 'otherKey' });
    const lies: [string, (honest: RecordExtension) => unknown][] = [
      ['unproven', () => null],
      ['unproven', () => ({ hola: 1 })],
      ['unproven', (honest) => ({ ...honest, extra: 1 })],
      ['unproven', (honest) => ({ ...honest, root: 'a'.repeat(64) })],
      [
        'unproven',
        (honest) => ({ ...honest, checkpoint: { ...honest.checkpoint, signature: '0'.repeat(128) } }),
      ],
      ['unproven', (honest) => ({ ...honest, checkpoint: { ...honest.checkpoint, at: 9 } })],
      ['rewritten', (honest) => ({ ...honest, proof: [] })],
      ['rewritten', (honest) => ({ ...honest, path: honest.path.slice(1) })],
    ];
    for (const [verdict, lie] of lies) {
      const line = new Line(record);
      line.lie = lie;
      expect((await page(line, memory)).read()).toMatchObject({ verdict });
    }
  });

  it('keeps what it saw while the alarm lasts, also over a new page, and is calm when the record is back', async () => {
    const record = hashes(40);
    const { memory } = await wasThere(record, 10, 17);
    const before = memory.text;
    const line = new Line([...record.slice(0, 8), ...hashes(30, 'other')]);
    (await page(line, memory)).saw(38, line.record[37]!);
    expect(memory.text).toBe(before);
    const again = await page(line, memory);
    expect(again.read()).toMatchObject({ verdict: 'rewritten' });
    const heard: (string | null)[] = [];
    again.subscribe(() => heard.push(again.read()?.verdict ?? null));
    line.record = record;
    await again.check();
    expect(heard).toEqual([null]);
  });

  it('says nothing without an answer: no line, no session, too many questions', async () => {
    const { memory } = await wasThere(hashes(20), 10, 12);
    const before = memory.text;
    for (const code of ['offline', 'unauthenticated', 'not_admitted', 'rate_limited', 'internal']) {
      const line = new Line(hashes(20, 'other'));
      line.refusal = code;
      const desk = await page(line, memory);
      desk.saw(20, line.record[19]!);
      expect([desk.read(), memory.text]).toEqual([null, before]);
    }
  });

  it('notices by itself that the screen went back, and asks', async () => {
    const record = hashes(40);
    const { memory, line } = await wasThere(record, 10, 17);
    line.record = record.slice(0, 17);
    const desk = await page(line, memory);
    const asked = line.asked.length;
    line.record = record.slice(0, 15);
    desk.saw(15, record[14]!);
    await desk.check();
    expect(line.asked.length).toBeGreaterThan(asked);
    expect(desk.read()).toMatchObject({ verdict: 'shorter' });
  });

  it('remembers nothing of the screen between a drop of the line and the next proof', async () => {
    const record = hashes(40);
    const { memory, line } = await wasThere(record, 10, 17);
    line.record = record;
    const desk = await page(line, memory);
    desk.away();
    desk.saw(90, 'f'.repeat(64));
    expect(JSON.parse(memory.text!).seen.size).toBe(40);
  });

  it('takes a broken memory for no memory, and works where nothing can be kept', async () => {
    for (const text of ['', '{', '{"seal":1}', 'null'])
      expect((await page(new Line(hashes(5)), box(text))).read()).toBeNull();
    const nowhere = { read: () => null, write: () => undefined };
    expect((await page(new Line(hashes(5)), nowhere)).read()).toBeNull();
  });

  it('any history: it rings exactly when something it saw is not there', async () => {
    const random = seeded('witness histories');
    for (let turn = 0; turn < 150; turn += 1) {
      const record = hashes(random.int(2, 60));
      const sealed = random.int(1, record.length);
      const seen = random.int(sealed, record.length);
      const { memory } = await wasThere(record, sealed, seen);
      const keep = random.int(0, record.length);
      const now = [...record.slice(0, keep), ...hashes(random.int(keep === 0 ? 1 : 0, 30), 'other')];
      const desk = await page(new Line(now), memory);
      const about = `sealed ${sealed}, seen ${seen}, kept ${keep} of ${record.length}`;
      expect(desk.read() === null, about).toBe(keep >= seen);
    }
  });

  it('the proof to keep holds both signed states', async () => {
    const record = hashes(20);
    const { memory } = await wasThere(record, 10, 12);
    const desk = await page(new Line(hashes(20, 'other')), memory);
    expect(JSON.parse(proofText('m1', desk.read()!))).toMatchObject({
      format: 'mesa-testigo/1',
      mesaId: 'm1',
      verdict: 'rewritten',
      witness: { seal: { size: 10 }, seen: { size: 12, head: record[11] } },
      answer: { checkpoint: { size: 20 } },
    });
  });
});
