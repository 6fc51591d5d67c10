// The letters that stand for a person in their seat and avatar: the same on every screen.

/** One or two letters for a name: first letters of its first two words that are not particles. */
export function initialsOf(name: string): string {
  const particles = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e']);
  const named = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (named.length === 1 && /^\p{Lu}{1,2}$/u.test(named[0] ?? '')) return named[0] ?? '';
  const words = named.filter((word) => !particles.has(word.toLocaleLowerCase('es')));
  return (words.length > 0 ? words : named)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('es');
}
