// A group of cards: its title, how many it holds and from whom; its cards when it is opened. The title is the button that
// takes the whole group.
import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Cards.module.css';
import { mayTake, type Pile } from './cardTable.ts';
import { type RowTools, Tiles } from './Tiles.tsx';
import { type OriginOf, useAnswerWords } from './useCardWords.ts';

export function PileTile({ pile, tools }: { pile: Pile; tools: RowTools }) {
  const t = useWords();
  const list = useId();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { chosen, toggleAll } = tools;
  const unfolded = wanted ?? tools.open;
  const ids = pile.all.filter(mayTake).map(({ id }) => String(id));
  const whole = ids.length > 0 && ids.every((id) => chosen.has(id));
  const head = <PileHead pile={pile} originOf={tools.originOf} />;
  const Chevron = unfolded ? ChevronUp : ChevronDown;
  const count = pile.all.length;
  return (
    <li className={classes(styles.pile, whole && styles.chosen)}>
      <div className={styles.pileTop}>
        {toggleAll === undefined ? (
          <div className={styles.read}>{head}</div>
        ) : (
          <button
            type="button"
            className={styles.take}
            aria-pressed={whole}
            data-tile={pile.group.id}
            onClick={() => toggleAll(ids)}
          >
            <span className={styles.mark} aria-hidden="true">
              {whole ? <Check strokeWidth={3} /> : null}
            </span>
            {head}
          </button>
        )}
        {tools.pileMenuOf(pile)}
      </div>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        aria-controls={list}
        onClick={() => setWanted(!unfolded)}
      >
        <Chevron aria-hidden="true" />
        {t(unfolded ? 'cards.foldPile' : count === 1 ? 'cards.openPile_one' : 'cards.openPile_other', {
          count,
        })}
        <span className="visuallyHidden">: {pile.group.title}</span>
      </button>
      <div id={list} className={styles.inside} hidden={!unfolded}>
        {unfolded ? <Tiles cards={pile.cards} tools={tools} /> : null}
      </div>
    </li>
  );
}

function PileHead({ pile, originOf }: { pile: Pile; originOf: OriginOf }) {
  const t = useWords();
  const answerOf = useAnswerWords();
  const inputs = pile.all.filter(({ source }) => source === 'consultation').length;
  const answers = [...new Set(pile.all.map((card) => answerOf(card).tag))].filter((tag) => tag !== '');
  return (
    <span className={styles.body}>
      <b className={styles.title}>{pile.group.title}</b>
      <span className={styles.facts}>
        <span className={styles.glyphs} aria-hidden="true">
          {pile.all.map((card) => {
            const { look } = originOf(card);
            return look === null ? null : <SectorGlyph key={card.id} look={look} />;
          })}
        </span>
        {inputs === 0 ? null : (
          <Tag tone="ink">
            {inputs === 1 ? t('cards.fromConsultation') : t('cards.inputsHere', { count: inputs })}
          </Tag>
        )}
        {answers.map((tag) => (
          <Tag key={tag} tone={tag === t('cards.inTree') ? 'ok' : 'plain'}>
            {tag}
          </Tag>
        ))}
        <span className="visuallyHidden">{t('cards.pileCount', { count: pile.all.length })}</span>
      </span>
    </span>
  );
}
