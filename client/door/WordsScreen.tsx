// The words as the only way in: an address of a mesa on a device where nobody is in it, also once its code leads nowhere.
import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { useWords } from '../i18n.ts';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import styles from './Door.module.css';
import { WordsForm, type WordsFormProps } from './WordsForm.tsx';

export function WordsScreen({ mesaId, onIn }: Pick<WordsFormProps, 'mesaId' | 'onIn'>) {
  const t = useWords();
  useScreenTitle(t('door.wordsTitle'));
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link className={styles.back} href="/" aria-label={t('door.back')}>
          <ArrowLeft aria-hidden="true" />
        </Link>
        <h1>{t('door.wordsTitle')}</h1>
      </header>
      <main className={styles.words}>
        <WordsForm mesaId={mesaId} onIn={onIn} />
      </main>
    </div>
  );
}
