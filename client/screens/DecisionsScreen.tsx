// The decisions of the mesa: the list, or one of them by its number. Composition only.
import { DecisionDetail } from '../decisions/DecisionDetail.tsx';
import { DecisionList } from '../decisions/DecisionList.tsx';
import { useDecisionNumber } from '../decisions/useDecisionNumber.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** `/mesa/:id/decisiones` and `/mesa/:id/decisiones/:n`. */
export function DecisionsScreen() {
  const t = useWords();
  const { view } = useMesa();
  const number = useDecisionNumber();
  if (number === null) return <DecisionList />;
  const decision = view.decisions.find((candidate) => candidate.number === number);
  if (decision !== undefined) return <DecisionDetail key={decision.id} decision={decision} />;
  return (
    <EmptyState
      layout="panel"
      title={t('decision.notFoundTitle')}
      action={<ButtonLink href={`/mesa/${view.mesaId}/decisiones`}>{t('decision.backToList')}</ButtonLink>}
    >
      {t('decision.notFoundText')}
    </EmptyState>
  );
}
