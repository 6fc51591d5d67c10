// Waiting suggestions drawn inside of the text they would change: pure pieces, for the reading modes and for the wall.
import type { Remark } from '../../shared/model/remarks.ts';
import { placeOf } from '../../shared/remarks/place.ts';
import { spaceBefore, wordDiff } from './wordDiff.ts';

export type Marked =
  | { kind: 'text'; text: string }
  | { kind: 'change'; remark: Remark; removed: string; inserted: string };

/**
 * Each line cut where a suggestion of `remarks` would change it. Of two that overlap the older is drawn; one whose passage
 * is not there, or is there twice, is not drawn: its card says so.
 */
export function markLines(lines: readonly string[], remarks: readonly Remark[]): Marked[][] {
  const changes = remarks.flatMap((remark) => {
    const place = remark.kind === 'replace' ? placeOf(lines, remark.quote) : 'gone';
    return typeof place === 'string' ? [] : [{ remark, ...place }];
  });
  return lines.map((line, at) => {
    const marked: Marked[] = [];
    const here = changes.filter((one) => one.at === at);
    const drawn = here.filter(
      (one, n) => !here.slice(0, n).some((old) => one.start < old.end && old.start < one.end),
    );
    let from = 0;
    for (const { remark, start, end } of drawn.toSorted((a, b) => a.start - b.start)) {
      const diff = wordDiff(line.slice(start, end), remark.text);
      marked.push({ kind: 'text', text: line.slice(from, start) + diff.before });
      marked.push({ kind: 'change', remark, removed: diff.removed, inserted: diff.inserted });
      marked.push({ kind: 'text', text: spaceBefore(diff) + diff.after });
      from = end;
    }
    marked.push({ kind: 'text', text: line.slice(from) });
    return marked.filter((piece) => piece.kind === 'change' || piece.text !== '');
  });
}
