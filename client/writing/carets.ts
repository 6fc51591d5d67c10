// How another person's caret is drawn in the description: a line of their sector's hue with its shape, and their
// first name for two seconds after it moves. Identity is what the server wrote in `user`.
import type { Awareness } from 'y-protocols/awareness';
import type { SectorLook } from '../ui/looks.ts';
import styles from './carets.module.css';
import { writerOf } from './draftPresence.ts';

type Looks = ReadonlyMap<string, SectorLook>;

const lookOf = (user: unknown, looks: Looks): SectorLook | 'all' => {
  const partyId = writerOf(user)?.partyId ?? null;
  return (partyId === null ? undefined : looks.get(partyId)) ?? 'all';
};

/** The element of a caret; an empty one for a device the server has not vouched for. */
export function drawCaret(user: unknown, looks: Looks): HTMLElement {
  const caret = document.createElement('span');
  const writer = writerOf(user);
  if (!writer) return caret;
  caret.className = `${styles.caret} ${styles[lookOf(user, looks)]}`;
  caret.dataset.person = writer.personId;
  const shape = document.createElement('span');
  shape.className = styles.shape ?? '';
  const name = document.createElement('span');
  name.className = styles.name ?? '';
  name.textContent = writer.firstName;
  // Screen readers hear who writes from the heading of the part, not in the middle of a sentence.
  caret.setAttribute('aria-hidden', 'true');
  caret.append(shape, name);
  return caret;
}

/** The ground of what another person has selected. */
export function selectionOf(user: unknown, looks: Looks): { class: string } {
  return { class: writerOf(user) ? `${styles.selection} ${styles[lookOf(user, looks)]}` : '' };
}

/** Shows the name again each time a caret moves, by playing its fading once more. */
export function followCarets(awareness: Awareness, root: () => HTMLElement): () => void {
  const cursors = new Map<number, string>();
  const moved = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const state: Record<string, unknown> = awareness.getStates().get(client) ?? {};
      const cursor = JSON.stringify(state.cursor ?? null);
      const person = writerOf(state.user)?.personId;
      if (cursors.get(client) === cursor || person === undefined) continue;
      cursors.set(client, cursor);
      for (const caret of root().querySelectorAll<HTMLElement>(`[data-person="${CSS.escape(person)}"]`)) {
        for (const animation of caret.getAnimations({ subtree: true })) {
          animation.cancel();
          animation.play();
        }
      }
    }
  };
  awareness.on('change', moved);
  return () => awareness.off('change', moved);
}
