// What the acta waits for, in one sentence that names who: the same on the acta, on the phone's home and on the console.
import type { PartyId } from '../../shared/model/ids.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { listOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { awaited, pendingObservations, takesObservations } from './actaDuty.ts';
import { dayAndTime } from './moment.ts';

/** Names of these parties as a sentence joins them, in the order of the body. */
export const partyNames = (view: MesaView, ids: readonly PartyId[]): string =>
  listOf(view.parties.filter((party) => ids.includes(party.id)).map((party) => party.name));

/** What comes next and who must act; '' outside of a mesa. */
export function useNextWords(): string {
  const t = useWords();
  const { view } = useMesa();
  const { acta } = view;
  if (!acta) return '';
  const missing = partyNames(view, awaited(acta));
  const count = pendingObservations(acta).length;
  if (count > 0)
    return t(count === 1 ? 'actaLife.next_pending_one' : 'actaLife.next_pending_other', { count });
  const until = acta.review ? dayAndTime(acta.review.until, view.timeZone) : '';
  switch (acta.stage) {
    case 'live':
      return t('actaLife.next_live');
    case 'draft': {
      const returned = acta.observations.some((one) => one.answer?.accepted === true);
      return t(returned ? 'actaLife.next_draftAgain' : 'actaLife.next_draft');
    }
    case 'underReview': {
      const open = takesObservations(acta, view.serverNow);
      return t(open ? 'actaLife.next_review' : 'actaLife.next_reviewOver', { until, missing });
    }
    case 'approved':
      return t('actaLife.next_approved', { missing });
    case 'signed':
      return acta.publishUntil === null
        ? t('actaLife.next_signed')
        : t('actaLife.next_signedUntil', { until: dayAndTime(acta.publishUntil, view.timeZone) });
    case 'published':
      return t('actaLife.next_published', { at: dayAndTime(acta.publishedAt ?? 0, view.timeZone) });
  }
}
