// A matter on the table that nobody was asked about yet (5.5): whose it is and its words, when the facilitation points
// at it.
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { linesOf } from '../decisions/frozenText.ts';
import { subjectName } from '../decisions/subjectName.ts';
import { useProposer } from '../decisions/useProposer.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { FittedText } from './FittedText.tsx';

export function ProposalStage({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const proposer = useProposer();
  const { subject } = decision;
  const lines = subject.kind === 'text' ? linesOf(subject.text) : [subjectName(t, view, subject)];
  const label =
    decision.state === 'proposed'
      ? t('decision.proposedBy', { who: proposer(decision) })
      : t(`mesa.state_${decision.state}`);
  return (
    <FittedText label={label} title={decision.matter} blocks={[{ kind: 'paragraphs', heading: '', lines }]} />
  );
}
