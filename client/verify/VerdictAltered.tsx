// What does not hold, where, and the letter: both texts one under the other with the first difference marked.
import { differenceWords } from '../../shared/paper/differenceWords.ts';
import type { Difference } from '../../shared/record/verify/difference.ts';
import { useWords } from '../i18n.ts';
import styles from './Verdict.module.css';
import { VerdictCard } from './VerdictCard.tsx';

export function VerdictAltered({ name, first }: { name: string; first: Difference }) {
  const t = useWords();
  const said = differenceWords(t, first);
  return (
    <>
      <VerdictCard
        tone={said.readable ? 'altered' : 'unreadable'}
        title={t(said.readable ? 'verify.altered' : 'verify.unreadable')}
      >
        <p>{t(said.readable ? 'verify.altered_text' : 'verify.unreadable_text', { name })}</p>
        <p className={styles.sentence}>{said.sentence}</p>
      </VerdictCard>
      {said.where === '' ? null : (
        <dl className={styles.compare}>
          <div>
            <dt>{t('verify.where')}</dt>
            <dd>{said.where}</dd>
          </div>
          {said.expected === null && said.found === null ? null : (
            <>
              <Side
                name={t('verify.should_say')}
                text={said.expected}
                at={said.mark?.expected ?? null}
                kind="expected"
              />
              <Side name={t('verify.says')} text={said.found} at={said.mark?.found ?? null} kind="found" />
            </>
          )}
        </dl>
      )}
      {said.letter === '' ? null : <p className={styles.letter}>{said.letter}</p>}
    </>
  );
}

/** One of the two texts. The letter is marked with more than colour: a thick line under it. */
function Side({
  name,
  text,
  at,
  kind,
}: {
  name: string;
  text: string | null;
  at: number | null;
  kind: 'expected' | 'found';
}) {
  const t = useWords();
  const letters = text === null ? [] : [...text];
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.text}>
        {text === null ? t('verify.nothing_there') : null}
        {text !== null && at === null ? text : null}
        {text !== null && at !== null ? (
          <>
            {letters.slice(0, at).join('')}
            <mark className={styles[kind]}>{letters[at] ?? '\u00a0'}</mark>
            {letters.slice(at + 1).join('')}
          </>
        ) : null}
      </dd>
    </div>
  );
}
