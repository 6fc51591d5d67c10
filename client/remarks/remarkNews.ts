// What a change of the remarks says aloud (C15): each new one, and each suggestion that the text takes in.
import type { Remark } from '../../shared/model/remarks.ts';
import type { MesaView } from '../../shared/model/view.ts';
import type { Translate } from '../i18n.ts';

/** Sentences for what changed from `before` to `after`; nothing for who has just come in. */
export function remarkNews(before: MesaView, after: MesaView, t: Translate): string[] {
  if (before.role === 'lobby') return [];
  const old = new Map(before.remarks.map((one) => [one.id, one]));
  const values = (one: Remark) => ({
    name: after.people.find((person) => person.id === one.by)?.name ?? t('actaLife.unknownPerson'),
    n: after.commitments.find((item) => item.id === one.commitmentId)?.number ?? 0,
  });
  return after.remarks.flatMap((one) => {
    if (!old.has(one.id))
      return one.answer === null
        ? [t(one.kind === 'replace' ? 'remarks.said_replace' : 'remarks.said_other', values(one))]
        : [];
    const accepted = one.answer?.answer === 'accepted' && old.get(one.id)?.answer === null;
    return accepted ? [t('remarks.said_accepted', values(one))] : [];
  });
}
