// How a text that was not agreed whole is proposed in parts: where its author already separated it. Pure; people
// correct it before anything is sent.

/** Fewest and most parts of a divided decision (5.5). */
export const MIN_PARTS = 2;
export const MAX_PARTS = 4;

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Sentences, and what a semicolon separates; «2.5» or «art. 6» do not end one. */
const sentencesIn = (text: string): string[] =>
  text.split(/(?<=\.)\s+(?=[\p{Lu}¿«])|(?<=;)\s+/u).filter((one) => one !== '');

/**
 * From two to four texts: the paragraphs, or the sentences of a single one; the last takes what is left over. What
 * cannot be separated comes whole in both parts, to be cut by hand.
 */
export function partsOfText(text: string): string[] {
  const lines = linesIn(text);
  const pieces = lines.length >= MIN_PARTS ? lines : sentencesIn(lines[0] ?? '');
  if (pieces.length < MIN_PARTS) return [text.trim(), text.trim()];
  if (pieces.length <= MAX_PARTS) return pieces;
  const joint = lines.length >= MIN_PARTS ? '\n' : ' ';
  return [...pieces.slice(0, MAX_PARTS - 1), pieces.slice(MAX_PARTS - 1).join(joint)];
}
