// One whole session for tests of the acta: four parties, a substitution, quorum lost and regained, a commitment that
// needs two rounds, a decision by exceptional majority with dissent, and the closing. All names are invented.
import type { CommitmentId, DecisionId, ParticipantId, PartyId, PhaseId } from '../../shared/model/ids.ts';
import type { Party } from '../../shared/model/mesa.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { EventLog } from './eventLog.ts';

const party = (id: string, kind: Party['kind'], name: string): Party => ({
  id: id as PartyId,
  kind,
  name,
  hint: '',
  positionMode: 'spokesperson',
});
export const PARTIES: Party[] = [
  party('gob', 'government', 'Gobierno'),
  party('soc', 'civilSociety', 'Sociedad civil'),
  party('gar', 'guarantor', 'Órgano garante'),
  party('aca', 'academia', 'Academia'),
];

export const PLAN_TEXT =
  'Institucionalizar la planeación en los municipios de Zacatecas y Guadalupe mediante la creación de Institutos ' +
  'Municipales de Planeación, con un consejo de participación social con voz y voto. ¿Quién pingüino? «Ñandú», niñez y acción.';

export const sampleTree = {
  problem: 'p',
  nodes: [
    { id: 'p', kind: 'problem', text: 'Los municipios crecen en desorden territorial', label: 'P' },
    { id: 'c1', kind: 'cause', text: 'La planeación municipal se reinicia cada trienio', label: 'C1' },
    { id: 'e1', kind: 'effect', text: 'Los servicios llegan tarde a las colonias nuevas', label: 'E1' },
  ],
  links: [
    { from: 'c1', to: 'p' },
    { from: 'p', to: 'e1' },
  ],
};

/** The canonical form of a draft (shared/mesaDoc/snapshot.ts), short. */
export const sampleCommitment = {
  format: 'mesa-commitment/1',
  title: 'Institutos de planeación con participación ciudadana',
  summary: '',
  theme: 'Planeación',
  problem: { node: 'p', text: 'Los municipios crecen en desorden territorial.' },
  description: PLAN_TEXT,
  policyEffect: 'creates',
  policyInstrument: 'legislation',
  ambition: 'innovative',
  axes: [{ axis: 'participation', level: 'innovative', why: 'Consejo con voz y voto.', mandatory: false }],
  ods: [
    { goal: '11', target: '11.3' },
    { goal: '16', target: '' },
  ],
  crossCutting: ['rural-communities'],
  lead: [{ name: 'Secretaría de Desarrollo Urbano', kind: 'government', party: 'gob', part: '' }],
  responsible: { name: '', title: 'Titular de la dirección', department: '' },
  supportingGovernment: [],
  supportingOther: [],
  supportingCivilSociety: [
    { name: 'Colectivo Barrio Abierto', kind: 'civilSociety', party: 'soc', part: 'Acompaña la redacción' },
  ],
  period: { start: '2026-04-01', end: '2027-03-31' },
  budget: { required: 'partial', amount: '250000', currency: 'MXN', source: '' },
  actionLines: [
    {
      title: 'Redacción abierta',
      responsible: 'Ayuntamientos',
      deliverable: '=SUMA(A1)',
      verification: 'Relatorías',
      end: '2026-09-30',
    },
    {
      title: 'Aprobación, "por cabildo"',
      responsible: 'Cabildos',
      deliverable: 'Acta de cabildo',
      verification: 'Gaceta',
      end: '2027-02-28',
    },
  ],
  indicators: [
    {
      kind: 'result',
      name: 'Municipios con instituto',
      unit: 'municipios',
      formula: '',
      frequency: 'annual',
      verification: 'Gaceta',
      responsible: '',
      baseline: { value: '0', date: '2026-03-01', pending: false },
      target: { value: '2', date: '2027-03-01', relative: '' },
    },
  ],
  links: ['Plan Estatal de Desarrollo'],
  risks: [],
  verifiable: true,
  continuity: 'Nombramientos escalonados.',
};

/** Everybody arrives; the session is open and in its first phase. */
export function openedMesa(log = new EventLog()): EventLog {
  log.create({ parties: PARTIES });
  log.arrive({ id: 'fac', name: 'Lucía Arriaga', role: 'facilitator' });
  log.arrive({
    id: 'ruben',
    name: 'Rubén Escobedo',
    organisation: 'Desarrollo urbano',
    party: 'gob',
    seat: 'gob-1',
  });
  log
    .after(1)
    .arrive({ id: 'maribel', name: 'Maribel Quiñones', party: 'gob', seat: 'gob-1', as: 'alternate' });
  log.arrive({
    id: 'teresa',
    name: 'Teresa Ibarra',
    organisation: 'Colectivo Barrio Abierto',
    party: 'soc',
    seat: 'soc-1',
  });
  log.arrive({
    id: 'citlali',
    name: 'Citlali Ramos',
    organisation: 'Red de Colonias',
    party: 'soc',
    seat: 'soc-2',
    mode: 'online',
  });
  log.after(1).arrive({ id: 'arturo', name: 'Arturo Villaseñor', party: 'gar', seat: 'gar-1' });
  log.arrive({
    id: 'elena',
    name: 'Elena Robledo',
    organisation: 'Universidad',
    party: 'aca',
    seat: 'aca-1',
    mode: 'online',
  });
  log.arrive({ id: 'obs', name: 'Persona Que Observa', role: 'observer' });
  log.after(2).add('session.opened', { number: 1 }, 'fac');
  return log.add('phase.started', { phaseId: 'f1' as PhaseId, reason: '' }, 'fac');
}

function commitmentDecision(log: EventLog): void {
  const commitmentId = 'com1' as CommitmentId;
  log.add('commitment.created', { commitmentId, number: 1, title: 'Institutos de planeación' }, 'fac');
  log
    .after(40)
    .add(
      'phase.started',
      { phaseId: 'f4' as PhaseId, reason: 'Se adelantó porque el texto está listo' },
      'fac',
    );
  const content = { kind: 'commitment', number: 1, commitment: sampleCommitment };
  log.open('d1', { kind: 'commitment', commitmentId }, 'Acordar el compromiso 1', content);
  log.after(1).answer('d1', 'gob', 'ruben', {
    value: 'object',
    text: 'El plazo de nueve meses no alcanza',
    proposal: 'Doce meses',
  });
  log.answer('d1', 'soc', 'teresa', { value: 'agree' }).answer('d1', 'gar', 'arturo', { value: 'agree' });
  log.answer('d1', 'aca', 'elena', { value: 'agree' }).after(2).close('d1', 'deliberate');
  const changed = {
    ...content,
    commitment: { ...content.commitment, description: `${PLAN_TEXT} Plazo: doce meses.` },
  };
  log.after(12).nextRound('d1', changed);
  log.after(1).answer('d1', 'gob', 'ruben', { value: 'agree' });
  log.answer('d1', 'gob', 'ruben', {
    value: 'reservation',
    text: 'Sujeto a que el cabildo apruebe el presupuesto',
  });
  log.answer('d1', 'soc', 'teresa', { value: 'reservation', text: 'Falta decir cómo se elige al consejo' });
  log.answer('d1', 'gar', 'arturo', { value: 'agree' }).answer('d1', 'aca', 'elena', { value: 'agree' });
  log.after(1).close('d1', 'adoptedByConsensus');
}

function majorityDecision(log: EventLog): void {
  const text = 'La relatoría se publica con los nombres de quienes hablaron.';
  log
    .after(3)
    .open(
      'd2',
      { kind: 'text', text },
      'Publicar la relatoría',
      { kind: 'text', text },
      { kind: 'procedural' },
    );
  for (const round of [1, 2]) {
    if (round === 2) log.after(11).nextRound('d2', { kind: 'text', text });
    log.answer('d2', 'gob', 'ruben', { value: 'agree' }).answer('d2', 'soc', 'teresa', { value: 'agree' });
    log.answer('d2', 'gar', 'arturo', { value: 'object', text: 'Expone a quienes denunciaron' });
    log
      .answer('d2', 'aca', 'elena', { value: 'standAside', text: 'Sin opinión' })
      .after(1)
      .close('d2', 'deliberate');
  }
  const decisionId = 'd2' as DecisionId;
  log.add(
    'decision.majorityInvoked',
    { decisionId, partyId: 'gob' as PartyId, text: 'Hay que publicar esta semana' },
    'ruben',
  );
  log.add(
    'decision.majorityInvoked',
    { decisionId, partyId: 'soc' as PartyId, text: 'La transparencia lo pide' },
    'teresa',
  );
  log.nextRound('d2', { kind: 'text', text }, 'exceptionalMajority');
  log.answer('d2', 'gob', 'ruben', { value: 'agree' }).answer('d2', 'soc', 'teresa', { value: 'agree' });
  log.answer('d2', 'gar', 'arturo', { value: 'object', text: 'Expone a quienes denunciaron' });
  log.answer('d2', 'aca', 'elena', { value: 'agree' }).after(1).close('d2', 'adoptedByMajority');
  log.add(
    'decision.positionLate',
    {
      decisionId,
      round: 3,
      partyId: 'aca' as PartyId,
      position: { value: 'standAside', text: 'Cambié de opinión', passage: '', proposal: '' },
    },
    'elena',
  );
  log.add(
    'decision.dissentAdded',
    {
      decisionId,
      partyId: 'gar' as PartyId,
      text: 'El órgano garante no acompaña la publicación con nombres.',
    },
    'arturo',
  );
}

/** The whole session, closed. About ninety events. */
export function closedMesa(log = new EventLog()): EventLog {
  openedMesa(log);
  log.after(15).add('phase.started', { phaseId: 'f2' as PhaseId, reason: '' }, 'fac');
  log.after(20).present('arturo', false, 'grace');
  log.after(6).present('arturo', true);
  log.after(5).add(
    'cause.marked',
    {
      nodeId: 'c1',
      strategic: true,
      label: 'C1',
      text: 'La planeación municipal se reinicia cada trienio',
    },
    'fac',
  );
  log.after(9).add('phase.extended', { phaseId: 'f2' as PhaseId, minutes: 10 }, 'fac');
  log.after(20).add('phase.started', { phaseId: 'f3' as PhaseId, reason: '' }, 'fac');
  log.present('ruben', false).after(4).present('ruben', true);
  log.add('lock.changed', { target: 'tree', locked: true, reason: 'Se redacta el compromiso' }, 'fac');
  commitmentDecision(log);
  majorityDecision(log);
  log
    .after(2)
    .add(
      'person.removed',
      { participantId: 'citlali' as ParticipantId, reason: 'Pidió salir y borrar su equipo' },
      'fac',
    );
  log.after(1).add('session.closed', { tree: sampleTree as never, treeHash: fingerprint(sampleTree) }, 'fac');
  for (const id of ['ruben', 'maribel', 'teresa', 'arturo', 'elena', 'fac'])
    log.present(id, false, 'closing');
  return log;
}
