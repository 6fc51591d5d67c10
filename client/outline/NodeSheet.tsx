// The card's sheet on phones and narrow windows (design c1, 2): its words and every move as buttons.
import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { placeTitle } from './nodeWords.ts';
import type { TreeWork } from './useTreeWork.ts';

export interface NodeSheetProps {
  work: TreeWork;
  id: string | null;
  saved: ReactNode;
  evidenceOpen: boolean;
  onClose: () => void;
}

export function NodeSheet({ work, id, saved, evidenceOpen, onClose }: NodeSheetProps) {
  const t = useWords();
  const { tree, labels } = work.snapshot;
  const node = id === null ? undefined : tree.nodes.get(id);
  const label = node && node.kind !== 'problem' ? labels.get(node.id) : undefined;
  const title = node ? placeTitle(t, tree, node, labels) : '';
  return (
    <Sheet
      title={label === undefined ? title : `${label} · ${title}`}
      isOpen={node !== undefined}
      onClose={onClose}
    >
      {node ? (
        <NodeDetails
          key={node.id}
          work={work}
          id={node.id}
          look="sheet"
          saved={saved}
          evidenceOpen={evidenceOpen}
          onRemoved={onClose}
        />
      ) : null}
    </Sheet>
  );
}
