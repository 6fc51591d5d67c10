// Placeholder until its owner writes it in this same session.
export function ProjectorScreen() {
  return null;
}
