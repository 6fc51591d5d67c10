// Section 3 of the acta on paper: sessions not held, the declaration at the opening, each loss and return, and each pause
// of the mesa as one line.
import { plural, words } from '../i18n/words.ts';
import { localDate } from '../model/acta/localTime.ts';
import type { ActaQuorum } from '../model/acta/types.ts';
import { type Block, heading, list, listOr, paragraph } from './blocks.ts';
import type { PaperContext } from './context.ts';
import { isOfPause, pausesOf, type ToldPause } from './pauses.ts';

function changeLine(context: PaperContext, { at, holds, missing }: ActaQuorum['changes'][number]): string {
  const values = { time: context.time(at), missing: context.missing(missing) };
  return holds
    ? words('acta.quorum_back', values)
    : plural('acta.quorum_lost', 'acta.quorum_lost_other', missing.length, values);
}

function pauseLine(context: PaperContext, { from, until, back, missing }: ToldPause): string {
  const started = context.time(from);
  if (until === null) {
    const closed = context.content.heading.closedAt !== null;
    return words(closed ? 'acta.quorum_pause_closed' : 'acta.quorum_pause_lasts', { from: started });
  }
  const values = { from: started, until: context.time(until) };
  return back === null
    ? plural('acta.quorum_pause_lost', 'acta.quorum_pause_lost_other', missing.length, {
        ...values,
        missing: context.missing(missing),
      })
    : words('acta.quorum_pause', { ...values, time: context.time(back) });
}

/** Losses and returns in their order; the ones of an ordered pause are one line, for nobody left by themselves. */
function history(context: PaperContext): string[] {
  const { changes } = context.content.quorum;
  const pauses = pausesOf(context.content);
  const told = pauses.filter((pause) => changes.some(({ at }) => isOfPause([pause], at)));
  return [
    ...changes
      .filter(({ at }) => !isOfPause(pauses, at))
      .map((change) => ({ at: change.at, line: changeLine(context, change) })),
    ...told.map((pause) => ({ at: pause.from, line: pauseLine(context, pause) })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

export function quorumSection(context: PaperContext): Block[] {
  const { declared } = context.content.quorum;
  const failed = context.content.quorum.notHeld.map(({ at, waitedFrom, call, missing }) =>
    plural(`acta.not_held_${call}`, `acta.not_held_${call}_other`, missing.length, {
      date: localDate(at, context.content.heading.timeZone),
      from: context.time(waitedFrom),
      time: context.time(at),
      missing: context.missing(missing),
    }),
  );
  const before: Block[] = failed.length === 0 ? [] : [list(failed)];
  if (!declared) {
    const pending = failed.length > 0 ? [] : [paragraph(words('acta.quorum_pending'))];
    return [heading(words('acta.s_quorum')), ...before, ...pending];
  }
  const values = { time: context.time(declared.at), counts: context.counts(declared.attendance) };
  const sentence = declared.holds
    ? words('acta.quorum_declared', values)
    : words('acta.quorum_not_declared', values);
  return [
    heading(words('acta.s_quorum')),
    ...before,
    paragraph(sentence),
    listOr(history(context), words('acta.quorum_steady')),
  ];
}
