// «De 3 tarjetas»: the trace of a node of the tree back to the cards it comes from, with their origins (P2). Nothing where
// there is none.
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import styles from '../outline/NodeDetails.module.css';
import cards from './Cards.module.css';
import { CardFacts } from './CardTile.tsx';
import { useCards } from './useCards.ts';
import { useOrigins } from './useCardWords.ts';

/** `node`: with the ones that were joined to it, whose cards are its own too (V7). */
export function NodeSources({ node }: { node: TreeNode }) {
  const t = useWords();
  const { list } = useCards();
  const originOf = useOrigins();
  const ids = new Set<string>([node.id, ...(node.mergedFrom ?? [])]);
  const sources = (list?.cards ?? []).filter(
    ({ became, hidden }) => hidden === null && became?.kind === 'node' && ids.has(became.nodeId),
  );
  if (sources.length === 0) return null;
  return (
    <details className={cards.sourcesFold}>
      <summary>
        {t(sources.length === 1 ? 'cards.sources_one' : 'cards.sources_other', { count: sources.length })}
      </summary>
      <ul className={styles.items}>
        {sources.map((card) => (
          <li key={card.id} className={styles.item}>
            <div className={cards.body}>
              {card.text}
              {/* What was done with it is this very node. */}
              <CardFacts card={{ ...card, disposition: 'pending' }} originOf={originOf} own={false} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
