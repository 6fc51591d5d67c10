// A suggestion as it is read: what goes out crossed, what comes in underlined, and both said in words to who hears them.
import { useWords } from '../i18n.ts';
import { shortDiff, spaceBefore, wordDiff } from './wordDiff.ts';

export interface DiffWordsProps {
  from: string;
  to: string;
  /** Of whom it is, for who hears it. */
  name: string;
  /** All the words of the passage; otherwise a few around the change. */
  whole?: boolean;
}

export function DiffWords({ from, to, name, whole = false }: DiffWordsProps) {
  const diff = whole ? wordDiff(from, to) : shortDiff(from, to);
  return (
    <>
      {diff.before}
      <Change removed={diff.removed} inserted={diff.inserted} name={name} />
      {spaceBefore(diff)}
      {diff.after}
    </>
  );
}

/** `<del>` and `<ins>` with hidden words around them (design 8). */
export function Change({ removed, inserted, name }: { removed: string; inserted: string; name: string }) {
  const t = useWords();
  return (
    <>
      {removed === '' ? null : (
        <del>
          <Hidden words={t('remarks.delStart')} />
          {removed}
          <Hidden words={t('remarks.delEnd')} />
        </del>
      )}
      {removed === '' || inserted === '' ? null : ' '}
      {inserted === '' ? null : (
        <ins>
          <Hidden words={t('remarks.insStart', { name })} />
          {inserted}
          <Hidden words={t('remarks.insEnd')} />
        </ins>
      )}
    </>
  );
}

const Hidden = ({ words }: { words: string }) => <span className="visuallyHidden"> {words} </span>;
