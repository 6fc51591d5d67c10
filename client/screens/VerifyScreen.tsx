// Written by its owner in this same session.
export function VerifyScreen() {
  return null;
}
