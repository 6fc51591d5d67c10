// Who may send which command: one table keyed by command name. Two questions only: the role, and the
// moment of the session. What depends on the command's own arguments is asked by its handler.
import type { MesaState, Participant, Role } from '../../shared/model/mesa.ts';
import type { CommandName } from '../../shared/protocol/commands.ts';
import type { RefusalCode } from '../../shared/protocol/errors.ts';

/** `acta` is after the closing of the session; `always`, before and after. */
type Moment = 'door' | 'notHeld' | 'notClosed' | 'working' | 'recess' | 'acta' | 'always';
interface Rule {
  roles: readonly Role[];
  moment: Moment;
}

const facilitation = (moment: Moment): Rule => ({ roles: ['facilitator'], moment });
const seats = (moment: Moment): Rule => ({ roles: ['participant'], moment });

const POLICY: { [N in CommandName]: Rule } = {
  'person.admit': facilitation('notClosed'),
  'person.reject': facilitation('notClosed'),
  'person.remove': facilitation('notClosed'),
  'person.demote': facilitation('notClosed'),
  'person.markPresent': facilitation('notClosed'),
  'person.markExit': facilitation('notClosed'),
  'seat.cede': { roles: ['facilitator', 'participant'], moment: 'notClosed' },
  'seat.recognise': seats('notClosed'),
  'seat.release': seats('notClosed'),
  'party.withdraw': seats('notClosed'),
  'party.return': seats('notClosed'),
  'session.declareNotHeld': facilitation('door'),
  'session.callAgain': facilitation('notHeld'),
  'session.open': facilitation('door'),
  'session.recess': facilitation('working'),
  'session.resume': facilitation('recess'),
  'session.close': facilitation('notClosed'),
  'phase.go': facilitation('working'),
  'phase.extend': facilitation('working'),
  'clock.pause': facilitation('working'),
  'clock.resume': facilitation('working'),
  'lock.set': facilitation('notClosed'),
  'spotlight.set': facilitation('notClosed'),
  'spotlight.clear': facilitation('notClosed'),
  'cause.mark': facilitation('working'),
  'commitment.create': facilitation('working'),
  'commitment.withdraw': facilitation('working'),
  'decision.open': facilitation('working'),
  // A late position is recorded even when the session has moved on (V4), so its moment is wide.
  'decision.position': seats('notClosed'),
  'decision.signal': seats('working'),
  'decision.close': facilitation('working'),
  'decision.void': facilitation('working'),
  'decision.newRound': facilitation('working'),
  'decision.defer': facilitation('notClosed'),
  'decision.withdraw': facilitation('notClosed'),
  'decision.invokeMajority': seats('working'),
  'decision.openMajority': facilitation('working'),
  // C20: until 48 hours after the closing; its handler counts them.
  'decision.dissent': seats('always'),
  'role.handOver': facilitation('always'),
  // Also after the closing: who facilitated and held a seat must be able to sign for it (B5, K4).
  'role.leave': facilitation('always'),
  'key.introduce': seats('always'),
  'acta.note': facilitation('always'),
  'acta.openReview': facilitation('acta'),
  'acta.observe': { roles: ['facilitator', 'participant'], moment: 'acta' },
  'acta.answerObservation': facilitation('acta'),
  'acta.approve': seats('acta'),
  'acta.sign': seats('acta'),
  'acta.addErratum': facilitation('acta'),
  'acta.publish': facilitation('acta'),
  // Also while everything is locked or frozen: that is when it is needed.
  'aside.send': { roles: ['facilitator', 'participant'], moment: 'notClosed' },
  'aside.answer': facilitation('notClosed'),
  'ordering.open': facilitation('working'),
  'ordering.ballot': seats('working'),
  'ordering.close': facilitation('working'),
  'ordering.withdraw': facilitation('notClosed'),
};

function momentRefusal(state: MesaState, moment: Moment): RefusalCode | null {
  const now = state.session.state;
  if (moment === 'always') return null;
  if (moment === 'acta') return now === 'closed' ? null : 'session_still_open';
  if (now === 'closed') return 'session_closed';
  if (now === 'notHeld') return moment === 'notHeld' ? null : 'session_not_held';
  if (moment === 'notHeld') return 'wrong_phase';
  if (moment === 'door') return now === 'gathering' ? null : 'session_already_open';
  if (moment === 'working') return now === 'inSession' || now === 'suspended' ? null : 'session_not_open';
  if (moment === 'recess') return now === 'recess' ? null : 'wrong_phase';
  return null;
}

/** Why this person may not send this command now, or null. B5: the facilitation never states a position. */
export function policyRefusal(state: MesaState, actor: Participant, name: CommandName): RefusalCode | null {
  if (actor.status === 'waiting') return 'not_admitted';
  if (actor.status !== 'admitted') return 'unauthenticated';
  const rule = POLICY[name];
  if (!rule.roles.includes(actor.role)) return 'not_allowed';
  return momentRefusal(state, rule.moment);
}

/** The commands a role may send now, for the buttons of its view. */
export function permitted(state: MesaState, role: Role): Partial<Record<CommandName, boolean>> {
  const can: Partial<Record<CommandName, boolean>> = {};
  for (const name of Object.keys(POLICY) as CommandName[]) {
    if (POLICY[name].roles.includes(role)) can[name] = momentRefusal(state, POLICY[name].moment) === null;
  }
  return can;
}
