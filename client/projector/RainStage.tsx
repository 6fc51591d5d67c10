// Private writing on the wall (C10): the question, and how many cards and people there are; never a word of what is being
// written. The clock and the way in are in the bar.
import { EyeOff } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { RainTotals } from '../rain/RainTotals.tsx';
import { classes } from '../ui/classes.ts';
import styles from './RainStage.module.css';
import { useFit } from './useFit.ts';
import wall from './Wall.module.css';

/** The question in vh, from the roomiest. */
const LOOKS = [11, 9.5, 8, 7, 6, 5] as const;

export function RainStage({ rain }: { rain: RainView }) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const { step } = useFit(box, LOOKS.length, rain.id);
  const style = { '--title': `${LOOKS[step] ?? 5}vh` } as CSSProperties;
  return (
    <div className={wall.split}>
      <section ref={box} className={classes(wall.words, wall.measured, styles.words)} style={style}>
        <p className={wall.label}>{t('rain.screen_label')}</p>
        <h1 className={wall.headline}>{rain.question}</h1>
        <p className={styles.each}>
          {t(rain.perPerson === 1 ? 'rain.screen_perPerson_one' : 'rain.screen_perPerson_other', {
            count: rain.perPerson,
          })}
          . {t(`rain.screen_sign_${rain.signature}`)}
        </p>
      </section>
      <aside className={classes(wall.side, styles.side)}>
        <p className={classes(wall.count, styles.count)}>
          <b>{rain.cards}</b>
          <span>{t(rain.cards === 1 ? 'rain.screen_cards_one' : 'rain.screen_cards_other')}</span>
        </p>
        <p className={classes(wall.count, styles.count)}>
          <b>{rain.people}</b>
          <span>{t(rain.people === 1 ? 'rain.screen_people_one' : 'rain.screen_people_other')}</span>
        </p>
        <RainTotals rain={rain} large />
        <p className={wall.bottom}>
          <EyeOff aria-hidden="true" />
          {t('rain.screen_private')}
        </p>
      </aside>
    </div>
  );
}
