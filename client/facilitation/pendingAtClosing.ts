// What the session would leave unfinished if it closed now, in words, for who is about to close it.
import type { MesaView } from '../../shared/model/view.ts';
import type { Translate } from '../i18n.ts';

type Seen = Pick<MesaView, 'decisions' | 'commitments' | 'roadmaps' | 'cards'>;

/**
 * One sentence for each thing that is pending, in the order of the table: proposals and deliberations, which the closing
 * defers (5.1), amendments under way (5.6), roadmaps whose leads have not all answered (R5) and contributions without an
 * answer, with which the session does not close (P1). Empty when nothing waits.
 */
export function pendingAtClosing(t: Translate, { decisions, commitments, roadmaps, cards }: Seen): string[] {
  const proposed = decisions.filter(({ state }) => state === 'proposed').length;
  const numberOf = (id: string): number => commitments.find((one) => one.id === id)?.number ?? 0;
  return [
    ...(proposed === 0
      ? []
      : [proposed === 1 ? t('console.closeProposedOne') : t('console.closeProposed', { count: proposed })]),
    ...decisions
      .filter(({ state }) => state === 'deliberating')
      .map(({ matter }) => t('console.closeDeliberating', { matter })),
    ...commitments
      .filter(({ amendment }) => amendment !== null)
      .map(({ number }) => t('console.closeAmendment', { number })),
    ...roadmaps
      .filter(({ state }) => state === 'acceptance')
      .map(({ commitmentId }) => t('console.closeAcceptance', { number: numberOf(commitmentId) })),
    ...(cards.pending === 0
      ? []
      : [t(cards.pending === 1 ? 'cards.pending_one' : 'cards.pending_other', { count: cards.pending })]),
  ];
}
