// The table of cards with the keyboard alone: space takes (the card is a button), arrows go from card to card, and one
// letter for each act of the bar. Only while a card has the focus, never where somebody writes.
import type { KeyboardEvent } from 'react';
import type { Taking } from './useTaking.ts';

export interface BoardActs {
  taking: Taking;
  onGroup: () => void;
  /** Null when it cannot be done now. */
  onTree: (() => void) | null;
  onAnswer: (() => void) | null;
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function useBoardKeys({ taking, onGroup, onTree, onAnswer }: BoardActs) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tile]') : null;
    if (tile === null) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const withCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || (withCommand && key !== 'z')) return;
    const step = STEP[key];
    if (step !== undefined) moveFocus(event.currentTarget, tile, step);
    else if (key === 'g' && taking.grouping !== null && taking.mayGroup) onGroup();
    else if (key === 's' && taking.separable.length > 0 && taking.mayGroup)
      void taking.separate(taking.separable);
    else if ((key === 'u' || key === 'z') && taking.undo !== null) void taking.undo.run();
    else if (key === 'a' && onTree !== null) onTree();
    else if (key === 'r' && onAnswer !== null) onAnswer();
    else if (key === 'Escape' && taking.chosen.size > 0) taking.clear();
    else return;
    event.preventDefault();
  };
}

function moveFocus(board: HTMLElement, from: HTMLElement, step: number): void {
  const tiles = [...board.querySelectorAll<HTMLElement>('[data-tile]')].filter(
    (tile) => tile.offsetParent !== null,
  );
  tiles[tiles.indexOf(from) + step]?.focus();
}
