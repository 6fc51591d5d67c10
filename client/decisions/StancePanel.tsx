// At the right of an open decision, for who carries a party's voice: the form, or what was sent with the way to
// change it while the round is open.
import { useState } from 'react';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import { partyFaces } from './partyFaces.ts';
import styles from './SidePanel.module.css';
import { StanceForm } from './StanceForm.tsx';
import { StanceSent } from './StanceSent.tsx';
import { draftOf, EMPTY_DRAFT, type SentPosition, type StanceDraft, sentPosition } from './stanceDraft.ts';

interface StancePanelProps {
  decision: DecisionView;
  round: RoundView;
  shownHash: string | null;
  draft: StanceDraft;
  onDraft: (draft: StanceDraft) => void;
  onLate: () => void;
}

export function StancePanel({ decision, round, shownHash, draft, onDraft, onLate }: StancePanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const { clockOffset } = useMesaSnapshot();
  const [changing, setChanging] = useState(false);
  // Acknowledged here before the personal facts bring it back.
  const [last, setLast] = useState<SentPosition | null>(null);
  const face = partyFaces(view).find((candidate) => candidate.id === me.partyId);
  const known = sentPosition(me, decision.id, round.number);
  const sent = last !== null && last.at > (known?.at ?? 0) ? last : known;
  if (face === undefined) return null;
  const finish = (position: Omit<SentPosition, 'at'>, late: boolean) => {
    if (!late) setLast({ ...position, at: Date.now() + clockOffset });
    setChanging(false);
    onDraft(EMPTY_DRAFT);
    if (late) onLate();
  };
  return (
    <>
      <p className={classes(styles.voice, styles[face.look])}>
        <SectorGlyph look={face.look} />
        {t(face.party.positionMode === 'spokesperson' ? 'decision.voiceRound' : 'decision.seatRound', {
          party: face.name,
          round: round.number,
        })}
      </p>
      {face.party.positionMode === 'spokesperson' ? null : (
        <p className={styles.lead}>{t(`decision.mode_${face.party.positionMode}`, { party: face.name })}</p>
      )}
      {round.rule === 'exceptionalMajority' ? (
        <Tag tone="warn" className={styles.rule}>
          {t('decision.majorityRound')}
        </Tag>
      ) : null}
      {sent !== null && !changing ? (
        <StanceSent
          sent={sent}
          look={face.look}
          timeZone={view.timeZone}
          onChange={() => {
            onDraft(draftOf(sent));
            setChanging(true);
          }}
        />
      ) : (
        <>
          <h2 className={styles.title}>{t('decision.question')}</h2>
          <StanceForm
            decision={decision}
            round={round}
            look={face.look}
            shownHash={shownHash}
            draft={draft}
            onDraft={onDraft}
            onSent={finish}
            onKeep={
              sent === null
                ? undefined
                : () => {
                    setChanging(false);
                    onDraft(EMPTY_DRAFT);
                  }
            }
          />
        </>
      )}
    </>
  );
}
