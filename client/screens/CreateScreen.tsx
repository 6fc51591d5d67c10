// Written by its owner in this same session.
export function CreateScreen() {
  return null;
}
