// «Aquí parece haber dos causas»: where a text splits into two cards.

/** The part before the first `;`, full stop or «y/o», and the rest; null when nothing is left on one side. */
export function splitCompound(text: string): [string, string] | null {
  const cut = /\s*;\s*|[.!?]\s+(?=\S)|\s+y\/o\s+/.exec(text);
  if (!cut) return null;
  const first = text.slice(0, cut.index).trim();
  const rest = text.slice(cut.index + cut[0].length).trim();
  if (first === '' || rest === '') return null;
  return [first, rest.charAt(0).toLocaleUpperCase('es') + rest.slice(1)];
}
