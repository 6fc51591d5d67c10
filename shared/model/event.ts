// placeholder replaced in the next commit by the lead: the shape of one recorded event.
export interface MesaEvent {
  mesaId: string;
  seq: number;
  at: number;
  actor: string;
  type: string;
  payload: unknown;
  prevHash: string;
  hash: string;
}
