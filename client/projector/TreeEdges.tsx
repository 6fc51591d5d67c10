// The lines between the central problem and what hangs from it directly, drawn over the page once it has settled.
// Decorative: the same is said by the order and the labels.
import { type RefObject, useLayoutEffect, useState } from 'react';
import styles from './TreeStage.module.css';

interface Edge {
  id: string;
  d: string;
  hot: boolean;
}

/** `box` holds the cards; `drawn` changes whenever they may have moved. */
export function TreeEdges({ box, drawn }: { box: RefObject<HTMLElement | null>; drawn: string }) {
  const [edges, setEdges] = useState<Edge[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when what is drawn changes
  useLayoutEffect(() => {
    const measure = () => setEdges(box.current === null ? [] : edgesIn(box.current));
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [box, drawn]);
  return (
    <svg className={styles.edges} aria-hidden="true">
      {edges.map((edge) => (
        <path key={edge.id} d={edge.d} className={edge.hot ? styles.hotEdge : undefined} />
      ))}
    </svg>
  );
}

function edgesIn(box: HTMLElement): Edge[] {
  const problem = box.querySelector('[data-edge="problem"]');
  if (problem === null) return [];
  const frame = box.getBoundingClientRect();
  const trunk = problem.getBoundingClientRect();
  const cards = [...box.querySelectorAll<HTMLElement>('[data-edge]')].filter((card) => card !== problem);
  const rows = { cause: nearestRow(cards, 'below', trunk), effect: nearestRow(cards, 'above', trunk) };
  return [...rows.cause, ...rows.effect].map((card) => {
    const place = card.getBoundingClientRect();
    const below = place.top >= trunk.bottom - 1;
    const to = place.left - frame.left + place.width / 2;
    // Each side leaves the trunk in the order of its cards, so that lines never cross.
    const side = below ? rows.cause : rows.effect;
    const from = trunk.left - frame.left + (trunk.width * (side.indexOf(card) + 1)) / (side.length + 1);
    const y1 = (below ? trunk.bottom : trunk.top) - frame.top;
    const y2 = (below ? place.top : place.bottom) - frame.top;
    const bend = (y1 + y2) / 2;
    return {
      id: card.dataset.edge ?? '',
      d: `M${from} ${y1}C${from} ${bend} ${to} ${bend} ${to} ${y2}`,
      hot: card.getAttribute('aria-current') === 'true',
    };
  });
}

/** Cards of the row next to the problem; further rows have no line of their own. */
function nearestRow(cards: HTMLElement[], side: 'above' | 'below', trunk: DOMRect): HTMLElement[] {
  const onSide = cards.filter((card) => {
    const place = card.getBoundingClientRect();
    return side === 'below' ? place.top >= trunk.bottom - 1 : place.bottom <= trunk.top + 1;
  });
  const edge = (card: HTMLElement) =>
    side === 'below' ? card.getBoundingClientRect().top : -card.getBoundingClientRect().bottom;
  const nearest = Math.min(...onSide.map(edge));
  return onSide.filter((card) => edge(card) - nearest < trunk.height);
}
