// Written by its owner in this same session.
export function HomeScreen() {
  return null;
}
