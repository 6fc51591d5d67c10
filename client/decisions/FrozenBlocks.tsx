// Draws the pieces of a frozen text: serif, in the order in which they were frozen.

import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './FrozenBlocks.module.css';
import type { ChangePiece, FrozenBlock, TextChange } from './frozenText.ts';
import { shortPieces } from './textChanges.ts';

/** The pieces. `small` is for what folds under the main text. */
export function FrozenBlocks({ blocks, small = false }: { blocks: readonly FrozenBlock[]; small?: boolean }) {
  return (
    <div className={classes(styles.blocks, small && styles.small)}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes its order
        <section key={index} className={styles.block}>
          {block.heading === '' ? null : <h3 className={styles.heading}>{block.heading}</h3>}
          <FrozenPiece block={block} />
        </section>
      ))}
    </div>
  );
}

function FrozenPiece({ block }: { block: FrozenBlock }) {
  switch (block.kind) {
    case 'paragraphs':
      return block.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes its order
        <p key={index} className={styles.line}>
          {line}
        </p>
      ));
    case 'rows':
      return (
        <ol className={styles.rows}>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes its order
            <li key={index}>
              <span className={styles.main}>
                {row.main}
                {row.under.map((under) => (
                  <small key={under}>{under}</small>
                ))}
              </span>
              {row.aside === '' ? null : <span className={styles.aside}>{row.aside}</span>}
            </li>
          ))}
        </ol>
      );
    case 'nodes':
      return (
        <ul className={styles.nodes}>
          {block.nodes.map((node) => (
            <li key={`${node.label}${node.text}`} style={{ paddingInlineStart: `${node.depth * 1.25}rem` }}>
              {node.label === '' ? null : <b className={styles.label}>{node.label}</b>}
              <span>
                {node.text}
                {node.notes.map((note) => (
                  <small key={note}>{note}</small>
                ))}
              </span>
            </li>
          ))}
        </ul>
      );
    case 'changes':
      return <Changes changes={block.changes} />;
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

function Changes({ changes }: { changes: readonly TextChange[] }) {
  return changes.map(({ heading, pieces }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two frozen texts never change
    <p key={index} className={styles.change}>
      {heading === '' ? null : <small>{heading}</small>}
      {shortPieces(pieces).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two frozen texts never change
        <Piece key={at} piece={piece} />
      ))}
    </p>
  ));
}

/** Said in words too: not every screen reader tells insertions from deletions. */
function Piece({ piece }: { piece: ChangePiece }) {
  const t = useWords();
  if (piece.kind === 'same') return piece.text;
  const Mark = piece.kind === 'added' ? 'ins' : 'del';
  return (
    <Mark className={styles[piece.kind]}>
      <span className="visuallyHidden">{t(`decision.change_${piece.kind}`)} </span>
      {piece.text}
    </Mark>
  );
}
