// The private cards of one person, with a dashed edge: what nobody else sees. Each one says whether it has arrived, and is
// changed or taken back in its place.
import { Check, CircleAlert, Loader, Pencil, WifiOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useWords } from '../i18n.ts';
import { useMesaSnapshot } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { CardField, cardObstacle } from './CardField.tsx';
import { isSaved, type OwnCard } from './ownCards.ts';
import styles from './Rain.module.css';
import type { OwnCardsActions } from './useOwnCards.ts';

interface OwnCardListProps {
  own: OwnCardsActions;
  label: string;
  /** Takes the focus when the card that had it is gone. */
  rest: Ref<HTMLUListElement>;
}

export function OwnCardList({ own, label, rest }: OwnCardListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <ul ref={rest} className={styles.cards} aria-label={label} tabIndex={-1}>
      {own.cards.map((card) => (
        <li key={card.id}>
          {editing === card.id ? (
            <EditedCard card={card} own={own} onDone={() => setEditing(null)} />
          ) : (
            <KeptCard card={card} onEdit={() => setEditing(card.id)} onRetry={() => own.retry(card.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface KeptCardProps {
  card: OwnCard;
  onEdit: () => void;
  onRetry: () => void;
}

function KeptCard({ card, onEdit, onRetry }: KeptCardProps) {
  const t = useWords();
  return (
    <div className={styles.card}>
      <div>
        <p className={styles.text}>{card.text}</p>
        <CardState card={card} />
        {card.refused === '' ? null : (
          <Button size="sm" onPress={onRetry}>
            {t('rain.retry')}
          </Button>
        )}
      </div>
      <IconButton
        label={t('rain.changeCard', { text: card.text })}
        icon={<Pencil aria-hidden="true" />}
        onPress={onEdit}
      />
    </div>
  );
}

/** «Guardada» is said only once the server answered: until then the device is what keeps it. */
function CardState({ card }: { card: OwnCard }) {
  const t = useWords();
  const { connected, line } = useMesaSnapshot();
  if (card.refused !== '') {
    return (
      <p className={styles.refused} role="alert">
        <CircleAlert aria-hidden="true" />
        <span>{t('rain.refused', { reason: card.refused })}</span>
      </p>
    );
  }
  if (isSaved(card)) {
    return (
      <p className={styles.state}>
        <Check aria-hidden="true" />
        {t('rain.saved')}
      </p>
    );
  }
  const away = !connected || line !== 'well';
  return (
    <p className={away ? styles.away : styles.state}>
      {away ? <WifiOff aria-hidden="true" /> : <Loader aria-hidden="true" />}
      {t(away ? 'rain.onDevice' : 'rain.sending')}
    </p>
  );
}

function EditedCard({ card, own, onDone }: { card: OwnCard; own: OwnCardsActions; onDone: () => void }) {
  const t = useWords();
  const announce = useAnnounce();
  const [text, setText] = useState(card.text);
  const [refusal, setRefusal] = useState<string | null>(null);
  const obstacle = cardObstacle(text);
  const save = async () => {
    if (obstacle === 'long') return;
    if (obstacle === 'empty') return setRefusal(t('rain.empty'));
    const refused = await own.write(text, card.id);
    setRefusal(refused);
    if (refused === null) onDone();
  };
  const remove = () => {
    own.drop(card.id);
    announce(t('rain.removed'));
    onDone();
  };
  return (
    <div className={styles.edited}>
      <CardField
        label={t('rain.changing')}
        text={text}
        onChange={setText}
        onEnter={() => void save()}
        onEscape={onDone}
        autoFocus
        error={refusal ?? undefined}
      />
      <div className={styles.acts}>
        <Button variant="quiet" onPress={remove}>
          {t('rain.remove')}
        </Button>
        <span className={styles.gap} />
        <Button onPress={onDone}>{t('decision.cancel')}</Button>
        <Button variant="primary" onPress={() => void save()}>
          {t('rain.save')}
        </Button>
      </div>
    </div>
  );
}
