// Written by its owner in this same session.
export function ProjectorRoute(_: { mesaId: string }) {
  return null;
}
