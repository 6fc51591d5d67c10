// Placeholder until its owner writes it in this same session.
export function ConsoleScreen() {
  return null;
}
