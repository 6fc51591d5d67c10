// Who put a matter on the table (5.5), and where a part comes from, in words.

import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { decisionLabel } from './decisionLabel.ts';

/** The party of who proposed it, or the facilitation: a proposal speaks for its place at the table. */
export function useProposer(): (decision: DecisionView) => string {
  const t = useWords();
  const { view } = useMesa();
  return ({ proposed }) => {
    const person = view.people.find((candidate) => candidate.id === proposed?.by);
    if (person === undefined) return t('decision.proposerGone');
    const party = view.parties.find((candidate) => candidate.id === person.partyId);
    return person.role === 'participant' && party ? party.name : t(`mesa.role_${person.role}`);
  };
}

/** «Propuesto por Sociedad civil», or «Parte de la decisión 1.2» for what came out of dividing another one. */
export function useOrigin(): (decision: DecisionView) => string {
  const t = useWords();
  const { view } = useMesa();
  const proposer = useProposer();
  return (decision) => {
    const whole = view.decisions.find((candidate) => candidate.id === decision.origin);
    return whole
      ? t('decision.partOf', { number: decisionLabel(view, whole.number) })
      : t('decision.proposedBy', { who: proposer(decision) });
  };
}
