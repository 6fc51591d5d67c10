// What came before a session that was prepared for a day, on paper: its call, what was cancelled, the common reading.
import { plural, words } from '../i18n/words.ts';
import { type Block, list, paragraph } from './blocks.ts';
import { type PaperContext, reasonText } from './context.ts';

/** 6.10, section 1: the day it was called for, when, and the sessions that were cancelled before. */
export function preparation(context: PaperContext): Block[] {
  const { planned, cancelledSessions = [] } = context.content.heading;
  const said = cancelledSessions.map(({ number, at, reason }) =>
    words('acta.session_cancelled', { number, moment: context.moment(at), reason: reasonText(reason) }),
  );
  if (planned && planned.start !== null && planned.end !== null) {
    const values = { start: context.moment(planned.start), end: context.moment(planned.end) };
    said.push(words(`acta.planned_${planned.kind}`, values));
    if (planned.calledAt !== null)
      said.push(
        plural('acta.called_at', 'acta.called_at_other', planned.invitations, {
          moment: context.moment(planned.calledAt),
          count: planned.invitations,
        }),
      );
  }
  return said.map((line) => paragraph(line));
}

/** What everybody had to read before working («piso parejo»). */
export function background(context: PaperContext): Block[] {
  const read = context.content.agenda.background ?? [];
  if (read.length === 0) return [];
  const items = read.map(({ title, reference }) =>
    reference === '' ? title : words('acta.background_item', { title, reference }),
  );
  return [paragraph(words('acta.background')), list(items)];
}
