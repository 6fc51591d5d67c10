// The dialogs of the roadmap, one at a time: what each asks for, in words, and the command it sends. What was typed about
// an activity and not saved is kept here while the screen lives.
import { useRef } from 'react';
import type { Activity } from '../../shared/model/roadmap.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { ActivityDetail } from './ActivityDetail.tsx';
import { ActivitySheet } from './ActivitySheet.tsx';
import { type ActivityDraft, draftOf, emptyDraft } from './activityDraft.ts';
import { CheckpointSheet } from './CheckpointSheet.tsx';
import { EvidenceSheet } from './EvidenceSheet.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { type Ask, useRoadmap } from './roadmapContext.ts';
import { nextCode } from './roadmapOf.ts';

export function RoadmapDialogs({ asked, onClose }: { asked: Ask | null; onClose: () => void }) {
  const { roadmap } = useRoadmap();
  const drafts = useRef(new Map<string, ActivityDraft>());
  if (asked === null) return null;
  const activity = 'code' in asked ? roadmap?.activities.find(({ code }) => code === asked.code) : undefined;
  switch (asked.kind) {
    case 'new':
    case 'edit':
      return <Write asked={asked} activity={activity} drafts={drafts.current} onClose={onClose} />;
    case 'checkpoint':
      return <CheckpointSheet id={asked.id} onClose={onClose} />;
    case 'dropCheckpoint':
      return <DropCheckpoint id={asked.id} onClose={onClose} />;
    case 'askAcceptance':
    case 'takeBack':
      return <WholeDialog kind={asked.kind} onClose={onClose} />;
  }
  if (activity === undefined) return null;
  switch (asked.kind) {
    case 'see':
      return <ActivityDetail activity={activity} onClose={onClose} />;
    case 'evidence':
      return <EvidenceSheet activity={activity} onClose={onClose} />;
    case 'move':
      return <MoveDialog activity={activity} to={asked.to} onClose={onClose} />;
    case 'drop':
      return <DropActivity activity={activity} onClose={onClose} />;
    case 'accept':
    case 'decline':
      return <AnswerDialog activity={activity} kind={asked.kind} onClose={onClose} />;
  }
}

interface WriteProps {
  asked: Extract<Ask, { kind: 'new' | 'edit' }>;
  activity: Activity | undefined;
  drafts: Map<string, ActivityDraft>;
  onClose: () => void;
}

function Write({ asked, activity, drafts, onClose }: WriteProps) {
  const { commitment, frame, roadmap } = useRoadmap();
  // The code stays while the form is open: somebody else may take the next one meanwhile.
  const code = useRef('code' in asked ? asked.code : nextCode(roadmap?.activities ?? [])).current;
  const key = 'code' in asked ? asked.code : 'new';
  const line = 'line' in asked ? asked.line : '';
  const start = activity === undefined ? emptyDraft(code, line, frame.period) : draftOf(activity);
  const kept = drafts.get(key);
  return (
    <ActivitySheet
      commitmentId={commitment.id}
      frame={frame}
      roadmap={roadmap}
      start={start}
      activity={activity}
      kept={kept === undefined || key !== 'new' ? kept : { ...kept, code }}
      onKeep={(draft) => (draft === null ? drafts.delete(key) : drafts.set(key, draft))}
      onClose={onClose}
    />
  );
}

function DropActivity({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const t = useWords();
  const { commitment } = useRoadmap();
  const { code, title } = activity;
  return (
    <CommandDialog
      command="roadmap.dropActivity"
      args={(reason) => ({ commitmentId: commitment.id, code, reason })}
      title={t('roadmap.dropTitle', { code })}
      confirm={t('roadmap.drop')}
      danger
      reason={{ label: t('roadmap.dropReason'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{title}</p>
      <p>{t('roadmap.dropText')}</p>
    </CommandDialog>
  );
}

function DropCheckpoint({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords();
  const { commitment, roadmap } = useRoadmap();
  const title = roadmap?.checkpoints.find((one) => one.id === id)?.title ?? '';
  return (
    <CommandDialog
      command="roadmap.dropCheckpoint"
      args={() => ({ commitmentId: commitment.id, id })}
      title={t('roadmap.checkpointDropTitle', { title })}
      confirm={t('roadmap.drop')}
      danger
      isOpen
      onClose={onClose}
    >
      <p>{t('roadmap.checkpointDropText')}</p>
    </CommandDialog>
  );
}

/** Asking everybody to accept, and taking it back. */
function WholeDialog({ kind, onClose }: { kind: 'askAcceptance' | 'takeBack'; onClose: () => void }) {
  const t = useWords();
  const { commitment } = useRoadmap();
  const commitmentId = commitment.id;
  return kind === 'askAcceptance' ? (
    <CommandDialog
      command="roadmap.askAcceptance"
      args={() => ({ commitmentId })}
      title={t('roadmap.askTitle')}
      confirm={t('roadmap.askConfirm')}
      isOpen
      onClose={onClose}
    >
      <p>{t('roadmap.askText')}</p>
    </CommandDialog>
  ) : (
    <CommandDialog
      command="roadmap.return"
      args={(reason) => ({ commitmentId, reason })}
      title={t('roadmap.takeBackTitle')}
      confirm={t('roadmap.takeBack')}
      reason={{ label: t('roadmap.takeBackReason'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{t('roadmap.takeBackText')}</p>
    </CommandDialog>
  );
}

interface AnswerProps {
  activity: Activity;
  kind: 'accept' | 'decline';
  onClose: () => void;
}

function AnswerDialog({ activity, kind, onClose }: AnswerProps) {
  const t = useWords();
  const { commitment } = useRoadmap();
  const { code, title } = activity;
  const commitmentId = commitment.id;
  return kind === 'accept' ? (
    <CommandDialog
      command="roadmap.answer"
      args={() => ({ commitmentId, code, answer: 'accepted' })}
      title={t('roadmap.acceptTitle', { code })}
      confirm={t('roadmap.accept')}
      isOpen
      onClose={onClose}
    >
      <p>{title}</p>
      <p>{t('roadmap.acceptText')}</p>
    </CommandDialog>
  ) : (
    <CommandDialog
      command="roadmap.answer"
      args={(note) => ({ commitmentId, code, answer: 'declined', note })}
      title={t('roadmap.declineTitle', { code })}
      confirm={t('roadmap.declineConfirm')}
      reason={{ label: t('roadmap.declineNote'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{title}</p>
      <p>{t('roadmap.declineText')}</p>
    </CommandDialog>
  );
}
