// English of shared/i18n/es/seats.ts: the same keys, the same holes.
import type { seatsEs } from '../es/seats.ts';

export const seatsEn: Record<keyof typeof seatsEs, string> = {
  create: 'Each party recognises its own seats',
  createNote:
    'The facilitation lets people in and the first person of each party receives a seat; the others are recognised by their own party.',
  notice_one: 'One person asks for a seat of your party.',
  notice_other: '{{count}} people ask for a seat of your party.',
  see: 'See who',
  requests: 'They ask for a seat of your party',
  asks_holder: '{{name}} asks to be the holder of {{seat}} of your party.',
  asks_alternate: '{{name}} asks to be the alternate of {{seat}} of your party.',
  instead: 'That place is taken. If you recognise this person, they receive {{seat}} as {{as}}.',
  full: 'There is no free place left in the seats of your party.',
  recognise: 'Recognise',
  recogniseName: 'Recognise {{name}}',
  notOurs: 'Not of our party',
  notOursName: '{{name}}: not of our party',
  notOursTitle: '{{name}}, no seat of your party?',
  notOursText:
    'They stay in the mesa without a seat: they may speak and write, and do not act for your party. The acta says so.',
  notOursReason: 'Reason, if you want to give it',
  own: 'The seats of your party',
  ownText: 'Only your party recognises and releases these seats.',
  release: 'Release',
  releaseName: 'Release the seat of {{name}}',
  releaseTitle: 'Release the seat of {{name}}',
  releaseText:
    'They stop acting for your party at once and stay in the mesa. The acta says so, with the reason.',
  releaseReason: 'Reason',
  waiting: 'waits for their party to recognise a seat',
  mine: 'Your party has not recognised you yet',
  mine_holder:
    'You asked to be the holder of {{seat}}. You may speak and write; you will act for that seat once your party recognises you.',
  mine_alternate:
    'You asked to be the alternate of {{seat}}. You may speak and write; you will act for that seat once your party recognises you.',
  confirm: 'Confirm their seat',
};
