// Private writing as a person lives it (C10): who will see what, said before she writes; the question; her own cards; the
// field for the next one; and how many there are at the table. Nothing here knows another person's text.
import { EyeOff } from 'lucide-react';
import { Suspense, useRef } from 'react';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { openRain } from '../cards/moment.ts';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { withAllWords } from '../words/laterWords.ts';
import { CardComposer } from './CardComposer.tsx';
import { OwnCardList } from './OwnCardList.tsx';
import styles from './Rain.module.css';
import { RainTotals } from './RainTotals.tsx';
import { useOwnCards } from './useOwnCards.ts';
import { writesIn } from './writers.ts';

/** Only who facilitates downloads it. */
const RainActs = latePiece(
  () => withAllWords(import('../facilitation/RainControl.tsx')),
  (m) => m.RainActs,
);

/** The round that is open, or nothing. The question is the heading: `level` 1 where no other one is. */
export function RainPanel({ level = 1 }: { level?: 1 | 2 }) {
  const { view, me } = useMesa();
  const rain = openRain(view);
  if (rain === null) return null;
  const Heading = `h${level}` as const;
  const writes = writesIn(view, me);
  return (
    <section className={styles.panel}>
      <PrivateNotice rain={rain} writes={writes} />
      <Heading className={styles.question}>{rain.question}</Heading>
      {writes ? <OwnCards key={rain.id} rain={rain} /> : null}
      <RainTotals rain={rain} />
      {view.role === 'facilitator' ? (
        <Suspense fallback={null}>
          <div className={styles.facilitating}>
            <RainActs rain={rain} />
          </div>
        </Suspense>
      ) : null}
    </section>
  );
}

function PrivateNotice({ rain, writes }: { rain: RainView; writes: boolean }) {
  const t = useWords();
  const { me } = useMesa();
  // Who has no party is not told that her party will be seen.
  const sign = rain.signature === 'party' && me.partyId === null ? 'noParty' : rain.signature;
  return (
    <Banner
      tone="lock"
      icon={<EyeOff />}
      title={t(writes ? 'rain.privateTitle' : 'rain.watchTitle')}
      className={styles.notice}
    >
      {writes ? `${t('rain.privateText')} ${t(`rain.sign_${sign}`)}` : t('rain.watchText')}
    </Banner>
  );
}

function OwnCards({ rain }: { rain: RainView }) {
  const t = useWords();
  const own = useOwnCards(rain, null);
  const rest = useRef<HTMLUListElement>(null);
  const most = rain.perPerson;
  return (
    <>
      <OwnCardList own={own} label={t('rain.own')} rest={rest} />
      <CardComposer
        rain={rain}
        person={null}
        own={own}
        left={(count) => t(count === 1 ? 'rain.left_one' : 'rain.left_other', { count })}
        full={t(most === 1 ? 'rain.full_one' : 'rain.full_other', { count: most })}
        rest={rest}
      />
    </>
  );
}
