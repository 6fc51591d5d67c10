// A paper on screen: the same blocks the PDF and the DOCX draw, in the typeface of the record.
import { memo, type ReactNode, useId } from 'react';
import type { Block, Cell, Mark, Paper, Run } from '../../shared/paper/blocks.ts';
import { classes } from '../ui/classes.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import styles from './PaperView.module.css';

/** The sheet. `label` names it for who moves by regions. */
export const PaperView = memo(function PaperView({ paper, label }: { paper: Paper; label: string }) {
  return (
    <article className={styles.paper} lang={paper.lang} aria-label={label}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>{paper.kicker}</p>
          <h2 className={styles.title}>{paper.title}</h2>
        </div>
        <DecisionSeal hash={paper.hash} size="8.5rem" className={styles.seal} />
      </header>
      <Blocks blocks={paper.blocks} />
    </article>
  );
});

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole and its blocks never move
    <BlockView key={index} block={block} />
  ));
}

/** One level below what the paper says: on the screen its title is an h2. */
const TAGS = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Tag = TAGS[block.level];
      return <Tag className={styles[`h${block.level}`]}>{block.text}</Tag>;
    }
    case 'paragraph':
      return (
        <p
          className={classes(
            styles.p,
            block.tone === 'note' && styles.note,
            block.tone === 'fingerprint' && styles.print,
          )}
        >
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return <List items={block.items} />;
    case 'marks':
      return (
        <ul className={styles.marks}>
          {block.items.map((item) => (
            <li key={item.text}>
              <Glyph mark={item.mark} />
              {item.text}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView block={block} />;
    case 'quote':
    case 'agreed':
      return (
        <div className={styles[block.kind]}>
          <Blocks blocks={block.blocks} />
        </div>
      );
  }
}

function Runs({ runs }: { runs: Run[] }): ReactNode {
  return runs.map(({ text, bold }, index) =>
    bold ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never move
      <b key={index}>{text}</b>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never move
      <span key={index}>{text}</span>
    ),
  );
}

const Glyph = ({ mark }: { mark: Mark }) => (
  <StanceGlyph
    look={mark.look}
    stance={mark.fill === 'full' ? 'agree' : mark.fill}
    className={styles.glyph}
  />
);

function List({ items }: { items: Extract<Block, { kind: 'list' }>['items'] }) {
  const marked = items.some((item) => item.mark !== undefined);
  return (
    <ul className={marked ? styles.marked : styles.list}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole and its items never move
        <li key={index} style={item.depth ? { marginInlineStart: `${item.depth * 1.25}rem` } : undefined}>
          {item.mark ? <Glyph mark={item.mark} /> : null}
          <span>
            <Runs runs={item.runs} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Roles are written out because on phones each row is drawn as a card, which would take the table away. */
function TableView({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const id = useId();
  const { caption, head, rows } = block;
  const body = (cell: Cell): ReactNode => (
    <>
      {cell.mark ? <Glyph mark={cell.mark} /> : null}
      {cell.text}
    </>
  );
  return (
    <div className={styles.tableFrame}>
      <p className={styles.caption} id={id}>
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: display: block on phones removes the implicit roles */}
      <table className={styles.table} role="table" aria-labelledby={id}>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {head.map((name) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn whole and its rows never move
            <tr key={index} role="row">
              {row.map((cell, column) => {
                const name = head[column] ?? '';
                return column === 0 ? (
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  <th key={name} role="rowheader" scope="row">
                    {body(cell)}
                  </th>
                ) : (
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  <td key={name} role="cell" data-head={name}>
                    {body(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
