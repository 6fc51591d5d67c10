// Who may open and write which live document, asked at the door and again at the moment of every write.
import type { MesaState } from '../../shared/model/mesa.ts';
import { isWritable } from '../../shared/roadmap/commitmentMoves.ts';
import { decidesCommitment, decidesTree, frozenBy } from '../domain/visibility.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { DocPrincipal, DocRights } from './ports.ts';

type Refused = { ok: false; reason: 'locked' | 'frozen' | 'reader' | 'removed' };
export interface DocAddress {
  mesaId: string;
  kind: 'tree' | 'notes' | 'draft';
  commitmentId: string | null;
}

/** Reads `mesa/<id>/tree`, `mesa/<id>/notes` or `mesa/<id>/draft/<commitmentId>`; null for anything else. */
export function parseDocName(name: string): DocAddress | null {
  const match = /^mesa\/([A-Za-z0-9_-]{1,40})\/(?:(tree|notes)|draft\/([A-Za-z0-9_-]{1,40}))$/.exec(name);
  if (!match) return null;
  const [, mesaId = '', kind, commitmentId] = match;
  return {
    mesaId,
    kind: (kind as 'tree' | 'notes' | undefined) ?? 'draft',
    commitmentId: commitmentId ?? null,
  };
}

const refused = (reason: Refused['reason']): Refused => ({ ok: false, reason });

function contentRefusal(state: MesaState, address: DocAddress): Refused | null {
  if (address.kind === 'tree') {
    if (frozenBy(state, decidesTree)) return refused('frozen');
    return state.locks.tree.locked ? refused('locked') : null;
  }
  if (address.kind === 'draft') {
    const item = state.commitments.find((candidate) => candidate.id === address.commitmentId);
    // What was agreed changes only through a new decision (architecture 3, agreed text); what was called ready to be
    // decided changes by giving it back to be written (5.6).
    if (!item || !isWritable(item) || frozenBy(state, decidesCommitment(item.id))) return refused('frozen');
    return state.locks.drafts[item.id]?.locked ? refused('locked') : null;
  }
  return null;
}

const BEFORE_OPENING: readonly MesaState['session']['state'][] = [
  'scheduled',
  'called',
  'cancelled',
  'gathering',
];

function writeRefusal(room: MesaRoom, who: DocPrincipal, doc: string, address: DocAddress): Refused | null {
  const { state } = room;
  const person = state.participants[who.participantId];
  if (person?.status !== 'admitted') return refused('removed');
  const mayWrite = person.role === 'participant' || person.role === 'facilitator';
  if (!mayWrite || (address.kind === 'notes' && person.role !== 'facilitator')) return refused('reader');
  if (room.holding.has(doc)) return refused('frozen');
  // 5.1: a mesa in pause or cancelled is read, and what somebody had typed stays aside as with a lock.
  if (state.state === 'paused' || state.state === 'cancelled') return refused('locked');
  // Before the opening only the facilitation prepares; after the closing nothing changes.
  const now = state.session.state;
  if (now === 'closed' || now === 'notHeld') return refused('locked');
  if (BEFORE_OPENING.includes(now) && person.role !== 'facilitator') return refused('locked');
  return contentRefusal(state, address);
}

/** DocRights over the open rooms. `authenticate` is the application's, because it may have to load the mesa. */
export function createDocRights(
  peek: (mesaId: string) => MesaRoom | undefined,
  authenticate: DocRights['authenticate'],
): DocRights {
  const find = (doc: string) => {
    const address = parseDocName(doc);
    const room = address ? peek(address.mesaId) : undefined;
    return address && room ? { address, room } : null;
  };
  const exists = (doc: string): boolean => {
    const found = find(doc);
    if (!found) return false;
    const { address, room } = found;
    return (
      address.kind !== 'draft' || room.state.commitments.some((item) => item.id === address.commitmentId)
    );
  };
  return {
    authenticate,
    exists,
    mayRead: (who, doc) => {
      const found = find(doc);
      if (found?.address.mesaId !== who.mesaId || !exists(doc)) return false;
      const person = found.room.state.participants[who.participantId];
      return (
        person?.status === 'admitted' && (found.address.kind !== 'notes' || person.role === 'facilitator')
      );
    },
    mayWrite: (who, doc) => {
      const found = find(doc);
      if (!found || found.address.mesaId !== who.mesaId) return refused('removed');
      return writeRefusal(found.room, who, doc, found.address) ?? { ok: true };
    },
  };
}
