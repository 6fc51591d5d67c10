// /mesa/:id/acta: the acta so far as a sheet of paper, its seal and what can be taken away.
import { useMemo } from 'react';
import { actaPaper } from '../../shared/paper/actaPaper.ts';
import { ActaSide } from '../acta/ActaSide.tsx';
import { PaperView } from '../acta/PaperView.tsx';
import { useActa } from '../acta/useActa.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './ActaScreen.module.css';

export function ActaScreen() {
  const t = useWords();
  const { view } = useMesa();
  const { file, formats, error, retry } = useActa(view.mesaId, view.session.number, view.seq);
  const paper = useMemo(() => (file ? actaPaper(file) : null), [file]);
  const closed = view.session.state === 'closed';
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <h1>{t('acta.screen_title', { session: view.session.number })}</h1>
        <Tag tone={closed ? 'ok' : 'now'}>{t(closed ? 'acta.state_closed' : 'acta.state_live')}</Tag>
      </header>
      <div className={styles.desk}>
        <div className={styles.table}>
          {error ? (
            <Banner
              tone="danger"
              role="alert"
              className={styles.notice}
              actions={
                <Button size="sm" onPress={retry}>
                  {t('acta.retry')}
                </Button>
              }
            >
              {error.message}
            </Banner>
          ) : null}
          {paper ? <PaperView paper={paper} label={t('acta.paper_label')} /> : null}
          {paper || error ? null : (
            <p className={styles.loading} role="status">
              <Spinner size="1.25rem" /> {t('acta.loading')}
            </p>
          )}
        </div>
        {file ? (
          <aside className={styles.side} aria-label={t('acta.downloads')}>
            <ActaSide hash={file.contentHash} formats={formats} />
          </aside>
        ) : null}
      </div>
    </div>
  );
}
