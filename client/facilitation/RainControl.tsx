// Private writing from the console (C10): open it, follow how many have written, type what came on paper (B7), and reveal
// everything at once. Nobody here reads a card before that.
import { Archive, Eye, EyeOff, Keyboard } from 'lucide-react';
import { useState } from 'react';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { openRain } from '../cards/moment.ts';
import { useWords } from '../i18n.ts';
import { OpenRain } from '../rain/OpenRain.tsx';
import { PaperCards } from '../rain/PaperCards.tsx';
import { cardsWords, peopleWords, RainTotals } from '../rain/RainTotals.tsx';
import { stillSilent } from '../rain/writers.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import styles from './ControlsColumn.module.css';

export function RainControl() {
  const t = useWords();
  const { view } = useMesa();
  const rain = openRain(view);
  if (rain === null && view.can['rain.open'] !== true && view.cards.total === 0) return null;
  return (
    <div className={styles.group}>
      <h2>{t('rain.title')}</h2>
      {rain === null ? (
        <NoRain />
      ) : (
        <>
          <p className={styles.matter}>{rain.question}</p>
          <RainTotals rain={rain} />
          <RainActs rain={rain} />
        </>
      )}
    </div>
  );
}

function NoRain() {
  const t = useWords();
  const { view } = useMesa();
  const [opening, setOpening] = useState(false);
  return (
    <>
      <p className={styles.hint}>{t('rain.consoleHint')}</p>
      {view.can['rain.open'] ? (
        <Button block icon={<EyeOff aria-hidden="true" />} onPress={() => setOpening(true)}>
          {t('rain.openButton')}
        </Button>
      ) : null}
      {view.cards.total > 0 ? (
        <ButtonLink block size="sm" href={addressOf(view.mesaId, 'tarjetas')}>
          {t('rain.seeCards')}
        </ButtonLink>
      ) : null}
      {opening ? <OpenRain onClose={() => setOpening(false)} /> : null}
    </>
  );
}

/** What the facilitation does with the round that is open; also beside its question, where everybody writes. */
export function RainActs({ rain }: { rain: RainView }) {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState<'reveal' | 'withdraw' | 'paper' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {view.can['rain.reveal'] ? (
        <Button
          variant="primary"
          block
          icon={<Eye aria-hidden="true" />}
          isDisabled={rain.cards === 0}
          onPress={() => setAsked('reveal')}
        >
          {t('rain.reveal')}
        </Button>
      ) : null}
      {rain.cards === 0 ? <p className={styles.hint}>{t('rain.revealNothing')}</p> : null}
      {view.can['card.put'] ? (
        <Button block icon={<Keyboard aria-hidden="true" />} onPress={() => setAsked('paper')}>
          {t('rain.capture')}
        </Button>
      ) : null}
      {view.can['rain.withdraw'] ? (
        <Button
          variant="quiet"
          size="sm"
          block
          icon={<Archive aria-hidden="true" />}
          onPress={() => setAsked('withdraw')}
        >
          {t('rain.withdraw')}
        </Button>
      ) : null}
      <RevealDialog rain={rain} isOpen={asked === 'reveal'} onClose={close} />
      <CommandDialog
        command="rain.withdraw"
        args={(reason) => ({ rainId: rain.id, reason })}
        title={t('rain.withdrawTitle')}
        confirm={t('rain.withdraw')}
        danger
        reason={{ label: t('rain.withdrawReason'), required: true, max: 300 }}
        isOpen={asked === 'withdraw'}
        onClose={close}
      >
        <p>{t('rain.withdrawText')}</p>
      </CommandDialog>
      {asked === 'paper' ? <PaperCards rain={rain} onClose={close} /> : null}
    </>
  );
}

interface RevealDialogProps {
  rain: RainView;
  isOpen: boolean;
  onClose: () => void;
}

function RevealDialog({ rain, isOpen, onClose }: RevealDialogProps) {
  const t = useWords();
  const { view } = useMesa();
  const silent = stillSilent(view, rain);
  return (
    <CommandDialog
      command="rain.reveal"
      args={() => ({ rainId: rain.id })}
      title={t('rain.revealTitle')}
      confirm={t('rain.reveal')}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p>{t('rain.revealText', { cards: cardsWords(t, rain.cards), people: peopleWords(t, rain.people) })}</p>
      {silent > 0 ? (
        <p>
          <b>{t(silent === 1 ? 'rain.revealMissing_one' : 'rain.revealMissing_other', { count: silent })}</b>
        </p>
      ) : null}
      <p>{t('rain.revealLate')}</p>
    </CommandDialog>
  );
}
