// The work at the table in the acta and on paper (P1, P2, C9, C11, C15, C28, E3): what there was, and nothing where there was none.
import { describe, expect, it } from 'vitest';
import type { CardGroupId, CardId, RainId } from '../../../shared/model/cards.ts';
import type { TurnId } from '../../../shared/model/floor.ts';
import type { CommitmentId, ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import type { RemarkId } from '../../../shared/model/remarks.ts';
import type { SubmesaId } from '../../../shared/model/submesas.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const card = (id: string) => `tarjeta-${id}` as CardId;
const person = (id: string) => id as ParticipantId;
const rainId = 'lluvia' as RainId;
const groupId = 'grupo-uno' as CardGroupId;
const said = (log: EventLog): string =>
  JSON.stringify(actaPaper(actaFile({ events: log.events, people: log.people })).blocks);

function rained(): EventLog {
  const log = openedMesa();
  log.add(
    'rain.opened',
    { rainId, number: 1, question: '¿Por qué se paga menos?', perPerson: 5, signature: 'party' },
    'fac',
  );
  const revealed = (id: string, partyId: string | null, text: string, more = {}) =>
    log.add(
      'card.revealed',
      {
        rainId,
        cardId: card(id),
        partyId: partyId as PartyId | null,
        by: null,
        enteredBy: null,
        text,
        late: false,
        ...more,
      },
      'fac',
    );
  log.add('rain.revealed', { rainId, people: 3 }, 'fac');
  revealed('a', 'gob', 'Los salarios no se publican');
  revealed('b', 'soc', 'Nadie conoce los salarios', { enteredBy: person('fac') });
  revealed('c', null, 'Un insulto');
  log.add(
    'card.brought',
    { cardId: card('d'), text: 'Faltan guarderías', origin: 'Consulta en línea' },
    'fac',
  );
  return log;
}

describe('contributions in the acta', () => {
  it('[P1, P2] says of each one whose it is as its round did, what was done with it and where it went', () => {
    const log = rained();
    log.add('cards.grouped', { groupId, title: 'Salarios sin publicar', cardIds: [card('a'), card('b')] });
    log.add('card.hidden', { cardId: card('c'), reason: 'Ofende a una persona' }, 'fac');
    const became = { kind: 'node', nodeId: 'n1' } as const;
    log.add('cards.disposed', {
      cardIds: [card('a'), card('b')],
      disposition: 'adopted',
      reason: '',
      became,
    });
    log.add('cards.disposed', {
      cardIds: [card('d')],
      disposition: 'notAdopted',
      reason: 'Es de otra mesa.',
      became: null,
    });
    const paper = said(log);
    expect(paper).toContain('Al revelar se dijo sólo la parte de cada una.');
    expect(paper).toContain('Los salarios no se publican (en el grupo «Salarios sin publicar»)');
    expect(paper).toContain('Sociedad civil; capturó ');
    expect(paper).toContain('Con voz, sin parte');
    expect(paper).not.toContain('Sin firma');
    expect(paper).toContain('Incorporado. Es parte del árbol de problemas.');
    expect(paper).toContain('Consulta: Consulta en línea');
    expect(paper).toContain('No atendido: Es de otra mesa"');
  });

  it('[C28] a card taken from view is told with its reason and without its words', () => {
    const log = rained();
    log.add('card.hidden', { cardId: card('c'), reason: 'Ofende a una persona' }, 'fac');
    expect(said(log)).not.toContain('Un insulto');
    expect(said(log)).toContain('Retirado de la vista por la facilitación: Ofende a una persona.');
    const { content } = actaFile({ events: log.events, people: log.people });
    expect(JSON.stringify(content)).not.toContain('Un insulto');
  });

  it('[K1] the file of such a mesa is intact, and changing what was done with a card is found', () => {
    const log = rained();
    const file = actaFile({ events: log.events, people: log.people });
    expect(verifyActa(JSON.parse(JSON.stringify(file)))).toMatchObject({ intact: true });
    const altered = JSON.parse(JSON.stringify(file));
    altered.content.contributions.cards[0].disposition = 'adopted';
    expect(verifyActa(altered)).toMatchObject({ intact: false });
  });
});

describe('the floor, groups and remarks in the acta', () => {
  it('[C9, E12, N1] tells turns by party, who went before their place and why, doubts, and who had read', () => {
    const log = openedMesa();
    const ask = (turnId: string, by: string, kind: 'floor' | 'doubt', text: string) =>
      log.add('turn.requested', { turnId: turnId as TurnId, by: person(by), kind, text }, by);
    ask('t1', 'ruben', 'floor', '');
    ask('t2', 'teresa', 'doubt', '¿Desde cuándo hay datos?');
    ask('t3', 'teresa', 'doubt', '¿De qué año?');
    log.add('turn.granted', { turnId: 't1' as TurnId, override: '' }, 'fac').after(1);
    log.add('turn.granted', { turnId: 't2' as TurnId, override: 'Se va a las once.' }, 'fac');
    log.add('background.read', { participantId: person('ruben') }, 'ruben');
    expect(log.state.floor.turns.map((turn) => turn.state)).toEqual(['done', 'speaking', 'waiting']);
    const paper = said(log);
    expect(paper).toContain('Turnos tomados: Gobierno 1 y Sociedad civil 1.');
    expect(paper).toContain('se dio antes de su lugar: Se va a las once.');
    expect(paper).toContain('«¿Desde cuándo hay datos?». Se atendió.');
    expect(paper).toContain('«¿De qué año?». No alcanzó a atenderse.');
    expect(paper).toContain('Dijeron haber leído la información común: Gobierno 1.');
  });

  it('[C15, E3] tells each remark with its end, and when the plenary was in groups', () => {
    const log = openedMesa();
    const commitmentId = 'k1' as CommitmentId;
    log.add('commitment.created', { commitmentId, number: 1, title: 'Padrón' }, 'fac');
    const sent = {
      commitmentId,
      field: 'description',
      quote: 'en un año',
      text: 'en seis meses',
      why: '',
      by: person('teresa'),
    };
    log.add('remark.sent', { remarkId: 'r1' as RemarkId, number: 1, kind: 'replace', ...sent }, 'teresa');
    log.add(
      'remark.answered',
      { remarkId: 'r1' as RemarkId, answer: 'rejected', reason: 'No alcanza.' },
      'ruben',
    );
    for (const [n, kind] of (['pro', 'con', 'comment'] as const).entries())
      log.add(
        'remark.sent',
        { ...sent, remarkId: `r${n + 2}` as RemarkId, number: n + 2, kind, quote: '', text: `Dicho ${kind}` },
        'teresa',
      );
    const group = (id: string, name: string, task: string) => ({
      id: id as SubmesaId,
      name,
      task,
      commitmentId: null,
      members: [],
    });
    log.add(
      'submesas.formed',
      { minutes: 20, groups: [group('g1', 'Grupo A', 'Redacta.'), group('g2', 'Grupo B', '')] },
      'fac',
    );
    log.after(20).add('submesas.ended', {}, 'fac');
    const paper = said(log);
    expect(paper).toContain(
      'propuso en el compromiso 1 que dijera «en seis meses» en lugar de «en un año». No se aceptó: No alcanza.',
    );
    // An argument was said and asks for nothing; a question without an answer says so.
    expect(paper).toMatch(/a favor del compromiso 1: «Dicho pro»\."/);
    expect(paper).toMatch(/en contra del compromiso 1: «Dicho con»\."/);
    expect(paper).toContain('«Dicho comment». Quedó sin respuesta.');
    expect(paper).toMatch(/De las \d\d:\d\d a las \d\d:\d\d: Grupo A \(Redacta\) y Grupo B\./);
  });

  it('[K1] an acta without any of this has none of its members', () => {
    const log = openedMesa();
    const { content } = actaFile({ events: log.events, people: log.people });
    for (const member of ['contributions', 'floor', 'divisions', 'remarks'])
      expect(content).not.toHaveProperty(member);
  });
});
