// Words of the area «gathering» in English.
import type { gatheringEs } from '../es/gathering.ts';

export const gatheringEn: Record<keyof typeof gatheringEs, string> = {
  withdrawnTitle: '{{party}} has formally withdrawn from the mesa.',
  withdrawnText:
    'Until it returns there is no quorum and nothing can be decided. Everything agreed is kept. Reason: {{reason}}',
  membership: 'Your party and the mesa',
  withdraw: 'Formally withdraw {{party}}',
  withdrawTitle: 'Withdraw {{party}} from the mesa?',
  withdrawText:
    'It is a formal act of your party. From then on there is no quorum: nobody can decide without you, and what was agreed is kept. You may return when you decide so.',
  withdrawReason: 'Reason, as it will appear in the acta',
  return: 'Formally return to the mesa',
  returnTitle: 'Does {{party}} return to the mesa?',
  returnText: 'The seats of your party count for quorum again. The return goes into the acta.',
  returnReason: 'What you want to say on returning',
  notHeld: 'Declare that the session was not held',
  notHeldWait: 'If there is no quorum at {{time}}, the session can be declared not held.',
  notHeldTitle: 'Declare that the session was not held?',
  notHeldText: '{{missing}} is missing. An acta of non-holding remains and a second call can be made.',
  notHeldDone:
    'The session was not held: {{missing}} was missing. The acta of non-holding can be downloaded.',
  callAgain: 'Make the second call',
  callAgainDate: 'Date',
  callAgainTime: 'Time',
  callAgainHint: 'From {{date}} on. The second call does not lower the quorum.',
  handOver: 'Hand over the facilitation',
  handOverTitle: 'Hand over the facilitation to {{name}}?',
  handOverText:
    '{{name}} will be able to run the session from now on. You keep facilitating until you leave the facilitation. It is written in the acta.',
  handOverSeat:
    'While facilitating they state no position for {{party}} and their seat does not count for quorum, unless their alternate is here.',
  leaveRole: 'Leave the facilitation',
  leaveTitle: 'Leave the facilitation?',
  leaveText: 'From now on the session is in the hands of {{names}}. It is written in the acta.',
  leaveToParty: 'You go back to your place in {{party}}.',
  leaveToWatch: 'You stay in the mesa and only watch.',
  said_received: 'You facilitate the mesa from now on. What you need is under Console.',
  said_left: 'You left the facilitation.',
  roleReason: 'Reason, as it will appear in the acta',
  deferred: 'Quorum did not come back in time.',
  calledAgain: 'Second call: {{date}}, {{time}}.',
};
