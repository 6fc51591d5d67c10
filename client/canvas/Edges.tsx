// The lines of the tree, behind the cards; and, while dragging, the line where the card would land.
import { ViewportPortal } from '@xyflow/react';
import type { Drop } from './dropPlace.ts';
import type { Layout } from './layoutTree.ts';
import styles from './TreeCanvas.module.css';

export function Edges({
  layout,
  strong,
  drop,
}: {
  layout: Layout;
  strong: ReadonlySet<string>;
  drop: Drop | null;
}) {
  return (
    <ViewportPortal>
      <svg className={styles.edges} aria-hidden="true">
        {layout.edges.map((edge) => (
          <path
            key={edge.id}
            d={strong.has(edge.id) ? edge.full : edge.path}
            className={edge.secondary ? styles.extra : strong.has(edge.id) ? styles.strong : undefined}
          />
        ))}
      </svg>
      {drop ? (
        <svg className={styles.drop} aria-hidden="true">
          <line {...drop.line} />
        </svg>
      ) : null}
    </ViewportPortal>
  );
}
