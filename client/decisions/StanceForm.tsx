// The stance card of who carries the party's voice: four stances by fill, the words each one asks for, and one
// button that works only while the text on this screen is the text of the decision (V4).

import { ChevronUp } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Stance } from '../../shared/model/decision.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import type { SectorLook } from '../ui/looks.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import styles from './StanceForm.module.css';
import { StanceTexts } from './StanceTexts.tsx';
import { draftObstacle, type SentPosition, type StanceDraft } from './stanceDraft.ts';

const STANCES = ['agree', 'reservation', 'standAside', 'object'] as const satisfies Stance[];

export interface StanceFormProps {
  decision: DecisionView;
  round: RoundView;
  look: SectorLook;
  /** SHA-256 of what this screen shows; null when it is not the decision's text. */
  shownHash: string | null;
  draft: StanceDraft;
  onDraft: (draft: StanceDraft) => void;
  /** `late` when the round had closed on the way (V4). */
  onSent: (sent: Omit<SentPosition, 'at'>, late: boolean) => void;
  /** Present when a stance was already sent and may be left as it is. */
  onKeep?: () => void;
}

/** The form. The draft lives above it. */
/** In a majority a block stops nothing and stepping aside does not help to adopt (M7): the notes say it. */
const noteOf = (stance: (typeof STANCES)[number], rule: RoundView['rule']) =>
  rule === 'exceptionalMajority' && (stance === 'standAside' || stance === 'object')
    ? (`decision.${stance}MajorityNote` as const)
    : (`decision.${stance}Note` as const);

export function StanceForm(props: StanceFormProps) {
  const { decision, round, look, shownHash, draft, onDraft, onSent, onKeep } = props;
  const t = useWords();
  const { run, busy, error } = useCommand('decision.position');
  const [tried, setTried] = useState(false);
  const [showAll, setShowAll] = useState(false);
  const obstacle = draftObstacle(draft);
  const form = useWordsInSight(draft);
  const folded = draft.value === 'object' && !showAll;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (obstacle === 'reason' || obstacle === 'reservation') form.current?.querySelector('textarea')?.focus();
    if (obstacle !== null || draft.value === null || shownHash === null) return;
    const { value, text, passage, proposal } = draft;
    const position = {
      value,
      text: value === 'agree' ? '' : text,
      passage: value === 'object' ? passage : '',
      proposal: value === 'object' ? proposal : '',
    };
    const answer = await run({
      decisionId: decision.id,
      round: round.number,
      contentHash: shownHash,
      ...position,
    });
    if (answer.ok) onSent(position, answer.value.late === true);
  };
  const options = STANCES.map((stance) => ({
    value: stance,
    title: t(`decision.${stance}`),
    note: t(noteOf(stance, round.rule)),
    mark: () => <StanceGlyph look={stance === 'object' ? 'all' : look} stance={stance} />,
  }));
  return (
    <form ref={form} className={classes(styles.form, folded && styles.folded)} onSubmit={submit} noValidate>
      <RadioCards
        label={t('decision.question')}
        hideLabel
        size="roomy"
        value={draft.value}
        onChange={(value) => {
          setShowAll(false);
          onDraft({ ...draft, value });
        }}
        options={options}
      />
      {folded ? (
        <div className={styles.back}>
          <Button variant="quiet" icon={<ChevronUp aria-hidden="true" />} onPress={() => setShowAll(true)}>
            {t('decision.otherStances')}
          </Button>
        </div>
      ) : null}
      <StanceTexts draft={draft} onDraft={onDraft} tried={tried} />
      {tried && obstacle === 'value' ? (
        <p className={styles.error} role="alert">
          {t('decision.chooseFirst')}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <div className={styles.foot}>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          block
          isPending={busy}
          isDisabled={shownHash === null}
        >
          {draft.value === 'object' ? t('decision.sendBlock') : t('decision.send')}
        </Button>
        {onKeep ? (
          <Button variant="quiet" block onPress={onKeep}>
            {t('decision.keepSent')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** The words a stance asks for come into sight when it is chosen: on a phone they open under the sticky button. */
function useWordsInSight({ value }: StanceDraft) {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    form.current?.querySelector('textarea')?.scrollIntoView({ block: 'nearest' });
  }, [value]);
  return form;
}
