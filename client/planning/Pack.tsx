// «Información común»: what everybody reads before working, the same for every party (N1). Opens in place; an address
// is only a link, the product never fetches it.
import { BookOpen, ChevronRight, ExternalLink } from 'lucide-react';
import type { BackgroundItem } from '../../shared/model/planning.ts';
import { linesOf } from '../decisions/frozenText.ts';
import { PackAnswers } from '../floor/PackAnswers.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Card } from '../ui/Card.tsx';
import styles from './Pack.module.css';
import { webAddress } from './webAddress.ts';

/** The pack of the mesa; nothing while it is empty. */
export function Pack({ title }: { title?: string }) {
  const t = useWords();
  const { view } = useMesa();
  const { background } = view.planning;
  if (background.length === 0) return null;
  return (
    <Card title={title ?? t('planning.pack')}>
      <div className={styles.pack}>
        {background.map((item) => (
          <PackReading key={item.itemId} item={item} />
        ))}
      </div>
      <PackAnswers />
    </Card>
  );
}

/** One reading: its title, and inside its words and the way to its address. */
export function PackReading({ item }: { item: BackgroundItem }) {
  const t = useWords();
  const address = webAddress(item.reference);
  const lines = linesOf(item.text);
  const note = [lines.length > 0 ? t('planning.packReadText') : '', address?.host ?? item.reference];
  return (
    <details className={styles.reading}>
      <summary>
        <BookOpen aria-hidden="true" />
        <span>
          <b>{item.title}</b>
          <small>{note.filter((part) => part !== '').join(' · ')}</small>
        </span>
        <ChevronRight className={styles.chevron} aria-hidden="true" />
      </summary>
      <div className={styles.text}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a reading never change their order
          <p key={at}>{line}</p>
        ))}
        {address === null ? (
          item.reference === '' ? null : (
            <p className={styles.reference}>{item.reference}</p>
          )
        ) : (
          <p>
            <a href={address.href} target="_blank" rel="noopener noreferrer nofollow">
              <ExternalLink aria-hidden="true" />
              {t('planning.packOpen', { host: address.host })}{' '}
              <span className="visuallyHidden">{t('planning.packNewTab')}</span>
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
