// The fingerprint of the wire and of the record. Red means: a schema changed. If an old client or an old
// record would no longer be understood, bump PROTOCOL_VERSION in shared/protocol/version.ts and add its
// line; in any case write the new fingerprint here.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVENTS } from '../shared/model/event.ts';
import { COMMANDS } from '../shared/protocol/commands.ts';
import { HTTP } from '../shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '../shared/protocol/version.ts';
import { describeTable, fingerprint } from './support/fingerprint.ts';

/** What version 1 looks like. */
const STORED = { version: 1, fingerprint: '28edc34e112b7d6d' };

const HINT =
  'a schema of the wire or of the record changed: bump PROTOCOL_VERSION and update STORED in tests/protocol.test.ts';

describe('protocol', () => {
  it('is the wire that this version number names', () => {
    const now = fingerprint({
      commands: describeTable(COMMANDS, 'input'),
      http: describeTable(HTTP, 'input'),
      events: describeTable(EVENTS, 'output'),
    });
    expect({ version: PROTOCOL_VERSION, fingerprint: now }, HINT).toEqual(STORED);
  });

  it('names commands and events as noun.verb', () => {
    const names = [...Object.keys(COMMANDS), ...Object.keys(EVENTS)];
    expect(names.filter((name) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  });

  it('sees a changed limit, a new field and a new name, and not the order of keys', () => {
    const of = (table: Record<string, z.ZodType>) => fingerprint({ commands: describeTable(table, 'input') });
    const base = of({ 'a.b': z.object({ one: z.string().max(10), two: z.number() }) });
    expect(of({ 'a.b': z.object({ two: z.number(), one: z.string().max(10) }) })).toBe(base);
    expect(of({ 'a.b': z.object({ one: z.string().max(11), two: z.number() }) })).not.toBe(base);
    expect(of({ 'a.b': z.object({ one: z.string().max(10), two: z.number().optional() }) })).not.toBe(base);
    expect(of({ 'a.c': z.object({ one: z.string().max(10), two: z.number() }) })).not.toBe(base);
  });
});
