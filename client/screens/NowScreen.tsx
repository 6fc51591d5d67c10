// Placeholder until its owner writes it in this same session.
export function NowScreen() {
  return null;
}
