// The commitments of the mesa: the list, or the editor of one of them by its number. Composition only.
import { useParams } from 'wouter';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CommitmentEditor } from '../writing/CommitmentEditor.tsx';
import { CommitmentList } from '../writing/CommitmentList.tsx';

export { bringEditor } from '../writing/DescriptionSection.tsx';

/** `/mesa/:id/compromisos` and `/mesa/:id/compromisos/:n`. */
export function CommitmentsScreen() {
  const t = useWords();
  const { view } = useMesa();
  const { n } = useParams<{ n?: string }>();
  if (n === undefined) return <CommitmentList />;
  const commitment = view.commitments.find((candidate) => String(candidate.number) === n);
  if (commitment !== undefined) return <CommitmentEditor key={commitment.id} commitment={commitment} />;
  return (
    <EmptyState
      layout="panel"
      title={t('writing.notFoundTitle')}
      action={<ButtonLink href={addressOf(view.mesaId, 'compromisos')}>{t('writing.backToList')}</ButtonLink>}
    >
      {t('writing.notFoundText')}
    </EmptyState>
  );
}
