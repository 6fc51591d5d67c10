// The shape of what is still loading: grey lines, hidden from screen readers (say "Cargando" elsewhere,
// with Spinner's label). It does not shimmer: movement is kept for what people do.
import styles from './Skeleton.module.css';

export type SkeletonProps = { lines?: number; height?: string };

/** `lines` bars of `height` (a CSS length); the last one is shorter. */
export function Skeleton({ lines = 3, height = '0.9rem' }: SkeletonProps) {
  return (
    <span className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars have no other identity
        <span key={line} className={styles.line} style={{ height }} />
      ))}
    </span>
  );
}
