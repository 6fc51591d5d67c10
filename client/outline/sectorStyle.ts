// The hue of a person's sector as custom properties, for edges, cursors and name tags of the tree.
import type { CSSProperties } from 'react';
import type { PartyView } from '../../shared/model/view.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import type { GlyphLook } from '../ui/looks.ts';
import type { Peer } from './treePresence.ts';

/** The look of each person here: their sector's, or the neutral one of who has none. */
export function peerLooks(parties: readonly PartyView[]): (peer: Peer) => GlyphLook {
  const looks = lookByParty(parties);
  return (peer) => (peer.partyId === null ? 'all' : (looks.get(peer.partyId) ?? 'all'));
}

/** `--hue`, `--hueSoft`, `--hueText` and `--hueOn` for a look; ink for people without a sector. */
export function hueOf(look: GlyphLook): CSSProperties {
  const names =
    look === 'all'
      ? { hue: 'ink', soft: 'ink-soft', text: 'text', on: 'text-on-ink' }
      : { hue: look, soft: `${look}-soft`, text: `${look}-text`, on: `${look}-on` };
  return {
    ['--hue' as string]: `var(--${names.hue})`,
    ['--hueSoft' as string]: `var(--${names.soft})`,
    ['--hueText' as string]: `var(--${names.text})`,
    ['--hueOn' as string]: `var(--${names.on})`,
  };
}
