// One card on the table: its words, where it comes from and what was done with it. The whole card is the button that
// takes it; one that the facilitation took from view keeps its place, with the reason (C28).
import { Check, Eye, EyeOff } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Cards.module.css';
import type { OriginOf } from './useCardWords.ts';
import { useAnswerWords } from './useCardWords.ts';

export interface CardTileProps {
  card: Card;
  originOf: OriginOf;
  /** Written by this person. */
  own: boolean;
  chosen: boolean;
  /** Absent where cards are only read. */
  onToggle?: ((id: string) => void) | undefined;
  /** Actions of the card, at its corner. */
  menu?: ReactNode;
}

export const CardTile = memo(function CardTile(props: CardTileProps) {
  const { card, chosen, onToggle, menu } = props;
  if (card.hidden !== null) return <HiddenCard card={card} hidden={card.hidden} />;
  const body = <CardBody {...props} />;
  return (
    <li className={classes(styles.tile, chosen && styles.chosen, card.late && styles.dashed)}>
      {onToggle === undefined ? (
        <div className={styles.read}>{body}</div>
      ) : (
        <button
          type="button"
          className={styles.take}
          aria-pressed={chosen}
          data-tile={card.id}
          onClick={() => onToggle(card.id)}
        >
          <span className={styles.mark} aria-hidden="true">
            {chosen ? <Check strokeWidth={3} /> : null}
          </span>
          {body}
        </button>
      )}
      {menu}
    </li>
  );
});

function CardBody({ card, originOf, own }: CardTileProps) {
  return (
    <span className={styles.body}>
      <span className={styles.text}>{card.text}</span>
      <CardFacts card={card} originOf={originOf} own={own} />
    </span>
  );
}

/** Where it comes from, in one line, and what was done with it. */
export function CardFacts({ card, originOf, own }: Pick<CardTileProps, 'card' | 'originOf' | 'own'>) {
  const t = useWords();
  const answer = useAnswerWords()(card);
  const { look, name, from, notes } = originOf(card);
  return (
    <span className={styles.facts}>
      {look === null ? <Tag tone="ink">{name}</Tag> : null}
      <span className={styles.origin}>
        {look === null ? null : <SectorGlyph look={look} />}
        <span>{[look === null ? from : name, ...notes].join(' · ')}</span>
      </span>
      {own ? <Tag tone="line">{t('cards.own')}</Tag> : null}
      {/* In the parking lot the place says it. */}
      {answer.tag === '' || card.disposition === 'movedToParkingLot' ? null : (
        <Tag tone={card.disposition === 'adopted' ? 'ok' : 'plain'}>{answer.tag}</Tag>
      )}
      {answer.reason === '' ? null : <span className={styles.reason}>{answer.reason}</span>}
    </span>
  );
}

function HiddenCard({ card, hidden }: { card: Card; hidden: NonNullable<Card['hidden']> }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('card.show');
  return (
    <li className={classes(styles.tile, styles.dashed)}>
      <div className={styles.read}>
        <EyeOff className={styles.eye} aria-hidden="true" />
        <span className={styles.body}>
          <b>{t('cards.hiddenTitle')}</b>
          <span className={styles.facts}>{t('cards.hiddenReason', { reason: hidden.reason })}</span>
          {card.text === '' ? null : <span className={styles.withdrawn}>{card.text}</span>}
          {view.can['card.show'] === true && card.text !== '' ? (
            <span>
              <Button
                size="sm"
                icon={<Eye aria-hidden="true" />}
                isPending={busy}
                onPress={() => run({ cardId: card.id })}
              >
                {t('cards.show')}
              </Button>
            </span>
          ) : null}
          {error === null ? null : (
            <span className={styles.refusal} role="alert">
              <Refusal error={error} />
            </span>
          )}
        </span>
      </div>
    </li>
  );
}
