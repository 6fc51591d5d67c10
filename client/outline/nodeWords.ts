// What a card is called: its kind, its label, and the whole accessible name that a screen reader hears.
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import type { NodeKind, ProblemTree, TreeNode } from '../../shared/problemTree/types.ts';
import type { Translate } from '../i18n.ts';

/** «1 causa», «3 causas», «2 efectos», by kind. */
export function countOf(t: Translate, kind: NodeKind, count: number): string {
  if (kind === 'effect') return count === 1 ? t('canvas.oneEffect') : t('canvas.manyEffects', { count });
  return count === 1 ? t('canvas.oneCause') : t('canvas.manyCauses', { count });
}

export const evidenceCount = (t: Translate, count: number): string =>
  count === 1 ? t('canvas.oneEvidence') : t('canvas.manyEvidence', { count });

export const kindWord = (t: Translate, kind: NodeKind): string =>
  kind === 'problem' ? t('canvas.problem') : kind === 'effect' ? t('canvas.effect') : t('canvas.cause');

/** «Causa C2», «Problema central», «Causa nueva» for a card without label. */
export function titleOf(t: Translate, node: TreeNode, label: string | undefined): string {
  if (node.kind === 'problem') return t('canvas.problem');
  if (label === undefined) return node.kind === 'effect' ? t('canvas.newEffect') : t('canvas.newCause');
  return `${kindWord(t, node.kind)} ${label}`;
}

/** «Causa de C2», «Efecto de E1», «Causa del problema»: what the sheet is about. */
export function placeTitle(
  t: Translate,
  tree: ProblemTree,
  node: TreeNode,
  labels: ReadonlyMap<string, string>,
): string {
  if (node.kind === 'problem') return t('canvas.problem');
  const parent = tree.parentOf.get(node.id);
  if (parent === undefined) return node.kind === 'effect' ? t('canvas.looseEffect') : t('canvas.looseCause');
  if (parent === tree.problemId) {
    return node.kind === 'effect' ? t('canvas.effectOfProblem') : t('canvas.causeOfProblem');
  }
  const label = labels.get(parent) ?? '';
  return node.kind === 'effect' ? t('canvas.effectOf', { label }) : t('canvas.causeOf', { label });
}

/** Design 5: «Causa C2, estratégica: texto. 2 causas, 4 evidencias». */
export function accessibleName(
  t: Translate,
  tree: ProblemTree,
  node: TreeNode,
  label: string | undefined,
  strategic: boolean,
  writers: readonly string[],
): string {
  const marks = [
    strategic ? t('canvas.strategicMark') : '',
    node.parameter ? t('canvas.parameterMark') : '',
    node.state === 'challenged' ? t('canvas.challengedMark') : '',
  ].filter((mark) => mark !== '');
  const kinds: NodeKind[] = node.kind === 'problem' ? ['cause', 'effect'] : [node.kind];
  const facts = [
    ...kinds
      .map((kind) => ({ kind, count: childrenOfKind(tree, node.id, kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => countOf(t, kind, count)),
    node.evidence.length > 0 ? evidenceCount(t, node.evidence.length) : '',
    node.mergedFrom ? t('canvas.joinedCount', { count: node.mergedFrom.length }) : '',
    writers.length > 0 ? t('canvas.writesHere', { name: writers.join(', ') }) : '',
  ].filter((fact) => fact !== '');
  const head = [titleOf(t, node, label), ...marks].join(', ');
  const text = node.text.trim() === '' ? t('canvas.noWords') : node.text.trim();
  const end = /[.!?…]$/.test(text) ? '' : '.';
  return `${head}: ${text}${facts.length > 0 ? `${end} ${facts.join(', ')}` : ''}`;
}
