// The form of one activity. It is written whole; a refusal leaves everything typed where it was, and closing without
// saving keeps it for the next time the form opens.
import { useState } from 'react';
import type { CommitmentId } from '../../shared/model/ids.ts';
import type { Activity, Roadmap } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { ActivityFields } from './ActivityFields.tsx';
import { type ActivityDraft, draftOf, planKey, planOf, problemsOf } from './activityDraft.ts';
import type { Frame } from './frame.ts';
import { nextCode } from './roadmapOf.ts';

export interface ActivitySheetProps {
  commitmentId: CommitmentId;
  frame: Frame;
  roadmap: Roadmap | null;
  /** What the form starts with; `activity` is the one that is changed, if it exists. */
  start: ActivityDraft;
  activity: Activity | undefined;
  /** Typed earlier and never saved. */
  kept: ActivityDraft | undefined;
  onKeep: (draft: ActivityDraft | null) => void;
  onClose: () => void;
}

export function ActivitySheet(props: ActivitySheetProps) {
  const { commitmentId, frame, roadmap, activity, start, kept, onKeep, onClose } = props;
  const t = useWords();
  const { run, busy, error } = useCommand('roadmap.putActivity');
  const [draft, setDraft] = useState(kept ?? start);
  const [tried, setTried] = useState(false);
  const [recovered, setRecovered] = useState(kept !== undefined);
  const [seen, setSeen] = useState(() => planKey(activity));
  // Somebody else may have taken the code of a new activity while it was written: theirs is not written over.
  const written = roadmap?.activities ?? [];
  const isTaken = activity === undefined && written.some((one) => one.code === draft.code);
  const code = isTaken ? nextCode(written) : draft.code;
  const problems = problemsOf(draft, frame.period);
  const change = (next: ActivityDraft) => {
    setDraft(next);
    onKeep(next);
  };
  const startAgain = () => {
    setDraft(activity === undefined ? start : draftOf(activity));
    setSeen(planKey(activity));
    setRecovered(false);
    onKeep(null);
  };
  const submit = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const answer = await run({ commitmentId, activity: planOf({ ...draft, code }) });
    if (!answer.ok) return;
    onKeep(null);
    onClose();
  };
  const others = written.filter((one) => one.code !== code);
  const changedMeanwhile = activity !== undefined && planKey(activity) !== seen;
  return (
    <SheetForm
      title={activity === undefined ? t('roadmap.formNew') : t('roadmap.formEdit', { code: draft.code })}
      lead={t('roadmap.formLead')}
      onClose={onClose}
      size="lg"
      send={t('roadmap.save')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      {changedMeanwhile ? (
        <Banner
          tone="now"
          role="status"
          title={t('roadmap.changedTitle')}
          actions={
            <Button size="sm" onPress={startAgain}>
              {t('roadmap.changedTake')}
            </Button>
          }
        >
          {t('roadmap.changedText')}
        </Banner>
      ) : recovered ? (
        <Banner
          role="status"
          actions={
            <Button size="sm" onPress={startAgain}>
              {t('roadmap.keptDrop')}
            </Button>
          }
        >
          {t('roadmap.kept')}
        </Banner>
      ) : null}
      <ActivityFields
        draft={draft}
        onChange={change}
        frame={frame}
        others={others}
        problems={tried ? problems : {}}
      />
    </SheetForm>
  );
}
