// What is said of a commitment as a whole: arguments for and against, comments on all of it, and what was already answered.
import { Plus } from 'lucide-react';
import type { Remark } from '../../shared/model/remarks.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { useDesk } from './desk.ts';
import { AnsweredRemark, RemarkCard } from './RemarkCard.tsx';
import { answeredOn, waitingOn } from './remarkLists.ts';
import styles from './WholeRemarks.module.css';

export function WholeRemarks() {
  const t = useWords();
  const { view } = useMesa();
  const desk = useDesk();
  if (!desk) return null;
  const waiting = waitingOn(view, desk.commitment.id);
  const sends = view.can['remark.send'] === true && desk.mode !== 'read';
  const comments = waiting.filter((one) => one.kind === 'comment' && one.field === '');
  const compose = (kind: 'pro' | 'con' | 'comment') => () => desk.compose({ kind, section: null });
  return (
    <section className={styles.whole} aria-labelledby="compromiso-argumentos">
      <h2 id="compromiso-argumentos" className={styles.heading} tabIndex={-1}>
        {t('remarks.arguments')}
      </h2>
      <p className={styles.lead}>{t('remarks.argumentsLead')}</p>
      <div className={styles.sides}>
        <Side kind="pro" waiting={waiting} onAdd={sends ? compose('pro') : null} />
        <Side kind="con" waiting={waiting} onAdd={sends ? compose('con') : null} />
      </div>
      {comments.length === 0 && !sends ? null : (
        <div className={styles.comments}>
          <h3>{t('remarks.whole')}</h3>
          <Cards remarks={comments} />
          {sends ? (
            <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={compose('comment')}>
              {t('remarks.commentWhole')}
            </Button>
          ) : null}
        </div>
      )}
      <History remarks={answeredOn(view, desk.commitment.id)} />
    </section>
  );
}

interface SideProps {
  kind: 'pro' | 'con';
  waiting: readonly Remark[];
  onAdd: (() => void) | null;
}

function Side({ kind, waiting, onAdd }: SideProps) {
  const t = useWords();
  const here = waiting.filter((one) => one.kind === kind);
  return (
    <div className={styles.side}>
      <h3>
        {t(`remarks.kind_${kind}`)} <span className={styles.number}>{here.length}</span>
      </h3>
      {here.length === 0 ? (
        <p className={styles.none}>{t(`remarks.${kind}None`)}</p>
      ) : (
        <Cards remarks={here} />
      )}
      {onAdd === null ? null : (
        <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={onAdd}>
          {t(kind === 'pro' ? 'remarks.addPro' : 'remarks.addCon')}
        </Button>
      )}
    </div>
  );
}

function Cards({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.cards}>
      {remarks.map((remark) => (
        <li key={remark.id}>
          <RemarkCard remark={remark} />
        </li>
      ))}
    </ul>
  );
}

/** The last ones answered, folded: «Sugerencia de Teresa Ibarra, aceptada por Rubén Escobedo». */
function History({ remarks }: { remarks: readonly Remark[] }) {
  const t = useWords();
  if (remarks.length === 0) return null;
  const count = remarks.length;
  return (
    <details className={styles.history}>
      <summary>{t(count === 1 ? 'remarks.history_one' : 'remarks.history_other', { count })}</summary>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <AnsweredRemark remark={remark} />
          </li>
        ))}
      </ul>
    </details>
  );
}
