// The commitments of the mesa: number, live title, how far each is, and whether it is agreed, closed or being decided.
import { ArrowRight, FileText, Lock, Plus, Vote } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CommitmentView } from '../../shared/model/view.ts';
import { isWritable } from '../../shared/roadmap/commitmentMoves.ts';
import { NewCommitment } from '../facilitation/NewCommitment.tsx';
import { useWords } from '../i18n.ts';
import { useWaitingWords } from '../remarks/WaitingRemarks.tsx';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './CommitmentList.module.css';
import { Meter } from './Meter.tsx';
import { StateTag } from './StateTag.tsx';
import { sectionStates } from './sections.ts';
import { type OpenDraft, useDraftData, useOpenDraft } from './useDraft.ts';

export function CommitmentList() {
  const t = useWords();
  const { view } = useMesa();
  const [creating, setCreating] = useState(false);
  const create = view.can['commitment.create'] ? (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => setCreating(true)}>
      {t('writing.create')}
    </Button>
  ) : null;
  const empty = view.commitments.length === 0;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1 tabIndex={-1}>{t('writing.title')}</h1>
          <p className={styles.lead}>{t('writing.listLead')}</p>
        </div>
        {empty ? null : create}
      </div>
      {empty ? (
        <EmptyState
          layout="panel"
          icon={<FileText />}
          title={t('writing.emptyTitle')}
          action={
            create ?? (
              <ButtonLink href={addressOf(view.mesaId, 'arbol')}>{t('shell.section_arbol')}</ButtonLink>
            )
          }
        >
          {t('writing.emptyText')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {view.commitments.map((commitment) => (
            <li key={commitment.id}>
              <Row commitment={commitment} />
            </li>
          ))}
        </ul>
      )}
      {creating ? <NewCommitment onClose={() => setCreating(false)} /> : null}
    </div>
  );
}

function Row({ commitment }: { commitment: CommitmentView }) {
  const { view } = useMesa();
  const open = useOpenDraft(commitment.doc);
  return (
    <Link href={addressOf(view.mesaId, `compromisos/${commitment.number}`)} className={styles.row ?? ''}>
      <span className={styles.number}>{commitment.number}</span>
      <span className={styles.words}>
        {open?.live.loaded ? (
          <LiveRow commitment={commitment} open={open} />
        ) : (
          <>
            <b className={styles.title}>{commitment.title}</b>
            <Skeleton lines={1} />
          </>
        )}
      </span>
      <States commitment={commitment} />
      <ArrowRight aria-hidden="true" className={styles.arrow} />
    </Link>
  );
}

function LiveRow({ commitment, open }: { commitment: CommitmentView; open: OpenDraft }) {
  const t = useWords();
  const draft = useDraftData(open.session);
  const title = draft.texts.title.trim() || commitment.title || t('writing.untitled');
  return (
    <>
      <b className={styles.title}>{title}</b>
      {isWritable(commitment) ? <Meter states={sectionStates(draft)} compact /> : null}
    </>
  );
}

function States({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const waiting = useWaitingWords()(commitment.id);
  return (
    <span className={styles.states}>
      {waiting === null ? null : <Tag tone="line">{waiting}</Tag>}
      <StateTag commitment={commitment} />
      {commitment.lock.frozenBy !== null ? (
        <Tag tone="now" icon={<Vote aria-hidden="true" />}>
          {t('writing.stateFrozen')}
        </Tag>
      ) : commitment.lock.locked ? (
        <Tag tone="line" icon={<Lock aria-hidden="true" />}>
          {t('writing.stateLocked')}
        </Tag>
      ) : null}
    </span>
  );
}
