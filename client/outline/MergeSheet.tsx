// «Juntar con…»: a card that says the same as another one is joined to it (5.4, V7). First which one, from a list
// that can be searched; then which of the two stays, and in plain words what will remain.
import { useMemo, useState } from 'react';
import { markOn } from '../../shared/problemTree/joined.ts';
import { isRemoved } from '../../shared/problemTree/resolveTree.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { MergeList } from './MergeList.tsx';
import { MergePreview } from './MergePreview.tsx';
import styles from './MergeSheet.module.css';
import { titleOf } from './nodeWords.ts';
import type { TreeWork } from './useTreeWork.ts';

export interface MergeSheetProps {
  work: TreeWork;
  /** The card it was asked for; null keeps it closed. */
  id: string | null;
  /** The other card, when it was already named; the person may still choose another. */
  first?: string | undefined;
  onClose: () => void;
  /** Called with the card that stayed. */
  onMerged?: ((stays: string) => void) | undefined;
}

export function MergeSheet({ work, id, first, onClose, onMerged }: MergeSheetProps) {
  const t = useWords();
  const node = id === null ? undefined : work.snapshot.tree.nodes.get(id);
  // A lock or somebody else's change may take the card away while it is open.
  if (id === null || !node || isRemoved(node) || !work.mayWrite) return null;
  return (
    <Sheet
      title={t('canvas.mergeTitle')}
      lead={t('canvas.mergeLead', { text: node.text })}
      isOpen
      onClose={onClose}
    >
      <MergeForm key={id} work={work} id={id} first={first} onClose={onClose} onMerged={onMerged} />
    </Sheet>
  );
}

function MergeForm({ work, id, first, onClose, onMerged }: MergeSheetProps & { id: string }) {
  const t = useWords();
  const [picked, setPicked] = useState<string | null>(first ?? null);
  const [staying, setStaying] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const marks = useMarks(work, id, picked);
  const { tree } = work.snapshot;
  const other = picked === null ? undefined : tree.nodes.get(picked);
  const gone = other !== undefined && isRemoved(other);
  const chosen = picked !== null && !gone ? picked : null;
  // A marked cause stays: its mark does not move by itself.
  const stays = marks.own ? id : marks.other ? chosen : (staying ?? chosen);
  const goes = stays === id ? chosen : id;
  const ready = stays !== null && goes !== null && !(marks.own && marks.other);
  const pick = (one: string) => {
    setPicked(one);
    setStaying(null);
  };
  const merge = () => {
    if (!ready) return;
    setTried(true);
    if (!work.merge(goes, stays, marks.all)) return;
    onClose();
    onMerged?.(stays);
  };
  return (
    <div className={styles.form}>
      <MergeList work={work} id={id} picked={chosen} onPick={pick} />
      {gone ? <p role="alert">{t('canvas.mergeGone')}</p> : null}
      {chosen === null ? null : (
        <WhichStays work={work} cards={[chosen, id]} stays={stays} marks={marks} onChange={setStaying} />
      )}
      {ready ? <MergePreview work={work} goes={goes} stays={stays} /> : null}
      {marks.own && marks.other ? <p role="status">{t('canvas.mergeBothMarked')}</p> : null}
      {tried && work.refusal !== null ? (
        <p role="alert" className={styles.refusal}>
          {work.refusal}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('canvas.cancel')}</Button>
        <Button variant="primary" isDisabled={!ready} onPress={merge}>
          {t('canvas.mergeIt')}
        </Button>
      </div>
    </div>
  );
}

interface Marks {
  own: boolean;
  other: boolean;
  all: string[];
}

/** Which of the two the mesa marked as strategic. */
function useMarks(work: TreeWork, id: string, picked: string | null): Marks {
  const { view } = useMesa();
  const { strategic } = view.tree;
  const { tree } = work.snapshot;
  return useMemo(
    () => ({
      own: markOn(tree, id, strategic) !== null,
      other: picked !== null && markOn(tree, picked, strategic) !== null,
      all: strategic.map((cause) => cause.nodeId),
    }),
    [tree, id, picked, strategic],
  );
}

interface WhichStaysProps {
  work: TreeWork;
  /** The picked one first, then the one it was asked for. */
  cards: readonly [string, string];
  stays: string | null;
  marks: Marks;
  onChange: (id: string) => void;
}

function WhichStays({ work, cards, stays, marks, onChange }: WhichStaysProps) {
  const t = useWords();
  const { tree, labels } = work.snapshot;
  const marked = [marks.other, marks.own];
  return (
    <RadioCards
      label={t('canvas.mergeStays')}
      value={stays}
      onChange={onChange}
      options={cards.flatMap((card, at) => {
        const node = tree.nodes.get(card);
        if (!node) return [];
        const note = marked[at] ? t('canvas.mergeMarked') : titleOf(t, node, labels.get(card));
        return [{ value: card, title: node.text, note, disabled: marked[1 - at] === true }];
      })}
    />
  );
}
