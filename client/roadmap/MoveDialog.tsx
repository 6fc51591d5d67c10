// One step of an activity, forward or back (5.8): what it means, who says it, and the reason when it goes back.
import type { Activity, ActivityStatus } from '../../shared/model/roadmap.ts';
import { stepsBetween } from '../../shared/roadmap/activityStatus.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { useRoadmap } from './roadmapContext.ts';

const MOST = 500;

export interface MoveDialogProps {
  activity: Activity;
  to: ActivityStatus;
  onClose: () => void;
}

export function MoveDialog({ activity, to, onClose }: MoveDialogProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const { commitment } = useRoadmap();
  const { code, title } = activity;
  const back = stepsBetween(activity.status, to) < 0;
  const party = view.parties.find(({ id }) => id === me.partyId)?.name ?? '';
  const words =
    back || to === 'notStarted'
      ? {
          title: t('roadmap.returnTitle', { code, status: t(`roadmap.status_${to}`) }),
          text: t('roadmap.returnText'),
          confirm: t('roadmap.do_return', { status: t(`roadmap.status_${to}`) }),
          label: t('roadmap.returnReason'),
        }
      : {
          inProgress: {
            title: t('roadmap.startTitle', { code }),
            text: t('roadmap.startText'),
            confirm: t('roadmap.do_start'),
            label: t('roadmap.statusNote'),
          },
          complete: {
            title: t('roadmap.completeTitle', { code }),
            text: t('roadmap.completeText'),
            confirm: t('roadmap.do_complete'),
            label: t('roadmap.statusNote'),
          },
          verified: {
            title: t('roadmap.verifyTitle', { code }),
            text: t('roadmap.verifyText', { party }),
            confirm: t('roadmap.do_verify'),
            label: t('roadmap.verifyNote'),
          },
        }[to];
  return (
    <CommandDialog
      command="activity.setStatus"
      args={(reason) => ({ commitmentId: commitment.id, code, to, reason })}
      title={words.title}
      confirm={words.confirm}
      reason={{ label: words.label, required: back, max: MOST }}
      isOpen
      onClose={onClose}
    >
      <p>{title}</p>
      <p>{words.text}</p>
      {activity.evidence.length === 0 || back ? null : <EvidenceList activity={activity} />}
    </CommandDialog>
  );
}
