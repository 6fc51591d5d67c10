// Who may send which command: one table keyed by command name. Two questions only: the role, and the
// moment of the session. What depends on the command's own arguments is asked by its handler.
import type { MesaState, Participant, Role } from '../../shared/model/mesa.ts';
import type { CommandName } from '../../shared/protocol/commands.ts';
import type { RefusalCode } from '../../shared/protocol/errors.ts';

/** `reading` is `preparing`, and later while the mesa has nothing to read yet; `inside` is `notClosed` and also before people gather; `acta`, after the closing; `always`, before and after. */
type Moment =
  | 'preparing'
  | 'reading'
  | 'schedulable'
  | 'scheduled'
  | 'called'
  | 'announced'
  | 'notOpened'
  | 'door'
  | 'notHeld'
  | 'inside'
  | 'notClosed'
  | 'working'
  | 'recess'
  | 'paused'
  | 'acta'
  | 'always';
interface Rule {
  roles: readonly Role[];
  moment: Moment;
  /** 5.1: also while the mesa is paused, when nothing of the work is done. */
  whilePaused?: true;
}

const facilitation = (moment: Moment): Rule => ({ roles: ['facilitator'], moment });
const seats = (moment: Moment): Rule => ({ roles: ['participant'], moment });
const both = (moment: Moment): Rule => ({ roles: ['facilitator', 'participant'], moment });
const alsoPaused = (rule: Rule): Rule => ({ ...rule, whilePaused: true });

const POLICY: { [N in CommandName]: Rule } = {
  'session.schedule': facilitation('schedulable'),
  'background.add': facilitation('reading'),
  'background.remove': facilitation('preparing'),
  'session.call': facilitation('scheduled'),
  'agenda.add': facilitation('inside'),
  'session.gather': facilitation('called'),
  'session.cancel': facilitation('announced'),
  'mesa.cancel': facilitation('notOpened'),
  'mesa.pause': facilitation('recess'),
  'mesa.unpause': facilitation('paused'),
  'person.admit': alsoPaused(facilitation('inside')),
  'person.reject': alsoPaused(facilitation('inside')),
  'person.remove': alsoPaused(facilitation('inside')),
  'person.demote': alsoPaused(facilitation('inside')),
  'person.markPresent': facilitation('notClosed'),
  'person.markExit': facilitation('notClosed'),
  'seat.cede': { roles: ['facilitator', 'participant'], moment: 'notClosed' },
  'seat.recognise': seats('notClosed'),
  'seat.release': seats('notClosed'),
  // Q8: also while the mesa is paused, when no other of its commands would be heard.
  'party.withdraw': alsoPaused(seats('notClosed')),
  'party.return': alsoPaused(seats('notClosed')),
  'session.declareNotHeld': facilitation('door'),
  'session.callAgain': facilitation('notHeld'),
  'session.open': facilitation('door'),
  'session.recess': facilitation('working'),
  'session.resume': facilitation('recess'),
  // 5.1 paused → closed: a mesa that does not go on is closed as it stands.
  'session.close': alsoPaused(facilitation('notClosed')),
  'phase.go': facilitation('working'),
  'phase.undo': facilitation('working'),
  'phase.extend': facilitation('working'),
  'clock.pause': facilitation('working'),
  'clock.resume': facilitation('working'),
  'lock.set': facilitation('notClosed'),
  'spotlight.set': facilitation('notClosed'),
  'spotlight.clear': facilitation('notClosed'),
  'cause.mark': facilitation('working'),
  'commitment.create': facilitation('working'),
  'commitment.withdraw': facilitation('working'),
  'commitment.move': facilitation('working'),
  // What the mesa agreed is published and carried out after its session has closed (5.6).
  'commitment.publish': facilitation('always'),
  'commitment.startImplementation': facilitation('always'),
  'commitment.close': facilitation('always'),
  'commitment.startAmendment': facilitation('working'),
  'commitment.dropAmendment': facilitation('always'),
  'roadmap.putActivity': both('notClosed'),
  'roadmap.dropActivity': both('notClosed'),
  'roadmap.putCheckpoint': both('notClosed'),
  'roadmap.dropCheckpoint': both('notClosed'),
  'roadmap.askAcceptance': facilitation('notClosed'),
  // A lead may answer days later, from their own device (C29).
  'roadmap.answer': seats('always'),
  'roadmap.return': facilitation('notClosed'),
  // F1: reported by the lead and verified by another party, never by who facilitates.
  'activity.setStatus': seats('always'),
  'activity.addEvidence': seats('always'),
  'decision.open': facilitation('working'),
  'decision.propose': both('notClosed'),
  'decision.openProposed': facilitation('working'),
  'decision.split': facilitation('working'),
  'decision.escalate': facilitation('working'),
  // A late position is recorded even when the session has moved on (V4), so its moment is wide.
  'decision.position': seats('notClosed'),
  'decision.signal': seats('working'),
  'decision.close': facilitation('working'),
  'decision.void': facilitation('working'),
  'decision.newRound': facilitation('working'),
  'decision.defer': facilitation('notClosed'),
  // 5.5: by who proposed it; the facilitation, because whoever did may have left.
  'decision.withdraw': both('notClosed'),
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
  'ordering.paper': facilitation('working'),
  // The facilitation only returns one whose witness is gone; its handler holds it to that.
  'ordering.witness': both('working'),
  'rain.open': facilitation('working'),
  'rain.reveal': facilitation('working'),
  'rain.withdraw': facilitation('notClosed'),
  // Written without a line, a card may arrive in a recess or after the reveal: it is kept (5.3).
  'card.put': both('notClosed'),
  'card.drop': both('notClosed'),
  'cards.bring': facilitation('inside'),
  'cards.group': both('working'),
  'cards.split': both('working'),
  'card.hide': facilitation('notClosed'),
  'card.show': facilitation('notClosed'),
  'cards.dispose': both('notClosed'),
  'turn.request': both('working'),
  'turn.withdraw': both('notClosed'),
  'turn.grant': facilitation('working'),
  'turn.end': both('notClosed'),
  'turn.decline': both('notClosed'),
  'floor.setSeconds': facilitation('notClosed'),
  'background.read': both('inside'),
  'remark.send': both('notClosed'),
  'remark.answer': both('notClosed'),
  'submesas.form': facilitation('working'),
  'submesas.extend': facilitation('working'),
  'submesas.end': facilitation('notClosed'),
  'submesa.move': facilitation('working'),
  'submesa.askHelp': seats('working'),
  'submesa.answerHelp': facilitation('notClosed'),
  'evaluation.answer': seats('always'),
  'evaluation.close': facilitation('always'),
};

/** The session that was called starts on its day; one without a call is not even announced. */
const BEFORE_GATHERING: Partial<Record<MesaState['session']['state'], RefusalCode>> = {
  scheduled: 'session_not_called',
  called: 'session_not_gathered',
  cancelled: 'session_not_called',
};
const isPreparing = ({ state }: MesaState): boolean => state === 'planned' || state === 'convened';

/** Phases before the work: what is the same for all is read in them (N1). */
const BEFORE_WORK: ReadonlySet<string> = new Set(['welcome', 'rules', 'levelGround']);

/** N1: a mesa that began at once may still be given its common sheet: before the work, while there is none and nobody has said «Leí». */
const awaitsReading = ({ clock, phases, planning, floor }: MesaState): boolean =>
  planning.background.length === 0 &&
  floor.readers.length === 0 &&
  phases.some(({ id, kind }) => id === clock?.phaseId && BEFORE_WORK.has(kind));

const begun = (now: MesaState['session']['state']): RefusalCode =>
  now === 'gathering'
    ? 'session_already_gathering'
    : now === 'notHeld'
      ? 'session_not_held'
      : 'session_already_open';

/** 5.1 and 5.2 before people gather; undefined for the moments of a session that has begun. */
function preparationRefusal(state: MesaState, moment: Moment): RefusalCode | null | undefined {
  const now = state.session.state;
  switch (moment) {
    case 'preparing':
      return isPreparing(state) ? null : 'session_already_open';
    case 'reading':
      if (isPreparing(state)) return null;
      return awaitsReading(state) ? undefined : begun(now);
    case 'schedulable':
      if (now === 'scheduled' || now === 'cancelled') return null;
      return now === 'called' ? 'session_already_called' : begun(now);
    case 'scheduled':
      if (now === 'scheduled') return null;
      return now === 'cancelled'
        ? 'session_not_scheduled'
        : now === 'called'
          ? 'session_already_called'
          : begun(now);
    case 'called':
      return now === 'called' ? null : (BEFORE_GATHERING[now] ?? begun(now));
    case 'announced':
      if (now === 'scheduled' || now === 'called') return null;
      return now === 'cancelled' ? 'session_not_called' : begun(now);
    // Whoever is gathered opens or declares that it could not be held; only then is there something to cancel.
    case 'notOpened':
      if (now === 'gathering') return begun(now);
      return isPreparing(state) ? null : 'mesa_already_open';
    case 'paused':
      return state.state === 'paused' ? null : 'mesa_not_paused';
    default:
      return undefined;
  }
}

function momentRefusal(state: MesaState, { moment, whilePaused }: Rule): RefusalCode | null {
  const now = state.session.state;
  if (state.state === 'cancelled') return 'mesa_cancelled';
  if (moment === 'always') return null;
  if (moment === 'acta') return now === 'closed' ? null : 'session_still_open';
  if (now === 'closed') return 'session_closed';
  if (state.state === 'paused' && moment !== 'paused') return whilePaused ? null : 'mesa_paused';
  const preparation = preparationRefusal(state, moment);
  if (preparation !== undefined) return preparation;
  const before = BEFORE_GATHERING[now];
  if (before) return moment === 'inside' ? null : before;
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
  return momentRefusal(state, rule);
}

/** The commands a role may send now, for the buttons of its view. */
export function permitted(state: MesaState, role: Role): Partial<Record<CommandName, boolean>> {
  const can: Partial<Record<CommandName, boolean>> = {};
  for (const name of Object.keys(POLICY) as CommandName[]) {
    if (POLICY[name].roles.includes(role)) can[name] = momentRefusal(state, POLICY[name]) === null;
  }
  return can;
}
