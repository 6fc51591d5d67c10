// The plain text that the last round was about.
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';

/** The text of the last round, or the question's first one when the content cannot be read. */
export function lastText(decision: DecisionView, round: RoundView): string {
  const { content } = round;
  if (
    typeof content === 'object' &&
    content !== null &&
    'text' in content &&
    typeof content.text === 'string'
  ) {
    return content.text;
  }
  return decision.subject.kind === 'text' ? decision.subject.text : '';
}
