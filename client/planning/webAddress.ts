// Which written addresses become links: those of the web and nothing that a browser would run.

/** The address and its host, or null for anything that is not http or https. «cide.mx/estudio» counts as https. */
export function webAddress(written: string): { href: string; host: string } | null {
  const trimmed = written.trim();
  const named = /^[a-z][a-z0-9+.-]*:/i.test(trimmed);
  if (!named && !/^[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(trimmed)) return null;
  try {
    const { protocol, href, host } = new URL(named ? trimmed : `https://${trimmed}`);
    return protocol === 'http:' || protocol === 'https:' ? { href, host } : null;
  } catch {
    return null;
  }
}
