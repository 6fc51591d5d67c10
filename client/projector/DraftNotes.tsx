// The suggestions that wait, beside the text on the wall: what each would change, and whose it is.
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { DiffWords } from '../remarks/DiffWords.tsx';
import { waitingOn } from '../remarks/remarkLists.ts';
import { useNameOf } from '../remarks/useNameOf.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './DraftNotes.module.css';

/** As many as fit at a size that the last row reads. */
const MOST = 5;

/** Nothing while none waits. */
export function DraftNotes({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = useNameOf();
  const waiting = waitingOn(view, commitment.id).filter((one) => one.kind === 'replace');
  if (waiting.length === 0) return null;
  const looks = lookByParty(view.parties);
  const count = waiting.length;
  return (
    <aside className={styles.notes} aria-label={t('remarks.onScreen')}>
      <h2>{t(count === 1 ? 'remarks.wait_one' : 'remarks.wait_other', { count })}</h2>
      <ul>
        {waiting.slice(0, MOST).map((remark) => (
          <li key={remark.id}>
            <b>
              <SectorGlyph look={(remark.partyId !== null && looks.get(remark.partyId)) || 'obs'} />
              {nameOf(remark.by)}
            </b>
            <p>
              <DiffWords from={remark.quote} to={remark.text} name={nameOf(remark.by)} />
            </p>
          </li>
        ))}
      </ul>
    </aside>
  );
}
