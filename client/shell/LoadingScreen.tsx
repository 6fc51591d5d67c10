// Written by its owner in this same session.
export function LoadingScreen() {
  return null;
}
