// Reads JSON the way a record must be read: one text for one value. Duplicate keys, escapes and numbers
// written another way than JSON.stringify writes them, lone surrogates and absurd depth are refused, so that
// any changed character outside of the space between tokens changes the value (trust.md 6).

export type StrictJsonProblem = 'syntax' | 'duplicateKey' | 'notCanonical' | 'tooDeep';

/** Where the text stops being strict JSON. `offset` counts UTF-16 units from the start. */
export class NotStrictJson extends Error {
  override name = 'NotStrictJson';
  readonly problem: StrictJsonProblem;
  readonly offset: number;
  constructor(problem: StrictJsonProblem, offset: number) {
    super(`${problem} at ${offset}`);
    this.problem = problem;
    this.offset = offset;
  }
}

const MAX_DEPTH = 64;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const [QUOTE, BACKSLASH, SPACE_CODE] = [0x22, 0x5c, 0x20];
const LITERALS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

class Reader {
  private readonly text: string;
  private at = 0;
  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value(0);
    this.space();
    if (this.at !== this.text.length) this.fail('syntax');
    return value;
  }

  private fail(problem: StrictJsonProblem): never {
    throw new NotStrictJson(problem, this.at);
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private space(): void {
    this.at += (this.match(SPACE) ?? '').length;
  }

  private take(character: string): boolean {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private value(depth: number): unknown {
    if (depth > MAX_DEPTH) this.fail('tooDeep');
    this.space();
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (next === '"') return this.string();
    for (const [word, value] of LITERALS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  private number(): number {
    const token = this.match(NUMBER);
    if (token === null) this.fail('syntax');
    const value = Number(token);
    if (!Number.isFinite(value) || Object.is(value, -0) || JSON.stringify(value) !== token)
      this.fail('notCanonical');
    this.at += token.length;
    return value;
  }

  private string(): string {
    const token = this.text.slice(this.at, this.endOfString());
    let value: unknown;
    try {
      value = JSON.parse(token);
    } catch {
      // An escape that JSON does not have.
      this.fail('syntax');
    }
    if (typeof value !== 'string') this.fail('syntax');
    if (!value.isWellFormed() || JSON.stringify(value) !== token) this.fail('notCanonical');
    this.at += token.length;
    return value;
  }

  /** Where the string that begins here is over. Letter by letter: a pattern would run out of stack on a long one. */
  private endOfString(): number {
    if (this.text.charCodeAt(this.at) !== QUOTE) this.fail('syntax');
    let end = this.at + 1;
    for (;;) {
      const code = this.text.charCodeAt(end);
      // NaN: the text is over.
      if (!(code >= SPACE_CODE)) this.fail('syntax');
      if (code === QUOTE) return end + 1;
      end += code === BACKSLASH ? 2 : 1;
    }
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.take('[');
    if (this.take(']')) return items;
    do items.push(this.value(depth + 1));
    while (this.take(','));
    if (!this.take(']')) this.fail('syntax');
    return items;
  }

  private object(depth: number): Record<string, unknown> {
    const members = new Map<string, unknown>();
    this.take('{');
    if (this.take('}')) return {};
    do {
      this.space();
      const key = this.string();
      if (members.has(key)) this.fail('duplicateKey');
      if (!this.take(':')) this.fail('syntax');
      members.set(key, this.value(depth + 1));
    } while (this.take(','));
    if (!this.take('}')) this.fail('syntax');
    // fromEntries defines own members, so a «__proto__» key stays plain data.
    return Object.fromEntries(members);
  }
}

/** The value of `text`. Throws NotStrictJson, and nothing else, for any text that is not strict JSON. */
export const parseStrictJson = (text: string): unknown => new Reader(text).document();
