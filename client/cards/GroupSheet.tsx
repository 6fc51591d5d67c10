// The title of a group, as it begins and as it changes: filled in with the words of its first card, and anybody may say
// it better. The cards keep their own words whatever the title says (C11).
import { useState } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import { firstCharacters, fitsIn } from '../../shared/model/plainText.ts';
import { GROUP_TITLE_MAX } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Cards.module.css';
import { CardFacts } from './CardTile.tsx';
import type { OriginOf } from './useCardWords.ts';
import type { Taking } from './useTaking.ts';

export interface GroupAsked {
  groupId: string | null;
  title: string;
  cardIds: string[];
  /** The group already stands and only its title changes. */
  renames?: boolean;
}

export interface GroupSheetProps {
  asked: GroupAsked;
  cards: readonly Card[];
  originOf: OriginOf;
  own: ReadonlySet<string>;
  taking: Taking;
  onClose: () => void;
}

export function GroupSheet({ asked, cards, originOf, own, taking, onClose }: GroupSheetProps) {
  const t = useWords();
  const [title, setTitle] = useState(firstCharacters(asked.title, GROUP_TITLE_MAX));
  const [tried, setTried] = useState(false);
  const empty = title.trim() === '';
  const submit = async () => {
    setTried(true);
    if (empty || !fitsIn(title, GROUP_TITLE_MAX)) return;
    if (await taking.group(asked.groupId, title.trim(), asked.cardIds)) onClose();
  };
  const within = new Set(asked.cardIds);
  const confirm = asked.renames ? t('cards.saveTitle') : t('cards.groupAct');
  return (
    <SheetForm
      title={asked.renames ? t('cards.renameTitle') : t('cards.groupTitle', { count: asked.cardIds.length })}
      onClose={onClose}
      size="sm"
      send={confirm}
      onSend={submit}
      busy={taking.busy}
      refusal={taking.error}
    >
      <TextArea
        label={t('cards.title')}
        hint={t('cards.titleHint')}
        value={title}
        onChange={setTitle}
        max={GROUP_TITLE_MAX}
        rows={2}
        autoFocus
        error={tried && empty ? t('cards.titleMissing') : undefined}
      />
      <ul className={styles.sources} aria-label={t('cards.cardsOfGroup')}>
        {cards
          .filter(({ id }) => within.has(id))
          .map((card) => (
            <li key={card.id}>
              <span className={styles.text}>{card.text}</span>
              <CardFacts card={card} originOf={originOf} own={own.has(card.id)} />
            </li>
          ))}
      </ul>
    </SheetForm>
  );
}
