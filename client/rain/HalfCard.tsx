// What was in the field and not added when the cards were revealed: shown back to who was writing it, to send it late (5.3)
// or to let it go. A draft does not disappear because the screen changed.
import { PencilLine } from 'lucide-react';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { cardObstacle } from './CardField.tsx';
import { useCardDraft } from './useCardDraft.ts';
import { useOwnCards } from './useOwnCards.ts';
import { writesIn } from './writers.ts';

/** For the last round, once it was revealed. */
export function HalfCard() {
  const { view, me } = useMesa();
  const last = view.cards.rains.at(-1);
  if (last?.state !== 'revealed' || !writesIn(view, me)) return null;
  return <Draft key={last.id} rain={last} />;
}

function Draft({ rain }: { rain: RainView }) {
  const t = useWords();
  const [text, setText] = useCardDraft(rain.id, null);
  const { write } = useOwnCards(rain, null);
  if (cardObstacle(text) !== null) return null;
  const add = async () => {
    if ((await write(text)) === null) setText('');
  };
  return (
    <Banner
      tone="now"
      icon={<PencilLine />}
      role="status"
      title={t('rain.half_title')}
      actions={
        <>
          <Button size="sm" onPress={() => setText('')}>
            {t('rain.half_drop')}
          </Button>
          <Button size="sm" variant="primary" onPress={() => void add()}>
            {t('rain.half_add')}
          </Button>
        </>
      }
    >
      {t('rain.half_text', { text })}
    </Banner>
  );
}
