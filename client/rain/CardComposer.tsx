// «Agregar tarjeta»: the field for the next card of a person, and how many she has left. It never loses what was typed.
import { Plus } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { CardField, cardObstacle } from './CardField.tsx';
import styles from './Rain.module.css';
import { useCardDraft } from './useCardDraft.ts';
import type { OwnCardsActions } from './useOwnCards.ts';

interface CardComposerProps {
  rain: RainView;
  /** B7: whom the facilitation types for; null: for oneself. */
  person: string | null;
  own: OwnCardsActions;
  /** «Le quedan 3 tarjetas», or that none is left. */
  left: (count: number) => string;
  full: string;
  /** Takes the focus when the last card leaves no field. */
  rest: RefObject<HTMLElement | null>;
}

export function CardComposer({ rain, person, own, left, full, rest }: CardComposerProps) {
  const t = useWords();
  const announce = useAnnounce();
  const [text, setText] = useCardDraft(rain.id, person);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const remaining = rain.perPerson - own.cards.length;
  const obstacle = cardObstacle(text);
  const add = async (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (obstacle !== null) return;
    const refused = await own.write(text);
    setRefusal(refused);
    if (refused !== null) return;
    setText('');
    setTried(false);
    announce(`${t('rain.added')}. ${remaining > 1 ? left(remaining - 1) : full}`.replace(/\.$/, ''));
    if (remaining <= 1) rest.current?.focus();
  };
  if (remaining <= 0) return <p className={styles.full}>{full}</p>;
  const error = tried && obstacle === 'empty' ? t('rain.empty') : (refusal ?? undefined);
  return (
    <form className={styles.composer} onSubmit={add} noValidate>
      <CardField
        label={t(own.cards.length === 0 ? 'rain.first' : 'rain.other')}
        hint={t('rain.hint')}
        text={text}
        onChange={(next) => {
          setText(next);
          setTried(false);
        }}
        onEnter={() => void add()}
        error={error}
      />
      <div className={styles.foot}>
        <span>{left(remaining)}</span>
        <Button type="submit" variant="primary" icon={<Plus aria-hidden="true" />}>
          {t('rain.add')}
        </Button>
      </div>
    </form>
  );
}
