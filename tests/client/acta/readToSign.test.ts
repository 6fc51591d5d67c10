// A device signs only the text it computed itself from the file it downloaded (K4, trust.md 6).
import { describe, expect, it } from 'vitest';
import { textToSign } from '../../../client/acta/readToSign.ts';
import { buildActa } from '../../../shared/model/acta.ts';
import type { ActaReview } from '../../../shared/model/actaProcedure.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { Meeting } from '../../support/meeting.ts';

function decided(): Meeting {
  const meeting = new Meeting({});
  const id = meeting.decide();
  for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, id, 'agree');
  meeting.close(id);
  return meeting;
}

describe('the text a person signs', () => {
  const { events } = decided();
  const upTo = events.length - 1;
  const { contentHash } = buildActa(events.slice(0, upTo));
  const review: ActaReview = { revision: 1, upTo, contentHash, openedAt: 0, until: 1 };
  const file = actaFile({ events, people: [] });

  it('is built again from the facts up to the review, and has its hash', () => {
    expect(textToSign(file, review)).toEqual({ same: true, contentHash });
  });

  it('is not signed when the review names another text', () => {
    expect(textToSign(file, { ...review, contentHash: 'a'.repeat(64) })).toEqual({ same: false });
    expect(textToSign(file, { ...review, upTo: upTo - 1 })).toEqual({ same: false });
  });

  it('is not signed when anything of the downloaded file was changed, or it is no acta', () => {
    const changed = structuredClone(file);
    changed.content.heading.theme = 'Otro tema';
    expect(textToSign(changed, review)).toEqual({ same: false });
    const fewer = { ...structuredClone(file), events: events.slice(0, -2) };
    expect(textToSign(fewer, review)).toEqual({ same: false });
    for (const other of [null, {}, { format: 'mesa-acta/1' }, 'acta']) {
      expect(textToSign(other, review)).toEqual({ same: false });
    }
  });
});
