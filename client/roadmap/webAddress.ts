// Whether what somebody wrote about where an evidence is kept can be followed as a link.

/** The address when the text is an http(s) one, without scripts or credentials; null for anything else. */
export function webAddress(reference: string): string | null {
  const text = reference.trim();
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : null;
}
