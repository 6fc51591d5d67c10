// Who may send which command and when: the whole table, command × person × moment, written a second time by
// hand and compared with what the server says.
import { describe, expect, it } from 'vitest';
import { permitted, policyRefusal } from '../../../server/domain/policy.ts';
import type { MesaState, Role } from '../../../shared/model/mesa.ts';
import { COMMANDS, type CommandName } from '../../../shared/protocol/commands.ts';
import { person } from '../../support/builders.ts';
import { EventLog } from '../../support/eventLog.ts';
import { PARTIES } from '../../support/sampleMesa.ts';

/** Moments in which each command is accepted: g gathering, i inSession, s suspended, r recess, n notHeld, c closed. */
const TABLE: Record<CommandName, [who: 'facilitator' | 'participant' | 'both', when: string]> = {
  'person.admit': ['facilitator', 'gisr'],
  'person.reject': ['facilitator', 'gisr'],
  'person.remove': ['facilitator', 'gisr'],
  'person.demote': ['facilitator', 'gisr'],
  'person.markPresent': ['facilitator', 'gisr'],
  'person.markExit': ['facilitator', 'gisr'],
  'seat.cede': ['both', 'gisr'],
  'seat.recognise': ['participant', 'gisr'],
  'seat.release': ['participant', 'gisr'],
  'party.withdraw': ['participant', 'gisr'],
  'party.return': ['participant', 'gisr'],
  'session.declareNotHeld': ['facilitator', 'g'],
  'session.callAgain': ['facilitator', 'n'],
  'session.open': ['facilitator', 'g'],
  'session.recess': ['facilitator', 'is'],
  'session.resume': ['facilitator', 'r'],
  'session.close': ['facilitator', 'gisr'],
  'phase.go': ['facilitator', 'is'],
  'phase.extend': ['facilitator', 'is'],
  'clock.pause': ['facilitator', 'is'],
  'clock.resume': ['facilitator', 'is'],
  'lock.set': ['facilitator', 'gisr'],
  'spotlight.set': ['facilitator', 'gisr'],
  'spotlight.clear': ['facilitator', 'gisr'],
  'cause.mark': ['facilitator', 'is'],
  'commitment.create': ['facilitator', 'is'],
  'commitment.withdraw': ['facilitator', 'is'],
  'decision.open': ['facilitator', 'is'],
  'decision.position': ['participant', 'gisr'],
  'decision.signal': ['participant', 'is'],
  'decision.close': ['facilitator', 'is'],
  'decision.void': ['facilitator', 'is'],
  'decision.newRound': ['facilitator', 'is'],
  'decision.defer': ['facilitator', 'gisr'],
  'decision.withdraw': ['facilitator', 'gisr'],
  'decision.invokeMajority': ['participant', 'is'],
  'decision.openMajority': ['facilitator', 'is'],
  'decision.dissent': ['participant', 'gisrnc'],
  'role.handOver': ['facilitator', 'gisrnc'],
  'role.leave': ['facilitator', 'gisrnc'],
  'key.introduce': ['participant', 'gisrnc'],
  'acta.note': ['facilitator', 'gisrnc'],
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
};
const MOMENTS = {
  g: 'gathering',
  i: 'inSession',
  s: 'suspended',
  r: 'recess',
  c: 'closed',
  n: 'notHeld',
} as const;
const ROLES: Role[] = ['facilitator', 'participant', 'observer', 'screen'];
const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

const at = (moment: MesaState['session']['state']): MesaState => {
  const { state } = new EventLog().create({ parties: PARTIES });
  return { ...state, session: { ...state.session, state: moment } };
};

function expected(name: CommandName, role: Role, moment: keyof typeof MOMENTS): string | null {
  const [who, when] = TABLE[name];
  const both = who === 'both' && (role === 'facilitator' || role === 'participant');
  if (role !== who && !both) return 'not_allowed';
  if (when.includes(moment)) return null;
  if (when === 'c') return 'session_still_open';
  if (moment === 'c') return 'session_closed';
  if (moment === 'n') return 'session_not_held';
  if (when === 'n') return 'wrong_phase';
  if (when === 'g') return 'session_already_open';
  return when === 'r' ? 'wrong_phase' : 'session_not_open';
}

describe('policyRefusal', () => {
  it('the table here has every command of the protocol', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it.each(Object.entries(MOMENTS))('every command of every role in %s (%s)', (key, moment) => {
    const state = at(moment);
    for (const role of ROLES)
      for (const name of COMMAND_NAMES) {
        const answer = policyRefusal(state, person('ana', { role }), name);
        expect(answer, `${role} ${name}`).toBe(expected(name, role, key as keyof typeof MOMENTS));
      }
  });

  it.each([
    ['waiting', 'not_admitted'],
    ['rejected', 'unauthenticated'],
    ['removed', 'unauthenticated'],
  ] as const)('somebody %s may send nothing, whatever the role and the moment', (status, code) => {
    for (const moment of Object.values(MOMENTS))
      for (const role of ROLES)
        for (const name of COMMAND_NAMES)
          expect(policyRefusal(at(moment), person('ana', { role, status }), name)).toBe(code);
  });

  it('[B5] no moment lets the facilitation state a position, invoke a majority or dissent', () => {
    const facilitator = person('fac', { role: 'facilitator' });
    for (const moment of Object.values(MOMENTS))
      for (const name of ['decision.position', 'decision.invokeMajority', 'decision.dissent'] as const)
        expect(policyRefusal(at(moment), facilitator, name)).toBe('not_allowed');
  });

  it('the buttons of each view say the same as the refusals', () => {
    for (const [key, moment] of Object.entries(MOMENTS))
      for (const role of ROLES) {
        const can = permitted(at(moment), role);
        for (const name of COMMAND_NAMES)
          expect(can[name] ?? false, `${role} ${name} ${moment}`).toBe(
            expected(name, role, key as keyof typeof MOMENTS) === null,
          );
      }
  });
});
