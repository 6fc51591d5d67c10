// Joins the class names that apply; used by every component with more than one look.

/** `classes('a', false, undefined, 'b')` is `'a b'`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
