// What can be ordered now, by its source: the live tree, the strategic causes, the commitments.
import { useMemo } from 'react';
import { readTree } from '../../shared/mesaDoc/treeAccess.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { labelOf, readingOrder } from '../../shared/problemTree/labels.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import { type Translate, useWords } from '../i18n.ts';
import { useDocValue } from '../projector/useDocValue.ts';
import { useLiveDoc, useMesa } from '../state/useMesa.ts';
import type { Candidate, OptionSource } from './orderingDraft.ts';

/** Candidates of the source in reading order; `loaded` is false while the tree is still on its way. */
export function useCandidates(source: OptionSource): { candidates: Candidate[]; loaded: boolean } {
  const t = useWords();
  const { view } = useMesa();
  const live = useLiveDoc(view.tree.doc);
  const tree = useDocValue(live?.doc ?? null, readTree);
  const candidates = useMemo(() => candidatesOf(t, view, tree, source), [t, view, tree, source]);
  return { candidates, loaded: source !== 'causes' || (live?.loaded ?? false) };
}

function candidatesOf(
  t: Translate,
  view: MesaView,
  tree: ProblemTree | null,
  source: OptionSource,
): Candidate[] {
  switch (source) {
    case 'causes':
      return tree === null ? [] : causesOf(tree);
    case 'strategic':
      return view.tree.strategic.map(({ nodeId, label, text }) => ({ id: nodeId, code: label, text }));
    case 'commitments':
      return view.commitments
        .filter(({ state }) => state !== 'withdrawn')
        .map(({ id, number, title }) => {
          const name = t('shell.place_commitment', { n: number });
          return { id, code: '', text: title === '' ? name : `${name}: ${title}` };
        });
    case 'people':
      return view.people
        .filter(({ role, status }) => role !== 'screen' && status === 'admitted')
        .map(({ id, name }) => ({ id, code: '', text: name }));
    case 'free':
      return [];
  }
}

/** Every cause with words, whatever its level; the facilitation leaves out those it does not ask about. */
function causesOf(tree: ProblemTree): Candidate[] {
  const labels = labelOf(tree);
  return readingOrder(tree).flatMap((id) => {
    const node = tree.nodes.get(id);
    const text = node?.text.trim() ?? '';
    const code = labels.get(id);
    return node?.kind === 'cause' && code !== undefined && text !== '' ? [{ id, code, text }] : [];
  });
}
