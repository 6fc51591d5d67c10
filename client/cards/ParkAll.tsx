// P1 at the closing: what got no answer stays in the parking lot, all at once and with one reason.
import { SquareParking } from 'lucide-react';
import { useState } from 'react';
import { CARDS_AT_ONCE } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Cards.module.css';
import { isPending } from './cardTable.ts';
import { useCards } from './useCards.ts';

export function ParkAll() {
  const t = useWords();
  const { view } = useMesa();
  const { list } = useCards();
  const { run, busy, error } = useCommand('cards.dispose');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const waiting = (list?.cards ?? []).filter(isPending).map(({ id }) => String(id));
  const missing = reason.trim() === '';
  const park = async () => {
    setTried(true);
    if (missing) return;
    for (let from = 0; from < waiting.length; from += CARDS_AT_ONCE) {
      const cardIds = waiting.slice(from, from + CARDS_AT_ONCE);
      const answer = await run({ cardIds, disposition: 'movedToParkingLot', reason: reason.trim() });
      if (!answer.ok) return;
    }
  };
  return (
    <section className={styles.parking} aria-label={t('cards.parking')}>
      <div className={styles.form}>
        <p>{t('cards.parkText')}</p>
        <TextArea
          label={t('cards.parkReason')}
          value={reason}
          onChange={setReason}
          max={500}
          rows={2}
          record
          error={tried && missing ? t('cards.reasonMissing') : undefined}
        />
        {error === null ? null : (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        )}
        <div className={styles.buttons}>
          <Button
            icon={<SquareParking aria-hidden="true" />}
            isPending={busy}
            isDisabled={waiting.length === 0}
            onPress={park}
          >
            {t('cards.parkAll')}
          </Button>
          <ButtonLink variant="quiet" href={addressOf(view.mesaId, 'tarjetas')}>
            {t('cards.answerOneByOne')}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
