// After the decision only Sugerir remains (design 3): the notes on an agreed text, which wait until its amendment is opened.
import { PencilLine } from 'lucide-react';
import type { WordKey } from '../../shared/i18n/words.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { useDesk } from './desk.ts';
import { frozenPassages } from './frozenPassages.ts';
import { RemarkCard } from './RemarkCard.tsx';
import { RemarkDeskProvider } from './RemarkDeskProvider.tsx';
import { isNote, waitingOn } from './remarkLists.ts';
import styles from './WholeRemarks.module.css';
import { WholeRemarks } from './WholeRemarks.tsx';

/** Nothing on a closed commitment, unless something had been said of it. */
export function AgreedRemarks({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const said = view.remarks.some((one) => one.commitmentId === commitment.id);
  const sends = view.can['remark.send'] === true && commitment.state !== 'closed';
  if (!said && !sends) return null;
  return (
    <RemarkDeskProvider
      commitment={commitment}
      mode={sends ? 'suggest' : 'read'}
      mayCarry={false}
      inMargin={false}
      pieces={() => null}
      passages={() =>
        frozenPassages(commitment.versions.at(-1)?.content, (field) =>
          t(`commitment.field_${field}` as WordKey),
        )
      }
      replace={() => false}
    >
      <AgreedNotes />
      <WholeRemarks />
    </RemarkDeskProvider>
  );
}

function AgreedNotes() {
  const t = useWords();
  const { view } = useMesa();
  const desk = useDesk();
  if (!desk) return null;
  const notes = waitingOn(view, desk.commitment.id).filter((one) => isNote(one) && one.field !== '');
  const sends = desk.mode === 'suggest';
  if (notes.length === 0 && !sends) return null;
  return (
    <section className={styles.whole} aria-labelledby="compromiso-sugerencias">
      <h2 id="compromiso-sugerencias" className={styles.heading} tabIndex={-1}>
        {t('remarks.onScreen')}
      </h2>
      <p className={styles.lead}>{t('remarks.agreedLead')}</p>
      <ul className={styles.cards}>
        {notes.map((remark) => (
          <li key={remark.id}>
            <RemarkCard remark={remark} />
          </li>
        ))}
      </ul>
      {sends ? (
        <div>
          <Button
            size="sm"
            icon={<PencilLine aria-hidden="true" />}
            onPress={() => desk.compose({ kind: 'replace', section: null })}
          >
            {t('remarks.titleReplace')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
