// The part of a view about the work at the table when nothing of it has happened yet.
import type { MesaView, MeView } from '../../shared/model/view.ts';

export const EMPTY_TABLE: Pick<MesaView, 'cards' | 'floor' | 'remarks' | 'submesas' | 'evaluation'> = {
  cards: { seq: 0, rains: [], total: 0, groups: 0, pending: 0, pendingInputs: 0 },
  floor: { seconds: 90, speaking: null, queue: [], declined: [], readers: [], balance: null },
  remarks: [],
  submesas: null,
  evaluation: { open: false, answered: 0, result: null },
};

export const EMPTY_ME: Pick<MeView, 'cards' | 'papers' | 'evaluation'> = {
  cards: [],
  papers: [],
  evaluation: null,
};
