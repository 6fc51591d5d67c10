// Written by its owner in this same session.
export function MesaRoutes(_: { mesaId: string }) {
  return null;
}
