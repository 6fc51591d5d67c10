// The common information on the wall while the mesa reads it (N1, E12): its words, large, where they come from, and how many
// have said «Leí», never who.

import { linesOf } from '../decisions/frozenText.ts';
import { readersAsked } from '../floor/readers.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { FittedText } from './FittedText.tsx';
import styles from './ReadingStage.module.css';
import wall from './Wall.module.css';

export function ReadingStage() {
  const t = useWords();
  const { view } = useMesa();
  const { background } = view.planning;
  const alone = background.length === 1 ? background[0] : undefined;
  const asked = readersAsked(view);
  const read = asked.filter(({ id }) => view.floor.readers.includes(id)).length;
  const blocks = background.map(({ title, text, reference }) => ({
    kind: 'paragraphs' as const,
    heading: alone === undefined ? title : '',
    lines: [...linesOf(text), ...(reference === '' ? [] : [t('screen.source', { reference })])],
  }));
  return (
    <div className={wall.split}>
      <FittedText
        label={t('planning.pack')}
        title={alone === undefined ? t('screen.readingTitle') : alone.title}
        blocks={blocks}
      />
      <aside className={wall.side}>
        <p className={wall.count}>
          <b>{read}</b>
          <span>{t(read === 1 ? 'screen.readOne' : 'screen.read', { total: asked.length })}</span>
        </p>
        <span className={wall.bar} aria-hidden="true">
          <span style={{ width: `${(100 * read) / Math.max(1, asked.length)}%` }} />
        </span>
        <p className={styles.how}>{t('screen.readHow')}</p>
        <p className={wall.bottom}>{t('screen.readDoubt')}</p>
      </aside>
    </div>
  );
}
