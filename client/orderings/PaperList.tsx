// Ballots on paper of an open round, for who facilitates (E9): whose they are, with which serial, who witnesses each and
// where it stands; never what they say.
import { ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import type { PaperBallot } from '../../shared/model/ordering.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Paper.module.css';
import { PaperEntry } from './PaperEntry.tsx';

/** Nothing for who may not type them, nor in a secret round. */
export function PaperList({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view } = useMesa();
  /** Open for anybody, or to type again the paper of one person. */
  const [entry, setEntry] = useState<{ again: PaperBallot | null } | null>(null);
  if (view.can['ordering.paper'] !== true || ordering.definition.secret) return null;
  const { papers } = ordering;
  const counted = papers.filter(({ state }) => state === 'counted').length;
  return (
    <section className={styles.papers} aria-label={t('orderings.paper_list')}>
      <h2>{t('orderings.paper_list')}</h2>
      {papers.length === 0 || !ordering.answered ? null : (
        <p className={styles.note}>
          {t('orderings.paper_tally', { total: ordering.answered, count: counted })}
        </p>
      )}
      <ul>
        {papers.map((paper, at) => (
          <PaperLine
            // biome-ignore lint/suspicious/noArrayIndexKey: papers are only added, and one person may have several
            key={at}
            orderingId={ordering.id}
            papers={papers}
            paper={paper}
            onAgain={() => setEntry({ again: paper })}
          />
        ))}
      </ul>
      <Button block icon={<ClipboardPen aria-hidden="true" />} onPress={() => setEntry({ again: null })}>
        {t('orderings.paper_capture')}
      </Button>
      {entry ? <PaperEntry ordering={ordering} again={entry.again} onClose={() => setEntry(null)} /> : null}
    </section>
  );
}

interface PaperLineProps {
  orderingId: OrderingView['id'];
  papers: readonly PaperBallot[];
  paper: PaperBallot;
  onAgain: () => void;
}

const TONES = { waiting: 'now', counted: 'ok', returned: 'danger' } as const;

function PaperLine({ orderingId, papers, paper, onAgain }: PaperLineProps) {
  const t = useWords();
  const [returning, setReturning] = useState(false);
  const { view } = useMesa();
  const nameOf = (id: string) =>
    view.people.find((person) => person.id === id)?.name ?? t('orderings.somebodyGone');
  const name = nameOf(paper.by);
  // Only the last word on each person can be typed again: what came before it is the trail.
  const last = papers.findLast(({ by }) => by === paper.by) === paper;
  return (
    <li className={styles.paper}>
      <p>
        <b>{name}</b> <Tag tone={TONES[paper.state]}>{t(`orderings.paper_state_${paper.state}`)}</Tag>
      </p>
      <p className={styles.note}>
        {t('orderings.paper_line', { serial: paper.serial, witness: nameOf(paper.witness) })}
      </p>
      {paper.reason === '' ? null : (
        <p className={styles.note}>{t('orderings.paper_reason', { reason: paper.reason })}</p>
      )}
      {last && paper.state === 'waiting' ? (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('orderings.paper_returnOf', { name })}
          onPress={() => setReturning(true)}
        >
          {t('orderings.paper_return')}
        </Button>
      ) : null}
      {returning ? (
        <CommandDialog
          command="ordering.witness"
          args={(reason) => ({ orderingId, participantId: paper.by, agrees: false, reason })}
          title={t('orderings.paper_returnTitle', { name })}
          confirm={t('orderings.paper_return')}
          reason={{ label: t('orderings.paper_returnReason'), required: true, max: 300 }}
          isOpen
          onClose={() => setReturning(false)}
        >
          <p>{t('orderings.paper_returnText')}</p>
        </CommandDialog>
      ) : null}
      {last && paper.state !== 'counted' ? (
        <Button size="sm" aria-label={t('orderings.paper_againOf', { name })} onPress={onAgain}>
          {t('orderings.paper_again')}
        </Button>
      ) : null}
    </li>
  );
}
