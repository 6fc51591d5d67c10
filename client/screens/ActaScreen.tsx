// Placeholder until its owner writes it in this same session.
export function ActaScreen() {
  return null;
}
