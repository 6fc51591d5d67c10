// What changed from the text of one round to the next, line by line and word by word, for people who read the first
// one and have to answer the second.
import { diffArrays, diffWordsWithSpace } from 'diff';
import {
  type ChangePiece,
  type FrozenBlock,
  type FrozenText,
  linesOfBlock,
  type TextChange,
} from './frozenText.ts';

interface Line {
  heading: string;
  text: string;
}

const linesIn = ({ title, body, rest }: FrozenText): Line[] => [
  ...(title === '' ? [] : [{ heading: '', text: title }]),
  ...[...body, ...rest].flatMap((block) =>
    wholeLines(block).map((text) => ({ heading: block.heading, text })),
  ),
];
/** Every word of a piece, a row with all it says in one line. */
const wholeLines = (block: FrozenBlock): string[] =>
  block.kind === 'rows'
    ? block.rows.map(({ main, aside, under }) =>
        [main, aside, ...under].filter((one) => one !== '').join(' · '),
      )
    : linesOfBlock(block);
const isSame = (a: Line, b: Line): boolean => a.heading === b.heading && a.text === b.text;

/** The words of a line that became another one, in reading order: what went before what came. */
function wordPieces(before: string, after: string): ChangePiece[] {
  const pieces = diffWordsWithSpace(before, after).map(
    (part): ChangePiece => ({
      kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
      text: part.value,
    }),
  );
  return together(pieces);
}

/** Words changed one after another are told as one change: «padrón municipal» went, «registro estatal» came. */
function together(pieces: readonly ChangePiece[]): ChangePiece[] {
  const told: ChangePiece[] = [];
  let went = '';
  let came = '';
  const tell = () => {
    if (went !== '') told.push({ kind: 'removed', text: went });
    if (came !== '') told.push({ kind: 'added', text: came });
    went = '';
    came = '';
  };
  pieces.forEach((piece, at) => {
    const between = piece.kind === 'same' && piece.text.trim() === '' && at < pieces.length - 1;
    const joins = between && went !== '' && came !== '';
    if (piece.kind === 'removed' || joins) went += piece.text;
    if (piece.kind === 'added' || joins) came += piece.text;
    if (piece.kind !== 'same' || joins) return;
    tell();
    told.push(piece);
  });
  tell();
  return told;
}

/** Fewer common letters than this part of the longer line, and the two are told whole: a quilt of words reads worse. */
const ALIKE = 0.4;

function pair(before: Line, after: Line): TextChange[] {
  const pieces = wordPieces(before.text, after.text);
  const common = pieces
    .filter((one) => one.kind === 'same')
    .reduce((sum, one) => sum + one.text.trim().length, 0);
  const isAlike = common >= ALIKE * Math.max(before.text.length, after.text.length);
  if (before.heading === after.heading && isAlike) return [{ heading: after.heading, pieces }];
  return [whole(before, 'removed'), whole(after, 'added')];
}
const whole = ({ heading, text }: Line, kind: 'added' | 'removed'): TextChange => ({
  heading,
  pieces: [{ kind, text }],
});

/** The lines that differ, in the order of the newer text; empty when both say the same. */
export function textChanges(before: FrozenText, after: FrozenText): TextChange[] {
  const parts = diffArrays(linesIn(before), linesIn(after), { comparator: isSame });
  const changes: TextChange[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    const next = parts[at + 1];
    if (part.removed && next?.added) {
      part.value.forEach((line, nth) => {
        const other = next.value[nth];
        changes.push(...(other ? pair(line, other) : [whole(line, 'removed')]));
      });
      changes.push(...next.value.slice(part.value.length).map((line) => whole(line, 'added')));
      at += 1;
    } else if (part.removed || part.added) {
      changes.push(...part.value.map((line) => whole(line, part.removed ? 'removed' : 'added')));
    }
  }
  return changes;
}

/** Characters that are told of what stayed, on each side of what changed. */
const AROUND = 48;

/** The pieces as they are read: what changed, whole, and of what stayed only the words beside it. */
export function shortPieces(pieces: readonly ChangePiece[]): ChangePiece[] {
  return pieces.map((piece, at) =>
    piece.kind === 'same' ? { ...piece, text: shortRun(piece.text, at > 0, at < pieces.length - 1) } : piece,
  );
}

/** Keeps the words after a change, those before another one, or both. A run that is hardly longer stays whole. */
function shortRun(text: string, follows: boolean, leads: boolean): string {
  if (text.length <= AROUND * (Number(follows) + Number(leads)) + AROUND / 2) return text;
  // Between words; a word as long as the room is cut, because nothing shorter says it.
  const end = text.lastIndexOf(' ', AROUND);
  const start = text.indexOf(' ', text.length - AROUND);
  const head = follows ? text.slice(0, end < 0 ? AROUND : end).trimEnd() : '';
  const tail = leads ? text.slice(start < 0 ? -AROUND : start).trimStart() : '';
  return follows && leads ? `${head} … ${tail}` : `${head}…${tail}`;
}

/** The same as one piece of a frozen text, ready to draw; null when nothing changed. */
export function changesBlock(heading: string, before: FrozenText, after: FrozenText): FrozenBlock | null {
  const changes = textChanges(before, after);
  return changes.length === 0 ? null : { kind: 'changes', heading, changes };
}
