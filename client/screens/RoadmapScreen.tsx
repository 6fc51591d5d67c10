// The roadmap of one commitment, by its number. Composition only.
import { useParams } from 'wouter';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { agreedFrame, hasAgreedFrame, useLiveFrame } from '../roadmap/frame.ts';
import { RoadmapBoard } from '../roadmap/RoadmapBoard.tsx';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** `/mesa/:id/compromisos/:n/ruta`. */
export function RoadmapScreen() {
  const t = useWords();
  const { view } = useMesa();
  const { n } = useParams<{ n: string }>();
  const commitment = view.commitments.find(({ number }) => String(number) === n);
  if (commitment === undefined) {
    return (
      <EmptyState
        layout="panel"
        title={t('roadmap.notFoundTitle')}
        action={
          <ButtonLink href={addressOf(view.mesaId, 'compromisos')}>{t('writing.backToList')}</ButtonLink>
        }
      />
    );
  }
  return hasAgreedFrame(commitment) ? (
    <RoadmapBoard key={commitment.id} commitment={commitment} frame={agreedFrame(commitment)} />
  ) : (
    <LiveRoadmap key={commitment.id} commitment={commitment} />
  );
}

/** While the text is written, its period and lines are followed live. */
function LiveRoadmap({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const frame = useLiveFrame(commitment);
  if (frame === null) return <LoadingScreen part label={t('writing.loading')} />;
  return <RoadmapBoard commitment={commitment} frame={frame} />;
}
