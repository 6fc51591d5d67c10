// Written by its owner in this same session.
export function NotFoundScreen() {
  return null;
}
