// The public edition (K5): which names it opens, which it reserves, and that it verifies as the full one does.
import { describe, expect, it } from 'vitest';
import { actaFile, actaFileText, publicEdition } from '../../../shared/record/actaFile.ts';
import { canonicalJson } from '../../../shared/record/canonicalJson.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { EventLog } from '../../support/eventLog.ts';
import { PARTIES } from '../../support/sampleMesa.ts';
import { publishedMesa } from '../../support/signedMesa.ts';

/** A table where discretion was asked by people with a confirmed seat, with a declared one and with none. */
function discreetMesa(): EventLog {
  const log = new EventLog().create({ parties: PARTIES });
  log.arrive({ id: 'fac', name: 'Lucía Arriaga', role: 'facilitator' });
  log.arrive({ id: 'decide', name: 'Ana Decide', party: 'gob', seat: 'gob-1', discreet: true });
  log.arrive({ id: 'publica', name: 'Beto Pública', party: 'soc', seat: 'soc-1' });
  for (const [id, seat, discreet] of [
    ['callada', 'soc-2', true],
    ['declara', 'soc-3', false],
  ] as const) {
    log.arrive({ id, name: `Persona ${id}`, party: 'soc', seat, discreet });
    log.add('person.admitted', { participantId: id as never, decisionPower: 'declared' }, 'fac');
  }
  log.arrive({ id: 'libre', name: 'Carla Libre', party: 'aca', discreet: false });
  log.arrive({ id: 'obs', name: 'Persona Que Observa', role: 'observer', discreet: true });
  return log.add('session.opened', { number: 1 }, 'fac');
}

describe('the public edition (K5)', () => {
  const full = actaFile(discreetMesa());
  const open = publicEdition(full);
  it('[N2] names the seats that decide, also when discretion was asked', () => {
    expect(open.openings.names.decide?.displayName).toBe('Ana Decide');
    expect(open.openings.names.publica?.displayName).toBe('Beto Pública');
  });
  it('names a seat without power to decide unless the person asked not to be, and nobody without a seat', () => {
    expect(Object.keys(open.openings.names).sort()).toEqual(['decide', 'declara', 'publica']);
    expect(open.edition).toMatchObject({ kind: 'public', redactedNames: 3 });
  });
  it('the full edition opens all of them and reserves none', () => {
    expect(Object.keys(full.openings.names)).toHaveLength(6);
    expect(full.edition).toMatchObject({ kind: 'full', redactedNames: 0 });
  });
  it('holds none of the reserved names anywhere in its bytes', () => {
    const text = actaFileText(open);
    for (const name of ['Lucía Arriaga', 'Persona callada', 'Carla Libre', 'Persona Que Observa'])
      expect(text).not.toContain(name);
  });
  it('has the same text, events and signatures, another hash of its own, and verifies', () => {
    const signed = actaFile(publishedMesa());
    const edition = publicEdition(signed);
    for (const member of ['content', 'contentHash', 'procedure', 'events'] as const)
      expect(canonicalJson(edition[member])).toBe(canonicalJson(signed[member]));
    expect(edition.edition.hash).not.toBe(signed.edition.hash);
    for (const file of [open, edition])
      expect(verifyActaText(actaFileText(file))).toMatchObject({
        intact: true,
        summary: { edition: { kind: 'public', hash: file.edition.hash } },
      });
  });
  it('made of itself is itself', () => {
    expect(actaFileText(publicEdition(open))).toBe(actaFileText(open));
  });
  it('[N6] says the same number whoever was erased meanwhile', () => {
    const { events } = discreetMesa();
    expect(actaFile({ events, people: [] }, 'public').edition.redactedNames).toBe(3);
  });
  it('cannot open a reserved name', () => {
    const forged = structuredClone(open);
    forged.openings.names.libre = full.openings.names.libre!;
    expect(verifyActaText(actaFileText(forged))).toMatchObject({ first: { code: 'nameUnknown' } });
  });
});
