// Why the tree can only be read, when it is so: closed by the facilitation (with its reason), frozen by a
// decision, session not open or over, or a role that reads. The server decides; this only says it.
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { AwayNotice } from '../planning/AwayNotice.tsx';
import { isBeforeOpening, isStopped } from '../planning/meeting.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';

export type ReadOnly = 'reader' | 'gathering' | 'closed' | 'stopped' | 'frozen' | 'locked';

/** The reason for reading only, or null when this person may write now. */
export function readOnlyReason(view: MesaView, me: MeView): ReadOnly | null {
  if (!me.mayWrite) return 'reader';
  if (view.session.state === 'closed') return 'closed';
  if (isStopped(view)) return 'stopped';
  if (view.tree.lock.frozenBy !== null) return 'frozen';
  if (view.tree.lock.locked) return 'locked';
  // Before the opening only the facilitation prepares.
  return isBeforeOpening(view) && me.role !== 'facilitator' ? 'gathering' : null;
}

export function TreeNotice({ className }: { className?: string | undefined }) {
  const t = useWords();
  const { view, me } = useMesa();
  switch (readOnlyReason(view, me)) {
    case 'locked':
      return (
        <Banner tone="lock" role="status" className={className ?? ''} title={t('canvas.lockedTitle')}>
          {sentence(view.tree.lock.reason)} {t('canvas.lockedText')}
        </Banner>
      );
    case 'frozen':
      return (
        <Banner tone="lock" role="status" className={className ?? ''} title={t('canvas.frozenTitle')}>
          {t('canvas.frozenText')}
        </Banner>
      );
    case 'gathering':
      return (
        <Banner role="status" className={className ?? ''} title={t('canvas.gatheringTitle')}>
          {t('canvas.gatheringText')}
        </Banner>
      );
    case 'stopped':
      return <AwayNotice className={className} />;
    case 'closed':
      return (
        <Banner tone="lock" role="status" className={className ?? ''} title={t('canvas.closedTitle')}>
          {t('canvas.closedText')}
        </Banner>
      );
    case 'reader':
      return (
        <Banner role="status" className={className ?? ''} title={t('canvas.readerTitle')}>
          {t('canvas.readerText')}
        </Banner>
      );
    case null:
      return null;
  }
}

/** A reason typed by a person, ended as a sentence. */
const sentence = (reason: string): string =>
  reason === '' || /[.!?…]$/.test(reason) ? reason : `${reason}.`;
