// A commitment for the room: the live draft while it is written, the agreed text once the mesa agreed it.

import type { CommitmentDraft } from '../../shared/commitment/types.ts';
import { readDraft } from '../../shared/mesaDoc/draftAccess.ts';
import { canonicalDraft } from '../../shared/mesaDoc/snapshot.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { readFrozen } from '../decisions/frozenContent.ts';
import { useWords } from '../i18n.ts';
import { useLiveDoc } from '../state/useMesa.ts';
import notes from './DraftNotes.module.css';
import { DraftNotes } from './DraftNotes.tsx';
import { FittedText } from './FittedText.tsx';
import styles from './ProjectorScreen.module.css';
import { useDocValue } from './useDocValue.ts';

export function DraftStage({ commitment }: { commitment: CommitmentView }) {
  // While it is amended the room works on the new text; the phones have the one in force.
  const agreed = isAmending(commitment) ? undefined : commitment.versions.at(-1);
  return agreed ? (
    <AgreedText commitment={commitment} version={agreed.version} content={agreed.content} />
  ) : (
    <div className={notes.row}>
      <LiveText commitment={commitment} />
      <DraftNotes commitment={commitment} />
    </div>
  );
}

function LiveText({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const live = useLiveDoc(commitment.doc);
  const draft = useDocValue<CommitmentDraft>(live?.doc ?? null, readDraft);
  if (draft === null) return <div className={styles.whole} />;
  const text = readFrozen({ kind: 'commitment', commitment: canonicalDraft(draft) }, t);
  const label = t('screen.draft', { number: commitment.number });
  return (
    <FittedText
      className={styles.whole}
      label={label}
      title={text.title || commitment.title || t('screen.untitled')}
      blocks={
        text.body.length === 0
          ? [{ kind: 'paragraphs', heading: '', lines: [t('screen.draftEmpty')] }]
          : text.body
      }
    />
  );
}

interface AgreedTextProps {
  commitment: CommitmentView;
  version: number;
  content: unknown;
}

function AgreedText({ commitment, version, content }: AgreedTextProps) {
  const t = useWords();
  const text = readFrozen(content, t);
  const label = t('screen.agreed', { number: commitment.number, version });
  return (
    <FittedText
      className={styles.whole}
      label={label}
      title={text.title || commitment.title}
      blocks={text.body}
    />
  );
}
