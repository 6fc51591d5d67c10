// /mesa/:id/acta: the acta so far as a sheet of paper, its life after the closing, its seal and what can be taken away.
import { useMemo } from 'react';
import { actaPaper } from '../../shared/paper/actaPaper.ts';
import { ActaNext } from '../acta/ActaNext.tsx';
import { ActaSide } from '../acta/ActaSide.tsx';
import { ActaStages } from '../acta/ActaStages.tsx';
import { awaited } from '../acta/actaDuty.ts';
import { ErrataList } from '../acta/ErrataList.tsx';
import { NoteList } from '../acta/NoteList.tsx';
import { ObservationList } from '../acta/ObservationList.tsx';
import { PaperView } from '../acta/PaperView.tsx';
import { PartySignatures } from '../acta/PartySignatures.tsx';
import { useActa } from '../acta/useActa.ts';
import { EvaluationPanel } from '../evaluation/EvaluationPanel.tsx';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
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
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <h1>{t('acta.screen_title', { session: view.session.number })}</h1>
        <StateTag />
      </header>
      {view.acta ? <ActaStages stage={view.acta.stage} /> : null}
      <div className={styles.desk}>
        <div className={styles.course}>
          <ActaNext />
          <EvaluationPanel section />
          <PartySignatures />
        </div>
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
              <Refusal error={error} />
            </Banner>
          ) : null}
          {paper ? <PaperView paper={paper} label={t('acta.paper_label')} /> : null}
          {paper || error ? null : (
            <p className={styles.loading} role="status">
              <Spinner size="1.25rem" /> {t('acta.loading')}
            </p>
          )}
        </div>
        <aside className={styles.side} aria-label={t('actaLife.aside')}>
          <ObservationList />
          <NoteList />
          <ErrataList />
          {file ? <ActaSide hash={file.contentHash} formats={formats} /> : null}
        </aside>
      </div>
    </div>
  );
}

/** What is missing, as the bar of the screen says it: signatures, approvals, or the state of the session. */
function StateTag() {
  const t = useWords();
  const { view } = useMesa();
  const { acta } = view;
  const count = acta ? awaited(acta).length : 0;
  if (acta && count > 0) {
    const what = acta.stage === 'approved' ? 'missing' : 'missing_approvals';
    return <Tag tone="now">{t(`actaLife.${what}_${count === 1 ? 'one' : 'other'}`, { count })}</Tag>;
  }
  if (acta?.stage === 'signed' || acta?.stage === 'published') {
    return <Tag tone="ok">{t(`actaLife.stage_${acta.stage}`)}</Tag>;
  }
  const closed = view.session.state === 'closed';
  return <Tag tone={closed ? 'ok' : 'now'}>{t(closed ? 'acta.state_closed' : 'acta.state_live')}</Tag>;
}
