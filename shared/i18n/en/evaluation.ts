// Words of the area «evaluation» in English.
import type { evaluationEs } from '../es/evaluation.ts';

export const evaluationEn: Record<keyof typeof evaluationEs, string> = {
  title: 'Evaluation of the session',
  lead: 'Two questions, without your name. Only how many people chose each answer is published.',
  floor: 'If fewer than {{least}} people answer, no answer is published.',
  said: 'I could say what I wanted to say',
  gathered: 'What was agreed gathers what was said',
  grade_1: 'Not at all',
  grade_2: 'A little',
  grade_3: 'Quite',
  grade_4: 'Fully',
  send: 'Send my answers',
  missing: 'Answer both questions.',
  sent: 'Your answers were kept.',
  sentText:
    'You can change them until the facilitator closes the evaluation. It closes by itself a day after the session.',
  change: 'Change my answers',
  keep: 'Leave them as they are',
  answered_one: '1 person has answered.',
  answered_other: '{{count}} people have answered.',
  close: 'Close the evaluation',
  closeTitle: 'Close the evaluation?',
  closeText:
    'How many people chose each answer is published and the answers are deleted. Nobody will be able to answer any more.',
  closeFew: 'With fewer than {{least}} answers only how many people answered will be said.',
  resultTitle: 'How the mesa saw the session',
  result_one: '1 person answered.',
  result_other: '{{count}} people answered.',
  withheld: 'They were fewer than {{least}}, so what they answered is not published.',
};
