// /reglas: the rulebook as people read it, with an address for each rule («/reglas#Q1»).
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import rulebook from '../../shared/decisions/RULES.md?raw';
import { useWords } from '../i18n.ts';
import styles from '../rules/Rulebook.module.css';
import { type Piece, type RuleBlock, readRulebook } from '../rules/rulebook.ts';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import { Logo } from '../ui/Logo.tsx';

export function RulesScreen() {
  const t = useWords();
  useScreenTitle(t('rulebook.title'));
  const blocks = useMemo(() => readRulebook(rulebook), []);
  const asked = useAskedRule();
  return (
    <div className={styles.page}>
      <header>
        <a className={styles.brand} href="/" aria-label={t('shell.homeLink')}>
          <Logo wordmark={t('mesa.brand')} />
        </a>
      </header>
      <main className={styles.main} lang="es">
        {sectionsOf(blocks).map(({ key, blocks: inside }) => (
          <section key={key}>
            {inside.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rulebook is fixed
              <Block key={at} block={block} asked={asked} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}

/** A heading and what follows it. */
function sectionsOf(blocks: RuleBlock[]): { key: number; blocks: RuleBlock[] }[] {
  const sections: { key: number; blocks: RuleBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || sections.length === 0)
      sections.push({ key: sections.length, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function Block({ block, asked }: { block: RuleBlock; asked: string }) {
  const words = block.pieces.map(drawPiece);
  switch (block.kind) {
    case 'title':
      return <h1>{words}</h1>;
    case 'heading':
      return <h2>{words}</h2>;
    case 'paragraph':
      return <p>{words}</p>;
    case 'item':
      return <p className={styles.item}>{words}</p>;
    case 'rule':
      return (
        <p
          id={block.id}
          className={styles.rule}
          tabIndex={-1}
          aria-current={asked === block.id ? 'true' : undefined}
        >
          <b>{block.id}</b>
          <span>{words}</span>
        </p>
      );
  }
}

function drawPiece(piece: Piece, at: number): ReactNode {
  if (piece.kind === 'bold') return <b key={at}>{piece.text}</b>;
  if (piece.kind === 'code') return <code key={at}>{piece.text}</code>;
  return piece.text;
}

/** The rule the address names. The page is drawn after it was loaded, so the browser alone would not go there. */
function useAskedRule(): string {
  const [asked, setAsked] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const onHash = () => setAsked(location.hash.slice(1));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    const rule = asked === '' ? null : document.getElementById(asked);
    rule?.scrollIntoView({ block: 'center' });
    rule?.focus({ preventScroll: true });
  }, [asked]);
  return asked;
}
