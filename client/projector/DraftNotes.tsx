// The suggestions that wait, beside the text on the wall: what each would change, and whose it is.
import { useRef } from 'react';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { DiffWords } from '../remarks/DiffWords.tsx';
import { waitingOn } from '../remarks/remarkLists.ts';
import { useNameOf } from '../remarks/useNameOf.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './DraftNotes.module.css';
import { useFit } from './useFit.ts';
import wall from './Wall.module.css';

/** At most; fewer when they do not fit at a size that the last row reads. The title counts them all. */
const MOST = 5;

/** Nothing while none waits. */
export function DraftNotes({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = useNameOf();
  const waiting = waitingOn(view, commitment.id).filter((one) => one.kind === 'replace');
  const box = useRef<HTMLElement>(null);
  const { step } = useFit(box, MOST, waiting.map(({ id, text }) => `${id} ${text}`).join('\n'));
  if (waiting.length === 0) return null;
  const looks = lookByParty(view.parties);
  const count = waiting.length;
  return (
    <aside ref={box} className={classes(styles.notes, wall.measured)} aria-label={t('remarks.onScreen')}>
      <h2>{t(count === 1 ? 'remarks.wait_one' : 'remarks.wait_other', { count })}</h2>
      <ul>
        {waiting.slice(0, MOST - step).map((remark) => (
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
