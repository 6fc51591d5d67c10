// Other people's cursors (design 4): arrow, sector, first name; glides between samples, fades after 5 s.
import { useStore, ViewportPortal } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { hueOf } from '../outline/sectorStyle.ts';
import type { Peer, TreePresence } from '../outline/treePresence.ts';
import { usePeers } from '../outline/useTreeSession.ts';
import type { GlyphLook } from '../ui/looks.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './TreeCanvas.module.css';

export function Cursors({ presence, lookOf }: { presence: TreePresence; lookOf: (peer: Peer) => GlyphLook }) {
  const peers = usePeers(presence);
  const zoom = useStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      <div aria-hidden="true">
        {peers.map((peer) =>
          peer.cursor ? (
            <Cursor
              key={peer.client}
              name={peer.firstName}
              look={lookOf(peer)}
              at={peer.cursor}
              zoom={zoom}
            />
          ) : null,
        )}
      </div>
    </ViewportPortal>
  );
}

interface CursorProps {
  name: string;
  look: GlyphLook;
  at: { x: number; y: number };
  zoom: number;
}

function Cursor({ name, look, at, zoom }: CursorProps) {
  const turn = useTurn(at);
  return (
    <div
      className={styles.cursor}
      // Two names of one animation: every move starts the five seconds of the fade again.
      data-turn={turn % 2}
      style={{ ...hueOf(look), transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})` }}
    >
      <svg viewBox="0 0 18 20" aria-hidden="true">
        <path
          d="M1.5 1.2 16 10.4l-6.4 1.5L6.4 18z"
          fill="currentColor"
          stroke="var(--surface)"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        <SectorGlyph look={look} size="0.75em" />
        {name}
      </span>
    </div>
  );
}

function useTurn({ x, y }: { x: number; y: number }): number {
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts the moves
  useEffect(() => setTurn((count) => count + 1), [x, y]);
  return turn;
}
