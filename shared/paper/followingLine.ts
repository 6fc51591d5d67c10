// One line of the development of an acta about what became of a commitment (domain.md 5.6).
import { words } from '../i18n/words.ts';
import type { FollowingItem } from '../model/acta/roadmaps.ts';
import { longDate } from './commitmentFields.ts';
import { reasonText } from './context.ts';

export function followingLine(item: FollowingItem): string {
  const { number } = item;
  switch (item.kind) {
    case 'commitmentMoved': {
      const values = { number, state: words(`following.state_${item.to}`), reason: reasonText(item.reason) };
      return words(item.reason === '' ? 'following.moved_line' : 'following.moved_reason', values);
    }
    case 'commitmentPublished': {
      const { version, reference } = item;
      const values = { number, version, date: longDate(item.date), reference: reasonText(reference) };
      return words('following.published_line', values);
    }
    case 'commitmentClosed':
      return words(`following.closed_${item.outcome}`, { number, reason: reasonText(item.reason) });
    case 'amendmentStarted':
      return words('following.amendment_started', { number, reason: reasonText(item.reason) });
    case 'amendmentDropped':
      return words('following.amendment_dropped', { number, reason: reasonText(item.reason) });
  }
}
