// The way from the text of a commitment to its roadmap.
import { Route } from 'lucide-react';
import { Link } from 'wouter';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import styles from './RoadmapLink.module.css';

export function RoadmapLink({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  return (
    <Link
      href={addressOf(view.mesaId, `compromisos/${commitment.number}/ruta`)}
      className={styles.link ?? ''}
    >
      <Route aria-hidden="true" />
      {t('roadmap.link')}
    </Link>
  );
}
