// Who may send which command and when: the whole table, command × person × moment, written a second time by
// hand and compared with what the server says.
import { describe, expect, it } from 'vitest';
import { permitted, policyRefusal } from '../../../server/domain/policy.ts';
import type { MesaState, Role } from '../../../shared/model/mesa.ts';
import { COMMANDS, type CommandName } from '../../../shared/protocol/commands.ts';
import { person } from '../../support/builders.ts';
import { EventLog } from '../../support/eventLog.ts';
import { PARTIES } from '../../support/sampleMesa.ts';

/**
 * Moments in which each command is accepted: p planned, k called, x session cancelled, g gathering, i inSession,
 * s suspended, r recess, z paused, n notHeld, c closed; w, the mesa cancelled, accepts none.
 */
const TABLE: Record<CommandName, [who: 'facilitator' | 'participant' | 'both', when: string]> = {
  'session.schedule': ['facilitator', 'px'],
  'background.add': ['facilitator', 'pkxgn'],
  'background.remove': ['facilitator', 'pkxgn'],
  'session.call': ['facilitator', 'p'],
  'agenda.add': ['facilitator', 'pkxgisr'],
  'session.gather': ['facilitator', 'k'],
  'session.cancel': ['facilitator', 'pk'],
  'mesa.cancel': ['facilitator', 'pkxn'],
  'mesa.pause': ['facilitator', 'r'],
  'mesa.unpause': ['facilitator', 'z'],
  'person.admit': ['facilitator', 'pkxgisrz'],
  'person.reject': ['facilitator', 'pkxgisrz'],
  'person.remove': ['facilitator', 'pkxgisrz'],
  'person.demote': ['facilitator', 'pkxgisrz'],
  'person.markPresent': ['facilitator', 'gisr'],
  'person.markExit': ['facilitator', 'gisr'],
  'seat.cede': ['both', 'gisr'],
  'seat.recognise': ['participant', 'gisr'],
  'seat.release': ['participant', 'gisr'],
  'party.withdraw': ['participant', 'gisrz'],
  'party.return': ['participant', 'gisrz'],
  'session.declareNotHeld': ['facilitator', 'g'],
  'session.callAgain': ['facilitator', 'n'],
  'session.open': ['facilitator', 'g'],
  'session.recess': ['facilitator', 'is'],
  'session.resume': ['facilitator', 'r'],
  'session.close': ['facilitator', 'gisrz'],
  'phase.go': ['facilitator', 'is'],
  'phase.undo': ['facilitator', 'is'],
  'phase.extend': ['facilitator', 'is'],
  'clock.pause': ['facilitator', 'is'],
  'clock.resume': ['facilitator', 'is'],
  'lock.set': ['facilitator', 'gisr'],
  'spotlight.set': ['facilitator', 'gisr'],
  'spotlight.clear': ['facilitator', 'gisr'],
  'cause.mark': ['facilitator', 'is'],
  'commitment.create': ['facilitator', 'is'],
  'commitment.withdraw': ['facilitator', 'is'],
  'commitment.move': ['facilitator', 'is'],
  'commitment.publish': ['facilitator', 'pkxgisrznc'],
  'commitment.startImplementation': ['facilitator', 'pkxgisrznc'],
  'commitment.close': ['facilitator', 'pkxgisrznc'],
  'commitment.startAmendment': ['facilitator', 'is'],
  'commitment.dropAmendment': ['facilitator', 'pkxgisrznc'],
  'roadmap.putActivity': ['both', 'gisr'],
  'roadmap.dropActivity': ['both', 'gisr'],
  'roadmap.putCheckpoint': ['both', 'gisr'],
  'roadmap.dropCheckpoint': ['both', 'gisr'],
  'roadmap.askAcceptance': ['facilitator', 'gisr'],
  'roadmap.answer': ['participant', 'pkxgisrznc'],
  'roadmap.return': ['facilitator', 'gisr'],
  'activity.setStatus': ['participant', 'pkxgisrznc'],
  'activity.addEvidence': ['participant', 'pkxgisrznc'],
  'decision.open': ['facilitator', 'is'],
  'decision.propose': ['both', 'gisr'],
  'decision.openProposed': ['facilitator', 'is'],
  'decision.split': ['facilitator', 'is'],
  'decision.escalate': ['facilitator', 'is'],
  'decision.position': ['participant', 'gisr'],
  'decision.signal': ['participant', 'is'],
  'decision.close': ['facilitator', 'is'],
  'decision.void': ['facilitator', 'is'],
  'decision.newRound': ['facilitator', 'is'],
  'decision.defer': ['facilitator', 'gisr'],
  'decision.withdraw': ['both', 'gisr'],
  'decision.invokeMajority': ['participant', 'is'],
  'decision.openMajority': ['facilitator', 'is'],
  'decision.dissent': ['participant', 'pkxgisrznc'],
  'role.handOver': ['facilitator', 'pkxgisrznc'],
  'role.leave': ['facilitator', 'pkxgisrznc'],
  'key.introduce': ['participant', 'pkxgisrznc'],
  'acta.note': ['facilitator', 'pkxgisrznc'],
  'acta.openReview': ['facilitator', 'c'],
  'acta.observe': ['both', 'c'],
  'acta.answerObservation': ['facilitator', 'c'],
  'acta.approve': ['participant', 'c'],
  'acta.sign': ['participant', 'c'],
  'acta.addErratum': ['facilitator', 'c'],
  'acta.publish': ['facilitator', 'c'],
  'aside.send': ['both', 'gisr'],
  'aside.answer': ['facilitator', 'gisr'],
  'ordering.open': ['facilitator', 'is'],
  'ordering.ballot': ['participant', 'is'],
  'ordering.close': ['facilitator', 'is'],
  'ordering.withdraw': ['facilitator', 'gisr'],
  'ordering.paper': ['facilitator', 'is'],
  'ordering.witness': ['both', 'is'],
  'rain.open': ['facilitator', 'is'],
  'rain.reveal': ['facilitator', 'is'],
  'rain.withdraw': ['facilitator', 'gisr'],
  'card.put': ['both', 'gisr'],
  'card.drop': ['both', 'gisr'],
  'cards.bring': ['facilitator', 'pkxgisr'],
  'cards.group': ['both', 'is'],
  'cards.split': ['both', 'is'],
  'card.hide': ['facilitator', 'gisr'],
  'card.show': ['facilitator', 'gisr'],
  'cards.dispose': ['both', 'gisr'],
  'turn.request': ['both', 'is'],
  'turn.withdraw': ['both', 'gisr'],
  'turn.grant': ['facilitator', 'is'],
  'turn.end': ['both', 'gisr'],
  'turn.decline': ['both', 'gisr'],
  'floor.setSeconds': ['facilitator', 'gisr'],
  'background.read': ['both', 'pkxgisr'],
  'remark.send': ['both', 'gisr'],
  'remark.answer': ['both', 'gisr'],
  'submesas.form': ['facilitator', 'is'],
  'submesas.extend': ['facilitator', 'is'],
  'submesas.end': ['facilitator', 'gisr'],
  'submesa.move': ['facilitator', 'is'],
  'submesa.askHelp': ['participant', 'is'],
  'submesa.answerHelp': ['facilitator', 'gisr'],
  'evaluation.answer': ['participant', 'pkxgisrznc'],
  'evaluation.close': ['facilitator', 'pkxgisrznc'],
};
const MOMENTS = {
  p: ['planned', 'scheduled'],
  k: ['convened', 'called'],
  x: ['convened', 'cancelled'],
  g: ['convened', 'gathering'],
  i: ['open', 'inSession'],
  s: ['open', 'suspended'],
  r: ['open', 'recess'],
  z: ['paused', 'recess'],
  n: ['convened', 'notHeld'],
  c: ['closed', 'closed'],
  w: ['cancelled', 'cancelled'],
} as const;
type Key = keyof typeof MOMENTS;
const KEYS = Object.keys(MOMENTS) as Key[];
const ROLES: Role[] = ['facilitator', 'participant', 'observer', 'screen'];
const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

const at = (moment: Key): MesaState => {
  const { state } = new EventLog().create({ parties: PARTIES });
  const [life, session] = MOMENTS[moment];
  return { ...state, state: life, session: { ...state.session, state: session } };
};

/** 5.1, 5.2: what the steps of preparing answer when it is not their moment. */
const BEGUN: Partial<Record<Key, string>> = {
  g: 'session_already_gathering',
  n: 'session_not_held',
  i: 'session_already_open',
  s: 'session_already_open',
  r: 'session_already_open',
};
const BEFORE: Partial<Record<Key, string>> = {
  p: 'session_not_called',
  k: 'session_not_gathered',
  x: 'session_not_called',
};
const OPENED = 'mesa_already_open';
const PREPARING: Partial<Record<CommandName, Partial<Record<Key, string>>>> = {
  'background.add': BEGUN,
  'background.remove': BEGUN,
  'session.schedule': { ...BEGUN, k: 'session_already_called' },
  'session.call': { ...BEGUN, k: 'session_already_called', x: 'session_not_scheduled' },
  'session.gather': { ...BEGUN, p: 'session_not_called', x: 'session_not_called' },
  'session.cancel': { ...BEGUN, x: 'session_not_called' },
  'mesa.cancel': { g: 'session_already_gathering', i: OPENED, s: OPENED, r: OPENED },
};

function expected(name: CommandName, role: Role, moment: Key): string | null {
  const [who, when] = TABLE[name];
  const both = who === 'both' && (role === 'facilitator' || role === 'participant');
  if (role !== who && !both) return 'not_allowed';
  if (when.includes(moment)) return null;
  if (moment === 'w') return 'mesa_cancelled';
  if (when === 'c') return 'session_still_open';
  if (moment === 'c') return 'session_closed';
  if (when === 'z') return 'mesa_not_paused';
  if (moment === 'z') return 'mesa_paused';
  const early = PREPARING[name]?.[moment] ?? BEFORE[moment];
  if (early) return early;
  if (moment === 'n') return 'session_not_held';
  if (when === 'n') return 'wrong_phase';
  if (when === 'g') return 'session_already_open';
  return when === 'r' ? 'wrong_phase' : 'session_not_open';
}

describe('policyRefusal', () => {
  it('the table here has every command of the protocol', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it.each(KEYS)(
    '[5.1, 5.2] every command of every role in moment %s: what is not listed is refused',
    (key) => {
      const state = at(key);
      for (const role of ROLES)
        for (const name of COMMAND_NAMES) {
          const answer = policyRefusal(state, person('ana', { role }), name);
          expect(answer, `${role} ${name}`).toBe(expected(name, role, key));
        }
    },
  );

  it.each([
    ['waiting', 'not_admitted'],
    ['rejected', 'unauthenticated'],
    ['removed', 'unauthenticated'],
  ] as const)('somebody %s may send nothing, whatever the role and the moment', (status, code) => {
    for (const moment of KEYS.map(at))
      for (const role of ROLES)
        for (const name of COMMAND_NAMES)
          expect(policyRefusal(moment, person('ana', { role, status }), name)).toBe(code);
  });

  it('[B5] no moment lets the facilitation state a position, invoke a majority or dissent', () => {
    const facilitator = person('fac', { role: 'facilitator' });
    for (const moment of KEYS.map(at))
      for (const name of ['decision.position', 'decision.invokeMajority', 'decision.dissent'] as const)
        expect(policyRefusal(moment, facilitator, name)).toBe('not_allowed');
  });

  it('the buttons of each view say the same as the refusals', () => {
    for (const key of KEYS)
      for (const role of ROLES) {
        const can = permitted(at(key), role);
        for (const name of COMMAND_NAMES)
          expect(can[name] ?? false, `${role} ${name} ${key}`).toBe(expected(name, role, key) === null);
      }
  });
});
