// What this person can do about one activity here and now: the buttons beside it and what waits behind the dots.
// Accepting it is asked above all of them (AskedOfYou). The server decides again at every command; the pure rule of 5.8 says which steps are this person's.
import type { Activity, ActivityStatus } from '../../shared/model/roadmap.ts';
import { isOfTheLead, stepsBetween, stepsFor } from '../../shared/roadmap/activityStatus.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import type { MenuAction } from '../ui/Menu.tsx';
import { useRoadmap } from './roadmapContext.ts';
import { useMayPlan } from './useMayPlan.ts';

export interface MainAction {
  id: string;
  label: string;
  primary: boolean;
  onPress: () => void;
}
export interface ActivityActions {
  /** In the order of weight; the first one is what applies most. */
  main: MainAction[];
  more: MenuAction[];
}

const FORWARD = {
  inProgress: 'roadmap.do_start',
  complete: 'roadmap.do_complete',
  verified: 'roadmap.do_verify',
} as const;

export function useActivityActions(activity: Activity): ActivityActions {
  const t = useWords();
  const { ask } = useRoadmap();
  const mayPlan = useMayPlan();
  const { view } = useMesa();
  const { forward, back, mayGive } = useSteps(activity);
  const { code } = activity;
  const main: MainAction[] = [];
  const more: MenuAction[] = [
    { id: 'see', label: t('roadmap.see'), onAction: () => ask({ kind: 'see', code }) },
  ];
  const needsEvidence = forward === 'complete' && activity.evidence.length === 0;
  const evidence = { id: 'evidence', label: t('roadmap.evidenceAdd') };
  if (mayGive && needsEvidence) {
    main.push({ ...evidence, primary: true, onPress: () => ask({ kind: 'evidence', code }) });
  } else if (mayGive) {
    more.push({ ...evidence, onAction: () => ask({ kind: 'evidence', code }) });
  }
  if (forward !== null && !needsEvidence) {
    main.push({
      id: 'forward',
      label: t(FORWARD[forward]),
      primary: true,
      onPress: () => ask({ kind: 'move', code, to: forward }),
    });
  }
  if (back !== null) {
    more.push({
      id: 'back',
      label: t('roadmap.do_return', { status: t(`roadmap.status_${back}`) }),
      onAction: () => ask({ kind: 'move', code, to: back }),
    });
  }
  if (mayPlan) {
    more.push({ id: 'edit', label: t('roadmap.edit'), onAction: () => ask({ kind: 'edit', code }) });
    if (view.can['roadmap.dropActivity'] === true) {
      more.push({
        id: 'drop',
        label: t('roadmap.drop'),
        danger: true,
        startsGroup: true,
        onAction: () => ask({ kind: 'drop', code }),
      });
    }
  }
  return { main, more };
}

interface Steps {
  forward: Exclude<ActivityStatus, 'notStarted'> | null;
  back: Exclude<ActivityStatus, 'verified'> | null;
  mayGive: boolean;
}

/** The step forward and the step back that are this person's, in the version that is followed up. */
function useSteps(activity: Activity): Steps {
  const { view, me } = useMesa();
  const { roadmap, commitment } = useRoadmap();
  const followed = roadmap?.state === 'active' && commitment.state !== 'closed';
  const may = (name: 'activity.setStatus' | 'activity.addEvidence') => followed && view.can[name] === true;
  const who = { id: me.participantId, role: me.role, partyId: me.partyId };
  const steps = may('activity.setStatus') ? stepsFor(activity, who) : [];
  const forward = steps.find((to) => stepsBetween(activity.status, to) === 1) ?? null;
  const back = steps.find((to) => stepsBetween(activity.status, to) === -1) ?? null;
  return {
    forward: forward === 'notStarted' ? null : forward,
    back: back === 'verified' ? null : back,
    mayGive: may('activity.addEvidence') && activity.status !== 'verified' && isOfTheLead(activity, who),
  };
}
